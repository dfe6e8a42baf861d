import { describe, expect, it } from 'vitest';
import type { Attribution, Figure } from '../../../utils/analysis/analysis.ts';
import { linkFigures } from '../../../utils/analysis/link-figures.ts';

const said = (...content: [start: number, end: number][]): Attribution => ({
  kind: 'indirect',
  source: [],
  cue: [],
  content: content.map(([start, end]) => ({ start, end })),
  speaker: null,
});

const figure = (start: number, end: number): Figure => ({
  span: { start, end },
  value: 1,
  unit: '',
  counts: '',
  change: '=',
  claim: true,
  attribution: null,
});

const link = (figures: Figure[], attributions: Attribution[]) =>
  linkFigures(figures, attributions).map(({ attribution }) => attribution);

describe('linkFigures', () => {
  it.each([
    ['the attribution that holds it', [figure(5, 7)], [said([0, 10])], [0]],
    ['the second piece of one', [figure(25, 27)], [said([0, 10], [20, 30])], [0]],
    ['the innermost of two', [figure(5, 7)], [said([0, 30]), said([4, 9])], [1]],
    [
      'the outer where the inner ended before',
      [figure(12, 14)],
      [said([0, 30]), said([4, 9])],
      [0],
    ],
    ['nothing outside', [figure(12, 14)], [said([0, 10])], [null]],
    ['nothing that it only overlaps', [figure(8, 12)], [said([0, 10])], [null]],
    [
      'its own, in whatever order they come',
      [figure(25, 27), figure(5, 7)],
      [said([0, 10]), said([20, 30])],
      [1, 0],
    ],
  ])('points a figure to %s', (_name, figures, attributions, expected) => {
    expect(link(figures, attributions)).toEqual(expected);
  });
});
