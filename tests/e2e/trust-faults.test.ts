import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension, type OpenBrowser, openBrowser } from '../../scripts/support/browsers.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { inCard, stored } from './support/inside.ts';
import {
  cardBox,
  openPage,
  openPopup,
  paintedTexts,
  pointOn,
  press,
  type ReadPage,
  select,
  untilShown,
  writeInCard,
} from './support/reading.ts';

// Puppeteer can end a service worker; an event page of Firefox cannot be ended from outside.
describe('the background of chromium, ended in the middle', () => {
  let open: OpenBrowser;
  beforeAll(async () => {
    open = await openBrowser('chromium', { extension: builtExtension('chromium') });
  });
  afterAll(() => open.close());

  /** Ends the background as often as it starts again, while something is being done. */
  async function killing<T>(work: Promise<T>): Promise<T> {
    for (let i = 0; i < 4; i++) {
      const target = open.browser.targets().find((found) => found.type() === 'service_worker');
      const worker = await target?.worker().catch(() => null);
      await worker?.close().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    return work;
  }
  const newPage = async (name: string) => {
    const read = await openPage(open, fixture(`news/bridge.html?killed-${name}`));
    await read.reading();
    return read;
  };
  const startNote = async ({ page, bridge }: ReadPage) => {
    await select(page, 'two winters');
    await bridge.ask(page.url(), 'noteOnSelection');
    await page.bringToFront();
  };
  const save = async (page: Page) => {
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
  };

  it('still reads the page', async () => {
    const opening = openPage(open, fixture('news/bridge.html?killed-reading'));
    const read = await killing(opening);
    await read.reading();
    await waitUntil(async () =>
      'pressmark-quotation' in (await paintedTexts(read.page)) ? true : null,
    );
    await read.page.close();
  });

  it('still saves a note, once', async () => {
    const read = await newPage('note');
    await startNote(read);
    await read.page.keyboard.type('one note');
    await killing(save(read.page));
    await read.reading(({ anchored }) => anchored.length === 1);
    const notes = await stored(read.bridge, 'notes');
    expect(notes.filter(({ body }) => body === 'one note').length).toBe(1);
    await read.page.close();
  });

  it('still keeps a draft, and brings it back', async () => {
    const read = await newPage('draft');
    await startNote(read);
    await killing(read.page.keyboard.type('half a word'));
    await waitUntil(async () => {
      const drafts = await stored(read.bridge, 'drafts');
      return drafts.some(({ body }) => body === 'half a word') ? true : null;
    });
    await read.page.reload();
    await read.reading();
    await killing(startNote(read));
    const field = () => inCard(read.bridge, read.url, fieldText);
    expect(await waitUntil(async () => (await field()) || null)).toBe('half a word');
    await read.page.close();
  });

  it('still removes a note, and gives it back', async () => {
    const read = await newPage('removal');
    await startNote(read);
    await read.page.keyboard.type('to go');
    await save(read.page);
    await read.reading(({ anchored }) => anchored.length === 1);
    await killing(inCard(read.bridge, read.url, pressDelete));
    await read.reading(({ anchored }) => anchored.length === 0);
    const [trashed] = await stored(read.bridge, 'trash');
    const restore = { id: 1, type: 'restoreNote', data: { id: trashed?.id }, timestamp: 0 };
    await killing(
      read.bridge.page.evaluate(
        (message) => chrome.runtime.sendMessage(message).catch(() => null),
        restore,
      ),
    );
    await read.bridge.page.evaluate((message) => chrome.runtime.sendMessage(message), restore);
    await read.reading(({ anchored }) => anchored.length === 1);
    await read.page.close();
  });

  it('still keeps a correction', async () => {
    const read = await newPage('correction');
    const point = await pointOn(read.page, 'Nobody should have to cross');
    await read.page.mouse.click(point.x, point.y);
    await waitUntil(() => cardBox(read.page));
    await inCard(read.bridge, read.url, pressWrong);
    await killing(read.page.keyboard.press('Enter'));
    await read.reading(({ corrections }) => corrections.length === 1);
    await read.page.close();
  });
});

describeInBrowsers('storage that fails', { extension: true }, ({ get }) => {
  it('is told in the card and in the popup, and takes nothing', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?storage'));
    const { page, bridge } = read;
    await read.reading();
    await select(page, 'two winters');
    await bridge.ask(page.url(), 'noteOnSelection');
    await page.bringToFront();
    await page.keyboard.type('kept before');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await read.reading(({ anchored }) => anchored.length === 1);
    // A database of a later version cannot be opened by this one.
    await bridge.page.evaluate(raiseVersion);
    await page.keyboard.press('Escape');
    await select(page, 'working day');
    await bridge.ask(page.url(), 'noteOnSelection');
    await page.bringToFront();
    await page.keyboard.type('not lost');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    const told = await waitUntil(() => inCard(bridge, read.url, problemAndField), {
      timeoutMs: 30_000,
    });
    expect(told.problem).toContain('not saved');
    expect(told.field).toBe('not lost');
    expect((await stored(bridge, 'notes')).map(({ body }) => body)).toEqual(['kept before']);
    const popup = await openPopup(get(), read, 'could not be opened');
    await Promise.all([popup.close(), page.close()]);
  });
});

