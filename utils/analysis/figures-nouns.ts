import type { Token } from './figures-tokens.ts';
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
  if (word.length < 3 || !word.endsWith('s') || word.endsWith("'s")) return false;
  return !NOT_PLURAL.has(word) && !/(?:ss|us|is)$/u.test(word);
}

const NOT_PERSONS = new Set(
  'assists checklists playlists shortlists waitlists blacklists wishlists exists consists specimens regimens households shareholdings'.split(
    ' ',
  ),
);

/** Tells whether a noun, lower case, means persons. */
export const isPerson = (word: string): boolean =>
  PERSONS.has(word) ||
  (word.length > 5 &&
    /(?:[a-z]men|[a-z]women|ists|ians|goers|holders)$/u.test(word) &&
    !NOT_PERSONS.has(word));

/** "one of the largest cities": the group that the one is of. */
export function readGroup(tokens: readonly Token[], of: number): NounPhrase | null {
  const first = DETERMINERS.has(tokens[of + 1]?.word ?? '') ? of + 2 : of + 1;
  return tokens[of]?.word === 'of' ? readPlural(tokens, first) : null;
}

/** Reads the counted noun whose first word is token `at`. */
export function readNoun(tokens: readonly Token[], at: number, value: number): NounPhrase | null {
  const phrase = value === 1 ? readSingular(tokens, at) : readPlural(tokens, at);
  return phrase && withComplement(tokens, phrase);
}

function readPlural(tokens: readonly Token[], from: number): NounPhrase | null {
  const first = afterAdverb(tokens, from);
  if (tokens[first]?.kind !== 'word' && !isSized(tokens, first)) return null;
  let words = 0;
  for (let at = first; words < MAX_WORDS; at += 1) {
    const token = tokens[at];
    if (!token || token.sentence !== tokens[first]?.sentence) break;
    if (isWithinNoun(tokens, at, first, words)) {
      if (isNamePlural(tokens, at + 1)) return { first, last: at + 1, head: at + 1, plural: true };
      continue;
    }
    if (token.kind !== 'word' || isStop(tokens, at)) break;
    words += 1;
    if (isHead(tokens, at)) return { first, last: at, head: at, plural: true };
  }
  const isPart = ATTRIBUTIVE.has(tokens[first]?.word ?? '');
  return isPart ? { first, last: first, head: first, plural: false } : null;
}

/** Tokens that a noun phrase runs over: hyphens, "and" between adjectives, numbers of names. */
function isWithinNoun(tokens: readonly Token[], at: number, first: number, words: number): boolean {
  if (isGluedHyphen(tokens, at) && tokens[at + 1]?.glued) return true;
  if (tokens[at]?.raw === '-') return isNameNumber(tokens, at + 1, first); // "COVID -19 tests"
  return joinsAdjectives(tokens, at, words) || isNameNumber(tokens, at, first);
}

/** "two Boeing 737s" */
const isNamePlural = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.raw === 's' && tokens[at]?.glued === true && tokens[at - 1]?.kind === 'number';

/** The plural noun itself: not the first half of a compound, nor a plural before another. */
function isHead(tokens: readonly Token[], at: number): boolean {
  const compound = isGluedHyphen(tokens, at + 1) && tokens[at + 2]?.glued === true;
  const initials = /^\p{Lu}{2,}s$/u.test(tokens[at]?.raw ?? ''); // "RBIs"
  return !compound && (initials || isPlural(tokens[at]?.word ?? '')) && !isModifier(tokens, at);
}

/** What is counted in "about 20 decently sized plants" are plants: an adverb and its participle are left out. */
function afterAdverb(tokens: readonly Token[], at: number): number {
  const adverb = /^(?:most|[a-z]{3,}ly)$/u.test(tokens[at]?.word ?? '');
  if (!adverb || tokens[at + 1]?.kind !== 'word') return at;
  return /ed$/u.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
}

