import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bridge, openBridge } from '../../scripts/support/bridge.ts';
import { builtExtension, type OpenBrowser, openBrowser } from '../../scripts/support/browsers.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { fixture } from '../browser/support/each-browser.ts';
import { field } from './support/editor.ts';
import { inCard, wordsOf } from './support/inside.ts';
import { press, select, untilShown, writeInCard } from './support/reading.ts';

// Only Chromium lets a test open a private window and reach into it.
describe('a private window in chromium', () => {
  let open: OpenBrowser;
  let bridge: Bridge;
  const url = () => fixture('news/bridge.html?private');
  let page: Page;

  beforeAll(async () => {
    open = await openBrowser('chromium', { extension: builtExtension('chromium') });
    await allowPrivate(open);
    bridge = await waitUntil(() => openBridge(open).catch(() => null));
    await bridge.page.evaluate(
      (address) => chrome.windows.create({ incognito: true, url: address }),
      url(),
    );
    page = await waitUntil(async () => {
      const pages = await open.browser.pages();
      return pages.find((candidate) => candidate.url() === url()) ?? null;
    });
    await isRead();
  });
  afterAll(() => open.close());

  const isRead = (anchored = 0) =>
    waitUntil(async () => {
      const reading = await bridge.describe(url());
      return reading?.state === 'article' && reading.anchored.length === anchored ? reading : null;
    });
  const write = async (words: string) => {
    await select(page, 'two winters');
    await bridge.ask(url(), 'noteOnSelection');
    await page.bringToFront();
    await page.keyboard.type(words);
  };
  const kept = () => bridge.page.evaluate(everythingKept);

  it('keeps nothing of a visit, nor of what is typed and not saved', async () => {
    await write('never saved');
    expect(await inCard(bridge, url(), wordsOf)).toContain(
      'Private window: only what you save is kept',
    );
    // Longer than a draft ever waits.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    await page.keyboard.press('Escape');
    await page.reload();
    await isRead();
    const all = await kept();
    expect(all.stores).toEqual({});
    expect(all.settings).not.toContain('127.0.0.1');
  });

  it('keeps a note that is saved', async () => {
    await write('');
    await writeInCard(page, 'saved on purpose');
    await isRead(1);
    const { stores } = await kept();
    expect(JSON.stringify(stores.notes)).toContain('saved on purpose');
    expect(stores.drafts).toBeUndefined();
  });

  it('says so in its popup', async () => {
    const popup = await openPrivatePopup();
    await untilShown(popup, 'Private window: only what you save is kept');
    await popup.close();
  });

  it('has in its popup what was typed there and not saved, whatever is saved meanwhile', async () => {
    const popup = await openPrivatePopup();
    await untilShown(popup, 'Edda Voss');
    await press(popup, 'Note on “Nobody should have');
    await popup.keyboard.type('nowhere but here');
    await popup.keyboard.press('Escape');
    await press(popup, 'Notes');
    await press(popup, 'Note on the whole page');
    await popup.keyboard.type('to be saved');
    await press(popup, 'Save');
    await untilShown(popup, 'Saved');
    await press(popup, 'Found');
    await press(popup, 'Go on with');
    await popup.waitForSelector('textarea');
    expect(await field(popup)).toBe('nowhere but here');
    expect((await kept()).stores.drafts).toBeUndefined();
    await popup.close();
  });

  /** No test can open the popup itself, and a tab of an extension page is never private. */
  async function openPrivatePopup(): Promise<Page> {
    const popup = await open.browser.newPage();
    await popup.evaluateOnNewDocument(() => {
      Object.defineProperty(chrome.extension, 'inIncognitoContext', { value: true });
    });
    await popup.goto(`${open.origin}/popup.html?tab=${await bridge.tabId(url())}`);
    return popup;
  }
});

/** Gives the extension the reader's leave to run in private windows, as its settings page would. */
async function allowPrivate({ browser, origin }: OpenBrowser): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(async (extensionId) => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: Record<string, (options: object) => Promise<void>>;
    };
    await developerPrivate.updateProfileConfiguration?.({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration?.({
      extensionId,
      incognitoAccess: true,
    });
  }, new URL(origin).host);
  await settings.close();
}

/** All records of the database, without empty stores, and all settings; runs in an extension page. */
async function everythingKept(): Promise<{ stores: Record<string, unknown[]>; settings: string }> {
  const settings = JSON.stringify(await chrome.storage.local.get(null));
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('pressmark');
    opening.onsuccess = () => resolve(opening.result);
  });
  const stores: Record<string, unknown[]> = {};
  for (const name of db.objectStoreNames) {
    const records = await new Promise<unknown[]>((resolve) => {
      const all = db.transaction(name).objectStore(name).getAll();
      all.onsuccess = () => resolve(all.result);
    });
    if (records.length > 0) stores[name] = records;
  }
  db.close();
  return { stores, settings };
}
