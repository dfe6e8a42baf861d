import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

describeInBrowsers('the popup', { extension: false }, ({ get }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openWithModules(get(), 'blank.html');
    await page.setViewport({ width: 400, height: 600 });
  });
  afterAll(() => page.close());
  beforeEach(() =>
    page.evaluate(() => {
      pressmark.stage.calls.length = 0;
    }),
  );

  const show = (state: string) => page.evaluate((name) => pressmark.stage.showPopup(name), state);
  const calls = () => page.evaluate(() => pressmark.stage.calls);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

  it('steps through the passages with the arrow keys and goes to one with Enter', async () => {
    await show('article');
    await page.focus('.passage');
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    const second = await focused();
    await page.keyboard.press('End');
    const last = await focused();
    await page.keyboard.press('Home');
    expect(await focused()).toBe(first);
    expect(new Set([first, second, last]).size).toBe(3);
    await page.keyboard.press('Enter');
    expect(await calls()).toEqual([['onGoTo', expect.stringMatching(/^quotation:\d+$/)]]);
  });

  it('changes the tab with the arrow keys, and has only one of them in the tab order', async () => {
    await show('article');
    await page.focus('[role="tab"]');
    await page.keyboard.press('ArrowRight');
    expect(await calls()).toEqual([['onTab', 'notes']]);
    expect(await page.$$eval('[role="tab"][tabindex="0"]', (tabs) => tabs.length)).toBe(1);
  });

  it('tells of each kind whether it is highlighted, and switches it', async () => {
    await show('kinds off');
    const kinds = await page.$$eval('.kind', (all) =>
      all.map((kind) => [kind.getAttribute('aria-label'), kind.getAttribute('aria-checked')]),
    );
    expect(kinds).toEqual([
      ['Highlight quotations: 5', 'true'],
      ['Highlight in other words: 3', 'false'],
      ['Highlight figures: 7', 'true'],
      ['Highlight notes: 3', 'false'],
    ]);
    await page.click('.kind:nth-of-type(2)');
    expect(await calls()).toEqual([['onKind', 'attribution', true]]);
  });

  it('marks a note whose passage is gone, and does not offer to go there', async () => {
    await show('notes');
    const notes = await page.$$eval('.note', (all) =>
      all.map((note) => [
        note.querySelector('.note-orphan') !== null,
        note.querySelector<HTMLButtonElement>('.note-passage')?.disabled ?? null,
      ]),
    );
    expect(notes).toEqual([
      [false, null],
      [false, false],
      [true, true],
    ]);
  });

  it('takes back a deletion and a correction', async () => {
    await show('notes');
    await page.click('.toast button');
    await page.click('.corrections button');
    expect((await calls()).map(([name]) => name)).toEqual(['undo', 'onTakeBack']);
  });

  it('exports by keyboard, closes on Escape, and gives the focus back', async () => {
    await show('article');
    await page.focus('.export > button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.export-panel');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.export-panel'));
    expect(await focused()).toBe('Export');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('.export-panel'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await calls()).toEqual([['onExport', 'all', 'markdown']]);
  });

  it.each([
    ['no article', 'Highlight anyway'],
    ['off, with notes', 'Switch on'],
    ['not allowed', 'Allow'],
    ['stale', 'Reload the page'],
  ])('offers a way on: %s', async (state, action) => {
    await show(state);
    await page.click('.page-message .button');
    expect(await page.$eval('.page-message .button', ({ textContent }) => textContent)).toBe(
      action,
    );
    expect((await calls()).map(([name]) => name)).toEqual(['onAction']);
  });

  it('lists the notes of a page that is switched off', async () => {
    await show('off, with notes');
    expect(
      await page.$$eval('.note', (all) => all.filter((note) => note.checkVisibility()).length),
    ).toBe(3);
  });
});
