import { foldTypography } from '../text/fold.ts';
import type { Place } from './quote-places.ts';
import type { Reading } from './reading.ts';

const MOST_WORDS = 12;
/** Each is looked up among all quotations: more are no headings, and would cost quadratic time. */
const MOST_HEADINGS = 40;

/**
 * Finds the headings that are a quotation and nothing else, each with the quotation further on that
 * holds its words, or null where nobody says them.
 */
export function findHeadingQuotes(
  reading: Reading,
  places: ReadonlyMap<number, Place>,
): Map<number, number | null> {
  const headings = [...places]
    .flatMap(([quote, { sentence }]) => (isHeading(reading, quote, sentence) ? [quote] : []))
    .slice(0, MOST_HEADINGS);
  const wordsOf = (quote: number): string => {
    const { start, end } = reading.quotes[quote]?.span ?? { start: 0, end: 0 };
    return foldTypography(reading.text.slice(start, end))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
  };
  const said =
    headings.length === 0
      ? []
      : [...places.keys()].map((quote) => ({ quote, words: ` ${wordsOf(quote)} ` }));
  return new Map(
    headings.map((heading) => {
      const words = ` ${wordsOf(heading)} `;
      const later = said.find((other) => other.quote > heading && other.words.includes(words));
      return [heading, later?.quote ?? null];
    }),
  );
}

/** A short line of its own between marks, without the stop or comma that speech ends in. */
function isHeading(
  { text, quotes, sentences, paragraphs }: Reading,
  quote: number,
  at: number,
): boolean {
  const span = quotes[quote]?.span;
  const paragraph = paragraphs[sentences[at]?.paragraph ?? -1];
  // A headline stands above all that is said and is read like the rest.
  if (!span || !paragraph || sentences[at]?.paragraph === 0) return false;
  const line = text.slice(paragraph.start, paragraph.end).trim();
  const words = text.slice(span.start, span.end);
  if (line !== words.trim()) return false;
  return !/[.,!?…:;—–-]\P{L}*$/u.test(words) && words.split(/\s+/).length <= MOST_WORDS;
}
