import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../utils/analysis/analysis.ts';
import { analyze } from '../../../utils/analysis/analyze.ts';
import { findingAt, findingText, listFindings } from '../../../utils/analysis/findings.ts';

const TEXT = '“It leaks,” Dora Quist said, “by 5%.” She added that the walls did not.';
const five = TEXT.indexOf('5%');
const ANALYSIS: Analysis = {
  ...analyze(TEXT, { language: 'en' }),
  figures: [
    {
      span: { start: five, end: five + 2 },
      value: 5,
      unit: 'percent',
      counts: '',
      change: '=',
      claim: true,
      attribution: 0,
    },
  ],
};

describe('listFindings', () => {
  it('lists quotations, other attributions and claims, in text order', () => {
    const findings = listFindings(ANALYSIS);
    expect(findings.map((finding) => [finding.kind, findingText(finding, TEXT)])).toEqual([
      ['quotation', '“It leaks,”'],
      ['quotation', '“by 5%.”'],
      ['figure', '5%'],
      ['attribution', 'that the walls did not'],
    ]);
    expect(findings.map(({ speaker }) => speaker?.name)).toEqual(Array(4).fill('Dora Quist'));
  });

  it('leaves out figures that are no claim', () => {
    const figures = ANALYSIS.figures.map((figure) => ({ ...figure, claim: false }));
    const kinds = listFindings({ ...ANALYSIS, figures }).map(({ kind }) => kind);
    expect(kinds).toEqual(['quotation', 'quotation', 'attribution']);
  });

  it('gives the same ids each time, and no id twice', () => {
    const ids = listFindings(ANALYSIS).map(({ id }) => id);
    expect(listFindings(ANALYSIS).map(({ id }) => id)).toEqual(ids);
    const [attribution] = ANALYSIS.attributions.slice(-1);
    if (!attribution) throw new Error('the text has an attribution');
    const twice = { ...ANALYSIS, attributions: [...ANALYSIS.attributions, attribution] };
    const doubled = listFindings(twice).map(({ id }) => id);
    expect(new Set(doubled).size).toBe(doubled.length);
  });
});

describe('findingAt', () => {
  const findings = listFindings(ANALYSIS);
  const at = (offset: number) => findingAt(findings, offset)?.kind ?? null;

  it.each([
    ['the quotation under an offset', 0, 'quotation'],
    ['its last character', '“It leaks,”'.length - 1, 'quotation'],
    ['nothing just after it', '“It leaks,”'.length, null],
    ['the figure inside a quotation', five, 'figure'],
    ['the quotation again after the figure', five + 2, 'quotation'],
    ['an attribution’s content', TEXT.indexOf('walls'), 'attribution'],
    ['nothing beyond the text', TEXT.length + 5, null],
    ['nothing before the text', -1, null],
  ])('finds %s', (_name, offset, kind) => {
    expect(at(offset)).toBe(kind);
  });
});
