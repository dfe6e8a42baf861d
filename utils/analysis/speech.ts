import type { Reading } from './reading.ts';

// CLDR exemplar scripts without spaces: their words cannot be counted at spaces.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** Tells whether quoted words look like a sentence or two, not like a title or an irony. */
export function isSentenceLike(reading: Reading, quote: number): boolean {
  const quoted = reading.quotes[quote];
  if (!quoted) return false;
  const inner = reading.text.slice(quoted.inner.start, quoted.inner.end).trim();
  if (UNSPACED.test(inner)) return inner.length >= 4;
  const words = inner.match(WORDS) ?? [];
  if (/[.!?…,—–]$/.test(inner)) return words.length >= 1;
  if (!/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inner) && /\p{Ll}/u.test(inner.charAt(0))) return false;
  return words.length >= 3 && !isTitleCase(words);
}

/** Tells whether quoted words begin like a sentence: with a capital, a number or a bracket. */
export function opensLikeSentence(reading: Reading, quote: number): boolean {
  const { start, end } = reading.quotes[quote]?.inner ?? { start: 0, end: 0 };
  const inner = reading.text.slice(start, Math.min(end, start + 24));
  return UNSPACED.test(inner) || /^[^\p{L}\p{N}]*(?:[\p{Lu}\p{N}]|[[…])/u.test(inner);
}

// Longer runs of capitals are headlines or shouting.
const TITLE_WORDS = 7;

/** Tells whether quoted words look like the title of a work, not like something said. */
export function isTitle(reading: Reading, quote: number): boolean {
  const quoted = reading.quotes[quote];
  if (!quoted) return false;
  const inner = reading.text.slice(quoted.inner.start, quoted.inner.end).trim();
  const words = inner.match(WORDS) ?? [];
  if (/[!?…—–]$/.test(inner) || words.length > TITLE_WORDS) return false;
  return isTitleCase(words);
}

const SMALL = new Set(
  'a an the of to in on for and or at by with from de la le du der und'.split(' '),
);

/** "The Art of War": capitals on all but the small words. */
function isTitleCase(words: readonly string[]): boolean {
  const large = words.filter((word) => !SMALL.has(word));
  return large.length > 1 && large.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}
