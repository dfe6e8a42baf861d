import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

describeInBrowsers('the library', { extension: false }, ({ get }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openWithModules(get(), 'blank.html');
    await page.setViewport({ width: 1200, height: 900 });
  });
  afterAll(() => page.close());

  const show = (state: string) =>
    page.evaluate((name) => pressmark.libraryStage.showLibrary(name), state);
  const calls = () => page.evaluate(() => pressmark.calls.calls);

  it('has a way back from a search to all notes', async () => {
    await show('list');
    expect(await page.$('.library-summary button')).toBe(null);
    await show('filtered');
    await page.click('.library-summary button');
    expect(await calls()).toEqual([['onQuery', '']]);
  });

  it('brings a snapshot back where there are no notes, the latest that holds the most', async () => {
    await show('no notes');
    const words = await page.$eval('.page-message', ({ textContent }) => textContent);
    expect(words).not.toContain('snapshot');
    await show('no notes, but a snapshot');
    await page.click('.page-message button');
    expect(await calls()).toEqual([['onRestore', '2026-11-24T08:00:00.000Z']]);
  });

  it.each([
    ['no notes', false],
    ['no notes, but a snapshot', false],
    ['nothing found', true],
    ['list', true],
  ])('offers to filter and to export only where there are notes: %s', async (state, isOffered) => {
    await show(state);
    for (const control of ['.library-filters', '.library-menu', '.care-hint'])
      expect((await page.$(control)) !== null, control).toBe(isOffered);
  });

  it('has the focus on the import once it is known what that would do', async () => {
    await show('importing');
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toMatch(/^Import 1,203 notes/);
  });

  it('offers no import of 0 notes where a file holds corrections only', async () => {
    await show('importing corrections');
    expect(await page.$eval('.primary', ({ textContent }) => textContent)).toBe('Import');
    const counts = await page.$eval('.import-counts', ({ textContent }) => textContent);
    expect(counts).toContain('Your corrections3');
  });

  it.each(['file of no use', 'file without news'])(
    'offers to choose another file, with the focus on it: %s',
    async (state) => {
      await show(state);
      const input = await page.$('.library-dialog input');
      const opened = await page.evaluate(() => {
        const focused = document.activeElement;
        let isAsked = false;
        const ask = (event: Event) => {
          event.preventDefault();
          isAsked = true;
        };
        document.querySelector('.library-dialog input')?.addEventListener('click', ask);
        if (focused instanceof HTMLElement) focused.click();
        return { words: focused?.textContent, isAsked };
      });
      expect(opened).toEqual({ words: 'Choose another file', isAsked: true });
      await input?.uploadFile('package.json');
      expect((await calls()).map(([name]) => name)).toEqual(['onFile']);
    },
  );

  it('says of a file without news that there is nothing to import', async () => {
    await show('file without news');
    const told = await page.$eval('.library-dialog', ({ textContent }) => textContent);
    expect(told).toContain('There is nothing to import.');
    expect(told).not.toContain('Nothing is changed yet');
  });

  it('does not say that there are no notes where they could not be read', async () => {
    await show('notes unread');
    expect(await page.$('.page-message')).toBe(null);
    const told = await page.$eval('[role="alert"]', ({ textContent }) => textContent);
    expect(told).toContain('could not be read');
  });
});
