import type { Token } from '../text/tokens.ts';

/** Tells of whom words say that he goes unnamed: "the official, who spoke on condition of anonymity". */
export const asksForSilence = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lower }, i) => {
    switch (lower) {
      case 'anonymity':
        return true;
      case 'named':
      case 'identified':
        return isUnnamed(tokens, i);
      // "who declined to give her name"
      case 'name':
        return isOwn(tokens[i - 1]) && isKept(tokens, i - 2);
      default:
        return false;
    }
  });

function isUnnamed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  return before === 'not' || (before === 'be' && UNNAMING.has(tokens[at - 2]?.lower ?? ''));
}

const isOwn = (token: Token | undefined): boolean =>
  /^(?:his|her|their|a)$/.test(token?.lower ?? '');

// "asked not to be named", "who cannot be named"
const UNNAMING = new Set("to cannot can't not".split(' '));

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
