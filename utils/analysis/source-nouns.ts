import { BODY_NOUNS, OWN_WORDS, TRADES } from './lexicons/bodies.ts';
import {
  COMPANIES,
  COMPANIONS,
  DOCUMENTS,
  FAMILY,
  FIGURES,
  MADE,
  PAPERS,
  PUBLISHED,
  WRITINGS,
} from './lexicons/descriptions.ts';
import { DAYS, PREPOSITIONS } from './lexicons/function-words.ts';
import { BODIES, ORGANISATION_NOUNS, PERSON_NOUNS, TITLES } from './lexicons/person-words.ts';
import type { Sex } from './names.ts';

/** Tells whether a noun says what one person is to another: "cousin", "rival", "ex-wife". */
export const isTied = (lower: string): boolean => TIES.has(withoutEx(lower));

const TIES: ReadonlySet<string> = new Set([...FAMILY.keys(), ...COMPANIONS.keys()]);

/** Tells whether a word is for an office or a trade; "co-author" and "sub-inspector" too. */
export function isOfficeNoun(lower: string): boolean {
  if (PERSON_NOUNS.has(lower) || TITLES.has(lower)) return true;
  if (!lower.includes('-')) return false;
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  const parent = /^(\p{L}+)-of-/u.exec(lower)?.[1] ?? '';
  return [last, parent].some((part) => PERSON_NOUNS.has(part) || TITLES.has(part));
}

/** Tells whether a word is for one person: an office, a trade, a relation; "co-owner" and "attorney-general" too. */
export function isRoleNoun(lower: string): boolean {
  if (PERSON_NOUNS.has(lower) || TITLES.has(lower)) return true;
  if (!lower.includes('-')) return false;
  const noun = lower
    .replace(/^(?:co|ex|vice|sub|non|then|self|step|half|(?:great-)*great)-/, '')
    .replace(/^.*-(?=(?:president|chief|general|minister|secretary|director|old)$)/, '');
  return PERSON_NOUNS.has(noun) || TITLES.has(noun) || (noun === 'old' && noun !== lower);
}

/** Gives "mother" for "mum" and "wife" for "ex-wife": what a relative is whatever the word for it. */
export const kinNoun = (lower: string): string =>
  /^(?:mum|mom|mam|ma|mummy|mommy)$/.test(lower)
    ? 'mother'
    : /^(?:dad|daddy|pa)$/.test(lower)
      ? 'father'
      : withoutEx(lower);

const withoutEx = (lower: string): string =>
  lower.startsWith('ex-') ? lower.slice('ex-'.length) : lower;

/** Tells whether a noun means a person, by an office, a trade or a tie. */
export const isPersonNoun = (lower: string): boolean =>
  PEOPLE.has(lower) || (lower.startsWith('ex-') && isTied(lower));

const PEOPLE: ReadonlySet<string> = new Set([...PERSON_NOUNS.keys(), ...TITLES.keys(), ...TIES]);

/** The lists of nouns for organisations. */
export const BODY_LISTS: readonly ReadonlySet<string>[] = [
  ORGANISATION_NOUNS,
  COMPANIES,
  BODY_NOUNS,
  BODIES,
];

/** Tells whether a noun means an organisation: "ministry", "brewer", "chipmaker". */
export const isBodyNoun = (lower: string): boolean =>
  LISTED_BODIES.has(lower) ||
  (lower.endsWith('maker') && /\p{L}maker$/u.test(lower) && !FIGURES.has(lower));

const LISTED_BODIES: ReadonlySet<string> = new Set(BODY_LISTS.flatMap((list) => [...list]));

/** Tells whether a noun means a person by its form: "goalscorer", "violinist", "centre-back". */
export const isFigure = (lower: string): boolean =>
  FIGURES.has(lower.slice(lower.lastIndexOf('-') + 1)) ||
  endsInTrade(lower) ||
  (/(?:er|or|ist|ian|man|woman|eer)$/.test(lower) && !WRITINGS.has(lower));

/** "neurosurgeon", "screenwriter": a trade of at least six letters after another word. */
function endsInTrade(lower: string): boolean {
  for (let i = 2; i <= lower.length - 6; i++) if (PERSON_NOUNS.has(lower.slice(i))) return true;
  return false;
}

/** The sex that a noun for a person tells: "laundrywoman", "Dutchman". */
export function sexOfNoun(lower: string): Sex | null {
  const known = PERSON_NOUNS.get(lower);
  if (known !== undefined) return known;
  if (/woman$/.test(lower)) return 'f';
  return /man$/.test(lower) && !/(?:human|german|roman)$/.test(lower) ? 'm' : null;
}

/** Tells whether a noun means several. */
export const isMany = (lower: string): boolean =>
  /(?:[^s]s|ee|people|folk|children)$/.test(lower) ||
  /^(?:couple|pair|duo|trio|two|three|latter|former|other|others|rest|crowd|audience|public|jury|family)$/.test(
    lower,
  );

/** Gives "mother" for "mother-of-two", "minister" for "ex-minister", other words as they are. */
export function personNoun(lower: string): string {
  if (!lower.includes('-') || PERSON_NOUNS.has(lower)) return lower;
  const parent = /^(\p{L}+)-of-/u.exec(lower)?.[1];
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  return [parent, last].find((part) => part !== undefined && PERSON_NOUNS.has(part)) ?? lower;
}

/** Tells whether a noun means what is read: "letter", "report", "banner". */
export const isDocument = (lower: string): boolean =>
  DOCUMENTS.has(lower) || OWN_WORDS.has(lower) || PAPERS.has(lower);

/** Tells whether the word at `at` says of a document how it came out: "a report published on Monday". */
export const isPublished = (words: readonly { lower: string }[], at: number): boolean =>
  PUBLISHED.has(words[at]?.lower ?? '') &&
  isDocument(words[at - 1]?.lower ?? '') &&
  (DAYS.has(words[at + 1]?.lower ?? '') || PREPOSITIONS.has(words[at + 1]?.lower ?? ''));

/** Tells whether a "by" stands at `at` that names who made a document: "data compiled by", "a report by". */
export function isMade(words: readonly { lower: string }[], at: number): boolean {
  if (words[at]?.lower !== 'by') return false;
  // "The report, by Acme,"
  const before = words[at - 1]?.lower === ',' ? at - 2 : at - 1;
  const lower = words[before]?.lower ?? '';
  return DOCUMENTS.has(MADE.has(lower) ? (words[before - 1]?.lower ?? '') : lower);
}

/** Tells whether a noun is a kind of business: "retailer", "carmaker", "charity". */
export const isKindOfBusiness = (lower: string): boolean =>
  BUSINESSES.has(lower) || /\p{L}{2}maker$/u.test(lower);

/** Tells whether a word is for those of one trade, whose union may be called so: "Ayr Dock Workers". */
export const isTrade = (lower: string): boolean => lower.endsWith('workers') || TRADES.has(lower);

/** Nouns for kinds of business. Some companies bear the other words for one in front: "Group Lotus". */
export const BUSINESSES: ReadonlySet<string> = new Set(
  [
    ...COMPANIES,
    ...'rival competitor brokerage automaker fintech newcomer label charity app website regulator watchdog'.split(
      ' ',
    ),
    ...'magazine newspaper tabloid bookmaker brewery nonprofit'.split(' '),
  ].filter((noun) => !/^(?:company|firm|group|business|giant|chain)$/.test(noun)),
);
