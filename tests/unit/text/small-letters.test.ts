import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallLetters } from '../../../utils/text/small-letters.ts';

describe('smallLetters', () => {
  it('gives any ASCII word in small letters, also where others took its place between', () => {
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 50 }), (words) => {
        const text = words.join(' ');
        for (let again = 0; again < 2; again += 1) {
          let start = 0;
          for (const one of words) {
            expect(smallLetters(text, start, start + one.length)).toBe(one.toLowerCase());
            start += one.length + 1;
          }
        }
      }),
    );
  });
});
