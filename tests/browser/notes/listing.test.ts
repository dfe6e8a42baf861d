import type { Page as Tab } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Entry, Note, Page } from '../../../utils/notes/note.ts';
import { describeInBrowsers } from '../support/each-browser.ts';
import {
  freshName,
  openNotesTab,
  putRaw,
  sampleCorrection,
  sampleNote,
  samplePage,
} from './notes-tab.ts';

const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id);

describeInBrowsers('all the notes', { extension: false }, ({ get }) => {
  it('come in batches, damaged records left out wherever they stand', async () => {
    const name = freshName();
    const { tab, call } = await openNotesTab(get(), name);
    const page = samplePage();
    const notes = Array.from({ length: 23 }, () => sampleNote(page));
    await saveAll(tab, name, page, notes);
    // The ids of samples are between these: the first and the last record of all are damaged.
    await putRaw(tab, name, 'notes', { id: 'a' });
    await putRaw(tab, name, 'notes', { id: 'z' });
    const batches = await tab.evaluate(async (database) => {
      const found: Note[][] = [];
      const open = await globalThis.opened.get(database);
      for await (const batch of open?.allNotes(5) ?? []) found.push(batch);
      return found;
    }, name);
    expect(batches.map(({ length }) => length)).toEqual([4, 5, 5, 5, 4]);
    expect(batches.flat().sort(byId)).toEqual(notes.toSorted(byId));
    expect(await call('countNotes')).toBe(25);
  });

  it('are none in a new database', async () => {
    const name = freshName();
    const { tab, call } = await openNotesTab(get(), name);
    expect(await allEntries(tab, name)).toEqual([]);
    expect(await call('sites')).toEqual([]);
    const batches = await tab.evaluate(async (database) => {
      let count = 0;
      const open = await globalThis.opened.get(database);
      for await (const _batch of open?.allNotes() ?? []) count++;
      return count;
    }, name);
    expect(batches).toBe(0);
  });

  it('come page by page for an export, each thing once', async () => {
    const name = freshName();
    const { tab, call } = await openNotesTab(get(), name);
    // More pages than are read at once.
    const pages = Array.from({ length: 103 }, (_none, index) =>
      samplePage({ site: `site-${index % 3}.example` }),
    );
    const notes = pages.flatMap((page) => [sampleNote(page), sampleNote(page)]);
    for (const page of pages) {
      await saveAll(
        tab,
        name,
        page,
        notes.filter((note) => note.page === page.url),
      );
    }
    const [first] = pages;
    if (!first) throw new RangeError('no pages');
    const corrected = samplePage();
    const corrections = [sampleCorrection(first), sampleCorrection(corrected)] as const;
    await call('saveCorrection', first, corrections[0]);
    await call('saveCorrection', corrected, corrections[1]);
    await call('savePage', samplePage());

    const entries = await allEntries(tab, name);
    expect(entries).toHaveLength(104);
    expect(new Set(entries.map(({ page }) => page.url)).size).toBe(104);
    expect(entries.flatMap((entry) => entry.notes).sort(byId)).toEqual(notes.toSorted(byId));
    expect(entries.flatMap((entry) => entry.corrections)).toEqual(corrections);
    expect(await call('sites')).toEqual(['site-0.example', 'site-1.example', 'site-2.example']);
  });

  it('come whole for an export, however many lie on a page', async () => {
    const name = freshName();
    const { tab, call } = await openNotesTab(get(), name);
    const entries = [3, 1200, 499, 1, 501].map((count) => {
      const page = samplePage();
      const notes = Array.from({ length: count }, () => sampleNote(page));
      return { page, notes, corrections: [sampleCorrection(page)], undated: false };
    });
    await call('importEntries', entries);
    // Pages with corrections only, more than are read at once.
    const corrected = Array.from({ length: 600 }, () => {
      const page = samplePage();
      return { page, notes: [], corrections: [sampleCorrection(page)], undated: false };
    });
    await call('importEntries', corrected);
    const found = await allEntries(tab, name);
    const sizes = (all: readonly Entry[]) =>
      Object.fromEntries(
        all.map(({ page, notes, corrections }) => [page.url, [notes.length, corrections.length]]),
      );
    expect(found).toHaveLength(605);
    expect(sizes(found)).toEqual(sizes([...entries, ...corrected]));
  });

  it('are exported without a record of their page too', async () => {
    const name = freshName();
    const { tab } = await openNotesTab(get(), name);
    const page = samplePage();
    const note = sampleNote(page);
    await putRaw(tab, name, 'notes', { ...note, site: 'news.example' });
    expect(await allEntries(tab, name)).toEqual([
      { page: { ...page, title: '' }, notes: [note], corrections: [] },
    ]);
  });
});

const saveAll = (tab: Tab, name: string, page: Page, notes: Note[]): Promise<void> =>
  tab.evaluate(
    async (database, ofPage, given) => {
      const open = await globalThis.opened.get(database);
      await Promise.all(given.map((note) => open?.saveNote(ofPage, note)));
    },
    name,
    page,
    notes,
  );

const allEntries = (tab: Tab, name: string): Promise<Entry[]> =>
  tab.evaluate(async (database) => {
    const entries: Entry[] = [];
    const open = await globalThis.opened.get(database);
    for await (const entry of open?.allEntries() ?? []) entries.push(entry);
    return entries;
  }, name);
