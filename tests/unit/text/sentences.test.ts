import { describe, expect, it } from 'vitest';
import { findSentences } from '../../../utils/text/sentences.ts';
import { parseMarked } from '../support/marked.ts';

describe('findSentences', () => {
  it.each([
    ['plain ones', '⟦It rained.⟧ ⟦Nobody came!⟧ ⟦Why?⟧'],
    ['one that has no stop', '⟦It rained⟧'],
    ['those of each paragraph', '⟦No stop here⟧\n\n⟦Next one.⟧'],
    ['abbreviated titles', '⟦Mr. Lee met Dr. Roy.⟧ ⟦They left.⟧'],
    ['initials', '⟦Ann J. Lee spoke.⟧ ⟦J. Roy did not.⟧'],
    ['decimals', '⟦It cost 3.5 million.⟧ ⟦It fell 0.2%.⟧'],
    ['an abbreviation at the end', '⟦She lives in the U.S.⟧ ⟦She came from Oslo.⟧'],
    ['an abbreviation before a name', '⟦The U.S. Senate voted.⟧'],
    ['the closing mark with its sentence', '⟦“It rained.”⟧ ⟦Nobody came.⟧'],
    ['a question that goes on', '⟦“Why?” she asked.⟧ ⟦He left.⟧'],
    ['an ellipsis', '⟦Well...⟧ ⟦No.⟧ ⟦It was … late.⟧'],
    ['brackets', '⟦(It rained.)⟧ ⟦They left.⟧'],
  ])('finds %s', (_name, marked) => {
    const { text, spans } = parseMarked(marked);
    expect(findSentences(text)).toEqual(spans);
  });
});
