import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportEntry } from '../../../utils/notes/merge-notes.ts';
import type { Note, Page } from '../../../utils/notes/note.ts';
import { describeInBrowsers } from '../support/each-browser.ts';
import {
  freshName,
  type NotesTab,
  openNotesTab,
  putRaw,
  sampleCorrection,
  sampleNote,
  samplePage,
} from './notes-tab.ts';

const [EARLY, LATE] = ['2026-05-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'];

const entry = (page: Page, notes: Note[], fields: Partial<ImportEntry> = {}): ImportEntry => ({
  ...{ page, notes, corrections: [], undated: false },
  ...fields,
});

describeInBrowsers('importing into the notes', { extension: false }, ({ get }) => {
  let notes: NotesTab;
  const database = freshName();
  beforeAll(async () => {
    notes = await openNotesTab(get(), database);
  });
  afterAll(() => notes.tab.close());

  it('writes what is new, and what was modified later than what is kept', async () => {
    const page = samplePage();
    const [kept, older, fresh] = [1, 2, 3].map(() => sampleNote(page, { modified: EARLY }));
    if (!kept || !older || !fresh) throw new RangeError();
    await notes.call('saveNote', page, { ...kept, body: 'kept' });
    await notes.call('saveNote', page, { ...older, body: 'kept', modified: LATE });
    const file = [{ ...kept, modified: LATE }, older, fresh].map((note) => ({
      ...note,
      body: 'file',
    }));
    expect(await notes.call('importEntries', [entry(page, file)])).toEqual({
      ok: true,
      value: [fresh.id, kept.id],
    });
    const ids = [kept.id, older.id, fresh.id, 'unknown'];
    const found = await notes.call('notesById', ids);
    expect(found.map(({ body }) => body)).toEqual(['file', 'kept', 'file']);
    expect(await notes.call('importEntries', [entry(page, file)])).toEqual({ ok: true, value: [] });
  });

  it('writes a note that a file has twice in its latest form, and tells it once', async () => {
    const page = samplePage();
    const note = sampleNote(page, { modified: EARLY });
    const later = { ...note, body: 'later', modified: LATE };
    expect(await notes.call('importEntries', [entry(page, [note, later, note])])).toEqual({
      ok: true,
      value: [note.id],
    });
    expect(await notes.call('noteById', note.id)).toEqual(later);
  });

  it('brings a note back from the trash, once', async () => {
    const page = samplePage();
    const note = sampleNote(page);
    await notes.call('saveNote', page, note);
    await notes.call('removeNote', note.id);
    expect(await notes.call('importEntries', [entry(page, [note])])).toEqual({
      ok: true,
      value: [note.id],
    });
    expect(await notes.call('noteById', note.id)).toEqual(note);
    expect(await notes.call('restoreNotes', [note.id])).toEqual({ ok: true, value: 0 });
  });

  it('adds what was not known of a page, and changes nothing that was', async () => {
    const page = samplePage({ title: 'As it is now', author: 'Ida Berg' });
    await notes.call('savePage', page);
    const told = {
      ...page,
      title: 'As it was',
      language: 'en',
      aliases: ['https://m.news.example/1'],
    };
    await notes.call('importEntries', [entry(told, [sampleNote(page)])]);
    expect(await notes.call('pages', [page.url])).toEqual([
      { ...page, language: 'en', aliases: ['https://m.news.example/1'] },
    ]);
  });

  it('writes nothing, not even the page, where nothing is new', async () => {
    const page = samplePage();
    expect(await notes.call('importEntries', [entry(page, [])])).toEqual({ ok: true, value: [] });
    expect(await notes.call('pages', [page.url])).toEqual([]);
  });

  it('imports corrections', async () => {
    const page = samplePage();
    const correction = sampleCorrection(page);
    await notes.call('importEntries', [entry(page, [], { corrections: [correction] })]);
    expect(await notes.call('correctionsOfPage', [page.url])).toEqual([correction]);
  });

  it('puts a good note in the place of a damaged record', async () => {
    const page = samplePage();
    const note = sampleNote(page);
    await putRaw(notes.tab, database, 'notes', { id: note.id, page: 7 });
    expect(await notes.call('importEntries', [entry(page, [note])])).toEqual({
      ok: true,
      value: [note.id],
    });
    expect(await notes.call('notesOfPage', [page.url])).toEqual([note]);
  });

  it('keeps the list of sites true when notes change places', async () => {
    const [one, two] = ['one', 'two'].map((name) => samplePage({ site: `${name}.example` }));
    if (!one || !two) throw new RangeError();
    const [first, second] = [sampleNote(one), sampleNote(two)];
    await notes.call('importEntries', [entry(one, [first]), entry(two, [second])]);
    const moved = (note: Note, page: Page) => ({ ...note, page: page.url, modified: LATE });
    const swapped = [entry(two, [moved(first, two)]), entry(one, [moved(second, one)])];
    expect(await notes.call('importEntries', swapped)).toEqual({
      ok: true,
      value: [first.id, second.id],
    });
    expect(await notes.call('sites')).toEqual(
      expect.arrayContaining(['one.example', 'two.example']),
    );
    expect(await notes.call('notesOfPage', [one.url])).toEqual([moved(second, one)]);
  });

  it('tells the open views', async () => {
    const page = samplePage();
    const told = await notes.tab.evaluate(
      async (name, imported) => {
        const heard = new Promise<unknown>((resolve) => {
          pressmark.changes.onChange(resolve, AbortSignal.timeout(20_000));
        });
        await (await globalThis.opened.get(name))?.importEntries(imported);
        return heard;
      },
      database,
      [entry(page, [sampleNote(page)])],
    );
    expect(told).toEqual({ page: page.url, what: 'note' });
  });
});
