import { WordFilter } from '../text/word-filter.ts';
import type { FigureTokens } from './figures-tokens.ts';
import { STOP_WORDS } from './lexicons/figure-words.ts';
import { DENOMINATORS, MAGNITUDES, MULTIPLES, SCALES, SMALL } from './lexicons/number-table.ts';
import { isArticle, type Mention, mentionOf, nextWord, wordAt } from './numbers-mention.ts';
import { takeScaleOfPart } from './numbers-parts.ts';

// Figures without a number word: "half the", "a third of", "dozens of", "a few thousand", "doubled".

// "a hundred", "a dozen", "a third", "a few thousand"
const BEHIND_ARTICLE = new WordFilter(['few', 'hundred', ...SCALES.keys(), ...DENOMINATORS.keys()]);

/**
 * Tells whether a word is an article with which no number begins, as nearly all articles are. No other
 * word that begins one is as short.
 */
export const isMereArticle = (tokens: FigureTokens, at: number): boolean =>
  tokens.end(at) - tokens.start(at) <= 2 && !tokens.isIn(at + 1, BEHIND_ARTICLE);

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
