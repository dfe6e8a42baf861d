import fc from 'fast-check';
import { anyText } from '../../tests/unit/notes/arbitrary.ts';
import { oddText } from '../../tests/unit/support/odd-text.ts';

/** What makes scanners look far ahead or back, alone or repeated. */
export const PIECES: readonly string[] = [
  ...['1 ', '1,', '-1', '1.', '1-', 'a1', '5"', '9', '٣', '½', '1 to ', '1/2 ', '$1 ', '1% '],
  ...['half a ', 'one of the ', 'one hundred and ', 'Two New ', 'million ', 'more than ', 'x-'],
  ...['“', '”', '"', "'", '‘', '’', '«', '»', '``', "''", '(', ')', '[', '—', '– ', '…', ', '],
  ...['Ann ', 'Ann Lee ', 'Mr. ', 'A. ', 'she said ', 'said ', 'told ', 'that ', 'according to '],
  ...['. ', '? ', ': ', '; ', '\n', '\n\n', ' ', '\u00a0', '\u200b', '\u0301', '\ud83d', '😩'],
  ...['a', 'a ', 'The ', 'of the ', 'and ', '“No,” he said. ', 'Q: ', 'https://', '@', '&', '\\'],
];

const words = fc.constantFrom(
  ...'the board said it would close a ferry after Ruth Carlow , 71 told reporters that costs rose 12 per cent to £3.4 million “ ” . and according in'.split(
    ' ',
  ),
);
const prose = fc.array(words, { minLength: 20, maxLength: 400 }).map((list) => list.join(' '));

/** A few pieces, again and again. */
export const repeated: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }), fc.nat(2000))
  .map(([pieces, times]) => pieces.join('').repeat(times));

/** Texts that an article may hold, and texts that none ever would. */
export const anyArticleText: fc.Arbitrary<string> = fc.oneof(oddText, prose, anyText, repeated);

export const anyLanguage: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('en', 'en-GB', 'de', 'fr', 'es', 'pl', 'uk', 'ja', 'ar', ''),
  fc.string({ maxLength: 8 }),
);
