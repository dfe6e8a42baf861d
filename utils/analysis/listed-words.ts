import { endOfLetters } from '../text/characters.ts';
import type { Token } from '../text/tokens.ts';
import { type WordLists, WordTable } from '../text/word-table.ts';
import { finiteCues, openingCues } from './cue-lexicon.ts';
import {
  AGE_ORDER,
  APPOINTING,
  BECOMING,
  CHARGED,
  HABITS,
  KIN,
  VIOLENT,
  WORKING,
} from './lexicons/descriptions.ts';
import * as words from './lexicons/function-words.ts';
import { STOP_WORDS } from './lexicons/stop-words.ts';
import { mayBeNoun, NOUNS, nounsOf } from './listed-nouns.ts';

// The lists that are asked of word after word, a bit for each. A word is looked up once, and its
// token keeps the bits: to test one takes a fraction of the time of a look-up in a set.
export const AUXILIARY = 1 << 0;
export const BE_FORM = 1 << 1;
export const HAVE_FORM = 1 << 2;
export const ADVERB = 1 << 3;
export const PREPOSITION = 1 << 4;
export const DETERMINER = 1 << 5;
export const POSSESSIVE = 1 << 6;
export const SUBJECT_PRONOUN = 1 << 7;
export const OBJECT_PRONOUN = 1 << 8;
export const PERSONAL_PRONOUN = 1 << 9;
export const SUBORDINATOR = 1 << 10;
export const COORDINATOR = 1 << 11;
export const RELATIVE = 1 << 12;
export const DAY = 1 << 13;
/** A finite verb, where it has no capital. */
export const FINITE = 1 << 14;
/** May begin a group of words that reports. */
export const OPENS_CUE = 1 << 15;
/**
 * Tells what somebody is who is named beside it: "appointed", "stabbed", "pleaded", "KC". Elsewhere names are not looked
 * at by `introductions.ts`, `clause-traits.ts` and `court-roles.ts`: what these read has to be among such words.
 */
export const TELLING = 1 << 16;
export const MALE = 1 << 17;
export const FEMALE = 1 << 18;
/** "a", "another": somebody who was not told of before. */
export const ONE = 1 << 19;
/** "sons", "eldest" */
export const RELATIVES_NOUN = 1 << 20;
/** "is said to": nobody says who. */
export const HELD = 1 << 21;
/** "warning that": a noun of what somebody says; "report" and "hope" are as often something else. */
export const SAYING = 1 << 22;
/** "put it at" */
export const ESTIMATING = 1 << 23;
/** Tells that somebody comes into an office or leaves it: "as", "succeeded". */
export const SUCCEEDING = 1 << 24;
/** A frequent small word of any language. */
export const STOP_WORD = 1 << 25;
/** No list: of ASCII letters alone. */
export const LETTERS = 1 << 26;
/** A small word that is no part of a name, but where it opens one. */
export const SMALL = 1 << 27;
/** No list: a whole quotation, taken as one word. */
export const QUOTATION = 1 << 28;

const split = (list: string): string[] => list.split(' ');

const LISTS: readonly [bit: number, list: Iterable<string>][] = [
  [AUXILIARY, words.AUXILIARIES],
  [BE_FORM, words.BE],
  [HAVE_FORM, words.HAVE],
  [ADVERB, words.ADVERBS],
  [PREPOSITION, words.PREPOSITIONS],
  [DETERMINER, words.DETERMINERS],
  [POSSESSIVE, words.POSSESSIVES],
  [SUBJECT_PRONOUN, words.SUBJECT_PRONOUNS],
  [OBJECT_PRONOUN, words.OBJECT_PRONOUNS],
  [PERSONAL_PRONOUN, words.PERSONAL],
  [SUBORDINATOR, words.SUBORDINATORS],
  [COORDINATOR, words.COORDINATORS],
  [RELATIVE, words.RELATIVES],
  [DAY, words.DAYS],
  // "'s" may as well be a possessive's.
  [FINITE, [...words.AUXILIARIES].filter((word) => word !== "'s")],
  [FINITE, words.PLAIN_VERBS],
  [FINITE, finiteCues()],
  [OPENS_CUE, openingCues()],
  [TELLING, APPOINTING],
  [TELLING, BECOMING],
  [TELLING, WORKING],
  [TELLING, CHARGED],
  [TELLING, VIOLENT],
  [TELLING, HABITS],
  [
    TELLING,
    split(
      'pleaded pleads pled denies denied testified gave told prosecuting defending mitigating for whose kc qc sc san',
    ),
  ],
  [MALE, split('he his himself')],
  [FEMALE, split('she her herself')],
  [ONE, split('a an another one')],
  [RELATIVES_NOUN, KIN.keys()],
  [RELATIVES_NOUN, AGE_ORDER],
  [HELD, split('said believed reported understood thought alleged rumored rumoured presumed')],
  [
    SAYING,
    split(
      'claim claims warning warnings assertion assertions allegation allegations accusation accusations suggestion ' +
        'suggestions argument contention insistence belief statement statements announcement prediction predictions ' +
        'promise pledge vow admission complaint complaints fear fears denial conclusion',
    ),
  ],
  [ESTIMATING, split('put puts putting estimate estimated estimates estimating')],
  [
    SMALL,
    [
      ...words.ADVERBS,
      ...words.AUXILIARIES,
      ...words.COORDINATORS,
      ...words.DAYS,
      ...words.DETERMINERS,
      ...words.OBJECT_PRONOUNS,
      ...words.POSSESSIVES,
      ...words.PREPOSITIONS,
      ...words.SUBJECT_PRONOUNS,
      ...words.SUBORDINATORS,
      ...split(
        'however meanwhile neither either yes no well oh sorry asked according speaking there here now q',
      ),
    ],
  ],
  [STOP_WORD, Object.values(STOP_WORDS).flatMap(split)],
  [SUCCEEDING, split('as took takes succeeded succeeds replaced replaces')],
];

const LISTED = new Map<string, WordLists>();
for (const [bit, list] of LISTS) {
  for (const word of list)
    LISTED.set(word, { lists: (LISTED.get(word)?.lists ?? 0) | bit, nouns: 0 });
}
for (const word of NOUNS)
  LISTED.set(word, { lists: LISTED.get(word)?.lists ?? 0, nouns: nounsOf(word) });

/** The words of the texts that are read, with the lists that each is in. */
export const WORDS = new WordTable((lower) => {
  const { lists, nouns } = LISTED.get(lower) ?? UNLISTED;
  return {
    lists: endOfLetters(lower, 0) === lower.length ? lists | LETTERS : lists,
    nouns: mayBeNoun(lower) ? nounsOf(lower) : nouns,
  };
});

const UNLISTED: WordLists = { lists: 0, nouns: 0 };

/** Tells whether a word is in one of some of the lists; false where there is none. */
export const isListed = (word: Pick<Token, 'lists'> | undefined, lists: number): boolean =>
  word !== undefined && (word.lists & lists) !== 0;

/** The lists that any of some words is in. */
export function listsIn(words: readonly Pick<Token, 'lists'>[]): number {
  let lists = 0;
  for (const word of words) lists |= word.lists;
  return lists;
}
