import { expect, it } from 'vitest';
import { describeInBrowsers } from '../support/each-browser.ts';
import { freshName, openNotesTab, sampleNote, samplePage } from './notes-tab.ts';

describeInBrowsers('many notes at once', { extension: false }, ({ get }) => {
  it('are removed and taken back, whatever the number', async () => {
    const { call } = await openNotesTab(get(), freshName());
    const pages = [samplePage({ site: 'one.example' }), samplePage({ site: 'two.example' })];
    // More than one batch.
    const notes = pages.flatMap((page) => Array.from({ length: 150 }, () => sampleNote(page)));
    for (const page of pages) {
      const own = notes.filter((note) => note.page === page.url);
      await Promise.all(own.map((note) => call('saveNote', page, note)));
    }
    const ids = notes.map(({ id }) => id);
    expect(await call('removeNotes', [...ids, 'no such note'])).toEqual({ ok: true, value: 300 });
    expect(await call('countNotes')).toBe(0);
    expect(await call('sites')).toEqual([]);
    expect(await call('restoreNotes', ids.slice(0, 250))).toEqual({ ok: true, value: 250 });
    expect(await call('restoreNotes', ids)).toEqual({ ok: true, value: 50 });
    expect(await call('sites')).toEqual(['one.example', 'two.example']);
    const [first] = pages;
    const kept = await call('notesOfPage', [first?.url ?? '']);
    expect(kept.map(({ id }) => id).sort()).toEqual(ids.slice(0, 150).sort());
  });

  it('are tagged, each tag once, and only what changes is dated anew', async () => {
    const { call } = await openNotesTab(get(), freshName());
    const page = samplePage();
    const plain = sampleNote(page, { tags: [] });
    const tagged = sampleNote(page, { tags: ['keep', 'old'] });
    const done = sampleNote(page, { tags: ['new'] });
    for (const note of [plain, tagged, done]) await call('saveNote', page, note);
    const ids = [plain, tagged, done].map(({ id }) => id);
    const written = await call('tagNotes', ids, { add: ['new'], drop: ['old'] });
    expect(written).toEqual({ ok: true, value: 2 });
    expect((await call('noteById', plain.id))?.tags).toEqual(['new']);
    expect((await call('noteById', tagged.id))?.tags).toEqual(['keep', 'new']);
    expect((await call('noteById', tagged.id))?.modified).not.toBe(tagged.modified);
    expect(await call('noteById', done.id)).toEqual(done);
  });

  it('stop where the reader stops them, and what was done is whole', async () => {
    const name = freshName();
    const { tab, call } = await openNotesTab(get(), name);
    const page = samplePage();
    const notes = Array.from({ length: 450 }, () => sampleNote(page));
    await Promise.all(notes.map((note) => call('saveNote', page, note)));
    const written = await tab.evaluate(
      async (database, ids) => {
        const store = await globalThis.opened.get(database);
        const stop = new AbortController();
        const onProgress = () => stop.abort();
        return store?.removeNotes(ids, { signal: stop.signal, onProgress });
      },
      name,
      notes.map(({ id }) => id),
    );
    expect(written).toEqual({ ok: true, value: 200 });
    expect(await call('countNotes')).toBe(250);
  });

  it('know which hosts they are on, whatever a site calls itself', async () => {
    const { call } = await openNotesTab(get(), freshName());
    const site = 'The Harbour Gazette';
    const page = samplePage({ url: 'https://www.old.example/1', site });
    const note = sampleNote(page);
    await call('saveNote', page, note);
    expect(await call('sites')).toEqual(['old.example']);
    const moved = samplePage({ url: 'https://en.m.new.example/1', site });
    await call('saveNote', moved, { ...note, page: moved.url });
    expect(await call('sites')).toEqual(['en.new.example']);
    const book = samplePage({ url: 'urn:uuid:1', site: '' });
    await call('saveNote', book, { ...note, page: book.url });
    expect(await call('sites')).toEqual([]);
    await call('removeNote', note.id);
    expect(await call('restoreNote', note.id)).toEqual({ ok: true, value: null });
    expect(await call('sites')).toEqual([]);
  });

  it('are known to have lost their passage until they are found again', async () => {
    const { call } = await openNotesTab(get(), freshName());
    await call('saveSought', { found: ['a'], missing: ['b', 'c'] });
    expect(await call('orphanIds')).toEqual(['b', 'c']);
    await call('saveSought', { found: ['b'], missing: ['c'] });
    expect(await call('orphanIds')).toEqual(['c']);
  });

  it('are forgotten as lost with everything else of them', async () => {
    const { call } = await openNotesTab(get(), freshName());
    const page = samplePage();
    const [kept, removed] = [sampleNote(page), sampleNote(page)];
    for (const note of [kept, removed]) await call('saveNote', page, note);
    await call('saveSought', { found: [], missing: [kept.id, removed.id] });
    await call('removeNote', removed.id);
    await call('purgeTrash', new Date(Date.now() + 1000).toISOString());
    expect(await call('orphanIds')).toEqual([kept.id]);
  });
});
