import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../utils/text/folded-text.ts';

describe('foldText', () => {
  it.each([
    ['curly marks', '“It’s ‘done’”', "\"It's 'done'\""],
    ['dashes', 'a – b — c‑d', 'a - b - c-d'],
    ['runs of white space', 'a \n\t b\u00a0c\u202f d', 'a b c d'],
    ['an ellipsis', 'wait…', 'wait...'],
    ['what does not show', 'con\u00adtract\u200b', 'contract'],
  ])('makes %s alike', (_name, source, folded) => {
    expect(foldText(source).text).toBe(folded);
  });

  it('finds the way back to each character', () => {
    const source = 'one  two\u00ad three… “four”';
    const { text, toSource } = foldText(source);
    expect(source.slice(toSource(text.indexOf('two')), toSource(text.indexOf('two') + 2) + 1)).toBe(
      'two',
    );
    expect(source[toSource(text.indexOf('four'))]).toBe('f');
  });

  it('finds the way there and back for letters anywhere', () => {
    const piece = fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', '…', '\u00ad', '“', '—', '😀');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const source = pieces.join('');
        const { text, toSource, fromSource } = foldText(source);
        for (let offset = 0; offset < source.length; offset++) {
          if (!/[ab]/.test(source[offset] ?? '')) continue;
          const folded = fromSource(offset);
          expect(text[folded]).toBe(source[offset]);
          expect(toSource(folded)).toBe(offset);
        }
      }),
    );
  });

  it('leads each character of a longer fold back to the mark itself', () => {
    const { text, toSource } = foldText('so…');
    expect(text).toBe('so...');
    expect([2, 3, 4].map(toSource)).toEqual([2, 2, 2]);
  });
});
