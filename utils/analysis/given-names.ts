import type { Token } from '../text/tokens.ts';
import { FIRST_NAMES, SHARED_FIRST_NAMES } from './lexicons/first-names.ts';
import { FIRST_NAME, isIn } from './listed-nouns.ts';
import { isListed, LETTERS } from './listed-words.ts';

// "Anna-Lena", but not "Chelsea-based".
const COMPOUND = /^(\p{Lu}[^-]*)-\p{Lu}/u;

/** Tells whether a word, as written, is a known first name or a compound with one. */
export function isFirstName(word: string): boolean {
  const [, part] = COMPOUND.exec(word) ?? [];
  return (
    isListedName(word.toLowerCase()) || (part !== undefined && isListedName(part.toLowerCase()))
  );
}

/** Tells whether a word in lower case is a known first name, of one sex or of both. */
export const isListedName = (lower: string): boolean =>
  FIRST_NAMES.has(lower) || SHARED_FIRST_NAMES.has(lower);

/** Tells the same of a token of a text that was read. */
export const isGivenName = (token: Token | undefined): boolean =>
  isIn(token, FIRST_NAME) ||
  (!isListed(token, LETTERS) && token?.text.includes('-') === true && isFirstName(token.text));

/** Tells whether a token may open a full name: a known first name or initials. */
export const isNameOpener = (token: Token | undefined): boolean =>
  isGivenName(token) || /^(?:\p{Lu}\.)+$/u.test(token?.text ?? '');
