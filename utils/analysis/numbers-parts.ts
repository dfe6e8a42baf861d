import type { FigureTokens } from './figures-tokens.ts';
import { STOP_WORDS } from './lexicons/figure-words.ts';
import { DENOMINATORS, MAGNITUDES, MULTIPLES, SCALES, SMALL } from './lexicons/number-table.ts';
import { readNumber, slashFraction } from './numbers.ts';
import { type Mention, nextWord } from './numbers-mention.ts';

// Numbers that are not plain counts: parts of a whole, "one in five", "dozens", "twice".

const wordAt = (tokens: FigureTokens, at: number): string =>
  tokens.isWord(at) ? tokens.word(at) : '';

const isArticle = (word: string): boolean => word === 'a' || word === 'an';

const mentionOf = (first: number, last: number, value: number, form: Mention['form']): Mention => ({
  first,
  last,
  value,
  form,
  scale: 1,
  metres: false,
});

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

/** "(three quarters) of a million", "(half) a dozen", "(quarter) million". */
function takeScaleOfPart(tokens: FigureTokens, mention: Mention): boolean {
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

// "a hundred", "a dozen", "a third", "a few thousand"
const BEHIND_ARTICLE = new Set(['few', 'hundred', ...SCALES.keys(), ...DENOMINATORS.keys()]);

/** Tells whether a word is an article with which no number begins, as nearly all articles are. */
export const isMereArticle = (tokens: FigureTokens, at: number): boolean =>
  isArticle(tokens.word(at)) && !BEHIND_ARTICLE.has(tokens.word(at + 1));

/** Reads what is a figure without a number word: "half the", "a third of", "dozens of", "doubled". */
export function readSpecial(tokens: FigureTokens, at: number): Mention | null {
  const word = wordAt(tokens, at);
  if (word === 'half') return readHalf(tokens, at);
  if (word === 'several') return readSeveral(tokens, at, at);
  if (word === 'a' && wordAt(tokens, at + 1) === 'few') return readSeveral(tokens, at, at + 1);
  if (word === 'a' || word === 'an' || word === 'quarter') return readArticlePart(tokens, at);
  if (MAGNITUDES.has(word) || word === 'tens') return readMagnitude(tokens, at);
  return readMultiple(tokens, at, word);
}

const NOT_BEFORE_HALF = new Set(
  'first second other better latter top bottom final last opening closing third fourth in this that each either one-and'.split(
    ' ',
  ),
);
const BEHIND_HALF = new Set(
  'the of a an all its their his her our my your that those these as what again were said have had is are'.split(
    ' ',
  ),
);
const BEFORE_BARE_HALF = new Set(
  'by than about nearly almost roughly around over under least only just some approximately to exactly'.split(
    ' ',
  ),
);
// "a half-hour"
const HALVED = new Set(
  'hour mile inch pound litre liter point acre century pint ton tonne kilometre kilometer percentage'.split(
    ' ',
  ),
);

function readHalf(tokens: FigureTokens, at: number): Mention | null {
  if (NOT_BEFORE_HALF.has(wordAt(tokens, at - 1))) return null;
  const mention = mentionOf(at, at, 0.5, 'share');
  if (takeScaleOfPart(tokens, mention)) return mention;
  const next = nextWord(tokens, at);
  const word = tokens.word(next);
  if (next === at + 2) return HALVED.has(word) ? mention : null;
  if (BEHIND_HALF.has(word)) {
    // The article belongs to the unit: "half an hour" is 0.5 hours.
    if (isArticle(word)) mention.last = at + 1;
    return mention;
  }
  return BEFORE_BARE_HALF.has(wordAt(tokens, at - 1)) ? mention : null;
}

const BEFORE_PART = new Set(
  'by than about nearly almost roughly around over under least only just up down to'.split(' '),
);
const BEHIND_PART = new Set('more less fewer higher lower mile'.split(' '));

/** "a third of", "a quarter of a million", "a half"; "a quarter" alone may be three months. */
function readArticlePart(tokens: FigureTokens, at: number): Mention | null {
  const article = wordAt(tokens, at) !== 'quarter';
  const named = article ? at + 1 : at;
  const word = wordAt(tokens, named);
  const below = DENOMINATORS.get(word);
  if (below === undefined || word.endsWith('s') || tokens.sentence(named) !== tokens.sentence(at))
    return null;
  const mention = mentionOf(at, named, 1 / below, 'share');
  if (takeScaleOfPart(tokens, mention)) return mention;
  if (!article) return null;
  const next = wordAt(tokens, nextWord(tokens, named));
  const before = wordAt(tokens, at - 1);
  if (word === 'half' && next === 'of') return mention;
  if (below >= 1e3) return mention;
  if (next === 'of')
    return wordAt(tokens, named + 2) === 'the' && below > 5 && below < 100 ? null : mention;
  return BEFORE_PART.has(before) || BEHIND_PART.has(next) ? mention : null;
}

/** "dozens of", "tens of thousands of", "hundreds of millions". */
function readMagnitude(tokens: FigureTokens, at: number): Mention | null {
  let value = wordAt(tokens, at) === 'tens' ? 10 : (MAGNITUDES.get(wordAt(tokens, at)) ?? 0);
  let last = at;
  while (wordAt(tokens, last + 1) === 'of' && MAGNITUDES.has(wordAt(tokens, last + 2))) {
    value *= MAGNITUDES.get(wordAt(tokens, last + 2)) ?? 1;
    last += 2;
  }
  if (value === 10) return null;
  const next = wordAt(tokens, last + 1);
  if (next !== 'of' && next !== 'more' && last === at) return null;
  return { ...mentionOf(at, last, value, 'vague'), high: value * 10 };
}

const BEHIND_DOUBLE = new Set('the its their his her that what those as'.split(' '));

/** "several hundred", "a few thousand" of something; by themselves they are no figure. */
function readSeveral(tokens: FigureTokens, first: number, several: number): Mention | null {
  let scale = 1;
  let last = several;
  for (let at = nextWord(tokens, last); at >= 0; at = nextWord(tokens, last)) {
    const word = wordAt(tokens, at);
    const factor = word === 'hundred' ? 100 : SCALES.get(word);
    if (factor === undefined || word.endsWith('s')) break;
    scale *= factor;
    last = at;
  }
  const behind = wordAt(tokens, nextWord(tokens, last));
  if (scale === 1 || behind === '' || (behind !== 'of' && STOP_WORDS.has(behind))) return null;
  return { ...mentionOf(first, last, 2 * scale, 'vague'), high: 10 * scale };
}

function readMultiple(tokens: FigureTokens, at: number, word: string): Mention | null {
  const multiple = MULTIPLES.get(word);
  if (multiple) return mentionOf(at, at, multiple.value, 'times');
  const next = wordAt(tokens, at + 1);
  if (word === 'double' || word === 'triple' || word === 'treble') {
    const before = wordAt(tokens, at - 1);
    if (!BEHIND_DOUBLE.has(next) && before !== 'than' && before !== 'nearly' && before !== 'almost')
      return null;
    return mentionOf(at, at, word === 'double' ? 2 : 3, 'times');
  }
  if (word.endsWith('fold') && word.length > 6) {
    const value = SMALL.get(word.slice(0, -4));
    if (value !== undefined && value > 1) return mentionOf(at, at, value, 'times');
  }
  return null;
}
