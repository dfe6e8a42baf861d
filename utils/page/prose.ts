import { isEditable, isTextless, tagOf } from './element-kind.ts';
import { frameBody, hostOf } from './trees.ts';

/** How much text an element holds, descendants included, in characters. */
export interface Holding {
  text: number;
  linked: number;
  /** Whether it holds more than one line: elements that are measured themselves. */
  isDivided: boolean;
}

/** A stretch of text that no block divides and that reads like prose. */
export interface Paragraph {
  /** The innermost block around it. */
  block: Element;
  length: number;
}

export interface Survey {
  holdings: ReadonlyMap<Node, Holding>;
  /** In document order. */
  paragraphs: readonly Paragraph[];
}

const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp
  small span strike strong sub sup time tt u var wbr`.split(/\s+/),
);
const BLOCKS = 'p,div,section,article,ul,ol,table,h1,h2,h3,h4,h5,h6,blockquote,figure,br,hr';
const SENTENCE = /[.!?…。！？]["'”’»)\]]*(?:\s|$)|[,;:] .{40}/;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const EACH_CJK = new RegExp(CJK, 'g');
/** Prose is at least as long as this, and less of it than this share is linked. */
const LEAST_LENGTH = 50;
const MOST_LINKED = 0.5;

/** Tells whether an element is by its name part of a line. */
export const isInline = (element: Element): boolean => INLINE.has(tagOf(element));

/** Measures what the elements below `root` hold, and lists its prose, in one pass. */
export function surveyProse(root: Element): Survey {
  const survey = new Surveyor();
  survey.measure(root, false, root);
  return survey;
}

/** The length of some paragraphs together. */
export const lengthOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { length }) => sum + length, 0);

/** How much of some paragraphs each element around them holds. */
export function proseByElement(paragraphs: readonly Paragraph[]): Map<Element, number> {
  const prose = new Map<Element, number>();
  for (const { block, length } of paragraphs) {
    for (let at: Element | null = block; at; at = parentOf(at)) {
      prose.set(at, (prose.get(at) ?? 0) + length);
    }
  }
  return prose;
}

/** The elements right in an element, in its open shadow root, or in the page that it frames. */
export const childrenOf = (element: Element): HTMLCollection =>
  (element.shadowRoot ?? frameBody(element)?.parentElement ?? element).children;

/** The parent of an element; at the top of a shadow root or a frame, what that hangs on. */
export function parentOf(element: Element): Element | null {
  const parent = element.parentNode;
  if (parent?.nodeType === element.ELEMENT_NODE) return parent as Element;
  return parent && hostOf(parent);
}

/** What an element holds that has no text of its own. */
export const NOTHING: Holding = { text: 0, linked: 0, isDivided: false };

interface Line {
  text: number;
  linked: number;
  words: string;
}

class Surveyor implements Survey {
  readonly holdings = new Map<Node, Holding>();
  readonly paragraphs: Paragraph[] = [];

  /** Measures one element; `block` is the innermost block that its text stands in. */
  measure(parent: Node, isLinked: boolean, block: Element): Holding {
    const holding: Holding = { text: 0, linked: 0, isDivided: false };
    let line: Line = { text: 0, linked: 0, words: '' };
    const endLine = (): void => {
      if (line.words === '') return;
      add(holding, line);
      if (isProse(line, block)) this.paragraphs.push({ block, length: line.text });
      line = { text: 0, linked: 0, words: '' };
    };
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === child.TEXT_NODE || child.nodeType === child.CDATA_SECTION_NODE) {
        addText(line, (child as Text).data, isLinked);
      } else if (child.nodeType === child.ELEMENT_NODE) {
        const element = child as Element;
        if (isPartOfLine(element)) addInline(line, element, isLinked);
        else if (tagOf(element) === 'br') addText(line, ' ', false);
        else {
          endLine();
          holding.isDivided = true;
          add(holding, this.#measureElement(element, isLinked, block));
        }
      }
    }
    endLine();
    this.holdings.set(parent, holding);
    return holding;
  }

  #measureElement(element: Element, isLinked: boolean, block: Element): Holding {
    const tag = tagOf(element);
    if (isEditable(element)) return NOTHING;
    const frame = frameBody(element);
    if (frame) return this.#measureFrame(element, frame, isLinked);
    if (isTextless(tag)) return NOTHING;
    const inner = INLINE.has(tag) ? block : element;
    const holding = this.measure(element, isLinked || tag === 'a', inner);
    if (element.shadowRoot) add(holding, this.measure(element.shadowRoot, isLinked, inner));
    return holding;
  }

  #measureFrame(element: Element, body: Element, isLinked: boolean): Holding {
    const inner = this.#measureElement(body, isLinked, body);
    const holding = { ...inner, isDivided: true };
    this.holdings.set(element, holding);
    return holding;
  }
}

/** An inline element with blocks in it, as old pages have, is walked like a block. */
const isPartOfLine = (element: Element): boolean =>
  isInline(element) &&
  (element.firstElementChild === null || element.querySelector(BLOCKS) === null);

function addInline(line: Line, element: Element, isLinked: boolean): void {
  const isLink = isLinked || tagOf(element) === 'a';
  addText(line, element.textContent ?? '', isLink);
  if (isLink || element.firstElementChild === null) return;
  for (const link of element.querySelectorAll('a'))
    line.linked += shownLength(link.textContent ?? '');
}

function addText(line: Line, data: string, isLinked: boolean): void {
  const length = shownLength(data);
  // The white space between two blocks begins no line.
  if (length === 0 && line.words === '') return;
  line.text += length;
  if (isLinked) line.linked += length;
  if (line.words.length < 300) line.words += data.slice(0, 300);
}

/** The length without white space that does not show; ideographs say more than letters. */
function shownLength(data: string): number {
  if (!/\S/.test(data)) return 0;
  const length = /\s\s/.test(data) ? data.replace(/\s+/g, ' ').length : data.length;
  return CJK.test(data) ? length + 1.5 * (data.match(EACH_CJK)?.length ?? 0) : length;
}

function add(to: Holding, more: Line | Holding): void {
  to.text += more.text;
  to.linked += more.linked;
}

const isProse = ({ text, linked, words }: Line, block: Element): boolean =>
  text >= LEAST_LENGTH &&
  linked < text * MOST_LINKED &&
  (SENTENCE.test(words) || tagOf(block) === 'p');
