import type { KeyInput, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { inCard, untilEditorClosed } from './support/inside.ts';
import { openPage, openPopup, paintedTexts, untilShown, writeInCard } from './support/reading.ts';

/** How many times Tab is pressed before a control counts as out of reach. */
const PATIENCE = 80;

describeInBrowsers('by keyboard alone', { extension: true }, ({ get }) => {
  /** The name of the control that has the focus; "" for a scrolled box, which Firefox stops at too. */
  const focused = (page: Page) =>
    page.evaluate(() => {
      const control = document.activeElement?.closest('button, input, textarea');
      const name = control?.getAttribute('aria-label') ?? control?.textContent ?? '';
      return name.replace(/\s+/g, ' ').trim();
    });
  /** Presses a key until the control with these words has the focus, and is seen to have it. */
  const reach = async (page: Page, words: string, key: KeyInput = 'Tab') => {
    for (let presses = 0; presses < PATIENCE; presses++) {
      await page.keyboard.press(key);
      if ((await focused(page)).includes(words)) {
        const outline = await page.evaluate(
          () => document.activeElement && getComputedStyle(document.activeElement).outlineStyle,
        );
        expect(outline, words).not.toBe('none');
        return;
      }
    }
    throw new Error(`${words} cannot be reached by ${key}`);
  };
  const openFront = async (name: string) => {
    const read = await openPage(get(), fixture(`news/bridge.html?${name}`));
    await read.reading();
    const popup = await openPopup(get(), read, 'Edda Voss');
    await popup.setViewport({ width: 400, height: 600 });
    await popup.bringToFront();
    return { read, popup };
  };

  it('a passage is found in the popup, noted, and the note is on the page', async () => {
    const { read, popup } = await openFront('note');
    await reach(popup, 'Nobody should have to cross');
    await reach(popup, 'Note on “Nobody should have');
    await popup.keyboard.press('Enter');
    await popup.waitForFunction(() => document.activeElement?.localName === 'textarea');
    await popup.keyboard.type('by keys');
    await reach(popup, 'Save');
    await popup.keyboard.press('Enter');
    await read.reading(({ anchored }) => anchored.length === 1);
    await popup.waitForFunction(() => document.activeElement !== document.body);
    expect(await focused(popup)).toContain('note on “Nobody should have');
    await Promise.all([popup.close(), read.page.close()]);
  });

  it('a voice is chosen, and everybody shown again', async () => {
    const { read, popup } = await openFront('voice');
    await reach(popup, 'Found');
    await popup.keyboard.press('ArrowRight');
    await popup.waitForFunction(
      () => document.activeElement?.getAttribute('aria-selected') === 'true',
    );
    await reach(popup, 'Edda Voss');
    await popup.keyboard.press(' ');
    await untilShown(popup, 'Only Edda Voss');
    const groups = () =>
      popup.$$eval('#panel-found .group-name', (all) => all.map(({ textContent }) => textContent));
    expect(await groups()).toEqual(['Edda Voss']);
    await reach(popup, 'Show everybody');
    await popup.keyboard.press('Enter');
    await waitUntil(async () => ((await groups()).length > 1 ? true : null));
    await Promise.all([popup.close(), read.page.close()]);
  });

  it('the map leads to a passage on the page', async () => {
    const { read, popup } = await openFront('map');
    await read.page.evaluate(() => {
      document.body.style.paddingBottom = '3000px';
      window.scrollTo(0, 3000);
    });
    await reach(popup, 'Go to Quotation');
    await popup.keyboard.press('ArrowRight');
    await popup.keyboard.press('Enter');
    await waitUntil(async () => ((await read.page.evaluate(() => scrollY)) < 2000 ? true : null));
    await Promise.all([popup.close(), read.page.close()]);
  });

  it('a search narrows the list and ends on Escape, without closing the popup', async () => {
    const { read, popup } = await openFront('search');
    await popup.keyboard.press('/');
    await popup.waitForFunction(() => document.activeElement?.matches('input[type="search"]'));
    await popup.keyboard.type('zeppelin');
    await untilShown(popup, 'Nothing here matches.');
    // From elsewhere in the popup, the key leads back to the words that were typed.
    await popup.keyboard.press('Tab');
    await popup.waitForFunction(() => document.activeElement?.localName === 'button');
    await popup.keyboard.press('/');
    await popup.waitForFunction(
      () =>
        document.activeElement instanceof HTMLInputElement &&
        document.activeElement.value === 'zeppelin',
    );
    await popup.keyboard.press('Escape');
    await untilShown(popup, 'Edda Voss');
    await Promise.all([popup.close(), read.page.close()]);
  });

  it('the next mark is reached, its card opened, noted and closed, on the page itself', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?step'));
    await read.reading();
    const step = () => read.bridge.ask(read.url, 'step', { direction: 1 });
    await read.page.bringToFront();
    const card = () =>
      read.page.evaluate(() => document.querySelector('[data-pressmark]') !== null);
    expect(await step()).toBe(true);
    expect(await card()).toBe(true);
    // The card's first button, "Note", has the focus.
    await read.page.keyboard.press('Enter');
    await waitUntil(async () =>
      'pressmark-note' in (await paintedTexts(read.page)) ? true : null,
    );
    await writeInCard(read.page, 'noted by keys');
    await read.reading(({ anchored }) => anchored.length === 1);
    await untilEditorClosed(read.bridge, read.url);
    await read.page.keyboard.press('Escape');
    await waitUntil(async () => ((await card()) ? null : true));
    await read.page.close();
  });

  it('a note is deleted in the card, and taken back', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?undo'));
    await read.reading();
    await read.page.bringToFront();
    await read.bridge.ask(read.url, 'step', { direction: 1 });
    await read.page.keyboard.press('Enter');
    await waitUntil(async () =>
      'pressmark-note' in (await paintedTexts(read.page)) ? true : null,
    );
    await writeInCard(read.page, 'to be taken back');
    await read.reading(({ anchored }) => anchored.length === 1);
    await untilEditorClosed(read.bridge, read.url);
    // From the button "Note" back to the last one of the note: Delete. Then "Undo" has the focus.
    await read.page.keyboard.down('Shift');
    await read.page.keyboard.press('Tab');
    await read.page.keyboard.up('Shift');
    await read.page.keyboard.press('Enter');
    await read.reading(({ anchored }) => anchored.length === 0);
    // The page has taken the note off a moment before the card offers to bring it back.
    await waitUntil(() => inCard(read.bridge, read.url, isOnUndo));
    await read.page.keyboard.press('Enter');
    await read.reading(({ anchored }) => anchored.length === 1);
    await read.page.close();
  });

  it('settings are changed, and deleting everything can be left at each step', async () => {
    const settings = await get().openExtensionPage('options.html');
    await untilShown(settings, 'Marks on the page');
    await settings.bringToFront();
    await reach(settings, 'Figures');
    await settings.keyboard.press(' ');
    await settings.waitForFunction(
      () => document.activeElement?.getAttribute('aria-checked') === 'false',
    );
    await settings.keyboard.press(' ');
    await reach(settings, 'Delete everything');
    await settings.keyboard.press('Enter');
    await untilShown(settings, 'This deletes');
    await reach(settings, 'Keep everything');
    await settings.keyboard.press('Enter');
    await settings.waitForFunction(() =>
      document.activeElement?.textContent?.includes('Delete everything'),
    );
    await settings.close();
  });
});

/** Stands on its own, as `inCard` asks. */
const isOnUndo = (root: HTMLElement): true | null =>
  root.ownerDocument.activeElement?.matches('.card-undo') ? true : null;
