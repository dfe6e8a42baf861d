import { drawnMarks } from './drawn-marks.ts';
import { isEditable, isTextless, tagOf } from './element-kind.ts';
import { type FlatChildren, flatChildrenOf } from './flat-children.ts';
import { isFootnoteMark } from './footnote.ts';
import { type TextMap, TextMapBuilder } from './text-map.ts';
import { frameBody } from './trees.ts';
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

/** What stands before and after an element, by its layout. */
const SEPARATORS: Record<Appearance['layout'], string | null> = {
  block: PARAGRAPH,
  cell: LINE,
  inline: null,
  contents: null,
};

interface Frame {
  /** The next child to read; children that are no siblings (of a slot) wait in `rest`. */
  next: Node | null;
  rest: Node[] | null;
  appearance: Appearance;
  /** What the last child looked like, and why: its twins look the same. */
  twin: { look: string; appearance: Appearance } | null;
  /** What to do when all children are read. */
  leave: (() => void) | null;
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
      const node = frame.next;
      if (node) {
        frame.next = frame.rest ? (frame.rest.pop() ?? null) : node.nextSibling;
        this.#visit(node, frame);
      } else {
        this.#frames.pop();
        frame.leave?.();
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
      this.#addBreak(PARAGRAPH);
      this.#push({ first: root.firstChild, rest: null, areElsewhere: true }, appearance, PARAGRAPH);
    } else this.#visitElement(root, null);
  }

  #visit(node: Node, frame: Frame): void {
    const { appearance } = frame;
    if (node.nodeType === node.ELEMENT_NODE) this.#visitElement(node as Element, frame);
    else if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) {
      if (appearance.hidden === 'no') this.#appendNode(node as Text, appearance.white);
      else this.#builder.setApart();
    }
  }

  #visitElement(element: Element, frame: Frame | null): void {
    const tag = tagOf(element);
    if (tag === 'br') this.#addBreak(this.#break === '' ? LINE : PARAGRAPH);
    else if (tag === 'hr') this.#addBreak(PARAGRAPH);
    else if (tag !== 'wbr') this.#enterElement(element, tag, frame);
  }

  #enterElement(element: Element, tag: string, around: Frame | null): void {
    const view = element.ownerDocument.defaultView;
    const frame = frameBody(element);
    const isEmpty = isTextless(tag) && !frame;
    const isLeftOut = isEmpty || this.#skip.has(element) || isEditable(element);
    const appearance = view && !isLeftOut ? appearanceAmong(element, tag, view, around) : null;
    const isFootnote = tag === 'sup' && isFootnoteMark(element);
    if (!appearance || appearance.hidden === 'all' || isFootnote) {
      this.#builder.setApart();
      return;
    }
    const children = flatChildrenOf(element, frame);
    const separator = frame ? PARAGRAPH : SEPARATORS[appearance.layout];
    if (children.tree) this.#builder.addTree(children.tree);
    if (children.areElsewhere) this.#builder.setApart();
    if (separator) this.#addBreak(separator);
    const marks =
      tag === 'q' && appearance.hidden === 'no' && view ? drawnMarks(element, view) : null;
    if (marks) this.#addMark(marks.opening);
    this.#push(children, appearance, separator, marks?.closing);
  }

  /** Adds a quotation mark that the browser draws: it stands in no node. */
  #addMark(mark: string): void {
    this.#flushBreak(mark);
    this.#builder.appendVirtual(mark);
    this.#endsInSpace = false;
  }

  #push(
    { first, rest, areElsewhere }: FlatChildren,
    appearance: Appearance,
    separator: string | null,
    closing?: string,
  ): void {
    const leave = () => {
      if (closing) this.#closeMark(closing);
      if (areElsewhere) this.#builder.setApart();
      if (separator) this.#addBreak(separator);
    };
    const isQuiet = !areElsewhere && !separator && !closing;
    this.#frames.push({ next: first, rest, appearance, twin: null, leave: isQuiet ? null : leave });
  }

  /** Adds the mark after the last text within it, before any break. */
  #closeMark(mark: string): void {
    this.#builder.appendVirtual(mark);
    this.#endsInSpace = false;
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

/** The look of an element; that of the sibling before it when both have the same tag and class. */
function appearanceAmong(
  element: Element,
  tag: string,
  view: Window,
  frame: Frame | null,
): Appearance {
  const look = `${tag} ${element.getAttribute('class') ?? ''} ${element.getAttribute('style') ?? ''}`;
  const twin = frame?.twin;
  // Of 20,000 spans, most are the same: only what may hide one of them is asked for each.
  if (twin?.look === look && twin.appearance.layout === 'inline') {
    const isShown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (isShown === (twin.appearance.hidden === 'no')) return twin.appearance;
  }
  const appearance = appearanceOf(element, view);
  if (frame) frame.twin = { look, appearance };
  return appearance;
}
