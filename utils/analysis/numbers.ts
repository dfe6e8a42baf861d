import { WordFilter } from '../text/word-filter.ts';
import type { FigureTokens } from './figures-tokens.ts';
import type { FigureWords } from './lexicons/figure-languages.ts';
import { GLUED_SCALES, SCALES } from './lexicons/number-table.ts';
import { type Mention, nextWord } from './numbers-mention.ts';
import { readWords } from './numbers-words.ts';

/** Reads the number that begins at token `first`: digits or words with their scale; null where there is none. */
export function readNumber(
  tokens: FigureTokens,
  first: number,
  foreign: FigureWords | null,
): Mention | null {
  if (tokens.isNumber(first)) return readDigitsMention(tokens, first, foreign);
  if (tokens.isWord(first) && !foreign) return readWords(tokens, first);
  return null;
}

function readDigitsMention(
  tokens: FigureTokens,
  first: number,
  foreign: FigureWords | null,
): Mention | null {
  const literal = tokens.literal(first);
  if (!literal || literal.code) return null;
  const mention: Mention = {
    first,
    last: first,
    value: literal.value,
    form: 'digits',
    scale: 1,
    metres: false,
  };
  const behind = first + 1;
  const isApart = tokens.isWord(behind) && !tokens.glued(behind) && tokens.word(behind) !== 'x10';
  if (!isApart) {
    readScientific(tokens, mention);
    readMixedFraction(tokens, mention);
    readGluedScale(tokens, mention);
  }
  readScales(tokens, mention, foreign);
  return mention;
}

/** "1.3e6", "6.2×10^-4", "1.99 × 10−30". */
function readScientific(tokens: FigureTokens, mention: Mention): void {
  let at = mention.last + 1;
  const next = tokens.word(at);
  const short = tokens.glued(at) && next.startsWith('e') ? /^e(\d{1,3})$/u.exec(next) : null;
  if (short) {
    mention.value = raised(mention.value, Number(short[1]));
    mention.last = at;
    return;
  }
  if (next === '×' && tokens.literal(at + 1)?.value === 10) at += 2;
  else if (next === 'x10') at += 1;
  else return;
  if (tokens.raw(at) === '^') at += 1;
  const sign = tokens.raw(at);
  const negative = sign === '-' || sign === '−' || sign === '–';
  if (negative) at += 1;
  const power = tokens.literal(at);
  if (!power || power.decimals > 0 || power.code || !tokens.glued(at) || power.value > 300) return;
  mention.value = raised(mention.value, negative ? -power.value : power.value);
  mention.last = at;
}

// By way of a string: 6 × 10 ** -4 is 0.0006000000000000001.
const raised = (value: number, power: number): number => Number(`${value}e${power}`);

/** "2½", "10 1/2". */
function readMixedFraction(tokens: FigureTokens, mention: Mention): void {
  if (!Number.isInteger(mention.value)) return;
  const at = mention.last + 1;
  const next = tokens.literal(at);
  if (!next || next.code) return;
  if (next.digits === '' && next.decimals > 0) {
    mention.value += next.value;
    mention.last = at;
    return;
  }
  const below = slashFraction(tokens, at);
  if (tokens.glued(at) || below === 0) return;
  mention.value += next.value / below;
  mention.last = at + 2;
}

/** The denominator of a written fraction that begins at `at` ("3/4"), or 0. */
export function slashFraction(tokens: FigureTokens, at: number): number {
  const slash = tokens.mark(at + 1);
  if (slash === '') return 0;
  const above = tokens.literal(at);
  if (!above || (slash !== '/' && slash !== '⁄') || !tokens.glued(at + 1) || !tokens.glued(at + 2))
    return 0;
  const value = tokens.literal(at + 2)?.value ?? 0;
  const known = FRACTION_BASES.has(value);
  if (tokens.glued(at + 3) && (tokens.raw(at + 3) === '/' || tokens.isNumber(at + 3))) return 0;
  return known && above.decimals === 0 && above.value > 0 && above.value < value ? value : 0;
}

const FRACTION_BASES = new Set([2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 64, 100]);

function readGluedScale(tokens: FigureTokens, mention: Mention): void {
  const at = mention.last + 1;
  if (!tokens.isWord(at) || !tokens.glued(at)) return;
  const word = tokens.word(at);
  const scale = SCALES.get(word) ?? GLUED_SCALES.get(word);
  const raw = tokens.raw(at);
  if (scale === undefined || raw === 't') return;
  if (raw === 'm') {
    mention.metres = true;
    return; // decided when it is known what follows
  }
  mention.value *= scale;
  mention.scale = scale;
  mention.last += 1;
}

/** Reads "4 hundred million", "8,450 crore", "50-million". */
function readScales(tokens: FigureTokens, mention: Mention, foreign: FigureWords | null): void {
  for (;;) {
    const at = nextWord(tokens, mention.last);
    if (at < 0) return;
    const apart = !tokens.glued(at) || at > mention.last + 1;
    if (!apart && !/[\u4e00-\u9fff]/u.test(tokens.raw(at))) return;
    const found = scaleAt(tokens, at, foreign);
    if (!found) return;
    mention.value *= found.scale;
    mention.scale *= found.scale;
    mention.last = found.last;
    if (tokens.raw(mention.last + 1) === '.' && tokens.raw(at).length <= 4 && foreign)
      mention.last += 1;
  }
}

// Most words behind a number are none of these.
const SCALE_WORDS = new WordFilter(['hundred', ...SCALES.keys()]);

function scaleAt(
  tokens: FigureTokens,
  at: number,
  foreign: FigureWords | null,
): { scale: number; last: number } | null {
  if (!foreign && !tokens.mayBe(at, SCALE_WORDS)) return null;
  const word = tokens.word(at);
  if (foreign) {
    const pair = foreign.scales.get(`${word} ${tokens.word(at + 1)}`);
    if (pair !== undefined) return { scale: pair, last: at + 1 };
    const single = foreign.scales.get(word);
    return single === undefined ? null : { scale: single, last: at };
  }
  const scale = word === 'hundred' ? 100 : SCALES.get(word);
  return scale === undefined || word === 'cr' ? null : { scale, last: at };
}
