import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

const NOTHING_WRONG = { lowContrast: [], nameless: [], small: [], brokenIds: [] };

describeInBrowsers('every state of card and popup', { extension: false }, ({ get }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openWithModules(get(), 'blank.html');
    await page.setViewport({ width: 400, height: 600 });
  });
  afterAll(() => page.close());

  describe.each(['light', 'dark'])('in a %s theme', (theme) => {
    it('draws the card readable, with controls that have names and room', async () => {
      const audits = await page.evaluate((wanted) => {
        const { stage, audit } = pressmark;
        return Object.keys(pressmark.cardStates.CARDS).map((state) => {
          const host = document.createElement('div');
          host.dataset.theme = wanted;
          document.body.replaceChildren(host);
          return { state, ...audit.audit(stage.showCard(state, host)) };
        });
      }, theme);
      expect(audits.length).toBeGreaterThan(10);
      for (const { state, ...found } of audits) expect(found, state).toEqual(NOTHING_WRONG);
    });

    it('draws the popup readable, with controls that have names and room', async () => {
      const audits = await page.evaluate((wanted) => {
        const { stage, audit } = pressmark;
        document.documentElement.dataset.theme = wanted;
        return stage.inEachPopup(() => audit.audit(document));
      }, theme);
      expect(audits.length).toBeGreaterThan(10);
      for (const { state, ...found } of audits) expect(found, state).toEqual(NOTHING_WRONG);
    });
  });

  it('keeps the popup within what a browser gives it, with nothing cut off', async () => {
    const sizes = await page.evaluate(() =>
      pressmark.stage.inEachPopup(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { scrollWidth, scrollHeight };
      }),
    );
    for (const { state, scrollWidth, scrollHeight } of sizes) {
      expect(scrollWidth, state).toBeLessThanOrEqual(400);
      expect(scrollHeight, state).toBeLessThanOrEqual(600);
    }
  });

  it('keeps the styles of a loud page out of the card', async () => {
    const looks = await page.evaluate(() => {
      const loud = document.createElement('style');
      loud.textContent = `* { letter-spacing: 9px; text-transform: uppercase; font: 40px fantasy;
        color: red; visibility: visible } div { text-align: right; direction: ltr }`;
      const host = document.createElement('div');
      document.body.replaceChildren(loud, host);
      const root = pressmark.stage.showCard('full quotation', host);
      const name = root.querySelector('.who-name');
      if (!name) throw new Error('the card has no name');
      const { letterSpacing, textTransform, fontSize, color, textAlign } = getComputedStyle(name);
      return { letterSpacing, textTransform, fontSize, red: color === 'rgb(255, 0, 0)', textAlign };
    });
    expect(looks).toEqual({
      letterSpacing: 'normal',
      textTransform: 'none',
      fontSize: '15px',
      red: false,
      textAlign: 'start',
    });
  });
});
