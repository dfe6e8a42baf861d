import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import {
  BROWSER_KINDS,
  type BrowserKind,
  type OpenBrowser,
  openBrowser,
} from '../../scripts/support/browsers.ts';
import { changeExtension } from './support/changed-extension.ts';
import { press, untilShown } from './support/reading.ts';

const MEGABYTE = 1024 * 1024;
/** For all sites, in kilobytes; one of them gets 10 MB of it. */
const FIREFOX_LIMIT = { 'dom.quotaManager.temporaryStorage.fixedLimit': 20_480 };
const MOST_NOTES = 30;

describe.each(BROWSER_KINDS)('a full disk in %s', (kind) => {
  it('is told to the reader, and what was typed stays until it is saved', async () => {
    const extension = await makeLimited(kind);
    const open = await openBrowser(kind, {
      extension: extension.folder,
      prefs: kind === 'firefox' ? FIREFOX_LIMIT : {},
    });
    try {
      const page = await open.openExtensionPage('popup.html?tab=0');
      // Before the first write: what Chromium found free then counts for a while.
      const makeRoom = kind === 'chromium' ? await limitChromium(open, page) : async () => {};
      // Full is full in Chromium; in Firefox a small note has its place still, as it has to have below.
      const saveSmall = () => save(page, SMALL, 10);
      if (kind === 'chromium') expect(await saveSmall()).toEqual({ ok: true, value: null });
      await fill(page, MEGABYTE);
      if (kind === 'firefox') expect(await saveSmall()).toEqual({ ok: true, value: null });

      const library = await open.openExtensionPage('library.html?q=is-small');
      await untilShown(library, '1 note on 1 page');
      await library.waitForSelector('.note');
      await press(library, 'Edit note');
      await library.waitForSelector('textarea');
      const typed = await type(library, MEGABYTE);
      await press(library, 'Save');
      await untilShown(library, 'The disk is full, so this is not saved.');
      expect(await library.$eval('textarea', ({ value }) => value)).toBe(typed);
      await makeRoom();
      // Firefox has no way to give more room to a browser that runs.
      const saved = kind === 'firefox' ? await type(library, 20) : typed;
      await press(library, 'Try again');
      await untilShown(library, 'Saved');
      expect(await bodyOf(page, SMALL)).toBe(saved);
    } finally {
      await open.close();
      await extension.remove();
    }
  });
});

/** The note that is edited in the library. */
const SMALL = 'small';

/**
 * What a test limits Chromium to counts for extensions without the permission for unlimited storage
 * alone; those that have it, the real disk limits (`tests/browser/notes/quota.test.ts`).
 */
const makeLimited = (kind: BrowserKind) =>
  changeExtension(kind, async (folder) => {
    if (kind === 'firefox') return;
    const file = join(folder, 'manifest.json');
    const manifest: { permissions: string[] } = JSON.parse(await readFile(file, 'utf8'));
    manifest.permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage');
    await writeFile(file, JSON.stringify(manifest));
  });

/** Leaves the extension 10 MB, until the function that it gives is called. */
async function limitChromium({ origin }: OpenBrowser, page: Page): Promise<() => Promise<void>> {
  const session = await page.createCDPSession();
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 10 * MEGABYTE });
  return () => session.send('Storage.overrideQuotaForOrigin', { origin });
}

/** Saves notes of a size until there is no room for another. */
async function fill(page: Page, size: number): Promise<void> {
  // A refused write may free what the database held for it: full is where two in a row are refused.
  let [kept, refused] = [0, 0];
  while (kept < MOST_NOTES && refused < 2) {
    const answer = await save(page, `${size}-${kept}`, size);
    if (!answer.ok) expect(answer).toEqual({ ok: false, error: 'quota' });
    kept += answer.ok ? 1 : 0;
    refused = answer.ok ? 0 : refused + 1;
  }
  expect(refused).toBe(2);
}

/** Saves a note of so many random characters, which no storage can press together much. */
const save = (page: Page, noteId: string, length: number) =>
  page.evaluate(
    async (id, size) => {
      const url = 'https://full.example/1';
      const sign = () => String.fromCharCode(33 + Math.floor(Math.random() * 90));
      const note = {
        id,
        page: url,
        kind: 'page',
        body: `${size < 100 ? 'is-small' : ''} ${Array.from({ length: size }, sign).join('')}`,
        tags: [],
        color: 'default',
        created: '2026-03-01T10:00:00.000Z',
        modified: '2026-03-01T10:00:00.000Z',
      };
      const data = { page: { url, aliases: [], title: 'Full', site: 'full.example' }, note };
      const message = { id: 1, type: 'saveNote', data, timestamp: Date.now() };
      return (await chrome.runtime.sendMessage(message)).res;
    },
    noteId,
    length,
  );

/** The words of a note, as they are stored. */
const bodyOf = (page: Page, id: string): Promise<string> =>
  page.evaluate(
    (wanted) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('pressmark');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('notes').objectStore('notes').get(wanted);
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.body);
          };
        };
      }),
    id,
  );

/** Puts other text into the open editor, random and so much of it; gives that text. */
const type = (library: Page, length: number): Promise<string> =>
  library.$eval(
    'textarea',
    (area, size) => {
      const sign = () => String.fromCharCode(33 + Math.floor(Math.random() * 90));
      area.value = Array.from({ length: size }, sign).join('');
      area.dispatchEvent(new Event('input', { bubbles: true }));
      return area.value;
    },
    length,
  );
