import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashWord } from '../../../../utils/analysis/tagger/hash.ts';
import { readTokens, SHAPE } from '../../../../utils/analysis/tagger/tokens.ts';

const wordsOf = (text: string) => {
  const { count, start, end } = readTokens(text);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
};

describe('readTokens', () => {
  it.each([
    ['words and marks', 'Yes, “we” did.', ['Yes', ',', '“', 'we', '”', 'did', '.']],
    [
      'clitics',
      "She’s sure they'll say it’s Ann’s",
      ['She', '’s', 'sure', 'they', "'ll", 'say', 'it', '’s', 'Ann', '’s'],
    ],
    ['negations as one word', 'He didn’t', ['He', 'didn’t']],
    ['names with apostrophes', "O'Neil left", ["O'Neil", 'left']],
    ['hyphens', 'a vice-chair — or not', ['a', 'vice-chair', '—', 'or', 'not']],
    ['numbers', '$1,200.50 is 3%', ['$', '1,200.50', 'is', '3', '%']],
    [
      'abbreviations',
      'Dr. Ann B. Lee of the U.S. left.',
      ['Dr.', 'Ann', 'B.', 'Lee', 'of', 'the', 'U.S.', 'left', '.'],
    ],
    ['dots and dashes in a row', 'Well... no--yes', ['Well', '...', 'no', '--', 'yes']],
    ['letters of any script', 'Łukasz й 東京', ['Łukasz', 'й', '東京']],
    ['nothing', ' \n ', []],
  ])('finds %s', (_name, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('numbers sentences and paragraphs', () => {
    const { count, sentence, paragraph } = readTokens('He left. “No.” Dr. Lee stayed?\nYes');
    expect([...sentence.subarray(0, count)]).toEqual([0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3]);
    expect([...paragraph.subarray(0, count)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it.each([
    ['a title', 'Dr. Lee left.', 1],
    ['a dotted name', 'The U.S. Senate met.', 1],
    ['a dotted name that ends its sentence', 'It left the U.S. The rest stayed.', 2],
    ['a closing mark', 'He said “no.” Ann left.', 2],
  ])('ends a sentence where it should: %s', (_name, text, sentences) => {
    const { count, sentence } = readTokens(text);
    expect((sentence[count - 1] ?? -1) + 1).toBe(sentences);
  });

  it('takes a word for the same whatever its case and its apostrophe', () => {
    const { word } = readTokens("Didn’t DIDN'T");
    expect(word[0]).toBe(hashWord("didn't"));
    expect(word[1]).toBe(word[0]);
  });

  it('tells shapes apart', () => {
    const { count, shape } = readTokens('the The NATO B 12 iPhone ,');
    expect([...shape.subarray(0, count)]).toEqual([
      SHAPE.lower,
      SHAPE.capital,
      SHAPE.allCaps,
      SHAPE.initial,
      SHAPE.number,
      SHAPE.mixed,
      SHAPE.mark,
    ]);
  });

  it('covers all but white space, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { count, start, end } = readTokens(text);
        let at = 0;
        for (let i = 0; i < count; i++) {
          expect(text.slice(at, start[i]).trim()).toBe('');
          expect(end[i]).toBeGreaterThan(start[i] as number);
          at = end[i] as number;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
