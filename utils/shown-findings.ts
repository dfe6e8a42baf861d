import type { Analysis } from './analysis/analysis.ts';
import { type Finding, listFindings } from './analysis/findings.ts';

/**
 * Lists what is painted and listed for a reader. Results such as "2–1" are figures too, but on a
 * sports page they drown all others: they are shown only where the reader asks for them.
 */
export function shownFindings(analysis: Analysis, { scores }: { scores: boolean }): Finding[] {
  const findings = listFindings(analysis);
  return scores ? findings : findings.filter(({ figure }) => figure?.unit !== 'score');
}
