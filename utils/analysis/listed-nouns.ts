import type { Token } from '../text/tokens.ts';
import { FOUNDERS, INSTITUTIONS, SOCIETIES, TRADES } from './lexicons/bodies.ts';
import { COMPANIONS, FAMILY } from './lexicons/descriptions.ts';
import { FIRST_NAMES, SHARED_FIRST_NAMES } from './lexicons/first-names.ts';
import {
  BODY_KINDS,
  GROUP_NOUNS,
  ORGANISATION_NOUNS,
  PERSON_NOUNS,
  TITLES,
} from './lexicons/person-words.ts';
import { HONORIFICS, OFFICE_FIELDS } from './lexicons/titles.ts';
import {
  BODY_LISTS,
  BUSINESSES,
  isBodyNoun,
  isKindOfBusiness,
  isOfficeNoun,
  isRoleNoun,
  isTied,
  isTrade,
} from './source-nouns.ts';

// What names and the nouns beside them are asked for, a bit for each, as in `listed-words.ts`.
/** A noun for one person: an office, a trade, a relation; "co-owner" too. */
export const ROLE = 1 << 0;
/** An office or a trade; "sub-inspector" and "sergeant-at-arms" too. */
export const OFFICE = 1 << 1;
export const PERSON_NOUN = 1 << 2;
export const TITLE = 1 << 3;
export const HONORIFIC = 1 << 4;
/** "ministry", "brewer" */
export const BODY = 1 << 5;
export const ORGANISATION_NOUN = 1 << 6;
/** "police", "residents" */
export const GROUP = 1 << 7;
/** What an office is of: "education". */
export const FIELD = 1 << 8;
export const FIRST_NAME = 1 << 9;
/** "retailer", "charity" */
export const BUSINESS = 1 << 10;
/** What one person is to another: "cousin", "ex-wife". */
export const TIED = 1 << 11;
/** May make a name a body's, so that an "of" goes on with it: "league", "friends". */
export const LINKING = 1 << 12;
/** What may stand between a place and its body: "borough". */
export const BODY_KIND = 1 << 13;
/** "Ayr-based" */
export const SEAT = 1 << 14;

const isLinking = (lower: string): boolean =>
  SOCIETIES.has(lower) || INSTITUTIONS.has(lower) || FOUNDERS.has(lower) || isTrade(lower);

const SEATED = /-(?:based|listed|headquartered|owned|backed)$/;

const TESTS: readonly [bit: number, test: (lower: string) => boolean][] = [
  [ROLE, isRoleNoun],
  [OFFICE, isOfficeNoun],
  [PERSON_NOUN, (lower) => PERSON_NOUNS.has(lower)],
  [TITLE, (lower) => TITLES.has(lower)],
  [HONORIFIC, (lower) => HONORIFICS.has(lower)],
  [BODY, isBodyNoun],
  [ORGANISATION_NOUN, (lower) => ORGANISATION_NOUNS.has(lower)],
  [GROUP, (lower) => GROUP_NOUNS.has(lower)],
  [FIELD, (lower) => OFFICE_FIELDS.has(lower)],
  [FIRST_NAME, (lower) => FIRST_NAMES.has(lower) || SHARED_FIRST_NAMES.has(lower)],
  [BUSINESS, isKindOfBusiness],
  [TIED, isTied],
  [LINKING, isLinking],
  [BODY_KIND, (lower) => BODY_KINDS.has(lower)],
  [SEAT, (lower) => SEATED.test(lower)],
];

/** The words of all lists of nouns and names. */
export const NOUNS: ReadonlySet<string> = new Set([
  ...PERSON_NOUNS.keys(),
  ...TITLES.keys(),
  ...HONORIFICS.keys(),
  ...BODY_LISTS.flatMap((list) => [...list]),
  ...GROUP_NOUNS,
  ...OFFICE_FIELDS,
  ...FIRST_NAMES.keys(),
  ...SHARED_FIRST_NAMES,
  ...BUSINESSES,
  ...FAMILY.keys(),
  ...COMPANIONS.keys(),
  ...SOCIETIES,
  ...INSTITUTIONS,
  ...FOUNDERS,
  ...TRADES,
  ...BODY_KINDS,
]);

/** Tells whether a word may be in a list by its form, though none names it: "co-owner", "chipmaker", "steelworkers". */
export const mayBeNoun = (lower: string): boolean =>
  lower.includes('-') || lower.endsWith('maker') || lower.endsWith('workers');

/** The lists of nouns and names that a word in small letters is in. */
export function nounsOf(lower: string): number {
  let nouns = 0;
  for (const [bit, test] of TESTS) if (test(lower)) nouns |= bit;
  return nouns;
}

/** Tells whether a word is in one of some of the lists of nouns; false where there is none. */
export const isIn = (word: Pick<Token, 'nouns'> | undefined, nouns: number): boolean =>
  word !== undefined && (word.nouns & nouns) !== 0;
