import { describe, expect, it } from 'vitest';
import { quoteAt } from '../../../utils/text/quote-context.ts';

const at = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return quoteAt(text, { start, end: start + words.length });
};

describe('quoteAt', () => {
  it('keeps at least 32 characters on each side', () => {
    const text = `${'a b '.repeat(40)}HERE${' c d'.repeat(40)}`;
    const { prefix, suffix } = at(text, 'HERE');
    expect(prefix.length).toBeGreaterThanOrEqual(32);
    expect(suffix.length).toBeGreaterThanOrEqual(32);
    expect(text).toContain(`${prefix}HERE${suffix}`);
  });

  it('does not count white space', () => {
    const text = `The ferry left at noon with all its crew on board, the mayor said.${' \n'.repeat(50)}HERE`;
    expect(at(text, 'HERE').prefix).toContain('with all its crew');
  });

  it('keeps what is there at the ends of the text', () => {
    expect(at('one two', 'one')).toEqual({ exact: 'one', prefix: '', suffix: ' two' });
  });

  it('goes on until the place differs from others with the same words', () => {
    const same =
      'the same long row of words that stands in both of these two places, word for word, ';
    const text = `First: ${same}Kerr. Second: ${same}Kerr.`;
    expect(at(text, 'Kerr').prefix).toContain('First');
    expect(at(text, 'Kerr', text.indexOf('Second')).prefix).toContain('Second');
  });

  it('does so where white space differs', () => {
    const same =
      'the same long row of words that stands in both of these two places, word for word';
    const text = `First: ${same}\n\n\nKerr. Second: ${same} Kerr.`;
    expect(at(text, 'Kerr').prefix).toContain('First');
  });
});
