import type { Token } from '../text/tokens.ts';
import { isFirstName, isListedName } from './given-names.ts';
import { PAPERS } from './lexicons/bodies.ts';
import { GROUP_NOUNS, ORGANISATION_NOUNS, PERSON_NOUNS, TITLES } from './lexicons/person-words.ts';
import { HONORIFICS, OFFICE_FIELDS } from './lexicons/titles.ts';
import { GUARDS } from './name-kinds.ts';
import type { NameRun } from './name-runs.ts';
import { isCapital } from './name-words.ts';

/** Tells whether a word is for an office or a trade; "co-author" and "sub-inspector" too. */
export function isOfficeNoun(lower: string): boolean {
  if (PERSON_NOUNS.has(lower) || TITLES.has(lower)) return true;
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  const parent = /^(\p{L}+)-of-/u.exec(lower)?.[1] ?? '';
  return (
    last !== lower && [last, parent].some((part) => PERSON_NOUNS.has(part) || TITLES.has(part))
  );
}

/** Tells whether a title is a form of address only, not an office: "Mr", "Rt Hon". */
export const isFormOfAddress = (title: string): boolean =>
  title !== '' && title.split(' ').every((word) => HONORIFICS.has(word.toLowerCase()));

/** Tells whether a run names an office or a kind, and no one: "Head", "Foreign Minister", "Police". */
export function namesOffice(run: readonly Token[]): boolean {
  const first = run[0]?.lower ?? '';
  const last = run.at(-1)?.lower ?? '';
  const named = run.length > 1 && isListedName(first);
  // "Noordin Haji": a surname, where it is the last of several words.
  if (run.length > 1 && last.length > 3 && HONORIFICS.has(last)) return false;
  // "Kabir Sen", "Ann Gen": a title cut short stands before a name, never at its end.
  if (run.length > 1 && TITLES.has(`${last}.`)) return false;
  // "Ministry of Justice"
  if (OFFICE_FIELDS.has(last) && isBodyOf(run)) return false;
  // "the Coast Guard"
  if (last === 'guard' && GUARDS.test(run.at(-2)?.lower ?? '')) return false;
  // "the Tarn Courier"
  if (run.length > 1 && PAPERS.has(last) && isCapital(run.at(-1)) && !named) return false;
  if (run.length === 1 && (GROUP_NOUNS.has(last) || ORGANISATION_NOUNS.has(last))) return true;
  return !named && isOfficeNoun(last);
}

/** "Ministry of Justice": of whatever it is, a body's noun opens the name. */
const isBodyOf = (run: readonly Token[]): boolean =>
  run.some(({ lower }, i) => lower === 'of' && ORGANISATION_NOUNS.has(run[i - 1]?.lower ?? ''));

/** Finds the words for offices and trades that somebody bears for a name: "Dora Baker", "Dean Moss". */
export function findSurnames(
  tokens: readonly Token[],
  runs: readonly NameRun[],
): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { from, to } of runs) {
    const last = tokens[to - 1]?.lower ?? '';
    const named = to - from > 1 && isFirstName(tokens[to - 2]?.text ?? '');
    if (named && isOfficeNoun(last)) surnames.add(last);
    // "Dean Quist": an office in letters, a first name here.
    const given = tokens[to - 2]?.lower ?? '';
    if (named && isOfficeNoun(given) && !isOfficeNoun(last)) surnames.add(given);
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
  return surnames.has(only.lower) || (isFormOfAddress(title) && !TITLES.has(only.lower));
}
