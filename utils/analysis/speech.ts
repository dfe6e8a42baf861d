import type { Reading } from './reading.ts';

// CLDR exemplar scripts without spaces: their words cannot be counted at spaces.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Tells whether quoted words look like a sentence or two, not like a title or an irony. */
export function isSentenceLike(reading: Reading, quote: number): boolean {
  const quoted = reading.quotes[quote];
  if (!quoted) return false;
  const inner = reading.text.slice(quoted.inner.start, quoted.inner.end).trim();
  if (UNSPACED.test(inner)) return inner.length >= 4;
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  if (/[.!?…,—–]$/.test(inner)) return words.length >= 1;
  if (!/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inner) && /\p{Ll}/u.test(inner.charAt(0))) return false;
  return words.length >= 3 && !isTitleCase(words);
}

/** "The Art of War": capitals on all but the small words. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}
