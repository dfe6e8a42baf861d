import { isEditable, isTextless, tagOf } from './element-kind.ts';
import { isFootnoteMark } from './footnote.ts';
import { type TextMap, TextMapBuilder } from './text-map.ts';
import { type Appearance, appearanceOf } from './visibility.ts';

export type Root = Element | ShadowRoot;

/** What a page's text is read from, and which elements in it are not part of it. */
export interface Source {
  roots: readonly Root[];
  skip?: ReadonlySet<Element>;
}

const PARAGRAPH = '\n\n';
const LINE = '\n';
// White space that a browser collapses, save a single ordinary space; and what shows as nothing.
const UNEVEN = /[ \t\n\r\f]{2,}|[\t\n\r\f]|[\u00ad\u200b\u2060\ufeff]+/g;
const UNEVEN_IN_LINES = /[ \t\r\f]{2,}|[\t\r\f]|[\u00ad\u200b\u2060\ufeff]+/g;
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]+/g;
const COLLAPSIBLE = /^[ \t\n\r\f]/;

interface Frame {
  /** The children still to read, in reverse. */
  rest: Node[];
  appearance: Appearance;
  /** What to do when all children are read. */
  leave: () => void;
}

/** Reads the visible text below some roots; can stop and go on, so that no task grows long. */
export class TextReader {
  readonly #builder = new TextMapBuilder();
  readonly #skip: ReadonlySet<Element>;
  readonly #roots: Root[];
  readonly #frames: Frame[] = [];
  #break = '';
  /** Whether the text ends in a space that a line break would swallow. */
  #endsInSpace = false;

  constructor({ roots, skip }: Source) {
    this.#roots = [...roots].reverse();
    this.#skip = skip ?? new Set();
  }

  /** Reads on until all is read (true) or `isDue` says to stop (false). */
  read(isDue: () => boolean): boolean {
    for (let count = 1; ; count++) {
      if (count % 64 === 0 && isDue()) return false;
      const frame = this.#frames.at(-1);
      if (!frame) {
        const root = this.#roots.pop();
        if (!root) return true;
        this.#enterRoot(root);
        continue;
      }
      const node = frame.rest.pop();
      if (node) this.#visit(node, frame.appearance);
      else {
        this.#frames.pop();
        frame.leave();
      }
    }
  }

  finish(): TextMap {
    if (this.#endsInSpace) this.#builder.trimLast();
    return this.#builder.build();
  }

  #enterRoot(root: Root): void {
    const element = 'host' in root ? root.host : root;
    // An article that is hidden as a whole: `appearanceOf` looks at one element only.
    if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true })) return;
    this.#builder.setApart();
    if ('host' in root) {
      const appearance: Appearance = { hidden: 'no', layout: 'block', white: 'collapse' };
      this.#pushBlock([...root.childNodes], appearance);
    } else this.#visitElement(root);
  }

  #visit(node: Node, appearance: Appearance): void {
    if (node.nodeType === node.ELEMENT_NODE) this.#visitElement(node as Element);
    else if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) {
      if (appearance.hidden === 'no') this.#appendNode(node as Text, appearance.white);
      else this.#builder.setApart();
    }
  }

  #visitElement(element: Element): void {
    const tag = tagOf(element);
    if (tag === 'br') this.#addBreak(this.#break === '' ? LINE : PARAGRAPH);
    else if (tag === 'hr') this.#addBreak(PARAGRAPH);
    else if (tag !== 'wbr') this.#enterElement(element, tag);
  }

  #enterElement(element: Element, tag: string): void {
    const view = element.ownerDocument.defaultView;
    const isLeftOut = isTextless(tag) || this.#skip.has(element) || isEditable(element);
    const appearance = view && !isLeftOut ? appearanceOf(element, view) : null;
    const isFootnote = tag === 'sup' && isFootnoteMark(element);
    if (element.shadowRoot || !appearance || appearance.hidden === 'all' || isFootnote) {
      this.#builder.setApart();
    }
    if (!appearance || appearance.hidden === 'all' || isFootnote) return;
    const children = childrenOf(element, tag);
    if (appearance.layout === 'block') this.#pushBlock(children, appearance);
    else if (appearance.layout === 'cell') this.#pushBlock(children, appearance, LINE);
    else if (element.shadowRoot) this.#push(children, appearance, () => this.#builder.setApart());
    else this.#push(children, appearance, none);
  }

  #pushBlock(children: Node[], appearance: Appearance, separator = PARAGRAPH): void {
    this.#addBreak(separator);
    this.#push(children, appearance, () => this.#addBreak(separator));
  }

  #push(children: Node[], appearance: Appearance, leave: () => void): void {
    this.#frames.push({ rest: children.reverse(), appearance, leave });
  }

  #addBreak(separator: string): void {
    if (separator.length > this.#break.length) this.#break = separator;
  }

  #appendNode(node: Text, white: Appearance['white']): void {
    const data = node.data;
    const odd = white === 'collapse' ? UNEVEN : white === 'lines' ? UNEVEN_IN_LINES : UNSEEN;
    odd.lastIndex = 0;
    let at = 0;
    for (let match = odd.exec(data); match; match = odd.exec(data)) {
      this.#appendPiece(node, data, at, match.index, white);
      if (COLLAPSIBLE.test(match[0])) this.#appendSpace(node, data, match.index);
      at = odd.lastIndex;
    }
    this.#appendPiece(node, data, at, data.length, white);
  }

  #appendPiece(node: Text, data: string, from: number, to: number, white: string): void {
    if (white === 'preserve') {
      this.#flushBreak(data.slice(from, to));
      this.#builder.append(node, data, from, data.slice(from, to));
      if (to > from) this.#endsInSpace = false;
      return;
    }
    let start = from;
    let end = to;
    const startsInSpace = start < end && data[start] === ' ';
    if (startsInSpace) {
      this.#appendSpace(node, data, start);
      start++;
    }
    const endsInSpace = start < end && data[end - 1] === ' ';
    if (endsInSpace) end--;
    if (start < end) {
      this.#flushBreak(' .');
      this.#builder.append(node, data, start, data.slice(start, end));
      this.#endsInSpace = false;
    }
    if (endsInSpace) this.#appendSpace(node, data, end);
  }

  /** Adds one space for collapsible white space at `from`, unless the line has one or none is due. */
  #appendSpace(node: Text, data: string, from: number): void {
    if (this.#break !== '' || this.#endsInSpace || this.#builder.length === 0) return;
    this.#builder.append(node, data, from, ' ');
    this.#endsInSpace = true;
  }

  #flushBreak(next: string): void {
    if (this.#break === '' || next === '') return;
    if (this.#endsInSpace) this.#builder.trimLast();
    this.#endsInSpace = false;
    if (this.#builder.length > 0) this.#builder.appendVirtual(this.#break);
    this.#break = '';
  }
}

const none = (): void => undefined;

/** The children as they are laid out: those of an open shadow root, those put into a slot. */
function childrenOf(element: Element, tag: string): Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (tag === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  if (tag === 'details' && !element.hasAttribute('open')) {
    return [...element.children].filter((child) => tagOf(child) === 'summary').slice(0, 1);
  }
  return [...element.childNodes];
}
