import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { openPage, openPopup, press, untilShown } from './support/reading.ts';

interface Saved {
  name: string;
  bytes: number[];
}

declare global {
  /** The file that was saved last. */
  var saved: Promise<Saved> | undefined;
}

/** Keeps what is saved in the page, instead of among the downloads. */
const keepSaved = (popup: Page): Promise<void> =>
  popup.evaluate(() => {
    let file: Blob | MediaSource | undefined;
    const address = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      file = blob;
      return address(blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      if (!(file instanceof Blob)) throw new TypeError('no file is saved');
      const name = this.download;
      globalThis.saved = file
        .arrayBuffer()
        .then((buffer) => ({ name, bytes: [...new Uint8Array(buffer)] }));
    };
  });

async function save(popup: Page, format: string): Promise<{ name: string; bytes: Uint8Array }> {
  await popup.evaluate(() => {
    globalThis.saved = undefined;
  });
  await press(popup, 'Export');
  await popup.waitForSelector('.export-panel');
  await press(popup, format);
  await popup.waitForFunction(() => globalThis.saved !== undefined);
  const saved = await popup.evaluate(() => globalThis.saved);
  if (!saved) throw new Error('nothing was saved');
  return { name: saved.name, bytes: new Uint8Array(saved.bytes) };
}

describeInBrowsers('exporting', { extension: true }, ({ get }) => {
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
      const { name, bytes } = await save(popup, format);
      expect(name.endsWith(ending)).toBe(true);
      expect(strFromU8(bytes)).toContain('goes everywhere');
      await untilShown(popup, '1 note saved');
    }
    const { bytes } = await save(popup, 'Obsidian');
    expect(
      Object.values(unzipSync(bytes))
        .map((file) => strFromU8(file))
        .join(),
    ).toContain('goes everywhere');
    expect(strFromU8((await save(popup, 'RIS')).bytes)).toMatch(/^TY {2}- NEWS\r\n/);
    await Promise.all([popup.close(), read.page.close()]);
  });
});
