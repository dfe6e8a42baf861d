import { align } from './alignment.ts';
import type { Quote } from './quote-context.ts';
import { hull, type Span } from './spans.ts';

/** A passage with less of its characters left is another one. */
const LEAST_KEPT = 0.5;
/** A number that is longer or shorter than it was must be the same in so much of it. */
const NEARLY_ALL = 0.75;
/** A quote of a word or two, or a number: more must be left of it. */
const SHORT = 16;

/** Where the middle of a pattern lies in a match of it; no quote if too little is left of it. */
export function locate(
  text: string,
  match: Span,
  { prefix, exact, suffix }: Quote,
): Span & { quote: number | null } {
  const { places, kept } = align(prefix + exact + suffix, text.slice(match.start, match.end));
  const place = (offset: number): number => match.start + (places[prefix.length + offset] ?? 0);
  const own = kept.subarray(prefix.length, prefix.length + exact.length);
  const [head, tail] = [own.indexOf(1), own.lastIndexOf(1)];
  const whole = { start: place(0), end: Math.max(place(0), place(exact.length)) };
  if (head === -1) return { ...whole, quote: null };
  const found = { start: place(head), end: place(tail) + 1 };
  const word = wholeWord(text, found);
  const isShort = exact.length <= SHORT;
  if (isShort && /\d/.test(exact)) return asNumber(text, exact, hull([word, found]));
  const same = own.reduce((sum, one) => sum + one, 0);
  const size = isShort ? Math.max(exact.length + 1, word.end - word.start) : exact.length;
  if (same < LEAST_KEPT * size) return { ...whole, quote: null };
  return { ...found, quote: 2 * same - Math.max(exact.length, whole.end - whole.start) };
}

/** A number with other digits in the middle says something else, unless nearly all of it is kept. */
function asNumber(text: string, exact: string, span: Span): Span & { quote: number | null } {
  const found = text.slice(span.start, span.end);
  const most = Math.min(exact.length, found.length);
  let head = 0;
  while (head < most && exact[head] === found[head]) head++;
  let tail = 0;
  while (tail < most - head && exact.at(-1 - tail) === found.at(-1 - tail)) tail++;
  const same = head + tail;
  const isLonger = found.length !== exact.length && same < NEARLY_ALL * found.length;
  const isCut = isLonger || ((head === 0 || tail === 0) && found.length - same > 1);
  const quote = same < LEAST_KEPT * exact.length || isCut ? null : 2 * same - found.length;
  return { ...span, quote };
}

const WORD = /[\p{L}\p{N}]/u;

/** A span with the words that it cuts completed. */
function wholeWord(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && WORD.test(text[from] ?? '') && WORD.test(text[from - 1] ?? '')) from--;
  while (to < text.length && WORD.test(text[to - 1] ?? '') && WORD.test(text[to] ?? '')) to++;
  return { start: from, end: to };
}

/** Tells whether a quote that was made of whole words is so in a place too. */
export function isWhole(text: string, start: number, { exact, prefix, suffix }: Quote): boolean {
  const end = start + exact.length;
  const cuts = (a: string | undefined, b: string | undefined): boolean =>
    WORD.test(a ?? '') && WORD.test(b ?? '');
  const isCutBefore = cuts(text[start - 1], exact[0]) && !cuts(prefix.at(-1), exact[0]);
  const isCutAfter = cuts(exact.at(-1), text[end]) && !cuts(exact.at(-1), suffix[0]);
  return !isCutBefore && !isCutAfter;
}

/** How many characters right before and right after a place are those of the context. */
export function equalRun(text: string, start: number, { exact, prefix, suffix }: Quote): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix.at(-1 - before)) before++;
  const end = start + exact.length;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}
