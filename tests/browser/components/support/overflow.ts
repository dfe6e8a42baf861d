/** Words that come from articles and readers: they are as long as they are, and end with "…". */
const CUT_ON_PURPOSE =
  '.passage-words, .passage-how, .group-name, .group-role, .map-caption, .note-passage, .note-body, .voice-who, .voice-who *, .page-header > h1, .correction-passage, .card-words, .tag, .claimant, .masthead .switch-label, .library-page-head h2';

/** Lists what does not fit where it stands: cut off, run over its neighbour, or out of sight. */
export function findOverflow(root: ParentNode): string[] {
  const elements = [...root.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element.checkVisibility() && !element.matches(CUT_ON_PURPOSE),
  );
  return [
    ...elements.filter(isCutOff).map((element) => `cut off: ${nameOf(element)}`),
    ...elements.filter(isOutside).map((element) => `out of sight: ${nameOf(element)}`),
    ...elements.flatMap(brokenWords).map((word) => `broken word: ${word}`),
    ...elements.filter(isSqueezed).map((element) => `squeezed: ${nameOf(element)}`),
    ...elements.filter(isPlaceholderCut).map((element) => `placeholder cut: ${nameOf(element)}`),
    ...overlaps(elements),
  ];
}

const isHeardOnly = (element: Element): boolean => element.closest('.only-heard') !== null;

const holdsText = (element: Element): boolean =>
  [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
  );

/** Tells whether an element's words, or those in it, need more room than it has. */
function isCutOff(element: HTMLElement): boolean {
  const { display, overflowX, overflowY } = getComputedStyle(element);
  if (isHeardOnly(element) || display === 'inline' || element.matches('svg, svg *, progress'))
    return false;
  if (element.matches('textarea, select, input')) return false;
  const tooWide = element.scrollWidth > element.clientWidth + 1 && overflowX !== 'auto';
  const mayScroll = overflowY === 'auto' || overflowY === 'scroll';
  const tooHigh = element.scrollHeight > element.clientHeight + 2 && !mayScroll;
  const isControl = element.matches('button, label, legend, summary, kbd');
  return (tooWide || (tooHigh && isControl)) && (holdsText(element) || isControl);
}

/** Tells whether text runs out of the window or out of the box that is drawn around it. */
function isOutside(element: HTMLElement): boolean {
  if (isHeardOnly(element) || !holdsText(element)) return false;
  const { left, right } = element.getBoundingClientRect();
  return left < -0.5 || right > document.documentElement.clientWidth + 0.5;
}

/** Words that are torn in two, since nothing holds them whole. */
function brokenWords(element: HTMLElement): string[] {
  if (isHeardOnly(element) || element.matches('textarea')) return [];
  const range = document.createRange();
  return [...element.childNodes].flatMap((node) => {
    if (!(node instanceof Text)) return [];
    return [...node.data.matchAll(/\p{L}{3,}/gu)].flatMap(({ 0: word, index }) => {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return lines.size > 1 ? [`${word} in ${nameOf(element)}`] : [];
    });
  });
}

/** Tells whether what scrolls shows too little to read or to press. */
function isSqueezed(element: HTMLElement): boolean {
  const { overflowY } = getComputedStyle(element);
  const scrolls = overflowY === 'auto' && element.scrollHeight > element.clientHeight + 1;
  return scrolls && element.clientHeight < 80 && !element.matches('textarea, .tag-input');
}

function isPlaceholderCut(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.placeholder === '' || element.value !== '')
    return false;
  const style = getComputedStyle(element);
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error('no canvas to measure with');
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const room =
    element.clientWidth -
    Number.parseFloat(style.paddingLeft) -
    Number.parseFloat(style.paddingRight);
  return pen.measureText(element.placeholder).width > room + 1;
}

/** Controls that lie one on another; ticks of the map, and what is above the page, may. */
function overlaps(elements: readonly HTMLElement[]): string[] {
  const controls = elements.filter(
    (element) =>
      element.matches('button, select, summary, input, textarea') &&
      !element.matches('.tick, [type="radio"], [type="color"], [type="file"]') &&
      !element.closest('.export-panel, .library-menu-panel, .toast, .search, dialog'),
  );
  const boxes = controls.map((control) => ({ control, box: seenPart(control) }));
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => !one.control.contains(other.control) && intersect(one.box, other.box))
      .map((other) => `overlap: ${nameOf(one.control)} and ${nameOf(other.control)}`),
  );
}

/** An element's box, without what is scrolled out of sight. */
function seenPart(element: Element): DOMRect {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (!['auto', 'scroll'].includes(getComputedStyle(at).overflowY)) continue;
    const frame = at.getBoundingClientRect();
    [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
    [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

const intersect = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

const nameOf = (element: HTMLElement): string =>
  `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 60)}”`;
