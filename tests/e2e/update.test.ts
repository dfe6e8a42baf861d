import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { openPage, select, writeInCard } from './support/reading.ts';

describeInBrowsers('an open page', { extension: true }, ({ get, kind }) => {
  // Firefox ends the scripts of an add-on that goes; only Chromium leaves them behind as orphans.
  const reload = kind === 'chromium' ? 'chrome.runtime.reload()' : null;

  it('throws nothing when the extension is updated or goes, and keeps what is being typed', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?update'));
    const { page, bridge } = read;
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await read.reading();
    await select(page, 'two winters');
    await bridge.ask(page.url(), 'noteOnSelection');
    await page.bringToFront();
    await page.keyboard.type('typed before');
    if (reload) {
      await bridge.page.evaluate(reload).catch(() => undefined);
      await page.bringToFront();
      await writeInCard(page, ' and after');
      // Nobody is left in the page to ask; the driver sees the card's frame all the same.
      const [, card] = page.frames();
      await waitUntil(async () => {
        const words = await card?.$eval('body', (body) => body.innerText);
        return words?.includes('Reload the page') ? true : null;
      });
      expect(await card?.$eval('textarea', ({ value }) => value)).toBe('typed before and after');
    } else {
      await get().browser.uninstallExtension('pressmark@pressmark.app');
      await page.evaluate(() => document.body.append('one more line'));
    }
    expect(problems).toEqual([]);
  });
});
