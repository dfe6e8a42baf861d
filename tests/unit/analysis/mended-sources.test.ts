import { describe, expect, it } from 'vitest';
import { findDrafts } from '../../../utils/analysis/drafts.ts';
import { mergeTagged } from '../../../utils/analysis/merge-tagged.ts';
import { read } from '../../../utils/analysis/reading.ts';
import type { Span } from '../../../utils/text/spans.ts';

const place = (text: string, part: string): Span => {
  const start = text.lastIndexOf(part);
  return { start, end: start + part.length };
};

/** The source and cue left of those that the tagger gives a quotation. */
function mended(text: string, source: string, cue: string): string {
  const reading = read(text);
  const candidate = {
    source: [place(text, source)],
    cue: [place(text, cue)],
    content: reading.quotes.map(({ span }) => span),
  };
  const drafts = mergeTagged(reading, findDrafts(reading), [candidate]);
  const words = (spans: readonly Span[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return drafts.map((draft) => `${words(draft.source)} | ${words(draft.cue)}`).join('\n');
}

describe('sources of quotations that the tagger draws too long', () => {
  it.each([
    'in court',
    'of the pipe',
    'Monday',
    'last week',
    'when asked about it',
    'after the council met',
    'to reporters',
    'angrily',
    'standing on the bridge',
  ])('end before “%s” behind a name', (rest) => {
    expect(mended(`“It leaks,” said Dora Quist ${rest}.`, `Dora Quist ${rest}`, 'said')).toBe(
      'Dora Quist | said',
    );
  });

  it.each([
    'Dora Quist of Harlow Works',
    'Dora Quist with Harlow Works',
    'Dora Quist, a plumber',
    'a plumber who lives nearby',
    'Dora Quist, a clerk at the Museum of Works in Harlow',
    'a report published on Monday',
    'a fact sheet the council released Monday',
    'a woman living nearby',
    'a person close to him',
    'a clerk at the Museum of Works in Harlow',
  ])('keep what tells whose word it is: %s', (source) => {
    expect(mended(`“It leaks,” said ${source}.`, source, 'said')).toBe(`${source} | said`);
  });

  it('end before a time, a medium or an occasion behind a noun', () => {
    for (const rest of ['before the meeting', 'last week', 'by phone', 'in a statement']) {
      const source = `a spokesman for the union ${rest}`;
      expect(mended(`“It leaks,” said ${source}.`, source, 'said')).toBe(
        'a spokesman for the union | said',
      );
    }
  });

  it.each(['after the vote', 'as he left', 'speaking at the gate', 'during a break'])(
    'end before an occasion behind a comma: %s',
    (rest) => {
      const source = `Dora Quist, the mayor of Harlow, ${rest}`;
      expect(mended(`“It leaks,” said ${source}.`, source, 'said')).toBe(
        'Dora Quist, the mayor of Harlow | said',
      );
    },
  );

  it('begin before the clause that the tagger takes the end of', () => {
    const text = '“It leaks,” a neighbour who gave her name as Dora said.';
    expect(mended(text, 'Dora', 'said')).toBe('a neighbour who gave her name as Dora | said');
  });

  it('are more than an article', () => {
    expect(mended('“It leaks,” the plumber said.', 'the', 'said')).toBe('the plumber | said');
  });

  it('end before an adverb or another verb', () => {
    expect(mended('“It leaks,” the plumber simply said.', 'the plumber simply', 'said')).toBe(
      'the plumber | simply said',
    );
    const text = 'Dora Quist shook her head and said: “It leaks in every room.”';
    expect(mended(text, 'Dora Quist shook her head and', 'said')).toBe('Dora Quist | said');
  });

  it('are left alone where the tagger takes another verb into the cue', () => {
    const text = 'Dora Quist smiled and said: “It leaks in every room.”';
    expect(mended(text, 'Dora Quist', 'smiled and said')).toBe('Dora Quist | smiled and said');
  });
});

describe('a clause that the tagger takes for a source', () => {
  it('is of whom the rules read before it', () => {
    const text = '“It leaks,” said plumber Dora Quist, who has worked there since May.';
    expect(mended(text, 'who has worked there since May', 'said')).toBe(
      'plumber Dora Quist, who has worked there since May | said',
    );
  });
});
