import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { BROWSER_KINDS, builtExtension, openBrowser } from '../../scripts/support/browsers.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { untilLookedAfter } from './support/looked-after.ts';
import { openPage, openPopup, press, startNote, writeInCard } from './support/reading.ts';
import { saveNote, send } from './support/send.ts';

describe.each(BROWSER_KINDS)('the sites that have notes, in %s', (kind) => {
  it('are known again after a restart, when their list was lost', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'pressmark-sites-'));
    const launch = { profile, extension: builtExtension(kind) };
    try {
      const before = await openBrowser(kind, launch);
      const page = await before.openExtensionPage('popup.html?tab=0');
      await saveNote(page, { id: 'one' });
      await untilLookedAfter(page, ['*://*.harbour.example/*']);
      await page.evaluate(() => chrome.storage.local.remove('notedSites'));
      await untilLookedAfter(page, []);
      await before.close();

      const after = await openBrowser(kind, launch);
      try {
        const again = await after.openExtensionPage('popup.html?tab=0');
        await untilLookedAfter(again, ['*://*.harbour.example/*']);
      } finally {
        await after.close();
      }
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  });
});

describeInBrowsers('pages with notes', { extension: true }, ({ get }) => {
  it('are looked after as long as their site has some', async () => {
    const page = await get().openExtensionPage('popup.html?tab=0');
    await saveNote(page, { id: 'one' });
    await untilLookedAfter(page, ['*://*.harbour.example/*']);
    await saveNote(page, { id: 'two', page: 'https://bank.example/account' });
    await untilLookedAfter(page, ['*://*.bank.example/*', '*://*.harbour.example/*']);
    await send(page, 'removeNote', { id: 'one' });
    await untilLookedAfter(page, ['*://*.bank.example/*']);
    await send(page, 'removeNote', { id: 'two' });
    await untilLookedAfter(page, []);
    await page.close();
  });

  it('hear of a write even from a popup that goes at once', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?gone-at-once'));
    await read.reading();
    await startNote(read, 'two winters');
    await writeInCard(read.page, 'to be removed');
    await read.reading(({ anchored }) => anchored.length === 1);
    const popup = await openPopup(get(), read, 'Notes');
    await press(popup, 'Notes');
    // To the script of a popup that closes, nothing that it waits for happens.
    await popup.evaluate(() => {
      const { getAll } = IDBIndex.prototype;
      IDBIndex.prototype.getAll = function (...args: Parameters<typeof getAll>) {
        const request = getAll.apply(this, args);
        request.addEventListener('success', (event) => event.stopImmediatePropagation());
        return request;
      };
    });
    await press(popup, 'Delete');
    await read.reading(({ anchored }) => anchored.length === 0);
    await Promise.all([popup.close(), read.page.close(), read.bridge.page.close()]);
  });
});
