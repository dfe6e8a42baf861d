import { expect, it } from 'vitest';
import { loadAxe, violationsOf } from '../browser/components/support/axe.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { openPage, untilShown } from './support/reading.ts';

describeInBrowsers('the pages of the extension, by axe,', { extension: true }, ({ get }) => {
  it.each([
    ['popup.html', 'Edda Voss', 400],
    ['sidepanel.html', 'Edda Voss', 320],
    ['options.html', 'Marks on the page', 900],
    ['welcome.html', 'Try it here', 1180],
    ['library.html', 'No notes yet', 1180],
  ])('have nothing wrong: %s', async (path, words, width) => {
    const read = await openPage(get(), fixture(`news/bridge.html?axe=${path}`));
    await read.reading();
    const tab = await read.bridge.tabId(read.url);
    const page = await get().openExtensionPage(`${path}?tab=${tab}`);
    await page.setViewport({ width, height: 800 });
    await untilShown(page, words);
    await loadAxe(page);
    for (const theme of ['light', 'dark']) {
      await page.evaluate((wanted) => {
        document.documentElement.dataset.theme = wanted;
        // Colours on their way from one theme to the other are neither.
        for (const animation of document.getAnimations()) animation.finish();
      }, theme);
      expect(await violationsOf(page), theme).toEqual([]);
    }
    await Promise.all([page.close(), read.page.close()]);
  });
});
