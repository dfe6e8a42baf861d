import type { Entry, Note, Page } from '../../../utils/notes/note.ts';

export const PAGE_URL = 'https://news.example/harbour';

/** A page, or one with the given fields. */
export const samplePage = (fields: Partial<Page> = {}): Page => ({
  url: PAGE_URL,
  aliases: [],
  title: 'Harbour reopens',
  site: 'news.example',
  author: 'Ida Berg',
  published: '2026-03-01T10:00:00Z',
  ...fields,
});

/** A note on a passage, or one with the given fields. */
export const sampleNote = (fields: Partial<Note> = {}): Note => ({
  id: '0b8a2a5e-5d0f-4d53-9d6a-0a8f7f1c2d3e',
  page: PAGE_URL,
  kind: 'quote',
  target: {
    quote: { exact: '“The pier held through the storm,”', prefix: 'At dawn: ', suffix: ' he said' },
    position: { start: 100, end: 134 },
  },
  body: '',
  tags: [],
  color: '',
  created: '2026-03-02T08:00:00.000Z',
  modified: '2026-03-02T08:00:00.000Z',
  ...fields,
});

/** A page with notes: one, where none are given. */
export const sampleEntry = (
  page: Partial<Page> = {},
  notes: readonly Note[] = [sampleNote()],
): Entry => ({
  page: samplePage(page),
  notes: notes.map((note) => ({ ...note, page: page.url ?? PAGE_URL })),
  corrections: [],
});
