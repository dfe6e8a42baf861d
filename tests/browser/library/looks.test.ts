import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

const NOTHING_WRONG = { lowContrast: [], nameless: [], small: [], brokenIds: [] };

describeInBrowsers('every state of the library', { extension: false }, ({ get }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openWithModules(get(), 'blank.html');
    await page.setViewport({ width: 1200, height: 900 });
    await page.bringToFront();
  });
  afterAll(() => page.close());

  describe.each(['light', 'dark'])('in a %s theme', (theme) => {
    it('is readable, with controls that have names and room', async () => {
      const audits = await page.evaluate(async (wanted) => {
        const { libraryStage, audit } = pressmark;
        document.documentElement.dataset.theme = wanted;
        const found = [];
        for (const [state, props] of Object.entries(libraryStage.LIBRARIES)) {
          libraryStage.showLibrary(state);
          const listed = props().list.listing.count > 0;
          // Rows are drawn once the browser has seen that they are near.
          while (listed && !document.querySelector('.note'))
            await new Promise(requestAnimationFrame);
          found.push({ state, ...audit.audit(document) });
        }
        return found;
      }, theme);
      expect(audits.length).toBeGreaterThan(10);
      for (const { state, ...found } of audits) expect(found, state).toEqual(NOTHING_WRONG);
    });
  });

  it.each([1200, 820, 400])('is not wider than a window of %i px', async (width) => {
    await page.setViewport({ width, height: 900 });
    const widths = await page.evaluate(() =>
      Object.keys(pressmark.libraryStage.LIBRARIES).map((state) => {
        pressmark.libraryStage.showLibrary(state);
        return { state, width: document.documentElement.scrollWidth };
      }),
    );
    for (const found of widths) expect(found.width, found.state).toBeLessThanOrEqual(width);
  });
});
