import { FAMILY, JUSTICE, kindsOf, PRIVATE } from './lexicons/descriptions.ts';
import { OFFICE_FIELDS } from './lexicons/titles.ts';
import { type Office, readOffice } from './offices.ts';
import { isPersonNoun } from './source-nouns.ts';

/** What a description says somebody is. */
export interface Sought {
  noun: string;
  office: Office;
}

/** What the noun itself weighs: more than any kind of it and than a word or two of its company. */
export const SAME = 8;
const KIND = 3;
const VOICES = ['spokesman', 'spokeswoman', 'spokesperson'];

/** Tells whether a description means a lawyer who is no public prosecutor: "the defence lawyer". */
export const isForDefence = (noun: string, { words }: Office): boolean =>
  /^(?:lawyer|attorney|barrister|solicitor|counsel)$/.test(noun) &&
  (words.has('defence') || words.has('defense'));

/** Tells whether an office is to prosecute for the public. */
export const prosecutes = ({ words }: Office): boolean =>
  words.has('prosecutor') ||
  words.has('prosecuting') ||
  (words.has('attorney') &&
    ['district', 'general', 'assistant', 'us', 'u.s'].some((one) => words.has(one)));

/** "the union boss": of most unions, the general secretary. */
const leadsUnion = ({ noun, office }: Sought): boolean =>
  /^(?:leader|chief|boss)$/.test(noun) && office.words.has('union');

/** The nouns of those offices that may be what a description says. */
export const nounsFor = (sought: Sought): string[] => [
  sought.noun,
  ...(kindsOf(sought.noun) ?? []),
  ...(isVoice(sought.noun) ? VOICES : []),
  ...(leadsUnion(sought) ? ['secretary'] : []),
];

/** Gives a score above 0 where an office is what a description says, the more so the more they share. */
export function compare({ words, former, lesser }: Office, { noun, office }: Sought): number {
  const kinds = kindsOf(noun);
  const isLeader = words.has('general') && words.has('secretary') && leadsUnion({ noun, office });
  const same =
    isLeader || words.has(noun) || (isVoice(noun) && VOICES.some((voice) => words.has(voice)));
  if (!same && !(kinds && has(words, kinds))) return 0;
  if (office.former && !former) return 0;
  let score = same ? SAME : KIND;
  for (const word of office.words) if (word !== noun && words.has(word)) score++;
  if (!same) return score;
  if (former && !office.former) score--;
  return lesser === office.lesser ? score : score - 2;
}

/** Tells whether a description has a minister’s field that an office has not: "the finance minister". */
export const haveOtherFields = (one: Office, { words }: Office): boolean => {
  if (!words.has('minister') && !words.has('secretary')) return false;
  const fields = [...words].filter((word) => OFFICE_FIELDS.has(word) && !ANY_FIELD.has(word));
  return fields.length > 0 && !fields.some((field) => one.words.has(field));
};

// Of what any minister is one.
const ANY_FIELD = new Set(
  'state government cabinet party council union federal national regional local general'.split(' '),
);

/** Tells whether somebody is introduced by no office or trade: "a mother of two", "plucky". */
export function tellsNoTrade(role: string): boolean {
  const { words } = readOffice(role);
  return has(words, NO_TRADES) || ![...words].some(isPersonNoun);
}

/** Tells whether an office is a trade; "wife" and "defendant" are none. */
export const tellsTrade = ({ words }: Office): boolean => !has(words, NO_TRADES);

const NO_TRADES: ReadonlySet<string> = new Set([
  ...PRIVATE,
  ...FAMILY.keys(),
  ...'friend neighbour neighbor roommate flatmate housemate classmate schoolmate'.split(' '),
]);

/** Tells whether an office is of a court or the police. */
export const isOfJustice = ({ words }: Office): boolean => has(words, JUSTICE);

const isVoice = (noun: string): boolean => noun.startsWith('spokes');

/** Tells whether any of some words is among others. */
export function has(words: ReadonlySet<string>, any: ReadonlySet<string>): boolean {
  for (const word of words) if (any.has(word)) return true;
  return false;
}
