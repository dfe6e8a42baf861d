import { describe, expect, it } from 'vitest';
import { told } from '../support/told.ts';

describe('verbs beside a quotation that no list has', () => {
  it.each([
    ['“It leaks,” she riffed.', 'she | riffed | “It leaks,”'],
    ['“It leaks,” the plumber riffed.', 'the plumber | riffed | “It leaks,”'],
    ['“It leaks,” Dora Quist intones.', 'Dora Quist | intones | “It leaks,”'],
    ['“Who mended it?” his sister riffed.', 'his sister | riffed | “Who mended it?”'],
    ['‘It leaks’, she riffed.', 'she | riffed | ‘It leaks’'],
    ['“It leaks,” she riffed, “and it is old.”', 'she | riffed | “It leaks,” … “and it is old.”'],
    [
      '“It leaks in every room,” the plumber riffed on Monday.',
      'the plumber | riffed | “It leaks in every room,”',
    ],
    [
      '“It leaks in every room,” riffed the plumber.',
      'the plumber | riffed | “It leaks in every room,”',
    ],
    [
      'Dora Quist riffed, “It leaks in every room.”',
      'Dora Quist | riffed | “It leaks in every room.”',
    ],
    ['“It leaks,” the report states.', 'the report | states | “It leaks,”'],
    [
      '“It leaks,” the sign reads, “mind your step.”',
      'the sign | reads | “It leaks,” … “mind your step.”',
    ],
    ['“Mend it,” urged Dora Quist.', 'Dora Quist | urged | “Mend it,”'],
    ['“It leaks,” rued Dora Quist.', 'Dora Quist | rued | “It leaks,”'],
    ['“It leaks,” vented Dora Quist, a roofer.', 'Dora Quist, a roofer | vented | “It leaks,”'],
    ['“It leaks,” Dora Quist weighed in.', 'Dora Quist | weighed in | “It leaks,”'],
    ['“It leaks,” Dora Quist ranted.', 'Dora Quist | ranted | “It leaks,”'],
    ['“It leaks,” the plumber shrugged.', 'the plumber | shrugged | “It leaks,”'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expect.stringContaining(expected)]);
  });

  it.each([
    ['the title of a song', '“The Old Tap,” the band played.'],
    ['a name behind “in”', 'In “The Old Tap,” the plumber falls in love.'],
    ['a title that came out', '“Lost in the Old Town,” released the same day, topped the charts.'],
    ['a title without a comma', '“Who Are You Now?” topped the charts.'],
    ['a sentence of its own', '“It leaks in every room.” The plumber walked away.'],
    ['a clause that goes on', '“It leaks in every room,” and the plumber walked away.'],
    ['a noun in the plural', '“It leaks in every room,” signs on the door.'],
    ['words in a clause', 'After “a total mess of a night,” the plumber resigned.'],
  ])('are not read in %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});
