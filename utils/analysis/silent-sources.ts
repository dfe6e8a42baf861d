import type { Token } from '../text/tokens.ts';

/** Tells of whom words say that he goes unnamed: "the official, who spoke on condition of anonymity". */
export const asksForSilence = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lower }, i) => {
    const before = tokens[i - 1]?.lower ?? '';
    if (lower === 'anonymity') return true;
    if (/^(?:named|identified)$/.test(lower))
      return before === 'not' || (before === 'be' && UNNAMING.test(tokens[i - 2]?.lower ?? ''));
    // "who declined to give her name"
    return lower === 'name' && /^(?:his|her|their|a)$/.test(before) && isKept(tokens, i - 2);
  });

// "asked not to be named", "who cannot be named"
const UNNAMING = /^(?:to|cannot|can't|not)$/;

const isKept = (tokens: readonly Token[], give: number): boolean =>
  /^(?:giv(?:e|ing)|shar(?:e|ing)|provid(?:e|ing))$/.test(tokens[give]?.lower ?? '') &&
  tokens
    .slice(Math.max(0, give - 3), give)
    .some(({ lower }) => /^(?:declin|refus|without|not$|asked$)/.test(lower));

// "who, because of the rules of the court, cannot be named"
const MAX_CLAUSE = 14;

/** Whether a clause right behind a source says so of it: ", who cannot be named,". */
export function isKeptUnnamed(tokens: readonly Token[], after: number): boolean {
  if (tokens[after]?.text !== ',' || tokens[after + 1]?.lower !== 'who') return false;
  const rest = tokens.slice(after + 2, after + 2 + MAX_CLAUSE);
  const end = rest.findIndex(({ text }) => /^[,.;:?!"“”]$/.test(text));
  return asksForSilence(end < 0 ? rest : rest.slice(0, end));
}
