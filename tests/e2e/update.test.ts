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
      // The accessibility tree is the one way to look into a closed shadow root.
      const shown = await waitUntil(async () => {
        const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
        return tree.includes('Reload the page') ? tree : null;
      });
      expect(shown).toContain('typed before and after');
    } else {
      await get().browser.uninstallExtension('pressmark@pressmark.app');
      await page.evaluate(() => document.body.append('one more line'));
    }
    expect(problems).toEqual([]);
  });
});
