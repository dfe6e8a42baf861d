import { startsLower, startsUpper } from './characters.ts';
import { findParagraphs } from './paragraphs.ts';
import type { Span } from './spans.ts';
import { findTokens, type Token } from './tokens.ts';

const CLOSERS = /^["'”’»›)\]}」』“‘]+$/;
const STOPS = new Set('!?…。！？');
const STOP = /^(?:[!?…。！？]|\.+)$/;
// A dotted abbreviation is taken for the end of a sentence only before a word that opens one.
const OPENERS = new Set(
  (
    'the a an he she it they we i you but and in on at this that these those his her their its our my ' +
    'there when while after before if as for by with some many most no not one what who how why ' +
    'however meanwhile also still yet so then according last earlier'
  ).split(' '),
);
// Abbreviations that never end a sentence.
const BEFORE_NAMES = new Set(
  (
    'mr. mrs. ms. mx. dr. prof. rev. hon. sen. rep. sens. reps. gov. lt. gen. col. maj. capt. cmdr. ' +
    'sgt. cpl. pvt. adm. det. supt. insp. cllr. st. messrs. mme. mlle. vs. no. nos. rs. approx. est.'
  ).split(' '),
);

/** Tells whether a sentence ends between two tokens of one paragraph (closing marks skipped). */
export function isSentenceEnd(
  last: Pick<Token, 'text' | 'lower'>,
  next: Pick<Token, 'text' | 'lower'>,
) {
  if (!last.text.endsWith('.') && !STOPS.has(last.text)) return false;
  if (STOP.test(last.text)) return !startsLower(next.text) && !/^[,;:)\]]/u.test(next.text);
  if (!/\p{L}\.$/u.test(last.text) || BEFORE_NAMES.has(last.lower)) return false;
  return startsUpper(next.text) && OPENERS.has(next.lower);
}

/** Finds the sentences of a text, closing quotation marks and brackets included. */
export function findSentences(text: string): Span[] {
  const sentences: Span[] = [];
  const tokens = findTokens(text);
  let at = 0;
  for (const paragraph of findParagraphs(text)) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= paragraph.start) at++;
    let first = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < paragraph.end) {
      const last = tokens[at];
      at++;
      while (isCloser(tokens[at], tokens[at - 1], paragraph.end)) at++;
      const next = tokens[at];
      const done = !next || next.start >= paragraph.end;
      const from = tokens[first];
      const to = tokens[at - 1];
      if (last && from && to && (done || isSentenceEnd(last, next))) {
        sentences.push({ start: from.start, end: to.end });
        first = at;
      }
    }
  }
  return sentences;
}

/** A closing mark follows its sentence without a space. */
function isCloser(token: Token | undefined, before: Token | undefined, limit: number): boolean {
  return (
    token !== undefined &&
    token.start < limit &&
    token.start === before?.end &&
    CLOSERS.test(token.text)
  );
}
