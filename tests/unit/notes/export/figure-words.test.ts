import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureInWords, type NoteFigure } from '../../../../utils/notes/export/figure-words.ts';

const figure = (fields: Partial<NoteFigure>): NoteFigure => ({
  value: 1,
  unit: '',
  counts: '',
  change: '=',
  ...fields,
});

describe('figureInWords', () => {
  it.each([
    ['at least 11,000 soldiers', { value: 11000, unit: 'people', counts: 'soldiers', change: '>' }],
    ['about 300 people', { value: 300, unit: 'people', change: '~' }],
    [
      'down 3.5 percent, bookings',
      { value: 3.5, unit: 'percent', counts: 'bookings', change: 'down' },
    ],
    ['up 2 percentage points', { value: 2, unit: 'percentage points', change: 'up' }],
    [
      '4,700,000,000 to 4,800,000,000 USD, revenue',
      { value: 4.7e9, high: 4.8e9, unit: 'USD', counts: 'revenue' },
    ],
    ['at most 40 ships', { value: 40, counts: 'ships', change: '<' }],
    ['0.5 of the whole, voters', { value: 0.5, unit: 'share', counts: 'voters' }],
    ['3–1', { value: 3, high: 1, unit: 'score' }],
    ['2 times', { value: 2, unit: 'times' }],
    ['900 kg', { value: 900, unit: 'kg', counts: 'kg' }],
    ['-4 °C', { value: -4, unit: '°C' }],
    ['0.41 USD', { value: 0.41, unit: 'USD', change: 'constructor' }],
    ['7', { value: 7 }],
  ])('says %j', (words, fields) => {
    expect(figureInWords(figure(fields))).toBe(words);
  });

  it('says something of any figure, with no blank at an end', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.string(),
        (value, counts) => {
          const words = figureInWords(figure({ value, counts: counts.trim(), change: '~' }));
          expect(words).toMatch(/^about -?\d/);
          expect(words).toBe(words.trim());
        },
      ),
    );
  });
});
