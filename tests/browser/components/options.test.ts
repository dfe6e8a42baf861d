import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

describeInBrowsers('the settings', { extension: false }, ({ get }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openWithModules(get(), 'blank.html');
  });
  afterAll(() => page.close());

  const show = (state: string) => page.evaluate((name) => pressmark.stage.showOptions(name), state);
  const calls = () => page.evaluate(() => pressmark.calls.calls);
  const press = async (words: string) => {
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('button')].some((one) => one.textContent?.includes(wanted)),
      {},
      words,
    );
    await page.evaluate((wanted) => {
      const all = [...document.querySelectorAll('button')];
      all.find((one) => one.textContent?.includes(wanted))?.click();
    }, words);
  };

  it.each([
    [
      'own colours, lines',
      [
        'Too pale for light pages: drawn darker there',
        'Standard colour',
        'Too dark for dark pages: drawn lighter there',
        'Clear on light and on dark pages',
      ],
    ],
    [
      'own colours, lost as tints',
      [
        'Too pale to tint light pages: the line stays there',
        'Too dark to tint dark pages: the line stays there',
        'Too pale for light pages: drawn darker there',
        'Standard colour',
      ],
    ],
  ])('tells how well a colour is seen, and what is done about it: %s', async (state, told) => {
    await show(state);
    const words = await page.$$eval('.color-words', (all) => all.map((one) => one.textContent));
    expect(words).toEqual(told);
  });

  it('adds a site by its address or name, once, and refuses what is none', async () => {
    await show('own colours, sites, tints');
    const never = 'input[aria-label="Site: Never read"]';
    const type = async (words: string) => {
      await page.focus(never);
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    };
    await type('https://www.daily.example/politics?x=1');
    await page.waitForFunction(
      (field) => document.querySelector<HTMLInputElement>(field)?.value === '',
      {},
      never,
    );
    await type('bank.example');
    await page.waitForFunction(
      (field) => document.querySelector<HTMLInputElement>(field)?.value === '',
      {},
      never,
    );
    await type('no site');
    await page.waitForFunction(() => document.querySelector('.sites-hint')?.textContent !== '');
    expect((await calls()).filter(([name]) => name === 'onNever')).toEqual([
      ['onNever', ['bank.example', 'daily.example', 'intranet.example']],
    ]);
  });

  it('has the fields of both lists of sites on one line, however much stands above', async () => {
    await page.setViewport({ width: 900, height: 900 });
    await show('own colours, sites, tints');
    const tops = await page.$$eval('.sites .field', (fields) =>
      fields.map((field) => Math.round(field.getBoundingClientRect().top)),
    );
    expect(new Set(tops).size).toBe(1);
    expect(tops.length).toBe(2);
  });

  it('deletes nothing before it was asked twice, and offers a file first', async () => {
    await show('as installed');
    await press('Delete everything');
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('to a file'));
    await page.keyboard.press('Enter');
    await press('Continue to delete');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Keep everything');
    expect(await calls()).toEqual([['onExport']]);
    await press('Delete for good');
    await page.waitForFunction(() => !document.querySelector('.delete-question'));
    expect(await calls()).toEqual([['onExport'], ['onDelete']]);
  });

  it('keeps everything on Escape, at each step', async () => {
    await show('as installed');
    await press('Delete everything');
    await press('Continue to delete');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Keep everything');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Delete everything…');
    expect(await calls()).toEqual([]);
  });

  it('says why nothing was deleted, with a way on', async () => {
    await show('deletion failed');
    await press('Delete everything');
    await press('Continue to delete');
    await press('Delete for good');
    await page.waitForFunction(() =>
      document.querySelector('.delete-question')?.textContent?.includes('could not be deleted'),
    );
  });

  it('shows on light and dark paper how marks will be drawn', async () => {
    await show('own colours, sites, tints');
    const drawn = await page.$$eval('[data-paper="light"] > mark', (all) =>
      all.map((mark) => {
        const { backgroundColor, textDecorationLine } = getComputedStyle(mark);
        return [mark.dataset.mark, backgroundColor !== 'rgba(0, 0, 0, 0)', textDecorationLine];
      }),
    );
    expect(drawn).toContainEqual(['quotation', true, 'none']);
    expect(drawn).toContainEqual(['attribution', false, 'none']);
    await show('own colours, lost as tints');
    const lines = (paper: string) =>
      page.$$eval(`[data-paper="${paper}"] > mark`, (all) =>
        all
          .filter((mark) => getComputedStyle(mark).textDecorationLine === 'underline')
          .map((mark) => mark.dataset.mark),
      );
    expect(await lines('light')).toEqual(['quotation']);
    expect(await lines('dark')).toEqual(['attribution', 'attribution', 'content']);
  });
});
