import type { Token } from './figures-tokens.ts';

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

export const isGluedHyphen = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    token?.kind === 'mark' &&
    token.glued &&
    (token.raw === '-' || token.raw === '‑' || token.raw === '‐')
  );
};

/** The index of the word after `at`, past a hyphen that joins the two; -1 where no word follows at once. */
export function nextWord(tokens: readonly Token[], at: number): number {
  const index = isGluedHyphen(tokens, at + 1) ? at + 2 : at + 1;
  const token = tokens[index];
  if (token?.kind !== 'word' || (index === at + 2 && !token.glued)) return -1;
  return token.sentence === tokens[at]?.sentence ? index : -1;
}
