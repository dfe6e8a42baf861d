/** What the reader sees of an element's own text and of its descendants. */
export interface Appearance {
  /** `all`: nothing in it shows; `own`: its own text does not, that of descendants may. */
  hidden: 'no' | 'own' | 'all';
  layout: 'inline' | 'block' | 'cell' | 'contents';
  white: 'collapse' | 'preserve' | 'lines';
}

const INLINE = new Set(['inline', 'ruby', 'ruby-base', 'ruby-text', 'math']);

/** Reads how an element is shown; asks for geometry only where its style can hide it that way. */
export function appearanceOf(element: Element, view: Window): Appearance {
  const style = view.getComputedStyle(element);
  const display = style.display;
  const appearance: Appearance = {
    hidden: 'no',
    layout: isDropCap(element, style) ? 'inline' : layoutOf(display),
    white: whiteOf(style.whiteSpaceCollapse || style.whiteSpace),
  };
  if (display === 'none' || style.opacity === '0' || style.contentVisibility === 'hidden') {
    appearance.hidden = 'all';
  } else if (isHiddenByBox(element, style, view)) {
    appearance.hidden = 'all';
  } else if (style.visibility !== 'visible' || isHiddenByInk(style)) {
    appearance.hidden = 'own';
  }
  return appearance;
}

function layoutOf(display: string): Appearance['layout'] {
  if (display === 'contents') return 'contents';
  if (display === 'table-cell') return 'cell';
  if (INLINE.has(display) || display.startsWith('inline')) return 'inline';
  return 'block';
}

/** A floated first letter belongs to the word after it, though floating makes it a block. */
const isDropCap = (element: Element, style: CSSStyleDeclaration): boolean =>
  style.cssFloat !== 'none' && (element.textContent ?? '').trim().length <= 2;

function whiteOf(style: string): Appearance['white'] {
  if (style === 'preserve' || style.startsWith('pre-wrap') || style === 'pre') return 'preserve';
  if (style.startsWith('break-spaces')) return 'preserve';
  return style.startsWith('preserve-breaks') || style === 'pre-line' ? 'lines' : 'collapse';
}

/** Too small, clipped away, or off the page: how text is kept for screen readers only. */
function isHiddenByBox(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
  const lifted = style.position === 'absolute' || style.position === 'fixed';
  const clipped = style.overflowX !== 'visible' || style.overflowY !== 'visible';
  if (!lifted && !clipped) return Number.parseFloat(style.textIndent) < -999;
  if (lifted && (/^rect\(0/.test(style.clip) || /inset\((?:50|100)%/.test(style.clipPath))) {
    return true;
  }
  const box = element.getBoundingClientRect();
  if (clipped && style.display !== 'inline' && (box.width <= 1 || box.height <= 1)) return true;
  if (!lifted) return false;
  return box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0;
}

/** Text of no size, or of the very colour that its own box is filled with. */
function isHiddenByInk(style: CSSStyleDeclaration): boolean {
  if (Number.parseFloat(style.fontSize) === 0) return true;
  const ground = style.backgroundColor;
  return (
    ground === style.color && ground !== 'rgba(0, 0, 0, 0)' && style.backgroundImage === 'none'
  );
}