const isStop = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (!token) return true;
  // "pick-up trucks": a stop word inside a compound does not end the noun.
  const inCompound =
    (isGluedHyphen(tokens, at - 1) && token.glued) ||
    (isGluedHyphen(tokens, at + 1) && tokens[at + 2]?.glued === true);
  return !inCompound && STOP_WORDS.has(token.word);
};

/** "combined digital and physical sales": the plural must follow soon. */
function joinsAdjectives(tokens: readonly Token[], at: number, words: number): boolean {
  const word = tokens[at]?.word;
  if (words === 0 || (word !== 'and' && word !== 'or')) return false;
  for (let ahead = at + 1; ahead <= at + 3; ahead += 1) {
    const token = tokens[ahead];
    if (token?.kind !== 'word' || isStop(tokens, ahead)) return false;
    if (isPlural(token.word)) return true;
  }
  return false;
}

/** "two new 737 Max jets", "500 Covid-19 tests": a number that is part of the name of what is counted. */
function isNameNumber(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'number') return false;
  if (at === first) return isSized(tokens, at);
  const before = tokens[at - 1];
  if (token.glued && isGluedHyphen(tokens, at - 1)) return true;
  if (token.glued && before?.raw === '-' && /^\p{Lu}{2}/u.test(tokens[at - 2]?.raw ?? ''))
    return true;
  if (/^\p{Lu}/u.test(before?.raw ?? ''))
    return token.literal?.decimals === 0 && !token.literal.grouped;
  return /^\p{Lu}/u.test(tokens[at + 1]?.raw ?? '') && token.literal?.digits.length === 3;
}

/** "two 500-pound bombs", "3 million 9 litre cases": a size before the noun. */
function isSized(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.glued || token.literal?.code) return false;
  const unit = nextWord(tokens, at);
  return (
    unit > 0 && UNIT_WORDS.has(tokens[unit]?.word ?? '') && !isPlural(tokens[unit]?.word ?? '')
  );
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!MODIFIERS.has(tokens[at]?.word ?? '') || next?.kind !== 'word') return false;
  return isPlural(next.word);
}

function readSingular(tokens: readonly Token[], first: number): NounPhrase | null {
  let last = -1;
  for (let at = first; at < first + 4; at += 1) {
    const token = tokens[at];
    if (!token || token.sentence !== tokens[first]?.sentence) break;
    if (isGluedHyphen(tokens, at) && tokens[at + 1]?.glued) continue;
    if (token.kind !== 'word' || isStop(tokens, at) || SMALL.has(token.word)) break;
    last = at;
    // A person is named by the noun; what follows is most often a verb.
    if (isPerson(token.word)) break;
  }
  const only = last === first ? (tokens[first]?.word ?? '') : '';
  if (last < 0 || /(?:ed|ing)$/u.test(only)) return null; // "one developed there"
  return { first, last, head: last, plural: false };
}

/** Adds "of oil" to "barrels": up to two words, so that what is counted is said in full. */
function withComplement(tokens: readonly Token[], phrase: NounPhrase): NounPhrase {
  if (tokens[phrase.last + 1]?.word !== 'of') return phrase;
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
export function ofPhrase(tokens: readonly Token[], at: number, limit: number): number {
  let index = at + 1;
  if (limit > 2 && DETERMINERS.has(tokens[index]?.word ?? '')) index += 1;
  let last = -1;
  for (let words = 0; words < limit; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || token.sentence !== tokens[at]?.sentence || isStop(tokens, index))
      break;
    last = index;
    words += 1;
    if (isPlural(token.word) && !isModifier(tokens, index)) break;
    if (isGluedHyphen(tokens, index + 1) && tokens[index + 2]?.glued) index += 1;
  }
  // "95% of the country's 83 million people": the owner alone says nothing.
  return /['’]s$/u.test(tokens[last]?.raw ?? '') ? -1 : last;
}
