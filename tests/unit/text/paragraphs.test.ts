import { describe, expect, it } from 'vitest';
import { findParagraphs } from '../../../utils/text/paragraphs.ts';
import { parseMarked } from '../support/marked.ts';

describe('findParagraphs', () => {
  it.each([
    ['one', '⟦A line.⟧'],
    ['those apart by a blank line', '⟦One.⟧\n\n⟦Two.⟧'],
    ['those apart by a line break', '⟦One.⟧\n⟦Two.⟧\r\n⟦Three.⟧'],
    ['one where a line is broken within a sentence', '⟦“The roof\nleaks,” she said, \r\nagain.⟧'],
    ['two where a sentence has ended', '⟦The roof leaks.⟧\n⟦iPhones too.⟧'],
    ['two where a new sentence begins', '⟦The roof⟧\n⟦Leaks⟧'],
    ['two apart by a blank line, whatever they say', '⟦the roof⟧\n\n⟦leaks⟧\n \n⟦too⟧'],
    ['none in white space', ' \n\t\n'],
    ['them without the space at their ends', '  ⟦One.⟧ \n \n\u00a0⟦Two.⟧\n'],
  ])('finds %s', (_name, marked) => {
    const { text, spans } = parseMarked(marked);
    expect(findParagraphs(text)).toEqual(spans);
  });
});
