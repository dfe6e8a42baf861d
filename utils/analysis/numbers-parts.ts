import type { FigureTokens } from './figures-tokens.ts';
import { DENOMINATORS, SCALES } from './lexicons/number-table.ts';
import { readNumber, slashFraction } from './numbers.ts';
import { isArticle, type Mention, mentionOf, nextWord, wordAt } from './numbers-mention.ts';

// Numbers that are parts: of a whole ("two thirds"), of a number ("and a half"), "one in five".

// Ordinals that no part is named by, so that "twenty-first" is no number.
const ORDINALS = new Set(['first', 'second']);

/** Tells whether the number is the start of an ordinal ("twenty-first", "one hundred and third"). */
export function isOrdinal(tokens: FigureTokens, mention: Mention): boolean {
  if (mention.form !== 'words' || mention.value < 20) return false;
  const word = wordAt(tokens, nextWord(tokens, mention.last));
  return ORDINALS.has(word) || (DENOMINATORS.has(word) && !word.endsWith('s') && word !== 'half');
}

/** Takes what turns a plain number into another: "thirds", "and a half", "in five". */
export function extendNumber(tokens: FigureTokens, mention: Mention): void {
  const below = mention.first === mention.last ? slashFraction(tokens, mention.first) : 0;
  if (below > 0) {
    mention.value /= below;
    mention.last += 2;
    mention.form = 'share';
    return;
  }
  if (!LINKS.has(tokens.word(mention.last + 1))) return;
  if (takeDenominator(tokens, mention) || takeAndPart(tokens, mention)) return;
  takeRatio(tokens, mention);
}

// What begins to turn a number into another stands right behind it.
const LINKS = new Set([...DENOMINATORS.keys(), 'and', 'out', 'in', 'of', ...'-‑‐']);

function takeDenominator(tokens: FigureTokens, mention: Mention): boolean {
  const at = nextWord(tokens, mention.last);
  const word = wordAt(tokens, at);
  const below = DENOMINATORS.get(word);
  if (below === undefined || mention.form !== 'words' || !Number.isInteger(mention.value))
    return false;
  if (word.endsWith('s') === (mention.value === 1)) return false;
  // "two quarters" and "two halves" are periods of a year or a match.
  if (below <= 4 && mention.value % below !== 1 && mention.value !== below - 1) return false;
  mention.value /= below;
  mention.last = at;
  mention.form = 'share';
  takeScaleOfPart(tokens, mention);
  return true;
}

/** Takes the scale behind a part: "(three quarters) of a million", "(half) a dozen", "(quarter) million". */
export function takeScaleOfPart(tokens: FigureTokens, mention: Mention): boolean {
  let at = nextWord(tokens, mention.last);
  if (wordAt(tokens, at) === 'of' && isArticle(wordAt(tokens, nextWord(tokens, at))))
    at = nextWord(tokens, at);
  if (isArticle(wordAt(tokens, at))) at = nextWord(tokens, at);
  const word = wordAt(tokens, at);
  const scale = word === 'hundred' ? 100 : SCALES.get(word);
  if (scale === undefined || word.endsWith('s')) return false;
  mention.value *= scale;
  mention.last = at;
  mention.form = 'words';
  mention.scale = scale;
  return true;
}

/** "two and a half", "3 million and a half", "five and three quarters". */
function takeAndPart(tokens: FigureTokens, mention: Mention): boolean {
  const and = nextWord(tokens, mention.last);
  if (wordAt(tokens, and) !== 'and') return false;
  const part = readPart(tokens, nextWord(tokens, and));
  if (!part) return false;
  const scale = mention.scale > 1 ? (SCALES.get(wordAt(tokens, mention.last)) ?? 1) : 1;
  mention.value += part.value * (part.scale > 1 ? 1 : scale);
  mention.last = part.last;
  return true;
}

/** A part by itself behind "and": "a half", "a quarter million", "three fifths". */
function readPart(tokens: FigureTokens, at: number): Mention | null {
  if (at < 0) return null;
  const article = isArticle(wordAt(tokens, at));
  const named = article ? nextWord(tokens, at) : at;
  const below = DENOMINATORS.get(wordAt(tokens, named));
  if (article && below !== undefined && !wordAt(tokens, named).endsWith('s')) {
    const part = mentionOf(at, named, 1 / below, 'share');
    takeScaleOfPart(tokens, part);
    return part;
  }
  const number = readNumber(tokens, at, null);
  if (!number || !takeDenominator(tokens, number)) return null;
  return number;
}

const ROUND_BASES = new Set([3, 4, 5, 10, 100, 1000, 10_000, 100_000, 1_000_000]);

/** "one in five", "nine out of ten", "one of four". */
function takeRatio(tokens: FigureTokens, mention: Mention): void {
  if (!Number.isInteger(mention.value) || mention.value < 1 || mention.scale > 1) return;
  let at = mention.last + 1;
  const word = wordAt(tokens, at);
  if (word === 'out' && wordAt(tokens, at + 1) === 'of') at += 2;
  else if (word === 'in') at += 1;
  else if (word === 'of') at += 1;
  else return;
  const every = wordAt(tokens, at) === 'every';
  if (every) at += 1;
  const base = readNumber(tokens, at, null);
  if (!base || base.value <= mention.value || !Number.isInteger(base.value)) return;
  if (word === 'of' && mention.value > 1 && (base.value !== 10 || mention.value > 9)) return;
  if (word === 'in' && !every && !isRatioBase(tokens, mention, base)) return;
  mention.value /= base.value;
  mention.last = base.last;
  mention.form = 'share';
}

function isRatioBase(tokens: FigureTokens, mention: Mention, base: Mention): boolean {
  const after = wordAt(tokens, nextWord(tokens, base.last));
  if (/^(?:second|minute|hour|day|night|week|month|year|decade|match|game)(?:s|es)?$/u.test(after))
    return false;
  if (mention.value === 1 && (mention.form === 'words' || base.form === 'digits')) {
    return base.value < 1800 || base.value > 2100;
  }
  return ROUND_BASES.has(base.value);
}
