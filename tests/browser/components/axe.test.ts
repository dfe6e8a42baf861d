import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';
import { loadAxe, violationsOf } from './support/axe.ts';
import type { Surface } from './support/surfaces.ts';

const SURFACES: Surface[] = ['popup', 'panel', 'options', 'welcome', 'library', 'card'];

describeInBrowsers('every state, by axe,', { extension: false }, ({ get }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openWithModules(get(), 'blank.html');
    await page.setViewport({ width: 900, height: 900 });
    await loadAxe(page);
    await page.evaluate(() => {
      document.title = 'Pressmark';
      document.documentElement.lang = 'en';
    });
  });
  afterAll(() => page.close());

  const draw = (surface: Surface, state: string) =>
    page.evaluate(
      async (name, wanted) => {
        document.adoptedStyleSheets = [];
        const host = document.createElement('div');
        // A card is part of a page that has its own landmarks and headings.
        if (name === 'card') {
          document.body.innerHTML = '<main><h1>News</h1></main>';
          document.querySelector('main')?.append(host);
        }
        const drawn = await pressmark.surfaces.showWhole(name, wanted, host);
        // The page under the words, which axe measures contrast against.
        document.documentElement.style.background = 'var(--pm-paper)';
        // Half faded in, everything is pale.
        for (const animation of (drawn as Document | ShadowRoot).getAnimations()) {
          if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
        }
      },
      surface,
      state,
    );

  describe.each(['light', 'dark'])('in a %s theme', (theme) => {
    beforeAll(() =>
      page.evaluate((wanted) => {
        document.documentElement.dataset.theme = wanted;
      }, theme),
    );

    it.each(SURFACES)('finds nothing wrong with the %s', async (surface) => {
      const states = await page.evaluate((name) => pressmark.surfaces.statesOf(name), surface);
      expect(states.length).toBeGreaterThan(2);
      for (const state of states) {
        await draw(surface, state);
        expect(await violationsOf(page), `${surface}: ${state}`).toEqual([]);
      }
    });
  });
});
