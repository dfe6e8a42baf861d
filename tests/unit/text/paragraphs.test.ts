import { describe, expect, it } from 'vitest';
import { findParagraphs } from '../../../utils/text/paragraphs.ts';
import { parseMarked } from '../support/marked.ts';

describe('findParagraphs', () => {
  it.each([
    ['one', '⟦A line.⟧'],
    ['those apart by a blank line', '⟦One.⟧\n\n⟦Two.⟧'],
    ['those apart by a line break', '⟦One.⟧\n⟦Two.⟧\r\n⟦Three.⟧'],
    ['none in white space', ' \n\t\n'],
    ['them without the space at their ends', '  ⟦One.⟧ \n \n\u00a0⟦Two.⟧\n'],
  ])('finds %s', (_name, marked) => {
    const { text, spans } = parseMarked(marked);
    expect(findParagraphs(text)).toEqual(spans);
  });
});
