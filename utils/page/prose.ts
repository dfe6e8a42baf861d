import { isChrome } from './boilerplate.ts';
import { isEditable, isTextless, tagOf } from './element-kind.ts';

/** What an element holds, its descendants included; lengths are in characters. */
export interface Holding {
  text: number;
  linked: number;
  /** Text of paragraphs that read like prose and stand in no box around the article. */
  prose: number;
  /** The same for paragraphs that stand in such a box. */
  boxed: number;
  paragraphs: number;
}

export type Holdings = Map<Node, Holding>;

const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp
  small span strike strong sub sup time tt u var wbr`.split(/\s+/),
);

/** Tells whether an element is by its name part of a line. */
export const isInline = (element: Element): boolean => INLINE.has(tagOf(element));

const SENTENCE = /[.!?…。！？]["'”’»)\]]?(?:\s|$)|[,;:] .{40}/;

/** Measures how much prose each element below `root` holds, in one pass. */
export function measureProse(root: Node): Holdings {
  const holdings: Holdings = new Map();
  measure(root, holdings, { linked: false, boxed: false });
  return holdings;
}

interface Context {
  linked: boolean;
  boxed: boolean;
}

const empty = (): Holding => ({ text: 0, linked: 0, prose: 0, boxed: 0, paragraphs: 0 });

/** Measures one element; its inline text that belongs to no block inside it is a paragraph of its own. */
function measure(parent: Node, holdings: Holdings, context: Context): Holding {
  const holding = empty();
  const line = { text: 0, linked: 0, words: '' };
  const flush = (): void => {
    addLine(holding, line, context);
    line.text = line.linked = 0;
    line.words = '';
  };
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === child.TEXT_NODE || child.nodeType === child.CDATA_SECTION_NODE) {
      addText(line, (child as Text).data, context.linked);
    } else if (child.nodeType === child.ELEMENT_NODE) {
      const element = child as Element;
      if (isInline(element) && !hasBlock(element)) addInline(line, element, context);
      else if (tagOf(element) === 'br') {
        if (line.text > 0) addText(line, ' ', false);
      } else {
        flush();
        add(holding, measureBlock(element, holdings, context));
      }
    }
  }
  flush();
  holdings.set(parent, holding);
  return holding;
}

function measureBlock(element: Element, holdings: Holdings, context: Context): Holding {
  const tag = tagOf(element);
  if (isTextless(tag) || isEditable(element)) return empty();
  const inner: Context = {
    linked: context.linked || tag === 'a',
    boxed: context.boxed || isChrome(element),
  };
  const own = measure(element, holdings, inner);
  if (element.shadowRoot) {
    add(own, measure(element.shadowRoot, holdings, inner));
  }
  return own;
}

function addInline(line: Line, element: Element, context: Context): void {
  const data = element.textContent ?? '';
  const linked = context.linked || tagOf(element) === 'a' || element.closest('a') !== null;
  const inner = linked ? null : element.querySelector('a');
  addText(line, data, linked);
  if (inner)
    for (const link of element.querySelectorAll('a'))
      line.linked += lengthOf(link.textContent ?? '');
}

interface Line {
  text: number;
  linked: number;
  /** The first words, to tell what they are. */
  words: string;
}

function addText(line: Line, data: string, linked: boolean): void {
  const length = lengthOf(data);
  line.text += length;
  if (linked) line.linked += length;
  if (line.words.length < 400) line.words += data.slice(0, 400);
}

/** The length without white space that does not show. */
const lengthOf = (data: string): number =>
  /^\s*$/.test(data) ? 0 : data.replace(/\s+/g, ' ').length;

function addLine(holding: Holding, line: Line, { boxed }: Context): void {
  holding.text += line.text;
  holding.linked += line.linked;
  if (!isProse(line)) return;
  holding.paragraphs++;
  if (boxed) holding.boxed += line.text;
  else holding.prose += line.text;
}

const isProse = ({ text, linked, words }: Line): boolean =>
  text >= 60 && linked < text * 0.4 && SENTENCE.test(words);

function add(to: Holding, more: Holding): void {
  to.text += more.text;
  to.linked += more.linked;
  to.prose += more.prose;
  to.boxed += more.boxed;
  to.paragraphs += more.paragraphs;
}

/** Old pages put blocks into inline elements; an inline element without any is one with its line. */
const hasBlock = (element: Element): boolean =>
  element.firstElementChild !== null &&
  element.querySelector('p,div,section,article,ul,ol,table,h1,h2,h3,h4,blockquote,figure,br') !==
    null;
