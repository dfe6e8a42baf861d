import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropInvisible, foldTypography } from '../../../utils/text/fold.ts';

describe('foldTypography', () => {
  it.each([
    ['curly marks', '“It’s ‘so’,” she said', "\"It's 'so',\" she said"],
    ['low and reversed marks', '„ja“ ‚ja‘ ‟so‛', '"ja" \'ja\' "so\''],
    ['dashes and the minus', 'a–b — c−d', 'a-b - c-d'],
    ['spaces that do not break', '12\u00a0000\u202fkm\u2009h', '12 000 km h'],
    ['nothing else', 'Zoë «là» 東京 🛳️', 'Zoë «là» 東京 🛳️'],
  ])('makes %s plain', (_name, text, plain) => {
    expect(foldTypography(text)).toBe(plain);
  });

  it('keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldTypography(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('dropInvisible', () => {
  it('takes out soft hyphens, zero-width characters and joiners', () => {
    expect(dropInvisible('in\u00adter\u200bna\u200dtion\u2060al\ufeff')).toBe('international');
  });
});
