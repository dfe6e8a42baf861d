import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/support/browsers.ts';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';
import { freshName, openNotesTab, sampleNote, samplePage } from './notes-tab.ts';

const DONE = { ok: true, value: null };
const UNAVAILABLE = { ok: false, error: 'unavailable' };

describeInBrowsers('the database of the notes', { extension: false }, ({ kind, get }) => {
  it('lets a newer release upgrade it, and leaves it alone from then on', async () => {
    const name = freshName();
    const { call } = await openNotesTab(get(), name);
    const newer = await openWithModules(get(), 'blank.html');
    const page = samplePage();
    await call('saveNote', page, sampleNote(page));
    const seen = await newer.evaluate(
      (database) =>
        new Promise<string[]>((resolve, reject) => {
          const events: string[] = [];
          const request = indexedDB.open(database, 99);
          request.onblocked = () => events.push('blocked');
          request.onupgradeneeded = () => events.push('upgrade');
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            request.result.close();
            resolve([...events, 'open']);
          };
        }),
      name,
    );
    expect(seen).toEqual(['upgrade', 'open']);
    expect(await call('saveNote', page, sampleNote(page))).toEqual(UNAVAILABLE);
    await expect(call('notesOfPage', [page.url])).rejects.toThrow(/version/i);
  });

  it('is made anew after the reader cleared it', async () => {
    const name = freshName();
    const { call, tab } = await openNotesTab(get(), name);
    const page = samplePage();
    await call('saveNote', page, sampleNote(page));
    await tab.evaluate(
      (database) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase(database);
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
      name,
    );
    expect(await call('countNotes')).toBe(0);
    expect(await call('saveNote', page, sampleNote(page))).toEqual(DONE);
    expect(await call('countNotes')).toBe(1);
  });

  it.each(['saveNote', 'notesOfPage'] as const)(
    'is opened again when its connection turns out dead at %s',
    async (method) => {
      const name = freshName();
      const { call, tab } = await openNotesTab(get(), name);
      const page = samplePage();
      const note = sampleNote(page);
      await call('saveNote', page, note);
      await killConnection(tab);
      if (method === 'saveNote') expect(await call('saveNote', page, note)).toEqual(DONE);
      expect(await call('notesOfPage', [page.url])).toEqual([note]);
    },
  );

  it('is opened again once for many calls that lost it together', async () => {
    const name = freshName();
    const { call, tab } = await openNotesTab(get(), name);
    const page = samplePage();
    const notes = Array.from({ length: 20 }, () => sampleNote(page));
    await killConnection(tab);
    const results = await tab.evaluate(
      async (database, ofPage, given) => {
        const open = await globalThis.opened.get(database);
        return Promise.all(given.map((note) => open?.saveNote(ofPage, note)));
      },
      name,
      page,
      notes,
    );
    expect(results).toEqual(notes.map(() => DONE));
    expect(await call('countNotes')).toBe(notes.length);
  });

  // Firefox offers no way to clear an origin's data from outside without ending the tab as well.
  if (kind === 'chromium') {
    it('is made anew after the browser took it away', async () => {
      const { call, tab } = await openNotesTab(get(), freshName());
      const page = samplePage();
      await call('saveNote', page, sampleNote(page));
      const session = await tab.createCDPSession();
      const { origin } = new URL(tab.url());
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      expect(await call('countNotes')).toBe(0);
      expect(await call('saveNote', page, sampleNote(page))).toEqual(DONE);
      expect(await call('countNotes')).toBe(1);
    });
  }

  it('is opened again after it was closed', async () => {
    const name = freshName();
    const { call, tab } = await openNotesTab(get(), name);
    const page = samplePage();
    const note = sampleNote(page);
    await closeNotes(tab, name);
    expect(await call('saveNote', page, note)).toEqual(DONE);
    expect(await call('notesOfPage', [page.url])).toEqual([note]);
  });

  it('is waited for with a limit while another context blocks it', async () => {
    const name = freshName();
    const { call, tab } = await openNotesTab(get(), name);
    await closeNotes(tab, name);
    const blocker = await openWithModules(get(), 'blank.html');
    const page = samplePage();
    // A connection that never gives way, and a deletion that waits for it: every opening has to queue.
    await blocker.evaluate(
      (database) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open(database);
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            // Firefox does not always tell the deletion that it is blocked.
            request.result.onversionchange = () => resolve();
            indexedDB.deleteDatabase(database);
            globalThis.addEventListener('letgo', () => request.result.close());
          };
        }),
      name,
    );
    expect(await call('saveNote', page, sampleNote(page))).toEqual(UNAVAILABLE);
    await blocker.evaluate(() => globalThis.dispatchEvent(new Event('letgo')));
    expect(await call('saveNote', page, sampleNote(page))).toEqual(DONE);
    expect(await call('countNotes')).toBe(1);
  });

  it('is on disk: another run of the browser finds each note', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'pressmark-notes-'));
    const name = freshName();
    const page = samplePage();
    const notes = [sampleNote(page), sampleNote(page)];
    try {
      const first = await openBrowser(kind, { profile });
      const before = await openNotesTab(first, name);
      for (const note of notes) await before.call('saveNote', page, note);
      await first.close();
      const second = await openBrowser(kind, { profile });
      const after = await openNotesTab(second, name);
      const found = await after.call('notesOfPage', [page.url]);
      await second.close();
      expect(found).toEqual(notes);
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

const closeNotes = (tab: Page, name: string): Promise<void> =>
  tab.evaluate(async (database) => (await globalThis.opened.get(database))?.close(), name);

/** Closes the tab's connection under the notes, at the next moment they use it. */
const killConnection = (tab: Page): Promise<void> =>
  tab.evaluate(() => {
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      IDBDatabase.prototype.transaction = original;
      this.close();
      return original.apply(this, args);
    };
  });
