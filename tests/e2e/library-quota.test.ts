import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { builtExtension, openBrowser } from '../../scripts/support/browsers.ts';
import { press, untilShown } from './support/reading.ts';

const MEGABYTE = 1024 * 1024;
/** For all sites, in kilobytes; one of them gets 10 MB of it. */
const LIMIT = { 'dom.quotaManager.temporaryStorage.fixedLimit': 20_480 };
const MOST_NOTES = 30;

// Chromium gives an extension with `unlimitedStorage` all of the disk, whatever a test says; what the
// database does there without that permission is in tests/browser/notes/quota.test.ts.
describe('a full disk in firefox', () => {
  it('is told to the reader, and what was typed stays until it is saved', async () => {
    const open = await openBrowser('firefox', {
      extension: builtExtension('firefox'),
      prefs: LIMIT,
    });
    try {
      const page = await open.openExtensionPage('popup.html?tab=0');
      // A refused write may free what the database held for it: full is where two in a row are refused.
      let [kept, refused] = [0, 0];
      while (kept < MOST_NOTES && refused < 2) {
        const answer = await save(page, kept, MEGABYTE);
        if (!answer.ok) expect(answer).toEqual({ ok: false, error: 'quota' });
        kept += answer.ok ? 1 : 0;
        refused = answer.ok ? 0 : refused + 1;
      }
      expect(kept).toBeGreaterThan(0);
      expect(refused).toBe(2);
      expect(await save(page, kept, 10)).toEqual({ ok: true, value: null });
      await page.close();

      const library = await open.openExtensionPage('library.html?q=is-small');
      await untilShown(library, '1 note on 1 page');
      await library.waitForSelector('.note');
      await press(library, 'Edit note');
      await library.waitForSelector('textarea');
      await type(library, MEGABYTE);
      await press(library, 'Save');
      await untilShown(library, 'The disk is full, so this is not saved.');
      expect(await library.$eval('textarea', ({ value }) => value.length)).toBe(MEGABYTE);
      await type(library, 20);
      await press(library, 'Try again');
      await untilShown(library, 'Saved');
    } finally {
      await open.close();
    }
  });
});

/** Saves a note of so many random characters, which no storage can press together much. */
const save = (page: Page, number: number, length: number) =>
  page.evaluate(
    async (id, size) => {
      const url = 'https://full.example/1';
      const sign = () => String.fromCharCode(33 + Math.floor(Math.random() * 90));
      const note = {
        id: `n${id}`,
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
    number,
    length,
  );

/** Puts other text into the open editor: random, and so much of it. */
const type = (library: Page, length: number): Promise<void> =>
  library.$eval(
    'textarea',
    (area, size) => {
      const sign = () => String.fromCharCode(33 + Math.floor(Math.random() * 90));
      area.value = Array.from({ length: size }, sign).join('');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
    length,
  );
