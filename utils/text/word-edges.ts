import type { Quote } from './quote-context.ts';
import type { Span } from './spans.ts';

/** Whether a quote was the first, or the last, of its paragraph: what stands next to it may change. */
export interface Edges {
  opens: boolean;
  closes: boolean;
}

const WORD = /[\p{L}\p{N}]/u;

/** A span with the words that it cuts completed. */
export function wholeWord(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && WORD.test(text[from] ?? '') && WORD.test(text[from - 1] ?? '')) from--;
  while (to < text.length && WORD.test(text[to - 1] ?? '') && WORD.test(text[to] ?? '')) to++;
  return { start: from, end: to };
}

/** Tells whether a quote that was made of whole words is so in a place too. */
export function isWhole(text: string, start: number, quote: Quote & Edges): boolean {
  const { exact, prefix, suffix, opens, closes } = quote;
  const end = start + exact.length;
  const isCutBefore =
    cuts(text[start - 1], exact[0], opens) && !cuts(prefix.at(-1), exact[0], opens);
  const isCutAfter =
    cuts(exact.at(-1), text[end], closes) && !cuts(exact.at(-1), suffix[0], closes);
  return !isCutBefore && !isCutAfter;
}

/** Tells whether two characters are of one word. At an edge, the next block may follow unspaced. */
function cuts(a: string | undefined, b: string | undefined, isEdge: boolean): boolean {
  if (!WORD.test(a ?? '') || !WORD.test(b ?? '')) return false;
  return !isEdge || !/\p{L}[\p{Lu}\p{N}]|\p{N}\p{L}/u.test(`${a}${b}`);
}
