import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RIGHT_TO_LEFT } from '../../../scripts/support/page-texts.ts';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';
import type { Surface } from './support/surfaces.ts';

// The last is no language, but how one looks that runs from right to left.
const LANGUAGES = ['en', 'de', 'uk', 'fr', 'es', 'ko', RIGHT_TO_LEFT];
/** Each surface at the widths that readers have it in. */
const WIDTHS: [Surface, number[]][] = [
  ['card', [400, 320]],
  ['popup', [400]],
  ['panel', [400, 320]],
  ['options', [900, 480]],
  ['welcome', [1180, 480]],
  ['library', [1180, 480]],
];

describeInBrowsers('every text, in its place', { extension: false }, ({ get }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openWithModules(get(), 'blank.html');
    await page.bringToFront();
  });
  afterAll(() => page.close());

  /** What does not fit, by state. */
  const overflowOf = (language: string, surface: Surface) =>
    page.evaluate(
      async (spoken, drawn) => {
        const { surfaces, overflow } = pressmark;
        globalThis.pressmarkLanguage = spoken;
        const found: Record<string, string[]> = {};
        for (const state of surfaces.statesOf(drawn)) {
          document.adoptedStyleSheets = [];
          const host = document.createElement('div');
          if (drawn === 'card') document.body.replaceChildren(host);
          document.body.style.margin = drawn === 'card' ? '8px' : '0';
          found[state] = overflow.findOverflow(await surfaces.showWhole(drawn, state, host));
        }
        return found;
      },
      language,
      surface,
    );

  describe.each(LANGUAGES)('in %s', (language) => {
    it.each(WIDTHS)('fits the %s', async (surface, widths) => {
      for (const width of widths) {
        await page.setViewport({ width, height: 900 });
        const found = await overflowOf(language, surface);
        expect(Object.keys(found).length).toBeGreaterThan(2);
        for (const [state, overflow] of Object.entries(found))
          expect.soft(overflow, `${state}, ${width} px`).toEqual([]);
      }
    });
  });

  it('runs from right to left where its language does, but for what an article says', async () => {
    await page.setViewport({ width: 400, height: 900 });
    const places = await page.evaluate(async (language) => {
      globalThis.pressmarkLanguage = language;
      await pressmark.surfaces.showWhole('popup', 'article', document.createElement('div'));
      const place = (selector: string) => {
        const { left = 0, right = 0 } =
          document.querySelector(selector)?.getBoundingClientRect() ?? {};
        return (left + right) / 2;
      };
      const passage = document.querySelector('.passage-words');
      const words = document.createRange();
      if (passage) words.selectNodeContents(passage);
      return {
        name: place('.masthead-name'),
        settings: place('.ways > :last-child'),
        map: place('.map-lane'),
        pencil: place('.passage-note'),
        words:
          (words.getClientRects()[1]?.left ?? 0) - (passage?.getBoundingClientRect().left ?? 0),
      };
    }, RIGHT_TO_LEFT);
    expect(places.name).toBeGreaterThan(200);
    expect(places.settings).toBeLessThan(60);
    expect(places.map).toBeLessThan(200);
    expect(places.pencil).toBeLessThan(60);
    // The last line of an English passage begins at its left.
    expect(places.words).toBeLessThan(2);
  });

  it('would be told of a text that is too long', async () => {
    const found = await page.evaluate(() => {
      document.adoptedStyleSheets = [];
      document.documentElement.dir = 'ltr';
      document.body.innerHTML = `
        <button style="width: 60px; overflow: hidden; white-space: nowrap">Überlänge einer Taste</button>
        <div style="display: flex; width: 90px">
          <button style="flex: none; white-space: nowrap; margin-right: -20px">Eins und zwei</button>
          <button>Drei</button>
        </div>
        <p style="position: absolute; left: 95vw; white-space: nowrap">Weit draußen</p>
        <div style="height: 30px; overflow-y: auto"><p style="height: 300px">Zu wenig Platz</p></div>
        <p style="width: 30px; overflow-wrap: anywhere">Donaudampfschiff</p>
        <input placeholder="Viel zu viele Worte für dieses Feld" style="width: 60px">`;
      return pressmark.overflow.findOverflow(document.body).map((words) => words.split(':')[0]);
    });
    expect([...new Set(found)].sort()).toEqual([
      'broken word',
      'cut off',
      'out of sight',
      'overlap',
      'placeholder cut',
      'squeezed',
    ]);
  });
});
