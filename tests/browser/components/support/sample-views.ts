import { type PassageView, viewFinding } from '../../../../components/finding-view.ts';
import { wordFigure } from '../../../../components/word-figure.ts';
import { type FindingKind, listFindings } from '../../../../utils/analysis/findings.ts';
import { ANALYSIS, TEXT } from './sample-reading.ts';

export const FINDINGS = listFindings(ANALYSIS);
export const WORDS = { body: 'Ask her for the figures of last winter', tags: ['check'] };

/** The view of the first finding, of a kind, that holds some words. */
export function viewOf(part: string, kind?: FindingKind): PassageView {
  const views = FINDINGS.map((finding) => viewFinding(finding, TEXT, wordFigure));
  const view = views.find(
    (candidate) => candidate.words.includes(part) && (kind ?? candidate.kind) === candidate.kind,
  );
  if (!view) throw new Error(`nothing found holds ${part}`);
  return view;
}
