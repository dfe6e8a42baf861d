import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { openPage, paintedTexts, press } from './support/reading.ts';

describeInBrowsers('the side panel', { extension: true }, ({ kind, get }) => {
  const openPanel = async (tabId?: number): Promise<Page> => {
    const panel = await get().openExtensionPage(
      tabId === undefined ? 'sidepanel.html' : `sidepanel.html?tab=${tabId}`,
    );
    await panel.setViewport({ width: 360, height: 900 });
    return panel;
  };
  /** Also where the panel is a tab in the back, in which nothing is drawn. */
  const untilShown = (panel: Page, words: string) =>
    waitUntil(
      () => panel.evaluate((wanted) => document.body.innerText.includes(wanted) || null, words),
      { what: words },
    );
  const seenRows = (panel: Page) =>
    panel.$$eval('#panel-found [data-seen="true"] .passage-words', (rows) =>
      rows.map(({ textContent }) => textContent ?? ''),
    );

  // Chrome's own API; Firefox's sidebar is opened by its key in keyboard-commands.test.ts.
  if (kind === 'chromium') {
    it('really opens beside the page, by the button of the popup', async () => {
      const asking = await get().openExtensionPage('options.html');
      const open = () =>
        asking.evaluate(async () => {
          const contextTypes = [chrome.runtime.ContextType.SIDE_PANEL];
          return (await chrome.runtime.getContexts({ contextTypes })).length || null;
        });
      expect(await open()).toBe(null);
      const popup = await get().openExtensionPage('popup.html');
      await popup.waitForSelector('.ways button');
      await popup.bringToFront();
      await popup.click('.ways button');
      await waitUntil(open);
      await asking.close();
    });
  }

  it('marks on the page what a row is pointed at, and nothing after that', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?point'));
    await read.reading();
    const panel = await openPanel(await read.bridge.tabId(read.url));
    await untilShown(panel, 'Edda Voss');
    await panel.hover('.passage');
    const pointed = await waitUntil(
      async () => (await paintedTexts(read.page))['pressmark-flash'] ?? null,
    );
    const row = await panel.$eval('.passage-words', ({ textContent }) => textContent ?? '');
    expect(pointed.join('')).toBe(row);
    await panel.hover('h1');
    await waitUntil(async () =>
      (await paintedTexts(read.page))['pressmark-flash'] === undefined ? true : null,
    );
    await Promise.all([panel.close(), read.page.close()]);
  });

  it('marks the rows whose passage the page shows, as it is scrolled', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?scroll'));
    await read.reading();
    await read.page.evaluate(() => {
      document.body.style.paddingBlock = '3000px';
      window.scrollTo(0, 0);
    });
    const panel = await openPanel(await read.bridge.tabId(read.url));
    await untilShown(panel, 'Edda Voss');
    expect(await seenRows(panel)).toEqual([]);
    await read.page.bringToFront();
    await read.page.evaluate(() => window.scrollTo(0, 3000));
    await waitUntil(async () => ((await seenRows(panel)).length > 0 ? true : null));
    await read.page.evaluate(() => window.scrollTo(0, 0));
    await waitUntil(async () => ((await seenRows(panel)).length === 0 ? true : null));
    await Promise.all([panel.close(), read.page.close()]);
  });

  it('turns to the tab that comes to the front', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?front'));
    await read.reading();
    const panel = await openPanel();
    await untilShown(panel, 'Pressmark cannot read this page.');
    await read.page.bringToFront();
    await untilShown(panel, 'Edda Voss');
    const other = await openPage(get(), fixture('news/list.html?front'));
    await untilShown(panel, 'This does not look like a news article.');
    await Promise.all([panel.close(), read.page.close(), other.page.close()]);
  });

  it('lists what the page adds later', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?later'));
    await read.reading();
    const panel = await openPanel(await read.bridge.tabId(read.url));
    await untilShown(panel, 'Edda Voss');
    await read.page.bringToFront();
    await read.page.evaluate(() => {
      const last = [...document.querySelectorAll('p')].findLast(
        ({ textContent }) => textContent.length > 80,
      );
      const late = document.createElement('p');
      late.textContent = '“The planks will be counted twice,” said Edda Voss on Friday evening.';
      last?.after(late);
    });
    await untilShown(panel, 'The planks will be counted twice');
    await Promise.all([panel.close(), read.page.close()]);
  });

  it('keeps the text of an open editor when it turns to another tab', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?turn'));
    await read.reading();
    const panel = await openPanel();
    await read.page.bringToFront();
    await untilShown(panel, 'Edda Voss');
    await press(panel, 'Note on “Nobody should have');
    await panel.evaluate(() => {
      const area = document.querySelector('textarea');
      if (!area) throw new Error('no editor');
      area.value = 'half a thought';
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const other = await openPage(get(), fixture('news/list.html?turn'));
    await untilShown(panel, 'This does not look like a news article.');
    await read.page.bringToFront();
    await waitUntil(() =>
      panel.evaluate(() => document.querySelector('textarea')?.value === 'half a thought' || null),
    );
    await Promise.all([panel.close(), read.page.close(), other.page.close()]);
  });
});
