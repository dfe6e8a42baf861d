import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as Tab } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type * as repository from '../../../utils/notes/repository.ts';
import { describeInBrowsers, fixture } from '../support/each-browser.ts';
import { freshName, openNotesTab, sampleCorrection, sampleNote, samplePage } from './notes-tab.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/notes');

/** What version 1 made, as released: these lines never change; a later version gets its own. */
const VERSION_1 = {
  version: 1,
  stores: {
    corrections: { keyPath: 'id', indexes: ['byPage page'] },
    drafts: { keyPath: 'key', indexes: [] },
    notes: {
      keyPath: 'id',
      indexes: [
        'byCreated created',
        'byKind kind',
        'byModified modified',
        'byPage page',
        'bySite site',
        'bySpeaker speaker.name',
        'byTag tags, each',
      ],
    },
    pages: { keyPath: 'url', indexes: ['byAlias aliases, each', 'bySite site'] },
    trash: { keyPath: 'id', indexes: ['byPage page', 'byRemoved removed'] },
  },
};

const VERSION_2 = {
  version: 2,
  stores: {
    ...VERSION_1.stores,
    orphans: { keyPath: 'id', indexes: [] },
    sites: { keyPath: 'site', indexes: [] },
  },
};

const VERSION_3 = { ...VERSION_2, version: 3 };

/** The notes module as each version released it, bundled: it wrote the databases to upgrade from. */
const WRITERS = {
  1: readFileSync(join(FIXTURES, 'writer-1.txt'), 'utf8'),
  2: readFileSync(join(FIXTURES, 'writer-2.txt'), 'utf8'),
};

type Writer = typeof repository;

declare global {
  /** What `writer-1.txt` makes. */
  var pressmarkVersion1: Writer;
  /** What `writer-2.txt` makes. */
  var pressmarkVersion2: Writer;
}

describeInBrowsers('the schema of the notes', { extension: false }, ({ get }) => {
  it('is as it was released', async () => {
    const name = freshName();
    const { tab } = await openNotesTab(get(), name);
    expect(await describeDatabase(tab, name)).toEqual(VERSION_3);
  });

  it('keeps all that version 1 wrote, and lists its sites', async () => {
    const name = freshName();
    const pages = ['b.example', 'a.example', 'a.example'].map((site) => samplePage({ site }));
    const notes = pages.flatMap((page) => [sampleNote(page), sampleNote(page)]);
    const [first] = pages;
    const [removed] = notes;
    if (!first || !removed) throw new RangeError('no samples');
    const correction = sampleCorrection(first);
    const draft = { key: 'k', page: first.url, body: 'typed', tags: ['x'], modified: '2026-05-01' };

    const old = await get().browser.newPage();
    await old.goto(fixture('blank.html'));
    await old.evaluate(WRITERS[1]);
    await old.evaluate(
      async (database, ofPages, given, wrong, typed, id) => {
        const store = await globalThis.pressmarkVersion1.openNotes(database);
        for (const note of given) {
          const page = ofPages.find(({ url }) => url === note.page);
          if (page) await store.saveNote(page, note);
        }
        for (const page of ofPages.slice(0, 1)) await store.saveCorrection(page, wrong);
        await store.saveDraft(typed);
        await store.removeNote(id);
      },
      name,
      pages,
      notes,
      correction,
      draft,
      removed.id,
    );
    expect(await describeDatabase(old, name)).toEqual(VERSION_1);

    // The old version is still open, as after an update with a popup left open: it lets go.
    const { tab, call } = await openNotesTab(get(), name);
    expect(await describeDatabase(tab, name)).toEqual(VERSION_3);
    const kept = await call(
      'notesOfPage',
      pages.map(({ url }) => url),
    );
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect(kept.sort(byId)).toEqual(notes.slice(1).sort(byId));
    expect(await call('correctionsOfPage', [first.url])).toEqual([correction]);
    expect(await call('loadDraft', 'k')).toEqual(draft);
    expect(await call('sites')).toEqual(['a.example', 'b.example']);
    expect(await call('restoreNote', removed.id)).toEqual({ ok: true, value: null });
    expect(await call('noteById', removed.id)).toEqual(removed);
    await Promise.all([old.close(), tab.close()]);
  });

  it('files what version 2 wrote under the hosts of its pages', async () => {
    const name = freshName();
    const site = 'The Harbour Gazette';
    const urls = ['https://www.gazette.example/1', 'https://bay.example/1', 'urn:isbn:1'];
    const pages = urls.map((url) => samplePage({ url, site }));
    // More than are rewritten at once.
    const notes = pages.flatMap((page) => Array.from({ length: 201 }, () => sampleNote(page)));
    const [removed] = notes;
    if (!removed) throw new RangeError('no samples');
    const old = await get().browser.newPage();
    await old.goto(fixture('blank.html'));
    await old.evaluate(WRITERS[2]);
    const sites = await old.evaluate(
      async (database, ofPages, given, id) => {
        const store = await globalThis.pressmarkVersion2.openNotes(database);
        const entries = ofPages.map((page) => ({
          page,
          notes: given.filter((note) => note.page === page.url),
          corrections: [],
          undated: false,
        }));
        await store.importEntries(entries);
        await store.removeNote(id);
        return store.sites();
      },
      name,
      pages,
      notes,
      removed.id,
    );
    expect(sites).toEqual([site]);
    expect(await describeDatabase(old, name)).toEqual(VERSION_2);

    const { tab, call } = await openNotesTab(get(), name);
    expect(await describeDatabase(tab, name)).toEqual(VERSION_3);
    expect(await call('sites')).toEqual(['bay.example', 'gazette.example']);
    expect(await call('countNotes')).toBe(602);
    expect(await call('pages', urls)).toEqual(pages);
    const ids = notes.slice(1).map(({ id }) => id);
    expect(await call('notesById', ids)).toEqual(notes.slice(1));
    await call('removeNotes', ids.slice(0, 200));
    expect(await call('sites')).toEqual(['bay.example']);
    expect(await call('restoreNote', removed.id)).toEqual({ ok: true, value: null });
    expect(await call('sites')).toEqual(['bay.example', 'gazette.example']);
    await Promise.all([old.close(), tab.close()]);
  });
});

/** Reads the stores and indexes with the bare API. */
const describeDatabase = (tab: Tab, name: string) =>
  tab.evaluate(async (database) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(database);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const names = [...db.objectStoreNames];
    const transaction = db.transaction(names);
    const stores = names.map((store) => {
      const { keyPath, indexNames } = transaction.objectStore(store);
      const indexes = [...indexNames].map((index) => {
        const { keyPath, multiEntry } = transaction.objectStore(store).index(index);
        return `${index} ${keyPath}${multiEntry ? ', each' : ''}`;
      });
      return [store, { keyPath, indexes }] as const;
    });
    db.close();
    return { version: db.version, stores: Object.fromEntries(stores) };
  }, name);
