import { isAsciiLetter, startsUpper } from '../text/characters.ts';
import { WordFilter } from '../text/word-filter.ts';

import type { FigureTokens } from './figures-tokens.ts';
import { IRREGULAR_PLURALS, NOT_PLURAL, PERSONS, STOP_WORDS } from './lexicons/figure-words.ts';
import { SMALL } from './lexicons/number-table.ts';
import { UNIT_WORDS } from './lexicons/unit-table.ts';
import { isGluedHyphen, nextWord } from './numbers-mention.ts';

/** What a number counts: tokens `first` to `last`, `head` the noun itself. */
export interface NounPhrase {
  first: number;
  last: number;
  head: number;
  plural: boolean;
}

const MAX_WORDS = 6;
// Plurals that are as a rule the first part of a longer noun: "sales managers".
const MODIFIERS = new Set(
  'sports sales arms goods savings customs operations rights communications systems human women men'.split(
    ' ',
  ),
);
// Singular nouns that a number stands before without a hyphen: "a 12 page report".
export const ATTRIBUTIVE: ReadonlySet<string> = new Set(
  'page cylinder man woman person storey story bedroom room seat game match point part step member gauge vote goal lane bed barrel judge nation'.split(
    ' ',
  ),
);

/** Tells whether a word, lower case, looks like a plural noun. */
export function isPlural(word: string): boolean {
  if (IRREGULAR_PLURALS.has(word)) return true;
  if (word.length < 3 || !word.endsWith('s')) return false;
  return !SINGULAR_ENDS.has(word.charAt(word.length - 2)) && !NOT_PLURAL.has(word);
}

// Before the last s: "glass", "virus", "crisis", "its".
const SINGULAR_ENDS = new Set(['s', 'u', 'i', "'"]);

const NOT_PERSONS = new Set(
  'assists checklists playlists shortlists waitlists blacklists wishlists exists consists specimens regimens households shareholdings'.split(
    ' ',
  ),
);

/** Tells whether a noun, lower case, means persons. */
export const isPerson = (word: string): boolean =>
  PERSONS.has(word) || (word.length > 5 && endsAsPersons(word) && !NOT_PERSONS.has(word));

const endsAsPersons = (word: string): boolean =>
  word.endsWith('s')
    ? word.endsWith('ists') ||
      word.endsWith('ians') ||
      word.endsWith('goers') ||
      word.endsWith('holders')
    : word.endsWith('men') && isAsciiLetter(word.charCodeAt(word.length - 4));

/** "one of the largest cities": the group that the one is of. */
export function readGroup(tokens: FigureTokens, of: number): NounPhrase | null {
  const first = DETERMINERS.has(tokens.word(of + 1)) ? of + 2 : of + 1;
  return tokens.word(of) === 'of' ? readPlural(tokens, first) : null;
}

/** Reads the counted noun whose first word is token `at`. */
export function readNoun(tokens: FigureTokens, at: number, value: number): NounPhrase | null {
  const phrase = value === 1 ? readSingular(tokens, at) : readPlural(tokens, at);
  return phrase && withComplement(tokens, phrase);
}

function readPlural(tokens: FigureTokens, from: number): NounPhrase | null {
  const first = afterAdverb(tokens, from);
  if (!tokens.isWord(first) && !isSized(tokens, first)) return null;
  let words = 0;
  for (let at = first; words < MAX_WORDS; at += 1) {
    if (!tokens.has(at) || tokens.sentence(at) !== tokens.sentence(first)) break;
    if (isWithinNoun(tokens, at, first, words)) {
      if (isNamePlural(tokens, at + 1)) return { first, last: at + 1, head: at + 1, plural: true };
      continue;
    }
    if (!tokens.isWord(at) || isStop(tokens, at)) break;
    words += 1;
    if (isHead(tokens, at)) return { first, last: at, head: at, plural: true };
  }
  const isPart = ATTRIBUTIVE.has(tokens.word(first));
  return isPart ? { first, last: first, head: first, plural: false } : null;
}

/** Tokens that a noun phrase runs over: hyphens, "and" between adjectives, numbers of names. */
function isWithinNoun(tokens: FigureTokens, at: number, first: number, words: number): boolean {
  if (tokens.isWord(at)) return joinsAdjectives(tokens, at, words);
  if (tokens.isNumber(at)) return isNameNumber(tokens, at, first);
  if (isGluedHyphen(tokens, at) && tokens.glued(at + 1)) return true;
  return tokens.raw(at) === '-' && isNameNumber(tokens, at + 1, first); // "COVID -19 tests"
}

/** "two Boeing 737s" */
const isNamePlural = (tokens: FigureTokens, at: number): boolean =>
  tokens.raw(at) === 's' && tokens.glued(at) && tokens.isNumber(at - 1);

/** The plural noun itself: not the first half of a compound, nor a plural before another. */
function isHead(tokens: FigureTokens, at: number): boolean {
  const word = tokens.word(at);
  if (!isPlural(word) && !(word.endsWith('s') && isInitials(tokens.raw(at)))) return false;
  return !(isGluedHyphen(tokens, at + 1) && tokens.glued(at + 2)) && !isModifier(tokens, at);
}

