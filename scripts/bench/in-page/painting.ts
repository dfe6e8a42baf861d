import Mark from 'mark.js';
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
  pressmark: number;
  /** The text index of the article included. */
  indexed: number;
  markJs: number;
}

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

function paint(index: TextIndex, spans: readonly Span[], signal: AbortSignal): void {
  const highlighter = createHighlighter(document, { signal });
  for (const [position, kind] of KINDS.entries()) {
    const own = spans.filter((_, number) => number % KINDS.length === position);
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

  const nothing = await timeUntilDrawn(() => undefined);
  const painting = new AbortController();
  const pressmark = await timeUntilDrawn(() => paint(index, spans, painting.signal));
  painting.abort();
  const whole = new AbortController();
  const indexed = await timeUntilDrawn(() =>
    paint(indexText({ roots: [article()] }), spans, whole.signal),
  );
  whole.abort();
  const mark = new Mark(article() as HTMLElement);
  const markJs = await timeUntilDrawn(() => mark.markRanges(ranges));
  const made = article().querySelectorAll('mark').length;
  if (made < count) throw new Error(`mark.js made ${made} marks`);
  await new Promise<void>((done) => mark.unmark({ done: () => done() }));
  return { nothing, pressmark, indexed, markJs };
}

/** What the page's own edits took, in milliseconds. */
export interface EditTimes {
  nothing: number;
  pressmark: number;
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
  const run = () => timeUntilDrawn(() => editPage(edits));
  const nothing = await run();
  const index = indexText({ roots: [article()] });
  const spans = spansIn(index.text, count);

  const watching = new AbortController();
  paint(index, spans, watching.signal);
  watchPage(document, {
    onSettled: () => undefined,
    onNavigate: () => undefined,
    roots: () => [article()],
    signal: watching.signal,
  });
  const pressmark = await run();
  watching.abort();

  const live = new Highlight();
  for (const span of spans) {
    const { startContainer, startOffset, endContainer, endOffset } = index.toRange(span);
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, Math.min(endOffset, endContainer.nodeValue?.length ?? 0));
    live.add(range);
  }
  CSS.highlights.set('bench-live', live);
  const liveRanges = await run();
  CSS.highlights.delete('bench-live');
  live.clear();

  const mark = new Mark(article() as HTMLElement);
  mark.markRanges(rangesForMarkJs(indexText({ roots: [article()] }), spans));
  const markJs = await run();
  await new Promise<void>((done) => mark.unmark({ done: () => done() }));
  return { nothing, pressmark, liveRanges, markJs };
}
