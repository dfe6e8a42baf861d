import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

describeInBrowsers('the list of the side panel', { extension: false }, ({ get }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openWithModules(get(), 'blank.html');
  });
  beforeEach(() => page.setViewport({ width: 360, height: 460 }));
  afterAll(() => page.close());

  /** Draws a state, and tells where its list is scrolled to and which seen rows are in sight. */
  const draw = (state: string) =>
    page.evaluate((name) => {
      pressmark.stage.showPanel(name);
      const list = document.querySelector('[role="tabpanel"]:not([hidden])');
      const { top = 0, bottom = 0 } = list?.getBoundingClientRect() ?? {};
      const rows = [...(list?.querySelectorAll('[data-seen="true"]') ?? [])];
      const heads = [...(list?.querySelectorAll('h2') ?? [])];
      const inSight = rows.filter((row) => {
        const box = row.getBoundingClientRect();
        return box.top >= top && box.top < bottom;
      });
      const covered = inSight.filter((row) => {
        const box = row.getBoundingClientRect();
        return heads.some(
          (head) =>
            head.getBoundingClientRect().bottom > box.top + 1 &&
            head.getBoundingClientRect().top <= box.top,
        );
      });
      return {
        scrolled: (list?.scrollTop ?? 0) > 0,
        inSight: inSight.length,
        covered: covered.length,
      };
    }, state);

  it('moves to the first row of what the page shows, below the head of its group', async () => {
    expect(await draw('end of the article seen')).toEqual({
      scrolled: true,
      inSight: 1,
      covered: 0,
    });
  });

  it('stays where it is while such a row is in sight', async () => {
    expect(await draw('article')).toMatchObject({ scrolled: false });
  });

  it('stays where a note is being written', async () => {
    // The row of what the page shows is further down: the list has not gone to it.
    expect(await draw('end of the article seen, writing')).toMatchObject({ inSight: 0 });
  });
});
