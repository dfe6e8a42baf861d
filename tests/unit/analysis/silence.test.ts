import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../utils/analysis/draft.ts';
import { read } from '../../../utils/analysis/reading.ts';
import { keepsSilent } from '../../../utils/analysis/silence.ts';
import { parseMarked } from '../support/marked.ts';

const draftOf = (marked: string): [text: string, draft: Draft] => {
  const {
    text,
    spans: [cue, content],
  } = parseMarked(marked);
  const draft: Draft = {
    source: [],
    cue: cue ? [cue] : [],
    content: content ? [content] : [],
    quotes: [],
    follows: null,
    sentence: 0,
    inside: null,
  };
  return [text, draft];
};

describe('keepsSilent', () => {
  it.each([
    ['Ann Lee ⟦declined⟧ ⟦to comment⟧.', true],
    ['Ann Lee ⟦has refused⟧ ⟦to comment on the ferry⟧.', true],
    ['Ann Lee ⟦wouldn’t comment on⟧ ⟦the ferry⟧.', true],
    ['Ann Lee ⟦did not immediately comment on⟧ ⟦the ferry⟧.', true],
    ['Ann Lee ⟦declined⟧ ⟦to say who pays⟧.', false],
    ['Ann Lee ⟦promised⟧ ⟦to comment on Monday⟧.', false],
  ])('tells of %s: %s', (marked, silent) => {
    const [text, draft] = draftOf(marked);
    expect(keepsSilent(read(text), draft)).toBe(silent);
  });
});
