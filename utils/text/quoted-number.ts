import type { Quote } from './quote-context.ts';
import type { Span } from './spans.ts';
import { type Edges, wholeWord } from './word-edges.ts';

/** A passage with less of its characters left is another one. */
export const LEAST_KEPT = 0.5;
/** A number that is longer or shorter than it was must be the same in so much of it. */
const NEARLY_ALL = 0.75;
const MOST_LENGTH = 16;
const DIGIT = /\d/;

/** Tells whether a quote is hardly more than a number. */
export const isNumber = (exact: string): boolean =>
  exact.length <= MOST_LENGTH && DIGIT.test(exact);

/**
 * Where the number around what was found of it stands. It is the same one, put right, while half of
 * it is kept and no more than one digit at an end is not.
 */
export function asNumber(
  text: string,
  exact: string,
  found: Span,
): Span & { quote: number | null } {
  const word = wholeWord(text, found);
  const number = wholeNumber(text, found);
  const span = {
    start: /^\p{L}/u.test(exact) ? word.start : number.start,
    end: /\p{L}$/u.test(exact) ? word.end : number.end,
  };
  const length = span.end - span.start;
  const kept = keptOf(exact, text.slice(span.start, span.end));
  const least = length === exact.length ? LEAST_KEPT * length : NEARLY_ALL * length;
  const isLost = kept.count < least || kept.cutBefore > 1 || kept.cutAfter > 1;
  return { ...span, quote: isLost ? null : 2 * kept.count - Math.max(exact.length, length) };
}

/** What is kept of a number: each of its runs of digits is changed as a whole. */
function keptOf(exact: string, found: string) {
  const [parts, foundParts] = [partsOf(exact), partsOf(found)];
  const isAlike = parts.length === foundParts.length;
  const pairs = isAlike
    ? parts.map((part, index) => [part, foundParts[index] ?? ''] as const)
    : [[exact, found] as const];
  const kept = { count: 0, cutBefore: 0, cutAfter: 0 };
  for (const [was, is] of pairs) {
    const { head, tail } = commonEnds(was, is);
    if (kept.count === 0) kept.cutBefore += head > 0 ? 0 : is.length - tail;
    if (head + tail > 0) kept.cutAfter = 0;
    kept.cutAfter += tail > 0 ? 0 : is.length - head;
    kept.count += head + tail;
  }
  return kept;
}

const partsOf = (number: string): string[] => number.match(/\d+|\D+/g) ?? [];

function commonEnds(a: string, b: string): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return { head, tail };
}

/** A span with the number that it cuts completed. */
function wholeNumber(text: string, { start, end }: Span): Span {
  const isInside = (at: number): boolean =>
    DIGIT.test(text[at] ?? '') ||
    (/[.,]/.test(text[at] ?? '') &&
      DIGIT.test(text[at - 1] ?? '') &&
      DIGIT.test(text[at + 1] ?? ''));
  let [from, to] = [start, end];
  while (isInside(from) && isInside(from - 1)) from--;
  while (isInside(to - 1) && isInside(to)) to++;
  return { start: from, end: to };
}

/** Tells whether a number stands against what it stood against: the "2" of "1-2" is not that of "2-1". */
export function adjoins(text: string, { start, end }: Span, quote: Quote & Edges): boolean {
  const { exact, prefix, suffix } = quote;
  if (!isNumber(exact)) return true;
  const before = meet(prefix.at(-1), text[start - 1], quote.opens);
  const after = meet(suffix[0], text[end], quote.closes);
  return before === 'same' || after === 'same' || (before !== 'other' && after !== 'other');
}

function meet(was: string | undefined, is: string | undefined, isEdge: boolean) {
  if (was === is) return was === ' ' || was === undefined ? 'open' : 'same';
  return isEdge ? 'open' : 'other';
}
