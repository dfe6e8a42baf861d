import { describe, expect, it } from 'vitest';
import { type FigureParts, formatFigure } from '../../../utils/analysis/figure-text.ts';

const figure = (value: number, unit: string, rest: Partial<FigureParts> = {}): FigureParts => ({
  value,
  unit,
  counts: '',
  change: '=',
  ...rest,
});
// CLDR parts numbers and units with spaces of several kinds.
const plain = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/gu, ' ');

describe('formatFigure', () => {
  it.each<[string, FigureParts, string]>([
    ['≥ 11,000 soldiers', figure(11_000, 'people', { counts: 'soldiers', change: '>' }), 'en'],
    ['50 people', figure(50, 'people'), 'en'],
    ['1,000–10,000 homes', figure(1000, '', { high: 10_000, counts: 'homes' }), 'en'],
    ['US$1.2 billion', figure(1.2e9, 'USD'), 'en-US'],
    ['US$1.2 billion', figure(1.2e9, 'USD'), 'en-GB'],
    ['1,2 Milliarden US$', figure(1.2e9, 'USD'), 'de'],
    ['US$4.7–4.8 billion', figure(4.7e9, 'USD', { high: 4.8e9 }), 'en'],
    ['US$0.41', figure(0.41, 'USD'), 'en-US'],
    ['£10.00–12.50', { ...figure(10, 'GBP'), high: 12.5 }, 'en'],
    ['£48,254,321', figure(48_254_321, 'GBP'), 'en'],
    ['A$12.50', figure(12.5, 'AUD'), 'en-AU'],
    ['US$2.11 per gallon', figure(2.11, 'USD per gallon'), 'en'],
    ['164 pence', figure(164, 'pence'), 'en'],
    ['up 3%', figure(3, 'percent', { change: 'up' }), 'en'],
    ['↑ 3 %', figure(3, 'percent', { change: 'up' }), 'de'],
    ['10–20%', figure(10, 'percent', { high: 20 }), 'en'],
    ['10–20 %', figure(10, 'percent', { high: 20 }), 'fr'],
    ['5% of its workforce', figure(5, 'percent', { counts: 'its workforce' }), 'en'],
    ['4.8 → 4.7%', figure(4.8, 'percent', { high: 4.7 }), 'en'],
    ['down 25 basis points', figure(25, 'basis points', { change: 'down' }), 'en'],
    ['14.3% of pupils', figure(1 / 7, 'share', { counts: 'pupils' }), 'en'],
    ['up 2×', figure(2, 'times', { change: 'up' }), 'en'],
    ['3–1', figure(3, 'score', { high: 1 }), 'en'],
    ['≈ 12 km', figure(12, 'km', { change: '~' }), 'en'],
    ['≤ 6 weeks', figure(6, 'weeks', { change: '<' }), 'en'],
    ['40 hours per week', figure(40, 'hours per week'), 'en'],
    ['3,000 tests per day', figure(3000, 'tests per day', { counts: 'tests' }), 'en'],
    ['35 years of age', figure(35, 'years of age'), 'en'],
    ['11 000 soldats', figure(11_000, 'people', { counts: 'soldats' }), 'fr'],
  ])('writes %s', (expected, parts, locale) => {
    expect(plain(formatFigure(parts, locale))).toBe(expected);
  });

  it('writes English where the locale is not known', () => {
    expect(formatFigure(figure(1234.5, ''), 'xx-!')).toBe('1,234.5');
    expect(formatFigure(figure(1234.5, ''), '')).toBe('1,234.5');
  });

  it('shows no noise of binary fractions', () => {
    expect(formatFigure(figure(0.1 + 0.2, 'percent'), 'en')).toBe('0.3%');
  });
});
