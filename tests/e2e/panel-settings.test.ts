import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { lookedAfter, untilLookedAfter } from './support/looked-after.ts';
import { openPage, paintedTexts, press, type ReadPage, untilShown } from './support/reading.ts';

describeInBrowsers('the settings, on a page', { extension: true }, ({ kind, get }) => {
  const openSettings = async (): Promise<Page> => {
    const settings = await get().openExtensionPage('options.html');
    await untilShown(settings, 'Marks on the page');
    return settings;
  };
  const choose = (settings: Page, words: string) =>
    settings.evaluate((wanted) => {
      const labels = [...document.querySelectorAll<HTMLElement>('label, [role="switch"]')];
      const label = labels.find(({ textContent }) => textContent?.includes(wanted));
      if (!label) throw new Error(`nothing to choose says ${wanted}`);
      label.click();
    }, words);
  const painted = async ({ page }: ReadPage, name: string) =>
    (await paintedTexts(page))[`pressmark-${name}`] ?? [];
  const rules = ({ page }: ReadPage) =>
    page.evaluate(() => {
      // Names are random; the priority tells the kind, and quotations have the third.
      const [name] = [...CSS.highlights].find(([, { priority }]) => priority === 3) ?? [];
      return document.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules])
        .flatMap((rule) => (rule instanceof CSSSupportsRule ? [...rule.cssRules] : [rule]))
        .map(({ cssText }) => cssText)
        .filter((text) => name !== undefined && text.includes(name))
        .join('\n');
    });

  it('are heeded at once: kinds, lines or tints, and colours', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?settings'));
    await read.reading();
    const settings = await openSettings();
    await choose(settings, 'Quotations');
    await waitUntil(async () => ((await painted(read, 'quotation')).length === 0 ? true : null));
    await choose(settings, 'Quotations');
    await waitUntil(async () => ((await painted(read, 'quotation')).length > 0 ? true : null));
    await choose(settings, 'Lines only');
    await waitUntil(async () => ((await rules(read)).includes('background') ? null : true));
    await settings.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type="color"]');
      if (!field) throw new Error('no colour field');
      field.value = '#aa0044';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await waitUntil(async () => (/170(,| ) ?0,? ?68/.test(await rules(read)) ? true : null));
    await choose(settings, 'Lines and tints');
    await press(settings, 'Reset');
    await Promise.all([settings.close(), read.page.close()]);
  });

  it('show results such as 2–1 only to a reader who wants them', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?scores'));
    await read.reading();
    await read.page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent =
        'On the same evening the home team won the derby 3–1 in front of 4,100 spectators.';
      [...document.querySelectorAll('p')].find((p) => p.textContent.length > 80)?.after(paragraph);
    });
    await read.reading(({ analysis }) => analysis.figures.some(({ unit }) => unit === 'score'));
    await waitUntil(async () => ((await painted(read, 'figure')).includes('4,100') ? true : null));
    expect(await painted(read, 'figure')).not.toContain('3–1');
    const settings = await openSettings();
    await choose(settings, 'Results such as 2–1');
    await waitUntil(async () => ((await painted(read, 'figure')).includes('3–1') ? true : null));
    await choose(settings, 'Results such as 2–1');
    await waitUntil(async () => ((await painted(read, 'figure')).includes('3–1') ? null : true));
    await Promise.all([settings.close(), read.page.close()]);
  });

  it('put on the badge what the reader wants counted', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?badge'));
    await read.reading();
    const tabId = await read.bridge.tabId(read.url);
    const badge = () =>
      read.bridge.page.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
    expect(await badge()).toBe('');
    const settings = await openSettings();
    await choose(settings, 'All that is marked');
    await waitUntil(async () => (/^\d+$/.test(await badge()) ? true : null));
    const all = Number(await badge());
    await settings.evaluate(() => {
      const counted = [...document.querySelectorAll('fieldset')].at(-1);
      const label = [...(counted?.querySelectorAll('label') ?? [])].find(
        ({ textContent }) => textContent === 'Figures',
      );
      label?.click();
    });
    await waitUntil(async () => (Number(await badge()) < all ? true : null));
    await choose(settings, 'Nothing');
    await waitUntil(async () => ((await badge()) === '' ? true : null));
    await Promise.all([settings.close(), read.page.close()]);
  });

  it('have every page of a site read that the reader always wants', async () => {
    const settings = await openSettings();
    await settings.focus('input[aria-label="Site: Always read"]');
    await settings.bringToFront();
    await settings.keyboard.type('127.0.0.1');
    await settings.keyboard.press('Enter');
    await untilShown(settings, '127.0.0.1');
    await waitUntil(async () => ((await lookedAfter(settings)).length > 0 ? true : null));
    const read = await openPage(get(), fixture('news/list.html?always'));
    const { text } = await read.reading();
    expect(text).toContain('Choir looks for 12 tenors');
    await press(settings, 'Take 127.0.0.1 off the list');
    await waitUntil(async () => ((await lookedAfter(settings)).length === 0 ? true : null));
    await Promise.all([settings.close(), read.page.close()]);
  });

  it('dress the pages of Pressmark in the theme that was chosen', async () => {
    const settings = await openSettings();
    await choose(settings, 'Dark');
    await settings.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    const popup = await get().openExtensionPage('popup.html?tab=-1');
    expect(await popup.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark');
    await choose(settings, 'Same as the system');
    await popup.waitForFunction(() => document.documentElement.dataset.theme === undefined);
    await Promise.all([settings.close(), popup.close()]);
  });

  it('list the keyboard commands in the order of use, next beside previous', async () => {
    const settings = await openSettings();
    const names = await settings.$$eval('.shortcuts th', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(names).toEqual([
      'Go to the next mark',
      'Go to the previous mark',
      'Write a note on the selected text',
      kind === 'firefox' ? 'Open the sidebar' : 'Open the side panel',
      'Switch this site off or on',
    ]);
    await settings.close();
  });

  it('delete everything, in the database and on the page', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?delete'));
    await read.reading();
    const popup = await get().openExtensionPage(
      `popup.html?tab=${await read.bridge.tabId(read.url)}`,
    );
    await untilShown(popup, 'Edda Voss');
    await press(popup, 'Note on “Nobody should have');
    await press(popup, 'Save');
    await read.reading(({ anchored }) => anchored.length === 1);
    await press(popup, 'Notes');
    const library = await get().openExtensionPage('library.html');
    await untilShown(library, '1 note on 1 page');
    const settings = await openSettings();
    await untilLookedAfter(settings, ['*://127.0.0.1/*']);
    await settings.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('copies', { create: true });
      await folder.getFileHandle('of-notes.json', { create: true });
      localStorage.setItem('kept', 'yes');
    });
    await press(settings, 'Delete everything');
    await untilShown(settings, 'This deletes 1 note');
    await press(settings, 'Continue to delete');
    await press(settings, 'Delete for good');
    await untilShown(settings, 'Everything is deleted');
    await untilLookedAfter(settings, []);
    // What is open shows it, and makes nothing anew of what is gone.
    await read.reading(({ anchored }) => anchored.length === 0);
    await untilShown(popup, 'No notes here yet');
    await untilShown(library, 'No notes yet');
    await library.bringToFront();
    await untilShown(library, 'The first is taken when');
    const left = await settings.evaluate(async () => {
      const files: string[] = [];
      const root = await navigator.storage.getDirectory();
      for await (const name of root.keys()) files.push(name);
      return { files, kept: localStorage.getItem('kept') };
    });
    expect(left).toEqual({ files: [], kept: null });
    await read.page.reload();
    const { anchored } = await read.reading();
    expect(anchored).toEqual([]);
    await Promise.all([settings.close(), popup.close(), library.close(), read.page.close()]);
  });
});
