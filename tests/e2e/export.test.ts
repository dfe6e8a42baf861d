import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { fillNotes } from '../../scripts/support/fill-notes.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { openPage, openPopup, press, untilShown } from './support/reading.ts';
import { keepSaved, type SavedFile, savedBy } from './support/saved-file.ts';

/** What the popup saves in a format; its name, or the beginning of what it is for. */
const save = (popup: Page, format: string): Promise<SavedFile> =>
  savedBy(popup, async () => {
    await press(popup, 'Export');
    await popup.waitForSelector('.export-panel');
    await press(popup, format);
  });

describeInBrowsers('exporting', { extension: true }, ({ get }) => {
  // The first: nothing is kept yet.
  it('says that there are no notes where all are asked for', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?none'));
    await read.reading();
    const popup = await openPopup(get(), read, 'Edda Voss');
    await keepSaved(popup);
    await press(popup, 'Export');
    await popup.waitForSelector('.export-panel');
    await press(popup, 'CSV');
    await untilShown(popup, 'No notes yet.');
    expect(await popup.evaluate(() => globalThis.saved === undefined)).toBe(true);
    await Promise.all([popup.close(), read.page.close()]);
  });

  it('saves the notes of a page in every kind of file', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?export'));
    await read.reading();
    const popup = await openPopup(get(), read, 'Edda Voss');
    await keepSaved(popup);
    // A page can be cited before there is a note on it.
    await press(popup, 'Export');
    await popup.waitForSelector('.export-panel');
    await popup.click('.export-scopes input');
    await press(popup, 'BibTeX');
    await untilShown(popup, '1 citation saved');
    await press(popup, 'Note on “Nobody should have');
    await popup.waitForFunction(() => document.activeElement?.localName === 'textarea');
    await popup.bringToFront();
    await popup.keyboard.type('goes everywhere');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('Enter');
    await popup.keyboard.up('Control');
    await read.reading(({ anchored }) => anchored.length === 1);
    const endings = new Map([
      ['Markdown', '.md'],
      ['Web page', '.html'],
      ['CSV', '.csv'],
      ['JSON-LD', '.jsonld'],
      ['Everything', '.json'],
    ]);
    for (const [format, ending] of endings) {
      const { name, text } = await save(popup, format);
      expect(name.endsWith(ending)).toBe(true);
      expect(text).toContain('goes everywhere');
      await untilShown(popup, '1 note saved');
    }
    const { bytes } = await save(popup, 'Obsidian');
    expect(
      Object.values(unzipSync(bytes))
        .map((file) => strFromU8(file))
        .join(),
    ).toContain('goes everywhere');
    expect((await save(popup, 'RIS')).text).toMatch(/^TY {2}- NEWS\r\n/);
    await Promise.all([popup.close(), read.page.close()]);
  });

  it('tells how far a long export is, and stops it', { timeout: 120_000 }, async () => {
    const read = await openPage(get(), fixture('news/bridge.html?long'));
    await read.reading();
    const popup = await openPopup(get(), read, 'Edda Voss');
    await keepSaved(popup);
    await fillNotes(popup, { count: 60_000 });
    await press(popup, 'Export');
    await popup.waitForSelector('.export-panel');
    await popup.evaluate(() =>
      document.querySelectorAll<HTMLElement>('.export-scopes input')[1]?.click(),
    );
    await press(popup, 'Web page');
    await untilShown(popup, 'notes so far');
    await press(popup, 'Stop');
    await untilShown(popup, 'Stopped: nothing is saved');
    expect(await popup.evaluate(() => globalThis.saved === undefined)).toBe(true);
    await Promise.all([popup.close(), read.page.close()]);
  });
});
