import type { Token } from '../text/tokens.ts';
import { FIRST_NAMES, SHARED_FIRST_NAMES } from './lexicons/first-names.ts';

/** Tells whether a word is a known first name. */
export const isFirstName = (lower: string): boolean =>
  isListed(lower) || (lower.includes('-') && isListed(lower.slice(0, lower.indexOf('-'))));

const isListed = (lower: string): boolean =>
  FIRST_NAMES.has(lower) || SHARED_FIRST_NAMES.has(lower);

/** Tells whether a token may open a full name: a known first name or initials. */
export const isNameOpener = (token: Token | undefined): boolean =>
  token !== undefined && (isFirstName(token.lower) || /^(?:\p{Lu}\.)+$/u.test(token.text));
