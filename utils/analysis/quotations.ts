import type { Quotation } from './analysis.ts';
import type { Draft } from './draft.ts';
import { placeQuotes } from './quote-places.ts';
import type { Reading, Unit } from './reading.ts';
import { isSentenceLike, isTitle } from './speech.ts';
import { isMark } from './unit-kinds.ts';

/**
 * Tells the quotations that report speech from scare quotes, titles and nicknames, in text order.
 * @param drafts the attributions, in the order of `Analysis.attributions`
 */
export function findQuotations(reading: Reading, drafts: readonly Draft[]): Quotation[] {
  const owner = new Map<number, number>();
  drafts.forEach(({ quotes, inside }, index) => {
    if (inside === null) for (const quote of quotes) if (!owner.has(quote)) owner.set(quote, index);
  });
  const places = placeQuotes(reading);
  return reading.quotes.flatMap(({ span, depth }, quote): Quotation[] => {
    if (depth > 0) return [];
    const attribution = owner.get(quote);
    if (attribution !== undefined) {
      return isQuotedPart(reading, drafts[attribution], quote) ? [{ span, attribution }] : [];
    }
    const place = places.get(quote);
    const units = reading.sentences[place?.sentence ?? -1]?.units ?? [];
    return place && isReported(reading, quote, units, place.unit)
      ? [{ span, attribution: null }]
      : [];
  });
}

/** Within a longer report a single quoted word is rather irony, two or more are the speaker's. */
function isQuotedPart(reading: Reading, draft: Draft | undefined, quote: number): boolean {
  const quoted = reading.quotes[quote];
  if (!draft || !quoted) return false;
  const { start, end } = quoted.span;
  if (draft.content.some((piece) => piece.start === start && piece.end <= end)) return true;
  const inner = reading.text.slice(quoted.inner.start, quoted.inner.end);
  return (inner.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > 1 && !isTitle(reading, quote);
}

/** Speech without a cue that is known: a sentence, set off from the words around it. */
function isReported(reading: Reading, quote: number, units: readonly Unit[], at: number): boolean {
  const quoted = reading.quotes[quote];
  if (!quoted || !isSentenceLike(reading, quote)) return false;
  const { text } = reading;
  const mark = text.charAt(quoted.span.start);
  if (/[—–―]/.test(mark)) return true;
  const inner = text.slice(quoted.inner.start, quoted.inner.end).trim();
  const after = text.slice(quoted.span.end, quoted.span.end + 2);
  // Japanese marks what is said with a particle after it.
  if (/[「｢]/.test(mark)) return /^[とっ]/.test(after) || /[。！？]$/.test(inner);
  const before = units[at - 1];
  if (before && !isMark(before, ':,') && before.kind !== 'quote') return false;
  return (
    /[.!?…。！？,،，–—]$/.test(inner) || /^\s?[,،，、–—]/.test(after) || endsSentence(units, at)
  );
}

const endsSentence = (units: readonly Unit[], at: number): boolean =>
  units.slice(at + 1).every(({ kind }) => kind === 'mark');
