import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../utils/analysis/analysis.ts';
import { formatFigure } from '../../../utils/analysis/figure-text.ts';
import { findFigures } from '../../../utils/analysis/figures.ts';

const LANGUAGES = [
  'en',
  'en-GB',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'uk',
  'ru',
  'ja',
  'und',
  '',
  '??',
];

// Pieces that the rules look at, so that random texts reach deep into them.
const PIECES = [
  ...'0123456789'.split(''),
  ...'٠٣٩०५९０９'.split(''),
  ...'.,’\'- –—−+/:;()[]"“”%°$€£¥₹#@~≈<>=^×½¾²³′″\n'.split(''),
  ...['\u200b', '\u200d', '\u200c', '\u2060', '\ufeff', '\u00ad', '\u00a0', '\u2009', '\u202f'],
  ...[
    '\u0301',
    '\ufe0f',
    '\u20e3',
    '\u0600',
    '\u093f',
    '\u0e33',
    '👍🏽',
    '👨‍👩‍👧',
    '\ud800',
    '\udc00',
    '億',
    '円',
    'é',
  ],
  ...' a an the one two three twenty hundred thousand million billion dozen dozens half quarter third thirds fifth of in and or to from between than more about up down rose fell by per cent percent points m km k bn mln h s kg MB pounds dollars US Rs EUR PS year years old years-old people workers 737 2024 May pm no. No Section twice doubled first'
    .split(' ')
    .flatMap((word) => [word, ` ${word} `]),
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const language = fc.constantFrom(...LANGUAGES);

function expectSound(source: string, figures: Figure[]) {
  let end = 0;
  const borders = new Set<number>([source.length]);
  for (const { index } of new Intl.Segmenter('en').segment(source)) borders.add(index);
  for (const figure of figures) {
    expect(figure.span.start).toBeGreaterThanOrEqual(end);
    expect(figure.span.end).toBeGreaterThan(figure.span.start);
    expect(figure.span.end).toBeLessThanOrEqual(source.length);
    expect(borders.has(figure.span.start) && borders.has(figure.span.end)).toBe(true);
    expect(Number.isFinite(figure.value)).toBe(true);
    expect(figure.high === undefined || Number.isFinite(figure.high)).toBe(true);
    expect(figure.attribution).toBeNull();
    end = figure.span.end;
  }
}

describe('findFigures on any text', () => {
  it('gives finite values and ascending, disjoint spans on grapheme borders', () => {
    fc.assert(
      fc.property(text, language, (source, tag) => expectSound(source, findFigures(source, tag))),
      { numRuns: 3000 },
    );
  });

  it('gives the same twice', () => {
    fc.assert(
      fc.property(text, language, (source, tag) => {
        expect(findFigures(source, tag)).toEqual(findFigures(source, tag));
      }),
    );
  });

  it('can be written in normal form', () => {
    fc.assert(
      fc.property(text, language, (source, tag) => {
        for (const figure of findFigures(source, tag)) {
          expect(formatFigure(figure, tag)).toMatch(/\p{Nd}/u);
        }
      }),
    );
  });

  it('finds any whole number with its thousands marks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 2 ** 50 }), (value) => {
        const [figure] = findFigures(`They counted ${value.toLocaleString('en')} crates.`, 'en');
        expect(figure?.value).toBe(value);
        expect(figure?.counts).toBe('crates');
      }),
    );
  });

  it('reads decimals by the rules of the language', () => {
    const amount = fc.integer({ min: 1001, max: 99_999_999 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amount, fc.constantFrom('en', 'de', 'fr', 'uk', 'es', 'pl'), (value, tag) => {
        const [figure] = findFigures(`${value.toLocaleString(tag)} %`, tag);
        expect(figure?.value).toBe(value);
      }),
    );
  });
});

describe('findFigures on hostile text', () => {
  it.each([
    ['digits without end', '9'.repeat(5000)],
    ['digits beyond the largest number, with a scale', `${'9'.repeat(305)} million crates`],
    ['an exponent beyond the largest number', '9e999 kg and 9×10^999 kg'],
    ['scales upon scales', `5${' trillion'.repeat(60)}`],
    ['groups without end', '1,234'.repeat(2000)],
    ['dots without end', '1.1'.repeat(2000)],
    ['hyphens', '1-'.repeat(3000)],
    ['number words', 'one hundred and '.repeat(500)],
    ['mixed digits', '1٢३４'.repeat(500)],
    ['combining marks', `5${'\u0301'.repeat(3000)} km`],
    ['keycaps', '5\ufe0f\u20e3 6\ufe0f\u20e3'],
    ['open brackets', '('.repeat(3000)],
    ['quotation marks', `5${'"'.repeat(3000)}`],
  ])('%s', (_name, source) => expectSound(source, findFigures(source, 'en')));
});
