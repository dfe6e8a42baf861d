import type { Quotation } from './analysis.ts';
import type { Draft } from './draft.ts';
import { placeQuotes } from './quote-owners.ts';
import type { Reading } from './reading.ts';
import { isSentenceLike } from './speech.ts';
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
  if (draft.content.some((piece) => piece.start === start)) return true;
  const words = reading.text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const titled =
    words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length < 4);
  return words.length > 1 && !titled;
}

/** Speech without a cue that is known: a sentence, set off from the words around it. */
function isReported(
  reading: Reading,
  quote: number,
  units: Reading['sentences'][number]['units'],
  at: number,
): boolean {
  const quoted = reading.quotes[quote];
  if (!quoted || !isSentenceLike(reading, quote)) return false;
  const { text } = reading;
  if (/^[—–―]/.test(text.charAt(quoted.span.start))) return true;
  const after = text.slice(quoted.span.end, quoted.span.end + 2);
  // Japanese marks what is said with a particle after it.
  if (/^[「｢]/.test(text.charAt(quoted.span.start)))
    return (
      /^[とっ]/.test(after) || /[。！？]$/.test(text.slice(quoted.inner.start, quoted.inner.end))
    );
  const opens = at === 0 || isMark(units[at - 1], ':,') || units[at - 1]?.kind === 'quote';
  if (!opens) return false;
  const stopped = /[.!?…。！？]$/.test(text.slice(quoted.inner.start, quoted.inner.end).trim());
  const last = units.length - 1;
  return (
    /^\s?[,–—]/.test(after) ||
    /[,–—]$/.test(text.slice(quoted.inner.start, quoted.inner.end)) ||
    at === last ||
    (at === last - 1 && units[last]?.kind === 'mark') ||
    stopped
  );
}
