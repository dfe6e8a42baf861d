import { lastOf } from '../text/list-ends.ts';
import type { Token } from '../text/tokens.ts';
import { FOUNDERS } from './lexicons/bodies.ts';
import { GROUP_NOUNS, ORGANISATION_NOUNS, PERSON_NOUNS } from './lexicons/person-words.ts';
import { OFFICE_FIELDS } from './lexicons/titles.ts';
import { isListed, PREPOSITION } from './listed-words.ts';

/** Tells whether a word means several people before a mark that makes them owners: "farmers'", "women's". */
export const isGroup = (lower: string, mark: string): boolean =>
  mark === "'s"
    ? /^(?:women|men|children|people)$/.test(lower)
    : GROUP_NOUNS.has(lower) ||
      (lower.endsWith('s') && PERSON_NOUNS.has(lower.slice(0, -1))) ||
      /^\p{L}{3,}(?:ers|ors|ists|ians|ees|eers)$|^(?:girls|boys|youths|veterans)$/u.test(lower);

/** Tells whether a preposition has a capital, as only in names: "Doctors Without Borders". */
export const isLinkInCapitals = (tokens: readonly Token[], at: number): boolean =>
  isListed(tokens[at], PREPOSITION) &&
  /^(?:Against|Without|Before|Behind|For|Over|Under|From|With|On|In|Across)$/.test(
    tokens[at]?.text ?? '',
  );

/** "the Friends of Tarn Wood": the noun that opens an organisation's name, with a capital where none need be. */
export function opensBody(tokens: readonly Token[], from: number, at: number): boolean {
  const before = tokens[at - 1];
  if (at !== from || !FOUNDERS.has(tokens[at]?.lower ?? '')) return false;
  // “It leaks,” Friends of the Wood said.
  if (before && /^["”’']$/.test(before.text)) return tokens[at - 2]?.text === ',';
  if (before?.kind !== 'word') return false;
  return before.lower === 'the' || before.text === before.lower;
}

/** "St. Anne's Hospital", "King's College": whose name an institution bears. */
export const isPatron = (owner: Token, before: Token | undefined): boolean =>
  /^(?:king|queen|prince|trinity)$/.test(owner.lower) ||
  /^(?:st\.?|saint)$/.test(before?.lower ?? '');

/** Tells whether links or marks in a name say that it is an organisation's. */
export const isLinked = (run: readonly Token[]): boolean =>
  run.length > 1 &&
  run.some(
    ({ kind, text, lower }, i) =>
      lower === "'s" ||
      text === '&' ||
      (i > 0 && (text === 'of' || text === 'for' || text === 'and')) ||
      (i === 1 && text === 'the') ||
      (i > 0 && i < run.length - 1 && isLinkInCapitals(run, i)) ||
      (kind === 'mark' && text === "'"),
  );

const COMMON = new Set(
  'supreme high central constitutional appeals statistics meteorological'.split(' '),
);

/** "Defence Ministry", "Supreme Court": what every country has one of. */
export const isCommonBody = (words: readonly string[]): boolean =>
  words.length > 1 &&
  ORGANISATION_NOUNS.has(lastOf(words)?.toLowerCase() ?? '') &&
  words.slice(0, -1).every((word) => {
    const lower = word.toLowerCase();
    return OFFICE_FIELDS.has(lower) || COMMON.has(lower);
  });
