import type { Token } from '../text/tokens.ts';
import { isGivenName, isNameOpener } from './given-names.ts';
import { COMPANIES, EITHER } from './lexicons/descriptions.ts';
import { DETERMINERS } from './lexicons/function-words.ts';
import { BUSINESS, isIn, ORGANISATION_NOUN, PERSON_NOUN, SEAT } from './listed-nouns.ts';
import type { NameRun } from './name-runs.ts';

/** Finds where in a run the name of an organisation begins, after its kind: "Rival Acme", "Insurer Acme". */
export function afterBusiness(tokens: readonly Token[], { from, to, initial }: NameRun): number {
  if (to - from === 1) return from;
  const { text = '', lower = '' } = tokens[from] ?? {};
  // "Ayr-based Acme"; but "Ayr-based Ann Lee"
  const seat = isIn(tokens[from], SEAT) || to - from < 3 ? from : seatEnd(tokens, from, to);
  if (isIn(tokens[seat], SEAT) && !isNameOpener(tokens[seat + 1])) return seat + 1;
  // "the NGO Acme"
  if (text === 'NGO') return from + 1;
  const isKind = isIn(tokens[from], BUSINESS);
  // "Sponsor Acme", "Parent Acme"; but "Sponsor Ann Lee", "Landlord Lee"
  const isEither =
    to - from === 2 &&
    EITHER.has(lower) &&
    (lower === 'parent' || !isIn(tokens[from], PERSON_NOUN)) &&
    !isNameOpener(tokens[from + 1]);
  const opens = initial && (isKind || isEither);
  return opens && !isIn(tokens[from + 1], ORGANISATION_NOUN) ? from + 1 : from;
}

/** "San Ayr-based Acme": where the words for a seat end; `from` where there are none. */
function seatEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < Math.min(to - 1, from + 3); i++) if (isIn(tokens[i], SEAT)) return i;
  return from;
}

/** Tells whether a name stands after a noun for companies: "car supplier Quist", not "Brewer Ann Lee". */
export function isBusiness(
  tokens: readonly Token[],
  run: readonly Token[],
  from: number,
  isAfterKind: boolean,
): boolean {
  if (!(isAfterKind || (run.length === 1 && followsKind(tokens, from)))) return false;
  return run.length > 0 && !isGivenName(run[0]);
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
