import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordTable } from '../../../utils/text/word-table.ts';

describe('WordTable', () => {
  it('gives any ASCII word in small letters with its bits, also the second time', () => {
    const words = new WordTable(({ length }) => ({ lists: length, nouns: -length }));
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,24}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 50 }), (some) => {
        const text = some.join(' ');
        for (let again = 0; again < 2; again += 1) {
          let start = 0;
          for (const one of some) {
            const word = words.numberOf(text, start, start + one.length);
            expect(words.lower(word)).toBe(one.toLowerCase());
            expect(words.lists(word)).toBe(one.length);
            expect(words.nouns(word)).toBe(-one.length);
            start += one.length + 1;
          }
        }
      }),
    );
  });

  it('tells words apart that differ in a late letter alone, and goes on after more words than have room', () => {
    const words = new WordTable(({ length }) => ({ lists: length, nouns: 0 }));
    for (let n = 0; n < 20_000; n += 1) {
      const text = `Longwindednesses-${n} a`;
      const word = words.numberOf(text, 0, text.length - 2);
      expect(words.lower(word)).toBe(`longwindednesses-${n}`);
      expect(words.lists(word)).toBe(text.length - 2);
      expect(words.lower(words.numberOf(text, text.length - 1, text.length))).toBe('a');
    }
  });
});
