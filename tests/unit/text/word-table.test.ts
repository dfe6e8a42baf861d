import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordTable } from '../../../utils/text/word-table.ts';

describe('WordTable', () => {
  it('gives any ASCII word in small letters with its bits, also where others took its place between', () => {
    const words = new WordTable(({ length }) => ({ lists: length, nouns: -length }));
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 50 }), (some) => {
        const text = some.join(' ');
        for (let again = 0; again < 2; again += 1) {
          let start = 0;
          for (const one of some) {
            expect(words.at(text, start, start + one.length)).toEqual({
              lower: one.toLowerCase(),
              lists: one.length,
              nouns: -one.length,
            });
            start += one.length + 1;
          }
        }
      }),
    );
  });
});
