import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../utils/analysis/draft.ts';
import { read } from '../../../utils/analysis/reading.ts';
import { tellsNothing } from '../../../utils/analysis/silence.ts';
import { parseMarked } from '../support/marked.ts';
import { told } from '../support/told.ts';

const draftOf = (marked: string): [text: string, draft: Draft] => {
  const { text, spans } = parseMarked(marked);
  const isInverted = marked.startsWith('⟦');
  const [cue, content] = isInverted ? spans.toReversed() : spans;
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

describe('tellsNothing', () => {
  it.each([
    ['Ann Lee ⟦declined⟧ ⟦to comment⟧.', true],
    ['Ann Lee ⟦has refused⟧ ⟦to comment on the ferry⟧.', true],
    ['Ann Lee ⟦wouldn’t comment on⟧ ⟦the ferry⟧.', true],
    ['Ann Lee ⟦did not immediately comment on⟧ ⟦the ferry⟧.', true],
    ['Ann Lee ⟦would not⟧ ⟦comment on the ferry⟧.', true],
    ['Ann Lee ⟦asked⟧ ⟦not to be named⟧.', true],
    ['Ann Lee ⟦wanted⟧ ⟦to remain anonymous⟧.', true],
    ['⟦Ann Lee declined to comment on the ferry⟧, the mayor ⟦said⟧.', false],
    ['⟦Anonymous letters had come⟧, the mayor ⟦said⟧.', false],
    ['Ann Lee ⟦declined⟧ ⟦to say who pays⟧.', false],
    ['Ann Lee ⟦promised⟧ ⟦to comment on Monday⟧.', false],
  ])('tells of %s: %s', (marked, silent) => {
    const [text, draft] = draftOf(marked);
    expect(tellsNothing(read(text), draft)).toBe(silent);
  });

  it.each([
    [
      'Ann Lee said Moss has declined to comment on the ferry.',
      'Ann Lee | said | Moss has declined to comment on the ferry | Ann Lee',
    ],
    ['Ann Lee said he couldn’t comment.', 'Ann Lee | said | he couldn’t comment | Ann Lee'],
    [
      'Ann Lee said they didn’t comment on the ferry because it was late.',
      'Ann Lee | said | they didn’t comment on the ferry because it was late | Ann Lee',
    ],
    [
      'Ann Lee said the board refused to comment.',
      'Ann Lee | said | the board refused to comment | Ann Lee',
    ],
  ])('leaves what is said of the silence of others: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });
});
