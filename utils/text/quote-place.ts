import { align } from './alignment.ts';
import type { Quote } from './quote-context.ts';
import { asNumber, isNumber, LEAST_KEPT } from './quoted-number.ts';
import type { Span } from './spans.ts';
import { wholeWord } from './word-edges.ts';

/** A quote of a word or two: more must be left of it. */
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
  if (isNumber(exact)) return asNumber(text, exact, found);
  const word = wholeWord(text, found);
  const isShort = exact.length <= SHORT;
  const same = own.reduce((sum, one) => sum + one, 0);
  const size = isShort ? Math.max(exact.length + 1, word.end - word.start) : exact.length;
  if (same < LEAST_KEPT * size) return { ...whole, quote: null };
  return { ...found, quote: 2 * same - Math.max(exact.length, whole.end - whole.start) };
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
