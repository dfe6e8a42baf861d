import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../utils/analysis/analysis.ts';
import { analyze } from '../../../utils/analysis/analyze.ts';
import { applyCorrections, type PlacedCorrection } from '../../../utils/analysis/corrections.ts';

const TEXT =
  'Piet Vos said it was dry. “It leaks,” Dora Quist said. “In every room.” Vos told her that it was 5% mould.';
const ANALYSIS: Analysis = {
  ...analyze(TEXT, { language: 'en' }),
  figures: [
    {
      span: spanOf('5%'),
      value: 5,
      unit: 'percent',
      counts: 'mould',
      change: '=',
      claim: true,
      attribution: 2,
    },
  ],
};

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

const correct = (
  words: string,
  kind: PlacedCorrection['kind'],
  verdict: PlacedCorrection['verdict'],
  speaker?: string,
) => applyCorrections(ANALYSIS, [{ span: spanOf(words), kind, verdict, speaker }]);

const nameOf = ({ attributions, speakers }: Analysis, index: number) =>
  speakers.find(({ id }) => id === attributions[index]?.speaker)?.name ?? null;

describe('applyCorrections', () => {
  it('starts from what the text says', () => {
    expect(ANALYSIS.attributions.map(({ kind }) => kind)).toEqual([
      'indirect',
      'direct',
      'indirect',
    ]);
    expect(ANALYSIS.quotations.map(({ attribution }) => attribution)).toEqual([1, 1]);
  });

  it('takes a quotation out and leaves the rest of its speech', () => {
    const { quotations, attributions } = correct('“In every room.”', 'quotation', 'not-a-quote');
    expect(quotations.map(({ span }) => span)).toEqual([spanOf('“It leaks,”')]);
    expect(attributions[1]?.content).toEqual([spanOf('“It leaks,”')]);
  });

  it('takes direct speech out with its last quotation, and moves the indices', () => {
    const once = correct('“In every room.”', 'quotation', 'not-a-quote');
    const { quotations, attributions, figures, speakers } = applyCorrections(once, [
      { span: spanOf('“It leaks,”'), kind: 'quotation', verdict: 'not-a-quote' },
    ]);
    expect(quotations).toEqual([]);
    expect(attributions.map(({ kind }) => kind)).toEqual(['indirect', 'indirect']);
    expect(figures[0]?.attribution).toBe(1);
    expect(speakers.map(({ name }) => name)).toEqual(['Piet Vos']);
  });

  it('keeps a report around words that are no quotation', () => {
    const text = 'Dora Quist said the roof was “a sieve in spring”.';
    const analysis = analyze(text, { language: 'en' });
    const start = text.indexOf('“');
    const corrected = applyCorrections(analysis, [
      { span: { start, end: text.length - 1 }, kind: 'quotation', verdict: 'not-a-quote' },
    ]);
    expect(corrected.quotations).toEqual([]);
    expect(corrected.attributions).toEqual(analysis.attributions);
  });

  it('takes an attribution out', () => {
    const { attributions, figures } = correct('that it was 5% mould', 'attribution', 'not-a-quote');
    expect(attributions).toHaveLength(2);
    expect(figures[0]?.attribution).toBeNull();
  });

  it('gives speech to a speaker who is known already', () => {
    const corrected = correct('“It leaks,”', 'quotation', 'other-speaker', 'piet vos');
    expect(nameOf(corrected, 1)).toBe('Piet Vos');
    expect(corrected.speakers).toHaveLength(1);
  });

  it('gives speech to a speaker whom the text does not name', () => {
    const corrected = correct('it was dry', 'attribution', 'other-speaker', 'Jan Roos');
    expect(nameOf(corrected, 0)).toBe('Jan Roos');
    expect(nameOf(corrected, 2)).toBe('Piet Vos');
    expect(new Set(corrected.speakers.map(({ id }) => id)).size).toBe(3);
  });

  it('gives speech to nobody where no name is given', () => {
    expect(nameOf(correct('it was dry', 'attribution', 'other-speaker', ' '), 0)).toBeNull();
  });

  it('marks a figure as no claim', () => {
    expect(correct('5%', 'figure', 'not-a-claim').figures[0]?.claim).toBe(false);
  });

  it('changes nothing where the passage is something else', () => {
    expect(correct('Piet Vos', 'quotation', 'not-a-quote')).toEqual(ANALYSIS);
    expect(correct('Piet Vos', 'figure', 'not-a-claim')).toEqual(ANALYSIS);
  });

  it('leaves the analysis that it was given', () => {
    const before = structuredClone(ANALYSIS);
    correct('“It leaks,”', 'quotation', 'other-speaker', 'Jan Roos');
    expect(ANALYSIS).toEqual(before);
  });
});
