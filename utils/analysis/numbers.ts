import type { Token } from './figures-tokens.ts';
import type { FigureWords } from './lexicons/figure-languages.ts';
import { GLUED_SCALES, SCALES } from './lexicons/number-table.ts';
import { type Mention, nextWord } from './numbers-mention.ts';
import { readWords } from './numbers-words.ts';

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
    mention.value = raised(mention.value, Number(short[1]));
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
  mention.value = raised(mention.value, negative ? -power.value : power.value);
  mention.last = at;
}

// By way of a string: 6 × 10 ** -4 is 0.0006000000000000001.
const raised = (value: number, power: number): number => Number(`${value}e${power}`);

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
