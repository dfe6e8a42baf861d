import type { Token } from '../text/tokens.ts';
import { isGivenName, isNameOpener } from './given-names.ts';
import { COMPANIES, EITHER } from './lexicons/descriptions.ts';
import { DETERMINERS } from './lexicons/function-words.ts';
import { BUSINESS, isIn, ORGANISATION_NOUN, PERSON_NOUN } from './listed-nouns.ts';
import type { NameRun } from './name-runs.ts';

/** Finds where in a run the name of an organisation begins, after its kind: "Rival Acme", "Insurer Acme". */
export function afterBusiness(tokens: readonly Token[], { from, to, initial }: NameRun): number {
  const lower = tokens[from]?.lower ?? '';
  // "Ayr-based Acme"; but "Ayr-based Ann Lee"
  const seat = isSeat(lower) || to - from < 3 ? from : seatEnd(tokens, from, to);
  if (to - from > 1 && isSeat(tokens[seat]?.lower ?? '') && !isNameOpener(tokens[seat + 1]))
    return seat + 1;
  // "the NGO Acme"
  if (to - from > 1 && tokens[from]?.text === 'NGO') return from + 1;
  const isKind = isIn(tokens[from], BUSINESS);
  // "Sponsor Acme", "Parent Acme"; but "Sponsor Ann Lee", "Landlord Lee"
  const isEither =
    to - from === 2 &&
    EITHER.has(lower) &&
    (lower === 'parent' || !isIn(tokens[from], PERSON_NOUN)) &&
    !isNameOpener(tokens[from + 1]);
  const opens = initial && to - from > 1 && (isKind || isEither);
  return opens && !isIn(tokens[from + 1], ORGANISATION_NOUN) ? from + 1 : from;
}

/** "San Ayr-based Acme": where the words for a seat end; `from` where there are none. */
function seatEnd(tokens: readonly Token[], from: number, to: number): number {
  const seat = tokens
    .slice(from, Math.min(to - 1, from + 3))
    .findIndex(({ lower }) => isSeat(lower));
  return seat < 0 ? from : from + seat;
}

const isSeat = (lower: string): boolean => lower.includes('-') && SEATED.test(lower);

const SEATED = /-(?:based|listed|headquartered|owned|backed)$/;

/** Tells whether a name stands after a noun for companies: "car supplier Quist", not "Brewer Ann Lee". */
export function isBusiness(
  tokens: readonly Token[],
  [first, ...more]: readonly Token[],
  from: number,
  isAfterKind: boolean,
): boolean {
  if (!first || isGivenName(first)) return false;
  return isAfterKind || (more.length === 0 && followsKind(tokens, from));
}

/** "the app Quist built": with an article, the noun may be what somebody made. */
function followsKind(tokens: readonly Token[], at: number): boolean {
  const { text = '', lower = '' } = tokens[at - 1] ?? {};
  if (text !== lower || !isIn(tokens[at - 1], BUSINESS)) return false;
  const mayBePerson =
    isIn(tokens[at - 1], PERSON_NOUN) || (EITHER.has(lower) && !COMPANIES.has(lower));
  if (mayBePerson) return false;
  return !DETERMINERS.has(tokens[at - 2]?.lower ?? 'the');
}
