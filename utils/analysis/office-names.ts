import { fromEnd, lastOf } from '../text/list-ends.ts';
import type { Token } from '../text/tokens.ts';
import { isGivenName } from './given-names.ts';
import { PAPERS } from './lexicons/bodies.ts';
import { TITLES } from './lexicons/person-words.ts';
import { HONORIFICS } from './lexicons/titles.ts';
import {
  FIELD,
  FIRST_NAME,
  GROUP,
  HONORIFIC,
  isIn,
  OFFICE,
  ORGANISATION_NOUN,
  TITLE,
} from './listed-nouns.ts';
import { GUARDS } from './name-kinds.ts';
import type { NameRun } from './name-runs.ts';
import { isCapital } from './name-words.ts';

/** Tells whether a title is a form of address only, not an office: "Mr", "Rt Hon". */
export function isFormOfAddress(title: string): boolean {
  const end = title.indexOf(' ');
  if (end < 0) return HONORIFICS.has(title.toLowerCase());
  // Most titles are none by their first word.
  if (!HONORIFICS.has(title.slice(0, end).toLowerCase())) return false;
  return title.split(' ').every((word) => HONORIFICS.has(word.toLowerCase()));
}

/** Tells whether a run names an office or a kind, and no one: "Head", "Foreign Minister", "Police". */
export function namesOffice(run: readonly Token[]): boolean {
  const end = lastOf(run);
  const last = end?.lower ?? '';
  const named = run.length > 1 && isIn(run[0], FIRST_NAME);
  // "Noordin Haji": a surname, where it is the last of several words.
  if (run.length > 1 && last.length > 3 && isIn(end, HONORIFIC)) return false;
  // "Kabir Sen", "Ann Gen": a title cut short stands before a name, never at its end.
  if (run.length > 1 && CUT_SHORT.has(last)) return false;
  // "Ministry of Justice"
  if (isIn(end, FIELD) && isBodyOf(run)) return false;
  // "the Coast Guard"
  if (last === 'guard' && GUARDS.has(fromEnd(run, 2)?.lower ?? '')) return false;
  // "the Tarn Courier"
  if (run.length > 1 && PAPERS.has(last) && isCapital(end) && !named) return false;
  if (run.length === 1 && isIn(end, GROUP | ORGANISATION_NOUN)) return true;
  return !named && isIn(end, OFFICE);
}

/** Titles that may have a stop, without it. */
const CUT_SHORT = new Set(
  [...TITLES.keys()].flatMap((title) => (title.endsWith('.') ? [title.slice(0, -1)] : [])),
);

/** "Ministry of Justice": of whatever it is, a body's noun opens the name. */
const isBodyOf = (run: readonly Token[]): boolean =>
  run.some(({ lower }, i) => lower === 'of' && isIn(run[i - 1], ORGANISATION_NOUN));

/** Finds the words for offices and trades that somebody bears for a name: "Dora Baker", "Dean Moss". */
export function findSurnames(
  tokens: readonly Token[],
  runs: readonly NameRun[],
): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { from, to } of runs) {
    const last = tokens[to - 1];
    const given = tokens[to - 2];
    if (to - from < 2 || !last || !given || !isGivenName(given)) continue;
    if (isIn(last, OFFICE)) surnames.add(last.lower);
    // "Dean Quist": an office in letters, a first name here.
    else if (isIn(given, OFFICE)) surnames.add(given.lower);
  }
  return surnames;
}

/** Tells whether a run is a surname that means an office elsewhere: "Ms Baker", "Baker" of a Dora Baker. */
export function isSurname(
  [only, ...others]: readonly Token[],
  title: string,
  surnames: ReadonlySet<string>,
): boolean {
  if (!only || others.length > 0) return false;
  return surnames.has(only.lower) || (isFormOfAddress(title) && !isIn(only, TITLE));
}
