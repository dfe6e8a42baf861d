import type { Page as Tab } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from '../support/each-browser.ts';
import {
  freshName,
  openNotesTab,
  putRaw,
  sampleCorrection,
  sampleNote,
  samplePage,
} from './notes-tab.ts';

describeInBrowsers('snapshots of the notes', { extension: false }, ({ get }) => {
  it('restore a database that is gone', async () => {
    await forgetAll();
    const name = freshName();
    const { tab, call } = await openNotesTab(get(), name);
    // More pages than are restored at once.
    const pages = Array.from({ length: 60 }, () => samplePage());
    const notes = pages.map((page) => sampleNote(page, { body: 'Größe “€” 😀 \n two lines' }));
    for (const [index, page] of pages.entries()) {
      const note = notes[index];
      if (note) await call('saveNote', page, note);
    }
    const [first] = pages;
    if (!first) throw new RangeError('no pages');
    const correction = sampleCorrection(first);
    await call('saveCorrection', first, correction);
    await take(tab, name, '2026-05-01T10:00:00.000Z');
    const [snapshot] = await list(tab);
    expect(snapshot).toMatchObject({ taken: '2026-05-01T10:00:00.000Z', notes: 60 });
    expect(snapshot?.sizeBytes).toBeGreaterThan(100);

    const restored = freshName();
    const other = await openNotesTab(get(), restored);
    expect(await restore(other.tab, restored, '2026-05-01T10:00:00.000Z')).toEqual({
      written: 60,
      problem: null,
    });
    const kept = await other.call(
      'notesOfPage',
      pages.map(({ url }) => url),
    );
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect(kept.sort(byId)).toEqual(notes.toSorted(byId));
    expect(await other.call('pages', [first.url])).toEqual([first]);
    expect(await other.call('correctionsOfPage', [first.url])).toEqual([correction]);
    expect(await other.call('sites')).toEqual(['news.example']);
    await Promise.all([tab.close(), other.tab.close()]);
  });

  it('bring back what was changed or deleted, and leave newer words alone', async () => {
    await forgetAll();
    const name = freshName();
    const { tab, call } = await openNotesTab(get(), name);
    const page = samplePage();
    const [deleted, changed] = [sampleNote(page), sampleNote(page)];
    await call('saveNote', page, deleted);
    await call('saveNote', page, changed);
    await take(tab, name, '2026-05-01T10:00:00.000Z');
    const newer = { ...changed, body: 'newer', modified: '2026-06-01T10:00:00.000Z' };
    await call('saveNote', page, newer);
    await call('removeNote', deleted.id);
    expect(await restore(tab, name, '2026-05-01T10:00:00.000Z')).toEqual({
      written: 1,
      problem: null,
    });
    expect(await call('noteById', deleted.id)).toEqual(deleted);
    expect(await call('noteById', changed.id)).toEqual(newer);
    await tab.close();
  });

  it('are three, and one more where the notes have become far fewer', async () => {
    await forgetAll();
    const name = freshName();
    const { tab, call } = await openNotesTab(get(), name);
    const page = samplePage();
    const notes = Array.from({ length: 5 }, () => sampleNote(page));
    for (const note of notes) await call('saveNote', page, note);
    for (const day of ['01', '02', '03', '04']) await take(tab, name, `2026-05-${day}`);
    expect((await list(tab)).map(({ taken }) => taken.slice(8, 10))).toEqual(['04', '03', '02']);
    for (const { id } of notes.slice(1)) await call('removeNote', id);
    for (const day of ['05', '06', '07', '08']) await take(tab, name, `2026-05-${day}`);
    const kept = await list(tab);
    expect(kept.map(({ taken }) => taken.slice(8, 10))).toEqual(['08', '07', '06', '04']);
    expect(kept.map((snapshot) => snapshot.notes)).toEqual([1, 1, 1, 5]);
    await tab.close();
  });

  it('do not count when they were cut off, and say when they are damaged', async () => {
    await forgetAll();
    const name = freshName();
    const { tab, call } = await openNotesTab(get(), name);
    const page = samplePage();
    await call('saveNote', page, sampleNote(page));
    await take(tab, name, '2026-05-01T10:00:00.000Z');
    await tab.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('snapshots');
      await folder.getFileHandle('2026-05-02T10-00-00.000Z.jsonl.gz', { create: true });
      const file = await folder.getFileHandle('2026-05-01T10-00-00.000Z.jsonl.gz');
      const bytes = await (await file.getFile()).arrayBuffer();
      const writable = await file.createWritable();
      await writable.write(bytes.slice(0, bytes.byteLength - 12));
      await writable.close();
    });
    expect(await list(tab)).toHaveLength(1);
    const damaged = { written: 0, problem: 'damaged' };
    expect(await restore(tab, name, '2026-05-01T10:00:00.000Z')).toEqual(damaged);
    expect(await restore(tab, name, '2026-05-09T10:00:00.000Z')).toEqual(damaged);
    await tab.close();
  });

  it('count damaged records beside the notes that they hold', async () => {
    await forgetAll();
    const name = freshName();
    const { tab, call } = await openNotesTab(get(), name);
    const page = samplePage();
    await call('saveNote', page, sampleNote(page));
    await putRaw(tab, name, 'notes', { id: 'damaged', page: page.url });
    await take(tab, name, '2026-05-01T10:00:00.000Z');
    expect(await list(tab)).toMatchObject([{ notes: 1, records: await call('countNotes') }]);
    await tab.close();
  });

  it('give what stands before the damage, and say that it is not all', async () => {
    await forgetAll();
    const [name, other] = [freshName(), freshName()];
    const { tab, call } = await openNotesTab(get(), name);
    // Text that cannot be pressed together: the file has many pieces, and little more than pages.
    const sign = () => String.fromCharCode(33 + Math.floor(Math.random() * 90));
    for (let count = 0; count < 40; count++) {
      const page = samplePage();
      const body = Array.from({ length: 20_000 }, sign).join('');
      await call('saveNote', page, sampleNote(page, { body }));
    }
    await take(tab, name, '2026-05-01T10:00:00.000Z');
    await tab.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('snapshots');
      const file = await folder.getFileHandle('2026-05-01T10-00-00.000Z.jsonl.gz');
      const bytes = await (await file.getFile()).arrayBuffer();
      const writable = await file.createWritable();
      await writable.write(bytes.slice(0, bytes.byteLength / 2));
      await writable.close();
    });
    const { tab: into, call: callInto } = await openNotesTab(get(), other);
    const { written, problem } = await restore(into, other, '2026-05-01T10:00:00.000Z');
    expect(problem).toBe('damaged');
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(40);
    expect(await callInto('countNotes')).toBe(written);
    await Promise.all([tab.close(), into.close()]);
  });

  async function forgetAll(): Promise<void> {
    const { tab } = await openNotesTab(get(), freshName());
    await tab.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('snapshots', { recursive: true }).catch(() => undefined);
    });
    await tab.close();
  }
});

/** Takes a snapshot as if it were `now`. */
const take = (tab: Tab, name: string, now: string) =>
  tab.evaluate(
    async (database, time) => {
      const notes = await globalThis.opened.get(database);
      if (!notes) throw new ReferenceError(database);
      await pressmark.snapshots.takeSnapshot(notes, new Date(time));
    },
    name,
    now,
  );

const list = (tab: Tab) => tab.evaluate(() => pressmark.snapshots.listSnapshots());

const restore = (tab: Tab, name: string, taken: string) =>
  tab.evaluate(
    async (database, which) => {
      const notes = await globalThis.opened.get(database);
      if (!notes) throw new ReferenceError(database);
      return pressmark.snapshots.restoreSnapshot(which, (entries) =>
        notes.importEntries(entries.map((entry) => ({ ...entry, undated: false }))),
      );
    },
    name,
    taken,
  );
