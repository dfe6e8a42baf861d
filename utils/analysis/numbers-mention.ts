import type { FigureTokens } from './figures-tokens.ts';

/** A number in a text: from token `first` to token `last`, the scale word included. */
export interface Mention {
  first: number;
  last: number;
  value: number;
  /** The upper end, where the words themselves are a range ("dozens"). */
  high?: number;
  form: 'digits' | 'words' | 'share' | 'vague' | 'times';
  /** What its scale words multiply by: 1e6 in "1.2 million"; 1 where it has none. */
  scale: number;
  /** The digits are followed by a bare "m", which may be metres: "30m". */
  metres: boolean;
}

export const isGluedHyphen = (tokens: FigureTokens, at: number): boolean => {
  if (!tokens.isMark(at) || !tokens.glued(at)) return false;
  const code = tokens.markCode(at);
  return code === HYPHEN || code === 0x2010 || code === 0x2011;
};

const HYPHEN = 45;

/** The index of the word after `at`, past a hyphen that joins the two; -1 where no word follows at once. */
export function nextWord(tokens: FigureTokens, at: number): number {
  const index = isGluedHyphen(tokens, at + 1) ? at + 2 : at + 1;
  if (!tokens.isWord(index) || (index === at + 2 && !tokens.glued(index))) return -1;
  return tokens.sentence(index) === tokens.sentence(at) ? index : -1;
}

/** The word at `at` in lower case, "" where a number, a mark or nothing stands. */
export const wordAt = (tokens: FigureTokens, at: number): string =>
  tokens.isWord(at) ? tokens.word(at) : '';

/** Tells whether a word is "a" or "an". */
export const isArticle = (word: string): boolean => word === 'a' || word === 'an';

/** A number of its own value, without scale. */
export const mentionOf = (
  first: number,
  last: number,
  value: number,
  form: Mention['form'],
): Mention => ({
  first,
  last,
  value,
  form,
  scale: 1,
  metres: false,
});
