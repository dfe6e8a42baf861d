import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listMarks, type Mark, MarkIndex } from '../../../entrypoints/article.content/marks.ts';
import type { Analysis, Attribution } from '../../../utils/analysis/analysis.ts';
import { listFindings } from '../../../utils/analysis/findings.ts';
import { bySpan, type Span } from '../../../utils/text/spans.ts';

const TEXT = 'The dyke, Ada Roe said, was “sound” and would hold 40 years.';
const span = (words: string): Span => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const reported: Attribution = {
  kind: 'mixed',
  source: [span('Ada Roe')],
  cue: [span('said')],
  content: [span('was “sound” and would hold 40 years')],
  speaker: null,
};
const analysis: Analysis = {
  language: 'en',
  quotations: [{ span: span('“sound”'), attribution: 0 }],
  attributions: [reported],
  speakers: [],
  figures: [
    {
      span: span('40 years'),
      value: 40,
      unit: 'years',
      counts: '',
      change: '=',
      claim: true,
      attribution: 0,
    },
  ],
};

describe('listMarks', () => {
  it('paints source and cue once, the quoted words as a quotation and the rest as content', () => {
    const marks = listMarks(analysis, listFindings(analysis));
    expect(marks.map(({ kind, span: { start, end } }) => [kind, TEXT.slice(start, end)])).toEqual([
      ['attribution', 'Ada Roe'],
      ['attribution', 'said'],
      ['content', 'was '],
      ['quotation', '“sound”'],
      ['content', ' and would hold 40 years'],
      ['figure', '40 years'],
    ]);
  });
});

describe('MarkIndex', () => {
  it('gives the smallest mark at an offset', () => {
    const marks = new MarkIndex(listMarks(analysis, listFindings(analysis)));
    expect(marks.at(TEXT.indexOf('40'))?.kind).toBe('figure');
    expect(marks.at(TEXT.indexOf('would'))?.kind).toBe('content');
    expect(marks.at(0)).toBeNull();
    expect(marks.at(TEXT.length)).toBeNull();
  });

  it('agrees with looking at every mark', () => {
    const [finding] = listFindings(analysis);
    if (!finding) throw new Error('the sample has findings');
    const spans = fc.array(
      fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })).map(
        ([start, length]): Mark => ({
          kind: 'note',
          span: { start, end: start + length },
          finding,
        }),
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(spans, fc.nat(95), (marks, offset) => {
        const sorted = marks.toSorted((a, b) => bySpan(a.span, b.span));
        const lengths = marks
          .filter((mark) => mark.span.start <= offset && offset < mark.span.end)
          .map((mark) => mark.span.end - mark.span.start);
        const found = new MarkIndex(sorted).at(offset);
        expect(found ? found.span.end - found.span.start : null).toBe(
          lengths.length > 0 ? Math.min(...lengths) : null,
        );
      }),
    );
  });
});
