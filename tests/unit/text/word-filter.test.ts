import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordFilter } from '../../../utils/text/word-filter.ts';

const word = fc.stringMatching(/^[A-Za-z]{1,20}$/);

describe('WordFilter', () => {
  it('never rules out a word of its list, in small letters or capitals', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const filter = new WordFilter(words.map((one) => one.toLowerCase()));
        for (const one of words) {
          expect(filter.mayHold(one)).toBe(true);
          expect(filter.mayHold(`x${one}y`, 1, one.length + 1)).toBe(true);
        }
      }),
    );
  });

  it('rules out words of another first or last letter, or another length', () => {
    const filter = new WordFilter(['three', 'half']);
    expect(['tree', 'throw', 'shree', 'halves'].map((one) => filter.mayHold(one))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
