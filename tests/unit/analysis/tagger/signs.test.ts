import { describe, expect, it } from 'vitest';
import { chooseValues } from '../../../../scripts/train/lstm-blocks.ts';
import { SignReader } from '../../../../scripts/train/sign-reader.ts';
import { readAttributes } from '../../../../utils/analysis/tagger/attributes.ts';
import { SIGNS } from '../../../../utils/analysis/tagger/lstm-signs.ts';
import { readTokens } from '../../../../utils/analysis/tagger/tokens.ts';

const textOf = (paragraphs: number) =>
  'Ann Lee said that “nobody” knew, in 1999. It rained.\n\n'.repeat(paragraphs);

function readOf(text: string) {
  const tokens = readTokens(text);
  return readAttributes(text, tokens, [], new Int32Array(tokens.count), []);
}

describe('the signs of tokens', () => {
  it('have rows of their own where their values are known, else one for each sign', () => {
    const known = readOf(textOf(10));
    const values = chooseValues([known]);
    const rowOf = new Map<string, number>();
    const firsts: number[] = [];
    let row = 0;
    values.forEach((list, sign) => {
      firsts.push(row++);
      for (const value of list) rowOf.set(`${sign} ${value}`, row++);
    });
    const reader = new SignReader(values);
    const text = readOf(`${textOf(2)}“We’ll see!” Quite unheard-of words; 7 of them?`);
    reader.open(text);
    const { count } = text.tokens;
    const found = reader.rows(0, count);
    let others = 0;
    for (let token = 0; token < count; token++) {
      [...reader.signs(token)].forEach((value, sign) => {
        const own = rowOf.get(`${sign} ${value}`);
        if (own === undefined) others++;
        expect(found[token * SIGNS + sign]).toBe(own ?? firsts[sign]);
      });
    }
    expect(others).toBeGreaterThan(count / 4);
    expect(others).toBeLessThan(count * SIGNS * 0.75);
  });

  it('tell where sentences and paragraphs begin', () => {
    const text = readOf('He left. She\n\nstayed');
    const reader = new SignReader();
    reader.open(text);
    const turns = Array.from({ length: text.tokens.count }, (_, token) => reader.signs(token)[8]);
    expect(turns).toEqual([3, 0, 0, 1, 3]);
  });
});
