import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

describeInBrowsers('the export menu', { extension: false }, ({ get }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openWithModules(get(), 'blank.html');
    await page.setViewport({ width: 400, height: 600 });
  });
  afterAll(() => page.close());

  const open = async (state: string, theme = 'light') => {
    await page.evaluate(
      async (name, wanted) => {
        document.documentElement.dataset.theme = wanted;
        pressmark.calls.calls.length = 0;
        if (document.querySelector('.export-panel')) {
          document.querySelector<HTMLElement>('.export > button')?.click();
        }
        await pressmark.stage.showPopup(name);
      },
      state,
      theme,
    );
    await page.waitForFunction(() => !document.querySelector('.export-panel'));
    await page.click('.export > button');
    await page.waitForSelector('.export-panel');
  };

  const press = (name: string) =>
    page.evaluate((wanted) => {
      const choices = [...document.querySelectorAll<HTMLButtonElement>('.export-choice')];
      const choice = choices.find(
        ({ firstElementChild }) => firstElementChild?.textContent === wanted,
      );
      if (!choice) throw new Error(`no choice is called ${wanted}`);
      choice.click();
      return choice.disabled;
    }, name);

  it.each(['light', 'dark'])('is readable and not cut off in a %s theme', async (theme) => {
    await open('article', theme);
    const [audit, box, height] = await page.evaluate(() => {
      const panel = document.querySelector('.export-panel');
      const { top = 0, bottom = 0, left = 0, right = 0 } = panel?.getBoundingClientRect() ?? {};
      const { audit } = pressmark.audit;
      return [audit(document), { top, bottom, left, right }, innerHeight] as const;
    });
    expect(audit).toEqual({ lowContrast: [], nameless: [], small: [], brokenIds: [] });
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(400);
    expect(box.bottom).toBeLessThanOrEqual(height);
  });

  it('offers nine kinds of file, each with what it is for', async () => {
    await open('article');
    const choices = await page.$$eval('.export-choice', (all) =>
      all.map(({ children }) => [...children].map(({ textContent }) => textContent)),
    );
    expect(choices).toHaveLength(9);
    expect(choices).toContainEqual(['BibTeX', 'For LaTeX']);
    expect(choices.every(([, purpose]) => purpose)).toBe(true);
  });

  it('says why a page without notes can only be cited', async () => {
    await open('no notes');
    const reason = () => page.evaluate(() => document.querySelector('.export-reason')?.textContent);
    expect(await reason()).toBe(undefined);
    await page.click('.export-scopes input');
    expect(await reason()).toBe('No notes on this page yet. It can be cited.');
    expect(await press('CSV')).toBe(true);
    expect(await press('RIS')).toBe(false);
    expect(await page.evaluate(() => pressmark.calls.calls)).toEqual([['onExport', 'page', 'ris']]);
    await open('notes unread');
    await page.click('.export-scopes input');
    expect(await reason()).toBe(undefined);
  });

  it('exports this page or all notes, and closes', async () => {
    await open('article');
    await press('CSV');
    await page.click('.export > button');
    await page.waitForSelector('.export-panel');
    await page.evaluate(() =>
      document.querySelectorAll<HTMLElement>('.export-scopes input')[1]?.click(),
    );
    await press('RIS');
    expect(await page.$('.export-panel')).toBeNull();
    expect(await page.evaluate(() => pressmark.calls.calls)).toEqual([
      ['onExport', 'page', 'csv'],
      ['onExport', 'all', 'ris'],
    ]);
  });
});
