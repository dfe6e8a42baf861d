import { lastOf } from '../text/list-ends.ts';
import type { Token } from '../text/tokens.ts';
import { isGivenName } from './given-names.ts';
import { CLUB_LETTERS, POST_NOMINALS } from './lexicons/titles.ts';
import type { NameRun } from './name-runs.ts';
import { isCapital } from './name-words.ts';

const GENERATIONS = 'jr|sr|ii|iii|iv';
const LETTERS = 'mp|kc|qc|md|phd|obe|mbe|cbe';

/** What tells apart those of one name in a family: "Jr.", "III". */
export const GENERATION = new RegExp(`^(?:${GENERATIONS})\\.?$`, 'i');

/** What stands behind a surname, in lower case: "Jr.", "QC". */
export const SUFFIX = new RegExp(`^(?:${GENERATIONS}|${LETTERS})\\.?$`);

const HONOURS = new RegExp(`^(?:${LETTERS}|frs)\\.?$`);

/** "mp", "phd.": no more than three letters and a stop. */
const isHonour = (lower: string): boolean => lower.length <= 4 && HONOURS.test(lower);

/** Tells whether letters stand at the end of a name that are no part of it; "Ayr SC" is a club. */
export function endsInHonour(run: readonly Token[], titled: boolean): boolean {
  const { text = '', lower = '' } = lastOf(run) ?? {};
  if (run.length > 1 && isHonour(lower)) return true;
  if (run.length < (titled ? 2 : 3) || !POST_NOMINALS.has(text)) return false;
  return titled || !CLUB_LETTERS.has(text) || isGivenName(run[0]);
}

/** Tells whether a run is letters after a name and a comma: "Ann Lee, SAN,". */
export function isPostNominal(tokens: readonly Token[], { from, to }: NameRun): boolean {
  if (to - from !== 1 || tokens[from - 1]?.text !== ',' || !isCapital(tokens[from - 2]))
    return false;
  const { text = '', lower = '' } = tokens[from] ?? {};
  return POST_NOMINALS.has(text) || isHonour(lower);
}
