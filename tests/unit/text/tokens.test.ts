import { describe, expect, it } from 'vitest';
import { findTokens } from '../../../utils/text/tokens.ts';

const texts = (text: string) => findTokens(text).map((token) => token.text);

describe('findTokens', () => {
  it.each([
    ['words and marks', 'No, she said.', ['No', ',', 'she', 'said', '.']],
    [
      'hyphens and apostrophes inside words',
      'O’Neill’s well-known isn’t',
      ["O'Neill", "'s", 'well-known', "isn't"],
    ],
    ['clitics apart from their words', "she's we'll", ['she', "'s", 'we', "'ll"]],
    ['clitics after an n', 'Ayrton’s women’s isn’t', ['Ayrton', "'s", 'women', "'s", "isn't"]],
    ['an abbreviation with its stop', 'Mr. Lee and Gov. Roy', ['Mr.', 'Lee', 'and', 'Gov.', 'Roy']],
    [
      'an initial with its stop',
      'Ann J. Lee, plan B.',
      ['Ann', 'J.', 'Lee', ',', 'plan', 'B', '.'],
    ],
    ['dotted abbreviations', 'the U.S. (D-N.Y.)', ['the', 'U.S.', '(', 'D-N.Y.', ')']],
    ['a state in brackets', 'Roy (D-Calif.).', ['Roy', '(', 'D-Calif.', ')', '.']],
    [
      'a stop that ends a sentence',
      'They met at no. 9. No.',
      ['They', 'met', 'at', 'no.', '9', '.', 'No', '.'],
    ],
    [
      'numbers with their separators and units',
      '1,200.5km 58-year-old',
      ['1,200.5km', '58-year-old'],
    ],
    ['words without their soft hyphens', 'har\u00adbour', ['harbour']],
    ['doubled marks', "``No,''", ['``', 'No', ',', "''"]],
  ])('finds %s', (_name, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('keeps graphemes whole', () => {
    const text = '👩‍👩‍👧 🇫🇮 👍🏽 e\u0301te\u0301';
    expect(findTokens(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '👩‍👩‍👧',
      '🇫🇮',
      '👍🏽',
      'e\u0301te\u0301',
    ]);
  });

  it('begins no token at a mark that combines with a space', () => {
    expect(texts('a \u0301b')).toEqual(['a', 'b']);
  });
});
