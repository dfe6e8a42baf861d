import type { Token } from '../text/tokens.ts';
import { DEMONYMS } from './lexicons/nations.ts';
import { ORGANISATION_NOUN } from './listed-nouns.ts';

const ENDING = /(?:an|ese)$/;

/** Tells whether a noun means somebody by where he is from: "the Dutchman", "the Californian". */
export const isDemonym = ({ text, lower, nouns }: Token): boolean =>
  (nouns & ORGANISATION_NOUN) === 0 &&
  ((ENDING.test(lower) &&
    /^\p{Lu}\p{Ll}+(?:an|woman|ese)$/u.test(text) &&
    !/(?:stan|Taliban|Vatican|Sudan|Japan)$/.test(text)) ||
    DEMONYMS.has(text));

/** Tells whether a run is one demonym of two words: "the New Zealander". */
export const isDemonymOfTwo = ([first, second, ...more]: readonly Token[]): boolean =>
  first?.text === 'New' && /^(?:Zealander|Yorker)$/.test(second?.text ?? '') && more.length === 0;
