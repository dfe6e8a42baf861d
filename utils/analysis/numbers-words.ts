import type { FigureTokens } from './figures-tokens.ts';
import { DENOMINATORS, SCALES, SMALL } from './lexicons/number-table.ts';
import { type Mention, nextWord } from './numbers-mention.ts';

interface WordState {
  total: number;
  current: number;
  /** A number below this may still be added to `current`. */
  open: number;
  /** The last scale, which the next must be below. */
  ceiling: number;
  last: number;
  /** Of the scale words, the last. */
  scale: number;
}

/** Reads a number in English words from token `first` on: "two hundred and five thousand", "a dozen". */
export function readWords(tokens: FigureTokens, first: number): Mention | null {
  const state: WordState = {
    total: 0,
    current: 0,
    open: 100,
    ceiling: Number.POSITIVE_INFINITY,
    last: -1,
    scale: 1,
  };
  let at = first;
  const word = tokens.word(first);
  if (word === 'a' || word === 'an') {
    at = scaleBehindArticle(tokens, first);
    state.current = 1;
    state.open = 0;
  }
  while (at >= 0 && takeWord(tokens, at, state)) {
    state.last = at;
    at = nextWord(tokens, at);
    if (tokens.word(at) === 'and') at = state.open >= 100 ? smallBehindAnd(tokens, at) : -1;
  }
  if (state.last < 0) return null;
  const value = state.total + state.current + readPoint(tokens, state);
  const scale = value % state.scale === 0 ? state.scale : 1;
  return { first, last: state.last, value, form: 'words', scale, metres: false };
}

/** "a dozen", "a hundred": the token of the scale, or -1. */
function scaleBehindArticle(tokens: FigureTokens, article: number): number {
  const at = nextWord(tokens, article);
  const word = tokens.word(at);
  const isScale = word === 'hundred' || (SCALES.has(word) && !word.endsWith('s'));
  return at === article + 1 && isScale ? at : -1;
}

/** "(two hundred) and five", but not "(a hundred) and three quarters": the token of the number, or -1. */
function smallBehindAnd(tokens: FigureTokens, and: number): number {
  const at = nextWord(tokens, and);
  const value = SMALL.get(tokens.word(at)) ?? 0;
  if (at < 0 || value === 0 || DENOMINATORS.has(tokens.word(nextWord(tokens, at)))) return -1;
  return at;
}

/** "one point five": the decimals, each digit a word. */
function readPoint(tokens: FigureTokens, state: WordState): number {
  if (state.scale > 1 || tokens.word(state.last + 1) !== 'point') return 0;
  let fraction = 0;
  let unit = 0.1;
  for (let at = state.last + 2; unit > 1e-6; at += 1) {
    const digit = SMALL.get(tokens.word(at));
    if (digit === undefined || digit > 9) break;
    fraction += digit * unit;
    unit /= 10;
    state.last = at;
  }
  return Math.round(fraction * 1e6) / 1e6;
}

function takeWord(tokens: FigureTokens, at: number, state: WordState): boolean {
  const word = tokens.word(at);
  const small = SMALL.get(word);
  if (small !== undefined) {
    const first = state.last < 0;
    if (small >= state.open || (small === 0 && !first) || (!first && state.open <= 1)) return false;
    state.current += small;
    state.open = small >= 20 ? 10 : 1;
    return true;
  }
  if (word === 'hundred') {
    if (state.current === 0 || state.current >= 100) return false;
    state.current *= 100;
    state.open = 100;
    state.scale = 100;
    return true;
  }
  return takeScale(SCALES.get(word), state);
}

function takeScale(scale: number | undefined, state: WordState): boolean {
  if (scale === undefined) return false;
  if (state.current === 0) {
    // "a thousand million", "one lakh crore": the scales multiply.
    if (state.total === 0) return false;
    state.total *= scale;
  } else if (scale < state.ceiling) {
    state.total += state.current * scale;
    state.ceiling = scale;
  } else return false;
  state.current = 0;
  state.open = 100;
  state.scale = scale;
  return true;
}
