import type { Reading } from './reading.ts';

// CLDR exemplar scripts without spaces: their words cannot be counted at spaces.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const WORD = /[\p{L}\p{N}]/u;

// Thai, and all from the radicals of Han on: what has none of it is told so much sooner.
const isUnspaced = (text: string): boolean =>
  /[\u0e00-\u0e7f\u2e80-\uffff]/.test(text) && UNSPACED.test(text);

/** Tells whether quoted words look like a sentence or two, not like a title or an irony. */
export function isSentenceLike(reading: Reading, quote: number): boolean {
  const quoted = reading.quotes[quote];
  if (!quoted) return false;
  const inner = reading.text.slice(quoted.inner.start, quoted.inner.end).trim();
  if (isUnspaced(inner)) return inner.length >= 4;
  if (/[.!?…,—–]$/.test(inner)) return WORD.test(inner);
  if (!/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inner) && /\p{Ll}/u.test(inner.charAt(0))) return false;
  const words = inner.match(WORDS) ?? [];
  return words.length >= 3 && !isTitleCase(words);
}

/** Tells whether quoted words begin like a sentence: with a capital, a number or a bracket. */
export function opensLikeSentence(reading: Reading, quote: number): boolean {
  const { start, end } = reading.quotes[quote]?.inner ?? { start: 0, end: 0 };
  const inner = reading.text.slice(start, Math.min(end, start + 24));
  return isUnspaced(inner) || /^[^\p{L}\p{N}]*(?:[\p{Lu}\p{N}]|[[…])/u.test(inner);
}

// Such a word is none of `SMALL`: in most quotations it is found soon, and no other is looked at.
const LONG_SMALL_WORD = / [a-z]{5}/;
const ENDS_SPEECH = '!?…—–';

// Longer runs of capitals are headlines or shouting.
const TITLE_WORDS = 7;

/** Tells whether quoted words look like the title of a work, not like something said. */
export function isTitle(reading: Reading, quote: number): boolean {
  const quoted = reading.quotes[quote];
  if (!quoted) return false;
  const inner = reading.text.slice(quoted.inner.start, quoted.inner.end).trim();
  if (LONG_SMALL_WORD.test(inner) || ENDS_SPEECH.includes(inner.charAt(inner.length - 1)))
    return false;
  const words = inner.match(WORDS) ?? [];
  return words.length <= TITLE_WORDS && isTitleCase(words);
}

const SMALL = new Set(
  'a an the of to in on for and or at by with from de la le du der und'.split(' '),
);

/** "The Art of War": capitals on all but the small words. */
function isTitleCase(words: readonly string[]): boolean {
  const large = words.filter((word) => !SMALL.has(word));
  return large.length > 1 && large.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}