describe('fifty tabs', () => {
  it('are all read when they are opened at once', { timeout: 180_000 }, async () => {
    const open = await openBrowser('chromium', { extension: builtExtension('chromium') });
    try {
      const first = await openPage(open, fixture('news/bridge.html?tab-0'));
      await first.reading();
      const urls = Array.from({ length: 49 }, (_, i) => fixture(`news/bridge.html?tab-${i + 1}`));
      await first.bridge.page.evaluate(
        (all) => Promise.all(all.map((url) => chrome.tabs.create({ url, active: false }))),
        urls,
      );
      for (const url of urls) {
        await waitUntil(
          async () => ((await first.bridge.describe(url))?.state === 'article' ? true : null),
          { timeoutMs: 120_000, everyMs: 200, what: url },
        );
      }
    } finally {
      await open.close();
    }
  });
});

describe('a browser without the Custom Highlight API', () => {
  // Neither browser lets it be switched off any more: this is what one would be to our scripts.
  const WITHOUT = "Object.defineProperty(CSS, 'highlights', { value: undefined });";

  it('lists what was found, says why nothing is marked, and takes notes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pressmark-plain-'));
    await cp(builtExtension('chromium'), folder, { recursive: true });
    const script = join(folder, 'content-scripts/article.js');
    await writeFile(script, WITHOUT + (await readFile(script, 'utf8')));
    const open = await openBrowser('chromium', { extension: folder });
    try {
      const read = await openPage(open, fixture('news/bridge.html?plain'));
      await read.reading();
      expect(await paintedTexts(read.page)).toEqual({});
      await select(read.page, 'two winters');
      await read.bridge.ask(read.page.url(), 'noteOnSelection');
      await read.page.bringToFront();
      await writeInCard(read.page, 'written all the same');
      await read.reading(({ anchored }) => anchored.length === 1);
      const popup = await open.browser.newPage();
      await popup.evaluateOnNewDocument(WITHOUT);
      const tabId = await read.bridge.tabId(read.url);
      await popup.goto(`${open.origin}/popup.html?tab=${tabId}`);
      await untilShown(popup, 'This browser cannot mark passages');
      await untilShown(popup, 'Nobody should have to cross');
      await press(popup, 'Notes');
      await untilShown(popup, 'written all the same');
    } finally {
      await open.close();
      await rm(folder, { recursive: true });
    }
  });
});

// The functions below run in the isolated world of a page, with the root of the card.

const fieldText = (root: ShadowRoot): string => root.querySelector('textarea')?.value ?? '';

function pressDelete(root: ShadowRoot): boolean {
  const named = (button: HTMLElement) =>
    `${button.textContent} ${button.title} ${button.ariaLabel}`;
  const buttons = [...root.querySelectorAll('button')];
  const button = buttons.find((candidate) => named(candidate).includes('Delete'));
  button?.click();
  return button !== undefined;
}

function pressWrong(root: ShadowRoot): boolean {
  const buttons = [...root.querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent?.includes('Wrong'));
  button?.click();
  return button !== undefined;
}

function problemAndField(root: ShadowRoot): { problem: string; field: string } | null {
  const problem = root.querySelector('[role="alert"]')?.textContent;
  return problem ? { problem, field: root.querySelector('textarea')?.value ?? '' } : null;
}

/** Runs in an extension page. */
function raiseVersion(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('pressmark', 9999);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}
