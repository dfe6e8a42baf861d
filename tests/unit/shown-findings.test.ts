import { expect, it } from 'vitest';
import type { Figure } from '../../utils/analysis/analysis.ts';
import { listFindings } from '../../utils/analysis/findings.ts';
import { shownFindings } from '../../utils/shown-findings.ts';

const figure = (start: number, unit: string): Figure => ({
  span: { start, end: start + 3 },
  value: 2,
  unit,
  counts: '',
  change: '=',
  claim: true,
  attribution: null,
});
const ANALYSIS = {
  language: 'en',
  quotations: [{ span: { start: 20, end: 30 }, attribution: null }],
  attributions: [],
  speakers: [],
  figures: [figure(0, 'score'), figure(8, 'goals')],
};

it('leaves scores out unless the reader wants them, and nothing else', () => {
  const ids = (scores: boolean) => shownFindings(ANALYSIS, { scores }).map(({ id }) => id);
  expect(ids(false)).toEqual(['figure:8', 'quotation:20']);
  expect(ids(true)).toEqual(['figure:0', 'figure:8', 'quotation:20']);
});

it('keeps the ids that the whole list gives', () => {
  const twice = { ...ANALYSIS, figures: [figure(8, 'score'), figure(8, 'goals')] };
  const [score, goals] = listFindings(twice).filter(({ kind }) => kind === 'figure');
  expect(score?.id).not.toBe(goals?.id);
  expect(shownFindings(twice, { scores: false }).map(({ id }) => id)).toContain(goals?.id);
});
