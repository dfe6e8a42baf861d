import { strFromU8 } from 'fflate';
import type { Page } from 'puppeteer-core';

interface Saved {
  name: string;
  bytes: number[];
}

declare global {
  /** The file that was saved last. */
  var saved: Promise<Saved> | undefined;
}

/** A file that a page saved. */
export interface SavedFile {
  name: string;
  bytes: Uint8Array;
  text: string;
}

/** Keeps what is saved in the page, instead of among the downloads. */
export const keepSaved = (page: Page): Promise<void> =>
  page.evaluate(() => {
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

/** The file that a page saves when something is done. */
export async function savedBy(page: Page, work: () => Promise<unknown>): Promise<SavedFile> {
  await page.evaluate(() => {
    globalThis.saved = undefined;
  });
  await work();
  try {
    await page.waitForFunction(() => globalThis.saved !== undefined, { polling: 50 });
  } catch (cause) {
    const shown = await page.evaluate(() => document.body.innerText);
    throw new Error(`nothing is saved; the page shows: ${shown.slice(0, 2000)}`, { cause });
  }
  const saved = await page.evaluate(() => globalThis.saved);
  if (!saved) throw new Error('nothing was saved');
  const bytes = new Uint8Array(saved.bytes);
  return { name: saved.name, bytes, text: strFromU8(bytes) };
}
