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

  it('tells how far a long export is, and stops it', { timeout: 120_000 }, async () => {
    const read = await openPage(get(), fixture('news/bridge.html?long'));
    await read.reading();
    const popup = await openPopup(get(), read, 'Edda Voss');
    await keepSaved(popup);
    await popup.evaluate(fillNotes, 20_000);
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

/** Puts many notes straight into the database, ten on a page. */
async function fillNotes(count: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('pressmark');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction('notes', 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    const notes = transaction.objectStore('notes');
    for (let index = 0; index < count; index++) {
      const page = `https://news.example/${Math.floor(index / 10)}`;
      const time = '2026-05-01T10:00:00.000Z';
      const words = {
        kind: 'page',
        body: 'one of many',
        tags: [],
        color: '',
        site: 'news.example',
      };
      notes.put({ id: `many-${index}`, page, ...words, created: time, modified: time });
    }
  });
  db.close();
}
