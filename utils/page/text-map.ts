import type { Span } from '../text/spans.ts';
import { standInFor } from './trees.ts';

/** Part of one text node that stands unchanged in the text (white space aside, see `append`). */
interface Run {
  start: number;
  end: number;
  node: Text;
  /** Where the run begins in the node. */
  from: number;
  /** The node's data when it was read. */
  data: string;
  /** Whether something that is not part of the text lies between this run and the one before. */
  apart: boolean;
}

/** A text read from a page, and where each of its characters stands in the DOM. */
export class TextMap {
  readonly text: string;
  /** The shadow roots and the documents of frames that it was read from, beside the page's own. */
  readonly trees: readonly Node[];
  readonly #runs: readonly Run[];
  #firstRun: Map<Node, number> | undefined;

  constructor(text: string, runs: readonly Run[], trees: readonly Node[]) {
    this.text = text;
    this.#runs = runs;
    this.trees = trees;
  }

  /**
   * The DOM range from the first to the last character of `span`.
   * @throws {RangeError} if `span` is empty, leaves the text, holds nothing but line breaks, or
   * spans two documents or shadow trees.
   */
  toRange(span: Span): StaticRange {
    const range = this.rangeOf(span);
    if (!range) throw new RangeError(`no range of one tree at ${span.start}-${span.end}`);
    return range;
  }

  /** The same, or null where the span holds nothing but line breaks or spans two trees. */
  rangeOf(span: Span): StaticRange | null {
    const runs = this.#runsOf(span);
    const [first, last] = [runs[0], runs.at(-1)];
    if (!first || !last) return null;
    const isOneTree =
      first.node === last.node || first.node.getRootNode() === last.node.getRootNode();
    return isOneTree ? rangeBetween(first, last, span) : null;
  }

  /**
   * The DOM ranges that hold exactly the characters of `span`, in order: one for each stretch
   * with nothing else in between, such as a button or a footnote. Empty for a span without any.
   */
  rangesOf(span: Span): StaticRange[] {
    const ranges: StaticRange[] = [];
    let first: Run | undefined;
    let last: Run | undefined;
    for (const run of this.#runsOf(span)) {
      if (first && last && run.apart) {
        ranges.push(rangeBetween(first, last, span));
        first = run;
      }
      first ??= run;
      last = run;
    }
    if (first && last) ranges.push(rangeBetween(first, last, span));
    return ranges;
  }

  /** The offset of a DOM point, or null where it lies outside the text that was read. */
  toOffset(node: Node, offset: number): number | null {
    if (node.nodeType !== node.TEXT_NODE && node.nodeType !== node.CDATA_SECTION_NODE) {
      return this.#offsetIn(node, offset);
    }
    let index = this.#firstRunOf(node);
    if (index === undefined) return null;
    while (this.#runs[index + 1]?.node === node && (this.#runs[index + 1]?.from ?? 0) <= offset) {
      index++;
    }
    const run = this.#runs[index];
    if (!run) return null;
    return Math.min(run.end, run.start + Math.max(0, offset - run.from));
  }

  /**
   * Tells whether the page still has the text of `span` (or all of the text) as it was read. The
   * order of its nodes is checked for a span only.
   */
  isCurrent(span?: Span): boolean {
    let previous: Run | undefined;
    for (const run of span ? this.#runsOf(span) : this.#runs) {
      if (run.node === previous?.node) continue;
      if (run.node.data !== run.data || !run.node.isConnected) return false;
      if (span && previous && !follows(previous.node, run.node)) return false;
      previous = run;
    }
    return true;
  }

  #runsOf({ start, end }: Span): readonly Run[] {
    if (start < 0 || start >= end || end > this.text.length) {
      if (start === 0 && end === 0) return [];
      throw new RangeError(`span ${start}-${end} is not in ${this.text.length} characters`);
    }
    const first = lowerBound(this.#runs, (run) => run.end > start);
    const last = lowerBound(this.#runs, (run) => run.start >= end);
    return this.#runs.slice(first, last);
  }

  #firstRunOf(node: Node): number | undefined {
    // Built once and only for callers that ask: a page that is never hovered does not pay.
    if (!this.#firstRun) {
      this.#firstRun = new Map();
      for (const [index, run] of this.#runs.entries()) {
        if (!this.#firstRun.has(run.node)) this.#firstRun.set(run.node, index);
      }
    }
    return this.#firstRun.get(node);
  }

  /** The offset of a point between the children of an element. */
  #offsetIn(parent: Node, offset: number): number | null {
    const child = parent.childNodes[offset];
    const isBefore = (run: Run): boolean => {
      const node = standInFor(run.node, parent.getRootNode());
      if (!node || node === child) return false;
      if (child)
        return (child.compareDocumentPosition(node) & node.DOCUMENT_POSITION_PRECEDING) > 0;
      const position = parent.compareDocumentPosition(node);
      return (position & (node.DOCUMENT_POSITION_PRECEDING | 16)) > 0;
    };
    const next = lowerBound(this.#runs, (run) => !isBefore(run));
    const [before, after] = [this.#runs[next - 1], this.#runs[next]];
    // A point with text of ours on one side only is still ours when it lies in a common parent.
    const inside = [before, after].some((run) => run && parent.contains(run.node));
    if (!inside && !(before && after)) return null;
    return after?.start ?? before?.end ?? null;
  }
}

/** Collects the runs of a `TextMap`. */
export class TextMapBuilder {
  readonly #parts: string[] = [];
  readonly #runs: Run[] = [];
  readonly #trees: Node[] = [];
  #length = 0;
  #apart = false;

  get length(): number {
    return this.#length;
  }

  /** Adds `text`, which stands in `node` from `from` on, character by character. */
  append(node: Text, data: string, from: number, text: string): void {
    if (text === '') return;
    const last = this.#runs.at(-1);
    const start = this.#length;
    if (
      last?.node === node &&
      last.end === start &&
      last.from + (last.end - last.start) === from &&
      !this.#apart
    ) {
      last.end += text.length;
    } else {
      this.#runs.push({ start, end: start + text.length, node, from, data, apart: this.#apart });
    }
    this.#apart = false;
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Adds text that stands nowhere in the page, such as a paragraph break. */
  appendVirtual(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Takes the last character, which was appended from a node, back. */
  trimLast(): void {
    const part = this.#parts.pop();
    const run = this.#runs.at(-1);
    if (!part || !run) return;
    this.#parts.push(part.slice(0, -1));
    this.#length--;
    run.end--;
    if (run.end > run.start) return;
    this.#runs.pop();
    this.#apart ||= run.apart;
  }

  /** Notes that text of another tree, such as a shadow root, is read from here on. */
  addTree(tree: Node): void {
    this.#trees.push(tree);
  }

  /** Notes that something which is not part of the text lies here. */
  setApart(): void {
    this.#apart = true;
  }

  build(): TextMap {
    return new TextMap(this.#parts.join(''), this.#runs, this.#trees);
  }
}

function rangeBetween(first: Run, last: Run, span: Span): StaticRange {
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.from + Math.max(0, span.start - first.start),
    endContainer: last.node,
    endOffset: last.from + Math.min(last.end, span.end) - last.start,
  });
}

/** The first index whose item passes, in a list where all that pass come last. */
function lowerBound<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && passes(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function follows(earlier: Node, later: Node): boolean {
  const position = earlier.compareDocumentPosition(later);
  // Two trees have no order between them; each is checked for itself.
  if (position & earlier.DOCUMENT_POSITION_DISCONNECTED) return true;
  return (position & earlier.DOCUMENT_POSITION_FOLLOWING) > 0;
}
