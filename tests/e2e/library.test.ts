import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBridge } from '../../scripts/support/bridge.ts';
import { fillNotes } from '../../scripts/support/fill-notes.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import type { Note } from '../../utils/notes/note.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import {
  openPage,
  openPopup,
  press,
  reload,
  select,
  untilShown,
  writeInCard,
} from './support/reading.ts';

const PAGE = {
  url: 'https://harbour.example/pilots',
  aliases: [],
  title: 'Pilots want a second boat',
  site: 'harbour.example',
};

const sampleNote = (id: string, fields: Partial<Note> = {}): Note => ({
  id,
  page: PAGE.url,
  kind: 'quote',
  target: {
    quote: { exact: `the tide waits for nobody ${id}`, prefix: '', suffix: '' },
    position: { start: id.length, end: id.length + 20 },
  },
  speaker: { name: 'Jorun Eld' },
  body: `words on ${id}`,
  tags: ['harbour'],
  color: 'default',
  created: '2026-03-01T10:00:00.000Z',
  modified: '2026-03-01T10:00:00.000Z',
  ...fields,
});

describeInBrowsers('the library', { extension: true }, ({ get, kind }) => {
  let library: Page;
  beforeAll(async () => {
    const { page } = await openBridge(get());
    // Three hundred notes of others, older than those that are looked at.
    await fillNotes(page, { count: 300 });
    for (const id of ['alpha', 'beta', 'gamma']) await send(page, 'saveNote', sampleNote(id));
    await page.close();
    library = await get().openExtensionPage('library.html');
  });
  // A page behind another one is not drawn.
  beforeEach(() => library.bringToFront());

  it('lists all notes by page', async () => {
    await untilShown(library, '303 notes on 16 pages');
    await untilShown(library, 'Article 14');
  });

  it('is opened from the popup', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?library'));
    await read.reading();
    const popup = await openPopup(get(), read, 'Edda Voss');
    await press(popup, 'All notes');
    // The browser itself is asked, and has the tab that is open already in front.
    await waitUntil(() =>
      read.bridge.page.evaluate(async () => {
        const [front] = await chrome.tabs.query({ active: true });
        return front?.url?.endsWith('/library.html') ? true : null;
      }),
    );
    await read.page.close();
  });

  it('finds as one types, and keeps the search in the address', async () => {
    await search('tide beta');
    await untilShown(library, '1 note on 1 page, of 303');
    await untilListed(['the tide waits for nobody beta']);
    await search('');
    await untilShown(library, '303 notes');
    await library.evaluate(() => history.back());
    await untilShown(library, '1 note on 1 page');
    await reload(library);
    await untilListed(['the tide waits for nobody beta']);
    expect(
      await library.evaluate(
        () => document.querySelector<HTMLInputElement>('[type="search"]')?.value,
      ),
    ).toBe('tide beta');
    await search('');
    await untilShown(library, '303 notes');
  });

  it('filters by speaker with a control, which is a word of the search too', async () => {
    await library.waitForSelector('option[value="Jorun Eld"]');
    await library.select('.filter-field:nth-of-type(2) select', 'Jorun Eld');
    await untilShown(library, '3 notes on 1 page');
    expect(new URL(library.url()).searchParams.get('q')).toBe('speaker:"Jorun Eld"');
    await search('');
    await untilShown(library, '303 notes');
  });

  it('keeps every filter in the address, one after the other', async () => {
    await library.waitForSelector('.filter-choice:nth-of-type(3):enabled');
    await press(library, 'Figures');
    await untilShown(library, '75 notes on');
    await library.select('.filter-field:nth-of-type(3) select', 'tag-18');
    await untilShown(library, '3 notes on 3 pages, of 303');
    expect(new URL(library.url()).searchParams.get('q')).toBe('kind:figure tag:tag-18');
    await library.evaluate(() => history.back());
    await untilShown(library, '75 notes on');
    await library.evaluate(() => history.forward());
    await untilShown(library, '3 notes on 3 pages');
    await reload(library);
    await untilShown(library, '3 notes on 3 pages, of 303');
    expect(await library.$eval('[aria-pressed="true"]', (one) => one.textContent)).toMatch(
      /Figures/,
    );
    await search('');
    await untilShown(library, '303 notes');
  });

  it('tags, deletes and brings back what is selected', async () => {
    await search('site:harbour.example');
    await untilShown(library, '3 notes on 1 page');
    await press(library, 'Select all (3)');
    await untilShown(library, '3 selected');
    await press(library, 'Tag');
    await library.type('.library-tagging input', 'for monday');
    await press(library, 'Add');
    await untilShown(library, '3 notes changed');
    await waitUntil(async () => ((await tagCount('for monday')) === 3 ? true : null));
    await press(library, 'Tag');
    await library.type('.library-tagging input', 'for monday');
    await press(library, 'Remove');
    await waitUntil(async () => ((await tagCount('for monday')) === 0 ? true : null));
    await press(library, 'Delete 3');
    await untilShown(library, 'No notes match.');
    await press(library, 'Undo');
    await untilShown(library, '3 notes on 1 page');
    await search('');
    await untilShown(library, '303 notes');
  });

  it('changes a note in its place', async () => {
    await search('words alpha');
    await untilShown(library, '1 note on 1 page');
    await press(library, 'Edit note on the tide waits for nobody alpha');
    await library.waitForFunction(() => document.activeElement?.localName === 'textarea');
    await library.bringToFront();
    await library.keyboard.type(', twice read');
    await library.keyboard.down('Control');
    await library.keyboard.press('Enter');
    await library.keyboard.up('Control');
    await untilShown(library, 'words on alpha, twice read');
    await search('');
    await untilShown(library, '303 notes');
  });

  it('shows what is written elsewhere while it is open', async () => {
    await elsewhere((page) => send(page, 'saveNote', sampleNote('delta')));
    await untilShown(library, '304 notes');
    await elsewhere((page) => send(page, 'removeNote', null, { id: 'delta' }));
    await untilShown(library, '303 notes');
  });

  it('says what an import would do, does it, and finds it', async () => {
    const entry = (note: unknown) => ({ page: PAGE, notes: [note], corrections: [] });
    const file = {
      pressmark: 1,
      exported: '2026-05-01T10:00:00.000Z',
      entries: [
        entry(sampleNote('imported', { body: 'a lantern at the mole' })),
        entry({ ...sampleNote('broken'), kind: 'unheard of' }),
      ],
    };
    const path = join(tmpdir(), `pressmark-import-${process.pid}-${kind}.json`);
    await writeFile(path, JSON.stringify(file, null, 1));
    const input = (await library.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await untilShown(library, '1 left out');
    await untilShown(library, 'Nothing is changed yet');
    await press(library, 'Import 1 note');
    await untilShown(library, '1 note imported');
    await search('lantern');
    await untilShown(library, '1 note on 1 page, of 304');
    await search('');
    await untilShown(library, '304 notes');
  });

  it('restores the snapshot that the background took', async () => {
    // Taken after the first note that was saved, when there were 301.
    await untilShown(library, 'Restore');
    await elsewhere(async (page) => {
      await send(page, 'removeNote', null, { id: 'filled-00000003' });
      await send(page, 'removeNote', null, { id: 'filled-00000004' });
    });
    await untilShown(library, '302 notes');
    await press(library, 'Restore the notes of');
    await press(library, 'Restore');
    await untilShown(library, '2 notes brought back');
    await untilShown(library, '304 notes');
  });

  it('lists the notes whose passage has gone from its page', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?library-lost'));
    await read.reading();
    await select(read.page, 'night line only at weekends');
    await read.bridge.ask(read.page.url(), 'noteOnSelection');
    await read.page.bringToFront();
    await writeInCard(read.page, 'which line?');
    await read.reading(({ anchored }) => anchored.length === 1);
    await read.page.evaluate(() => document.querySelector('#third')?.remove());
    await read.reading(({ anchored }) => anchored.length === 0);
    await read.page.close();
    await library.bringToFront();
    await reload(library);
    await untilShown(library, 'Passage lost');
    await press(library, 'Passage lost');
    await untilShown(library, '1 note on 1 page, of 305');
    await untilListed(['night line only at weekends']);
    await untilShown(library, 'Not found when the page was last read');
    await search('');
    await untilShown(library, '305 notes');
  });

  describe('with many notes', () => {
    it('draws only what is near, wherever one scrolls', async () => {
      await elsewhere((page) => fillNotes(page, { count: 5000, from: 1000 }));
      await reload(library);
      await untilShown(library, '5,305 notes');
      for (const part of [1, 0.5, 0]) {
        await library.evaluate((to) => scrollTo(0, document.body.scrollHeight * to), part);
        await library.waitForFunction(() =>
          document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.library-page'),
        );
      }
      expect(await library.evaluate(() => document.querySelectorAll('.note').length)).toBeLessThan(
        400,
      );
    });

    it('selects what a search finds on all pages, deletes it and brings it back', async () => {
      await search('after:2024-01-08');
      await untilShown(library, 'of 5,305');
      const found = await summary();
      await reload(library);
      await waitUntil(async () => ((await summary().catch(() => '')) === found ? true : null));
      const [count = ''] = /^[\d,]+/.exec(found) ?? [];
      expect(Number(count.replace(',', ''))).toBeGreaterThan(4000);
      await press(library, `Select all (${count})`);
      await untilShown(library, `${count} selected`);
      await press(library, `Delete ${count}`);
      await untilShown(library, `${count} notes deleted`);
      await press(library, 'Undo');
      await waitUntil(async () => ((await summary()) === found ? true : null));
      await search('');
      await untilShown(library, '5,305 notes on');
    });
  });

  /** Does something in another page of the extension, and comes back. */
  async function elsewhere(work: (page: Page) => Promise<unknown>): Promise<void> {
    const { page } = await openBridge(get());
    await work(page);
    await page.close();
    await library.bringToFront();
  }

  async function search(words: string): Promise<void> {
    await library.evaluate((text) => {
      const input = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (!input) throw new Error('the library has no search field');
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, words);
  }

  /** Also while the page is being loaded, when it cannot answer. */
  const untilListed = (wanted: string[]): Promise<true> =>
    waitUntil(async () =>
      (await passages().catch(() => [])).join() === wanted.join() ? true : null,
    );

  const passages = (): Promise<string[]> =>
    library.$$eval('.note-passage', (found) => found.map(({ textContent }) => textContent ?? ''));

  const summary = (): Promise<string> =>
    library.$eval('.library-summary', ({ textContent }) => textContent ?? '');

  const tagCount = (tag: string): Promise<number> =>
    library.$$eval(
      '.note .tag',
      (tags, wanted) => tags.filter(({ textContent }) => textContent === wanted).length,
      tag,
    );
});

/** Sends a call to the background, as a content script does. */
const send = (page: Page, type: string, note: Note | null, data: unknown = { page: PAGE, note }) =>
  page.evaluate(
    async (name, given) => {
      const message = { id: 1, type: name, data: given, timestamp: Date.now() };
      return (await chrome.runtime.sendMessage(message)).res;
    },
    type,
    data,
  );
