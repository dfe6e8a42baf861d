import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inTextOrder,
  mergePages,
  type Note,
  type Page,
  parseCorrection,
  parseDraft,
  parseNote,
  parsePage,
} from '../../../utils/notes/note.ts';
import { anyEntries, anyPage } from './arbitrary.ts';

const NOTE: Note = {
  id: 'n',
  page: 'https://news.example/a',
  kind: 'figure',
  target: {
    quote: { exact: 'six', prefix: '', suffix: '' },
    position: { start: 3, end: 6 },
  },
  figure: { value: 6, unit: '', counts: '', change: '=' },
  body: '',
  tags: [],
  color: '',
  created: '2026-05-01T10:00:00.000Z',
  modified: '2026-05-01T10:00:00.000Z',
};

const PAGE: Page = { url: 'https://news.example/a', aliases: [], title: 'A', site: 'news.example' };

describe('parsing', () => {
  it('gives every note, page and correction back as it was', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        for (const { page, notes, corrections } of entries) {
          expect(parsePage(page)).toEqual({ ok: true, value: page });
          for (const note of notes) expect(parseNote(note)).toEqual({ ok: true, value: note });
          for (const correction of corrections)
            expect(parseCorrection(correction)).toEqual({ ok: true, value: correction });
        }
      }),
    );
  });

  it('drops what a note does not have', () => {
    expect(parseNote({ ...NOTE, site: 'news.example' })).toEqual({ ok: true, value: NOTE });
  });

  it.each([
    ['nothing', undefined],
    ['text', 'note'],
    ['an empty id', { ...NOTE, id: '' }],
    ['an unknown kind', { ...NOTE, kind: 'song' }],
    ['a tag that is no text', { ...NOTE, tags: [1] }],
    ['an endless figure', { ...NOTE, figure: { ...NOTE.figure, value: Number.POSITIVE_INFINITY } }],
    ['half an offset', { ...NOTE, target: { ...NOTE.target, position: { start: 0.5, end: 2 } } }],
    [
      'an offset before the text',
      { ...NOTE, target: { ...NOTE.target, position: { start: -1, end: 2 } } },
    ],
  ])('refuses a note with %s', (_name, input) => {
    expect(parseNote(input)).toEqual({ ok: false, error: 'invalid' });
  });

  it('refuses what is no page, correction or draft', () => {
    expect(parsePage({ ...PAGE, url: '' }).ok).toBe(false);
    expect(parseCorrection({ ...NOTE }).ok).toBe(false);
    expect(parseDraft({ key: 'k', page: 'p', body: 'b', tags: [] }).ok).toBe(false);
    expect(parseDraft({ key: 'k', page: 'p', body: 'b', tags: [], modified: 'm' }).ok).toBe(true);
  });
});

describe('inTextOrder', () => {
  const at = (id: string, start: number, end: number, created = '1') => ({
    ...NOTE,
    id,
    created,
    target: { quote: { exact: '', prefix: '', suffix: '' }, position: { start, end } },
  });
  const { target: _none, ...whole } = NOTE;

  it('goes by place, the longer first, then by age; notes on the whole page lead', () => {
    const sorted = [
      { ...whole, id: 'whole' },
      at('sentence', 0, 90),
      at('word', 0, 5),
      at('older', 7, 9, '1'),
      at('newer', 7, 9, '2'),
      at('last', 50, 60),
    ];
    expect(sorted.toReversed().sort(inTextOrder)).toEqual(sorted);
  });
});

describe('mergePages', () => {
  it('keeps every address and what only one visit knew', () => {
    const known = { ...PAGE, aliases: ['m'], author: 'Ida Berg', title: 'Old' };
    const seen = { ...PAGE, aliases: ['m', 'amp', PAGE.url], title: 'New', language: 'en' };
    expect(mergePages(known, seen)).toEqual({
      ...PAGE,
      aliases: ['m', 'amp'],
      author: 'Ida Berg',
      title: 'New',
      language: 'en',
    });
  });

  it('does not forget a title because a later visit saw none', () => {
    expect(mergePages(PAGE, { ...PAGE, title: '' }).title).toBe('A');
  });

  it('changes nothing at a second visit alike', () => {
    fc.assert(
      fc.property(anyPage, anyPage, (known, seen) => {
        const merged = mergePages(known, seen);
        expect(mergePages(merged, seen)).toEqual(merged);
        expect(parsePage(merged)).toEqual({ ok: true, value: merged });
      }),
    );
  });
});
