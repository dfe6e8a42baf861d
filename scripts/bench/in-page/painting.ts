import Mark from 'mark.js';
import { Painting } from '../../../entrypoints/article.content/painting.ts';
import { readDocumentText } from '../../../utils/page/document-text.ts';
import { createHighlighter } from '../../../utils/page/highlighter.ts';
import type { MarkKind } from '../../../utils/page/palette.ts';
import { indexText, type TextIndex } from '../../../utils/page/text-index.ts';
import { watchPage } from '../../../utils/page/watch.ts';
import type { Span } from '../../../utils/text/spans.ts';
import { timeUntilDrawn } from './frames.ts';

const KINDS: readonly MarkKind[] = ['quotation', 'attribution', 'figure', 'content'];
const SPAN_LENGTH = 30;

/** What one run of each way took, in milliseconds. */
export interface PaintTimes {
  nothing: number;
  /** As on a page: what is near the viewport, the rest as it comes near. */
  pressmark: number;
  /** The text index of the article included. */
  indexed: number;
  /** All of them painted, in view or not. */
  atOnce: number;
  markJs: number;
}

const SWITCHES = { quotation: true, attribution: true, figure: true, note: true };

const article = (): Element => {
  const found = document.querySelector('article');
  if (!found) throw new Error('the page has no article');
  return found;
};

/** Spans of 30 characters, evenly over the text, each within a paragraph. */
function spansIn(text: string, count: number): Span[] {
  const spans: Span[] = [];
  const step = Math.floor((text.length - SPAN_LENGTH) / count);
  for (let start = 0; spans.length < count; start += step) {
    const lineBreak = text.lastIndexOf('\n', start + SPAN_LENGTH);
    const from = lineBreak >= start ? lineBreak + 1 : start;
    spans.push({ start: from, end: from + SPAN_LENGTH });
  }
  return spans;
}

const kindOf = (number: number): MarkKind => KINDS[number % KINDS.length] ?? 'quotation';

/** Paints as the reading part does. */
function paint(index: TextIndex, spans: readonly Span[], signal: AbortSignal): void {
  const painting = new Painting(createHighlighter(document, { signal }), signal);
  const marks = spans.map((span, number) => ({ kind: kindOf(number), span }));
  painting.show({ index, marks, notes: [], documentText: nothingElse }, SWITCHES);
}

/** Only notes are looked for in it. */
const nothingElse = readDocumentText(document.implementation.createHTMLDocument());
const isPainted = (): boolean => CSS.highlights.size === KINDS.length;

function paintAtOnce(index: TextIndex, spans: readonly Span[], signal: AbortSignal): void {
  const highlighter = createHighlighter(document, { signal });
  for (const kind of KINDS) {
    const own = spans.filter((_, number) => kindOf(number) === kind);
    highlighter.paint(
      kind,
      own.flatMap((span) => index.rangesOf(span)),
    );
  }
}

/** Spans in the way mark.js counts: in the text of all nodes of the article. */
function rangesForMarkJs(index: TextIndex, spans: readonly Span[]) {
  const starts = new Map<Node, number>();
  const walker = document.createTreeWalker(article(), NodeFilter.SHOW_TEXT);
  for (let at = 0; walker.nextNode(); at += (walker.currentNode as Text).length) {
    starts.set(walker.currentNode, at);
  }
  return spans.map((span) => {
    const { startContainer, startOffset } = index.toRange(span);
    return { start: (starts.get(startContainer) ?? 0) + startOffset, length: SPAN_LENGTH };
  });
}

/** Paints `count` highlights in each way, one after the other, and takes them away again. */
export async function timePainting(count: number): Promise<PaintTimes> {
  const index = indexText({ roots: [article()] });
  const spans = spansIn(index.text, count);
  const ranges = rangesForMarkJs(index, spans);

  const time = async (work: (signal: AbortSignal) => void): Promise<number> => {
    const stop = new AbortController();
    const tookMs = await timeUntilDrawn(() => work(stop.signal), isPainted);
    stop.abort();
    return tookMs;
  };
  const nothing = await timeUntilDrawn(
    () => undefined,
    () => true,
  );
  const pressmark = await time((signal) => paint(index, spans, signal));
  const indexed = await time((signal) => paint(indexText({ roots: [article()] }), spans, signal));
  const atOnce = await time((signal) => paintAtOnce(index, spans, signal));
  const mark = new Mark(article() as HTMLElement);
  const markJs = await timeUntilDrawn(
    () => mark.markRanges(ranges),
    () => true,
  );
  const made = article().querySelectorAll('mark').length;
  if (made < count) throw new Error(`mark.js made ${made} marks`);
  await new Promise<void>((done) => mark.unmark({ done: () => done() }));
  return { nothing, pressmark, indexed, atOnce, markJs };
}

/** What the page's own edits took, in milliseconds. */
export interface EditTimes {
  nothing: number;
  /** As on a page: what is near the viewport is painted, and all is watched. */
  pressmark: number;
  /** All painted, in view or not. */
  atOnce: number;
  liveRanges: number;
  markJs: number;
}

/** Edits as pages make them: text that changes, elements that come and go. */
function editPage(count: number): void {
  const blocks = [...article().querySelectorAll('p')];
  for (let number = 0; number < count; number++) {
    const block = blocks[(number * 7) % blocks.length];
    const last = block?.lastChild;
    if (!block || !last) continue;
    if (number % 3 === 0) block.append(' more');
    else if (number % 3 === 1) last.nodeValue = `${last.nodeValue ?? ''}.`;
    else {
      const added = document.createElement('span');
      added.textContent = 'new';
      block.prepend(added);
      added.remove();
    }
  }
}

/** Times `edits` edits of the page with nothing on it and with `count` highlights of each way. */
export async function timeEdits(count: number, edits: number): Promise<EditTimes> {
  const fresh = article().innerHTML;
  /** Each way finds the article as it was, drawn and at rest. */
  const time = async (
    prepare: (index: TextIndex, spans: readonly Span[], signal: AbortSignal) => void,
  ): Promise<number> => {
    article().innerHTML = fresh;
    const stop = new AbortController();
    const index = indexText({ roots: [article()] });
    await timeUntilDrawn(() => prepare(index, spansIn(index.text, count), stop.signal));
    await timeUntilDrawn(() => undefined);
    const tookMs = await timeUntilDrawn(() => editPage(edits));
    stop.abort();
    return tookMs;
  };
  return {
    nothing: await time(() => undefined),
    pressmark: await time((index, spans, signal) => {
      paint(index, spans, signal);
      watch(signal);
    }),
    atOnce: await time((index, spans, signal) => {
      paintAtOnce(index, spans, signal);
      watch(signal);
    }),
    liveRanges: await time(paintLive),
    markJs: await time((index, spans) => {
      new Mark(article() as HTMLElement).markRanges(rangesForMarkJs(index, spans));
    }),
  };
}

const watch = (signal: AbortSignal): void => {
  watchPage(document, {
    onSettled: () => undefined,
    onNavigate: () => undefined,
    roots: () => [article()],
    signal,
  });
};

/** What most pages would do: the browser keeps these ranges up to date on each edit. */
function paintLive(index: TextIndex, spans: readonly Span[], signal: AbortSignal): void {
  const live = new Highlight();
  for (const span of spans) {
    const { startContainer, startOffset, endContainer, endOffset } = index.toRange(span);
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    live.add(range);
  }
  CSS.highlights.set('bench-live', live);
  signal.addEventListener('abort', () => {
    CSS.highlights.delete('bench-live');
    live.clear();
  });
}
