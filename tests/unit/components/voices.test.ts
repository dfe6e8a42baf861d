import { describe, expect, it } from 'vitest';
import type { FindingGroup, FindingRow } from '../../../components/finding-groups.ts';
import { listVoices } from '../../../components/voices.ts';

const row = (kind: 'quotation' | 'attribution' | 'figure', words: string): FindingRow => ({
  view: {
    id: words,
    kind,
    title: '',
    words,
    speaker: null,
    asWritten: '',
    told: '',
    figure: null,
    figureText: '',
  },
  figures: [],
});
const group = (key: string, ...rows: FindingRow[]): FindingGroup => ({
  key,
  name: key,
  role: null,
  rows,
});

describe('listVoices', () => {
  it('gives each the share of the quoted words, the most first', () => {
    const voices = listVoices([
      group('Ada', row('quotation', '“One word.”'), row('attribution', 'that it was so')),
      group('Bo', row('quotation', '“Four words, I’d say”'), row('quotation', '“and two”')),
      group('article', row('figure', '7')),
    ]);
    expect(voices.map(({ key, share }) => [key, share])).toEqual([
      ['Bo', 0.75],
      ['Ada', 0.25],
    ]);
    expect(voices[1]).toMatchObject({ quotations: 1, inOtherWords: 1 });
  });

  it.each([
    [
      [1, 1, 1],
      [0.34, 0.33, 0.33],
    ],
    // Rounded each alone, they make 101.
    [
      [67, 67, 66],
      [0.34, 0.33, 0.33],
    ],
    [
      [997, 1, 1, 1],
      [1, 0, 0, 0],
    ],
    [
      [5, 5, 5, 5, 5, 5],
      [0.17, 0.17, 0.17, 0.17, 0.16, 0.16],
    ],
  ])('gives shares of %j words that make 100 percent together', (words, shares) => {
    const quote = (count: number) => row('quotation', Array(count).fill('word').join(' '));
    const groups = words.map((count, index) => group(`${index}`, quote(count)));
    expect(listVoices(groups).map(({ share }) => share)).toEqual(shares);
  });

  it('gives no share where nobody is quoted word for word', () => {
    expect(listVoices([group('Ada', row('attribution', 'that it was so'))])).toMatchObject([
      { share: 0, quotations: 0, inOtherWords: 1 },
    ]);
    expect(listVoices([])).toEqual([]);
  });
});