/** "RBIs" */
const isInitials = (raw: string): boolean => startsUpper(raw) && /^\p{Lu}{2,}s$/u.test(raw);

/** What is counted in "about 20 decently sized plants" are plants: an adverb and its participle are left out. */
function afterAdverb(tokens: FigureTokens, at: number): number {
  const word = tokens.word(at);
  const adverb = word === 'most' || (word.endsWith('ly') && /^[a-z]{5,}$/u.test(word));
  if (!adverb || !tokens.isWord(at + 1)) return at;
  return tokens.word(at + 1).endsWith('ed') ? at + 2 : at + 1;
}

const STOPS = new WordFilter(STOP_WORDS);

const isStop = (tokens: FigureTokens, at: number): boolean => {
  if (!tokens.has(at)) return true;
  if (!tokens.isIn(at, STOPS)) return false;
  // "pick-up trucks": a stop word inside a compound does not end the noun.
  if (isGluedHyphen(tokens, at - 1) && tokens.glued(at)) return false;
  return !(isGluedHyphen(tokens, at + 1) && tokens.glued(at + 2));
};

/** "combined digital and physical sales": the plural must follow soon. */
function joinsAdjectives(tokens: FigureTokens, at: number, words: number): boolean {
  const word = tokens.word(at);
  if (words === 0 || (word !== 'and' && word !== 'or')) return false;
  for (let ahead = at + 1; ahead <= at + 3; ahead += 1) {
    if (!tokens.isWord(ahead) || isStop(tokens, ahead)) return false;
    if (isPlural(tokens.word(ahead))) return true;
  }
  return false;
}

/** "two new 737 Max jets", "500 Covid-19 tests": a number that is part of the name of what is counted. */
function isNameNumber(tokens: FigureTokens, at: number, first: number): boolean {
  if (!tokens.isNumber(at)) return false;
  if (at === first) return isSized(tokens, at);
  if (tokens.glued(at) && isGluedHyphen(tokens, at - 1)) return true;
  if (tokens.glued(at) && tokens.raw(at - 1) === '-' && /^\p{Lu}{2}/u.test(tokens.raw(at - 2)))
    return true;
  const literal = tokens.literal(at);
  if (startsUpper(tokens.raw(at - 1))) return literal?.decimals === 0 && !literal.grouped;
  return startsUpper(tokens.raw(at + 1)) && literal?.digits.length === 3;
}

/** "two 500-pound bombs", "3 million 9 litre cases": a size before the noun. */
function isSized(tokens: FigureTokens, at: number): boolean {
  if (!tokens.isNumber(at) || tokens.glued(at) || tokens.literal(at)?.code) return false;
  const unit = nextWord(tokens, at);
  return unit > 0 && UNIT_WORDS.has(tokens.word(unit)) && !isPlural(tokens.word(unit));
}

function isModifier(tokens: FigureTokens, at: number): boolean {
  if (!MODIFIERS.has(tokens.word(at)) || !tokens.isWord(at + 1)) return false;
  return isPlural(tokens.word(at + 1));
}

function readSingular(tokens: FigureTokens, first: number): NounPhrase | null {
  let last = -1;
  for (let at = first; at < first + 4; at += 1) {
    if (tokens.sentence(at) !== tokens.sentence(first)) break;
    if (isGluedHyphen(tokens, at) && tokens.glued(at + 1)) continue;
    if (!tokens.isWord(at) || isStop(tokens, at) || SMALL.has(tokens.word(at))) break;
    last = at;
    // A person is named by the noun; what follows is most often a verb.
    if (isPerson(tokens.word(at))) break;
  }
  if (last < 0) return null;
  const word = tokens.word(first);
  if (last === first && (word.endsWith('ed') || word.endsWith('ing'))) return null; // "one developed there"
  return { first, last, head: last, plural: false };
}

/** Adds "of oil" to "barrels": up to two words, so that what is counted is said in full. */
function withComplement(tokens: FigureTokens, phrase: NounPhrase): NounPhrase {
  if (tokens.word(phrase.last + 1) !== 'of') return phrase;
  const end = ofPhrase(tokens, phrase.last + 1, 2);
  return end < 0 ? phrase : { ...phrase, last: end };
}

const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'your',
  'all',
  'those',
  'these',
]);

/** The last token of the noun behind the "of" at `at`, at most `limit` words; -1 where none follows. */
export function ofPhrase(tokens: FigureTokens, at: number, limit: number): number {
  let index = at + 1;
  if (limit > 2 && DETERMINERS.has(tokens.word(index))) index += 1;
  let last = -1;
  for (let words = 0; words < limit; index += 1) {
    if (!tokens.isWord(index) || tokens.sentence(index) !== tokens.sentence(at)) break;
    if (isStop(tokens, index)) break;
    last = index;
    words += 1;
    if (isPlural(tokens.word(index)) && !isModifier(tokens, index)) break;
    if (isGluedHyphen(tokens, index + 1) && tokens.glued(index + 2)) index += 1;
  }
  // "95% of the country's 83 million people": the owner alone says nothing.
  const raw = tokens.raw(last);
  return raw.endsWith("'s") || raw.endsWith('’s') ? -1 : last;
}
