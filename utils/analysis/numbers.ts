import type { Token } from './figures-tokens.ts';
import type { FigureWords } from './lexicons/figure-languages.ts';
import { DENOMINATORS, GLUED_SCALES, SCALES, SMALL } from './lexicons/number-table.ts';

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

/** Reads the number that begins at token `first`: digits or words with their scale; null where there is none. */
export function readNumber(
  tokens: readonly Token[],
  first: number,
  foreign: FigureWords | null,
): Mention | null {
  const token = tokens[first];
  if (token?.kind === 'number') return readDigitsMention(tokens, first, foreign);
  if (token?.kind === 'word' && !foreign) return readWords(tokens, first);
  return null;
}

function readDigitsMention(
  tokens: readonly Token[],
  first: number,
  foreign: FigureWords | null,
): Mention | null {
  const literal = tokens[first]?.literal;
  if (!literal || literal.code) return null;
  const mention: Mention = {
    first,
    last: first,
    value: literal.value,
    form: 'digits',
    scale: 1,
    metres: false,
  };
  readScientific(tokens, mention);
  readMixedFraction(tokens, mention);
  readGluedScale(tokens, mention);
  readScales(tokens, mention, foreign);
  return mention;
}

/** "1.3e6", "6.2×10^-4", "1.99 × 10−30". */
function readScientific(tokens: readonly Token[], mention: Mention): void {
  const next = tokens[mention.last + 1];
  const short = next?.glued ? /^e(\d{1,3})$/u.exec(next.word) : null;
  if (short) {
    mention.value *= 10 ** Number(short[1]);
    mention.last += 1;
    return;
  }
  let at = mention.last + 1;
  if (next?.raw === '×' && tokens[at + 1]?.literal?.value === 10) at += 2;
  else if (next?.word === 'x10') at += 1;
  else return;
  if (tokens[at]?.raw === '^') at += 1;
  const sign = tokens[at]?.raw ?? '';
  const negative = sign === '-' || sign === '−' || sign === '–';
  if (negative) at += 1;
  const power = tokens[at]?.literal;
  if (!power || power.decimals > 0 || power.code || !tokens[at]?.glued || power.value > 300) return;
  mention.value *= 10 ** (negative ? -power.value : power.value);
  mention.last = at;
}

/** "2½", "10 1/2". */
function readMixedFraction(tokens: readonly Token[], mention: Mention): void {
  if (!Number.isInteger(mention.value)) return;
  const at = mention.last + 1;
  const next = tokens[at]?.literal;
  if (!next || next.code) return;
  if (next.digits === '' && next.decimals > 0) {
    mention.value += next.value;
    mention.last = at;
    return;
  }
  const below = slashFraction(tokens, at);
  if (tokens[at]?.glued || below === 0) return;
  mention.value += next.value / below;
  mention.last = at + 2;
}

/** The denominator of a written fraction that begins at `at` ("3/4"), or 0. */
export function slashFraction(tokens: readonly Token[], at: number): number {
  const above = tokens[at]?.literal;
  const slash = tokens[at + 1];
  const below = tokens[at + 2];
  if (!above || (slash?.raw !== '/' && slash?.raw !== '⁄') || !slash.glued || !below?.glued)
    return 0;
  const value = below.literal?.value ?? 0;
  const known = [2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 64, 100].includes(value);
  const more = tokens[at + 3];
  if (more?.glued && (more.raw === '/' || more.kind === 'number')) return 0;
  return known && above.decimals === 0 && above.value > 0 && above.value < value ? value : 0;
}

function readGluedScale(tokens: readonly Token[], mention: Mention): void {
  const next = tokens[mention.last + 1];
  if (next?.kind !== 'word' || !next.glued) return;
  const scale = SCALES.get(next.word) ?? GLUED_SCALES.get(next.word);
  if (scale === undefined || (next.word === 't' && next.raw === 't')) return;
  if (next.raw === 'm') {
    mention.metres = true;
    return; // decided when it is known what follows
  }
  mention.value *= scale;
  mention.scale = scale;
  mention.last += 1;
}

/** Reads "4 hundred million", "8,450 crore", "50-million". */
function readScales(tokens: readonly Token[], mention: Mention, foreign: FigureWords | null): void {
  for (;;) {
    const at = nextWord(tokens, mention.last);
    const token = tokens[at];
    if (!token || (token.glued && at === mention.last + 1 && !/[\u4e00-\u9fff]/u.test(token.raw)))
      return;
    const found = scaleAt(tokens, at, foreign);
    if (!found) return;
    mention.value *= found.scale;
    mention.scale *= found.scale;
    mention.last = found.last;
    if (tokens[mention.last + 1]?.raw === '.' && token.raw.length <= 4 && foreign)
      mention.last += 1;
  }
}

function scaleAt(
  tokens: readonly Token[],
  at: number,
  foreign: FigureWords | null,
): { scale: number; last: number } | null {
  const word = tokens[at]?.word ?? '';
  if (foreign) {
    const pair = foreign.scales.get(`${word} ${tokens[at + 1]?.word ?? ''}`);
    if (pair !== undefined) return { scale: pair, last: at + 1 };
    const single = foreign.scales.get(word);
    return single === undefined ? null : { scale: single, last: at };
  }
  const scale = word === 'hundred' ? 100 : SCALES.get(word);
  return scale === undefined || word === 'cr' ? null : { scale, last: at };
}

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

function readWords(tokens: readonly Token[], first: number): Mention | null {
  const state: WordState = {
    total: 0,
    current: 0,
    open: 100,
    ceiling: Number.POSITIVE_INFINITY,
    last: -1,
    scale: 1,
  };
  let at = first;
  const word = tokens[first]?.word;
  if (word === 'a' || word === 'an') {
    at = nextWord(tokens, first);
    const scale = tokens[at]?.word ?? '';
    if (at !== first + 1 || (scale !== 'hundred' && !(SCALES.has(scale) && !scale.endsWith('s'))))
      return null;
    state.current = 1;
    state.open = 0;
  }
  while (at >= 0 && takeWord(tokens, at, state)) {
    state.last = at;
    at = nextWord(tokens, at);
    if (tokens[at]?.word === 'and' && state.open >= 100) {
      const after = nextWord(tokens, at);
      const value = SMALL.get(tokens[after]?.word ?? '');
      // "one hundred and three quarters" is a hundred and a part.
      const isPart = DENOMINATORS.has(tokens[nextWord(tokens, after)]?.word ?? '');
      at = value !== undefined && value > 0 && value < state.open && !isPart ? after : -1;
    }
  }
  if (state.last < 0) return null;
  const value = state.total + state.current + readPoint(tokens, state);
  const scale = value % state.scale === 0 ? state.scale : 1;
  return { first, last: state.last, value, form: 'words', scale, metres: false };
}

/** "one point five": the decimals, each digit a word. */
function readPoint(tokens: readonly Token[], state: WordState): number {
  if (state.scale > 1 || tokens[state.last + 1]?.word !== 'point') return 0;
  let fraction = 0;
  let unit = 0.1;
  for (let at = state.last + 2; unit > 1e-6; at += 1) {
    const digit = SMALL.get(tokens[at]?.word ?? '');
    if (digit === undefined || digit > 9) break;
    fraction += digit * unit;
    unit /= 10;
    state.last = at;
  }
  return Math.round(fraction * 1e6) / 1e6;
}

function takeWord(tokens: readonly Token[], at: number, state: WordState): boolean {
  const word = tokens[at]?.word ?? '';
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
