import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';
import { loadAxe, violationsOf } from './support/axe.ts';

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

  const draw = (surface: string, state: string) =>
    page.evaluate(
      async (name, wanted) => {
        const { stage } = pressmark;
        let drawn: DocumentOrShadowRoot = document;
        if (name === 'popup') stage.showPopup(wanted);
        else if (name === 'options') stage.showOptions(wanted);
        else if (name === 'welcome') stage.showWelcome(wanted);
        else {
          // A card is part of a page that has its own landmarks and headings.
          document.body.innerHTML = '<main><h1>News</h1><div id="host"></div></main>';
          const host = document.querySelector<HTMLElement>('#host');
          if (host) drawn = stage.showCard(wanted, host);
        }
        // The page under the words, which axe measures contrast against.
        document.documentElement.style.background = 'var(--pm-paper)';
        // Half faded in, everything is pale.
        for (const animation of drawn.getAnimations()) {
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

    it.each(['popup', 'options', 'welcome', 'card'])(
      'finds nothing wrong with the %s',
      async (surface) => {
        const states = await page.evaluate((name) => {
          const { popupStates, optionStates, welcomeStates, cardStates } = pressmark;
          return Object.keys(
            {
              popup: popupStates.POPUPS,
              options: optionStates.OPTIONS,
              welcome: welcomeStates.WELCOMES,
              card: cardStates.CARDS,
            }[name] ?? {},
          );
        }, surface);
        expect(states.length).toBeGreaterThan(2);
        for (const state of states) {
          await draw(surface, state);
          expect(await violationsOf(page), `${surface}: ${state}`).toEqual([]);
        }
      },
    );
  });
});
