import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { fillNotes } from '../../scripts/support/fill-notes.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers } from '../browser/support/each-browser.ts';
import { press, untilShown } from './support/reading.ts';
import { keepSaved, type SavedFile, savedBy } from './support/saved-file.ts';

const MANY = 10_000;

describeInBrowsers('files of the library', { extension: true }, ({ get, kind }) => {
  let library: Page;
  beforeAll(async () => {
    const filling = await get().openExtensionPage('popup.html?tab=0');
    await fillNotes(filling, { count: 60 });
    await filling.close();
    library = await get().openExtensionPage('library.html');
    await keepSaved(library);
    await untilShown(library, '60 notes on 3 pages');
  });

  it('hold all notes, and a backup is remembered', async () => {
    await untilShown(library, 'none yet');
    const { name, text } = await save('Everything');
    expect(name).toMatch(/\.json$/);
    expect(JSON.parse(text).entries).toHaveLength(3);
    await untilShown(library, '60 notes exported');
    await waitUntil(async () => ((await careText()).includes('none yet') ? null : true));
    expect(await careText()).toMatch(/Storage used\s+[\d.,]+\s?[kMG]B/);
  });

  it('hold what a search found, and no more', async () => {
    await search('tag:tag-18');
    await untilShown(library, '1 note on 1 page, of 60');
    const { text } = await save('CSV');
    expect(text.match(/filled-\d{8}/g)).toEqual(['filled-00000018']);
    await search('');
    await untilShown(library, '60 notes on 3 pages');
  });

  it('hold what is selected, whatever is listed', async () => {
    await search('site:site-1.example');
    await untilShown(library, '20 notes on 1 page');
    await press(library, 'Select all (20)');
    await untilShown(library, '20 selected');
    await search('site:site-2.example');
    await untilShown(library, '20 notes on 1 page');
    const { bytes } = await save('Obsidian');
    const files = Object.keys(unzipSync(bytes));
    expect(files).toHaveLength(1);
    expect(files[0]).toMatch(/Article 1 /);
    await press(library, 'Select none');
    await search('');
    await untilShown(library, '60 notes on 3 pages');
  });

  it('say what was written where the storage fails', async () => {
    await choose(await manyNotes('failing', 1200));
    await untilShown(library, '1,200 not here yet');
    await failAfter(700);
    await press(library, 'Import 1,200 notes');
    await untilShown(library, 'The disk is full');
    await untilShown(library, 'Stopped; 250 notes imported');
    // The message goes, the page stays: somebody may be writing on it.
    await library.evaluate(() => {
      document.title = 'not loaded again';
    });
    await library.click('.problem button');
    await library.waitForFunction(() => !document.querySelector('.problem'), { polling: 50 });
    expect(await library.title()).toBe('not loaded again');
    await failAfter(null);
    await untilShown(library, '310 notes on');
    await choose(await manyNotes('failing', 1200));
    await untilShown(library, '950 not here yet');
    await press(library, 'Import 950 notes');
    await untilShown(library, '950 notes imported');
    await library.waitForFunction(() => !document.querySelector('.problem'), { polling: 50 });
  });

  it('leave a way back where the storage fails while notes are deleted', async () => {
    await search('site:failing.example');
    await untilShown(library, '1,200 notes on');
    await untilShown(library, 'Select all (1,200)');
    await press(library, 'Select all (1,200)');
    await untilShown(library, '1,200 selected');
    await failAfter(300);
    await untilShown(library, 'Delete 1,200');
    await press(library, 'Delete 1,200');
    await untilShown(library, 'The disk is full');
    await untilShown(library, '200 notes deleted');
    // Until then the list shows what was found before; all are selected from what is found now.
    await untilShown(library, '1,000 notes on');
    await failAfter(null);
    await press(library, 'Undo');
    await untilShown(library, '1,200 notes on');
    // Those that were not reached are selected still.
    await untilShown(library, '1,000 selected');
    await untilShown(library, 'Select all (1,200)');
    await press(library, 'Select all (1,200)');
    await untilShown(library, '1,200 selected');
    await untilShown(library, 'Delete 1,200');
    await press(library, 'Delete 1,200');
    await untilShown(library, '1,200 notes deleted');
    await search('');
    await untilShown(library, '60 notes on 3 pages');
  });

  it('are read with a bar that can be stopped, and go on the next time', {
    timeout: 180_000,
  }, async () => {
    await choose(await manyNotes());
    await untilShown(library, `${MANY.toLocaleString('en')} not here yet`);
    const stopped = stopWork();
    await press(library, 'Import 10,000 notes');
    await stopped;
    await library.waitForFunction(
      () => /^Stopped; [\d,]+ notes? imported/m.test(document.body.innerText),
      { polling: 50 },
    );
    expect(await library.$('.library-work')).toBeNull();
    const written = Number(
      (
        await library.evaluate(() => /Stopped; ([\d,]+)/.exec(document.body.innerText)?.[1] ?? '')
      ).replaceAll(',', ''),
    );
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(MANY);
    // What is written is whole, and all of it is listed.
    await untilShown(library, `${(60 + written).toLocaleString('en')} notes on`);
    await choose(await manyNotes());
    await untilShown(library, `${(MANY - written).toLocaleString('en')} not here yet`);
    await untilShown(library, `${written.toLocaleString('en')} here already`);
    await press(library, `Import ${(MANY - written).toLocaleString('en')} note`);
    await untilShown(library, `${(MANY - written).toLocaleString('en')} notes imported`);
    await untilShown(library, `${(60 + MANY).toLocaleString('en')} notes on`);
  });

  it('change nothing before the reader says so', async () => {
    await choose(await manyNotes('other'));
    await press(library, 'Cancel');
    await library.waitForFunction(() => !document.querySelector('dialog'), { polling: 50 });
    await untilShown(library, `${(60 + MANY).toLocaleString('en')} notes on`);
  });

  const save = (format: string): Promise<SavedFile> =>
    savedBy(library, async () => {
      await press(library, 'Export');
      await press(library, format);
    });

  /** Stops the next long work as soon as its bar is shown. */
  const stopWork = (): Promise<void> =>
    library.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            const bar = document.querySelector('.library-work');
            if (!bar?.querySelector('progress')) return;
            observer.disconnect();
            bar.querySelector('button')?.click();
            resolve();
          });
          observer.observe(document.body, { childList: true, subtree: true });
        }),
    );

  /** Has the storage refuse each record of the library after so many. */
  const failAfter = (records: number | null): Promise<void> =>
    library.evaluate((most) => {
      const scope = globalThis as typeof globalThis & { put?: IDBObjectStore['put'] };
      scope.put ??= IDBObjectStore.prototype.put;
      const put = scope.put;
      let left = most ?? Number.POSITIVE_INFINITY;
      IDBObjectStore.prototype.put = function (...given) {
        left--;
        if (left < 0) throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, given);
      };
    }, records);

  const careText = (): Promise<string> =>
    library.$eval('.library-care', (care) => (care as HTMLElement).innerText);

  async function choose(path: string): Promise<void> {
    const input = (await library.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  }

  async function search(words: string): Promise<void> {
    await library.$eval(
      'input[type="search"]',
      (input, text) => {
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      },
      words,
    );
  }

  /** A file of our own with many notes, one for each page. */
  async function manyNotes(name = 'many', count = MANY): Promise<string> {
    const time = '2026-05-01T10:00:00.000Z';
    const entries = Array.from({ length: count }, (_, at) => {
      const url = `https://${name}.example/${at}`;
      const page = { url, aliases: [], title: `Story ${at}`, site: `${name}.example` };
      const words = { kind: 'page', body: `what I think of ${at}`, tags: [], color: 'default' };
      const note = { id: `${name}-${at}`, page: url, ...words, created: time, modified: time };
      return { page, notes: [note], corrections: [] };
    });
    const path = join(tmpdir(), `pressmark-${name}-${process.pid}-${kind}.json`);
    await writeFile(path, JSON.stringify({ pressmark: 1, exported: time, entries }));
    return path;
  }
});
