import type { Page as Tab } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { field, typeAndGo } from './support/editor.ts';
import { stored } from './support/inside.ts';
import {
  openPage,
  press,
  type ReadPage,
  startNote,
  untilShown,
  writeInCard,
} from './support/reading.ts';

const QUOTATION = 'Note on “Nobody should have';

describeInBrowsers('what is typed in the side panel', { extension: true }, ({ get }) => {
  let read: ReadPage;
  let panel: Tab;
  let count = 0;
  beforeEach(async () => {
    count += 1;
    read = await openPage(get(), fixture(`news/bridge.html?typed-${count}`));
    await read.reading();
    const tabId = await read.bridge.tabId(read.url);
    panel = await get().openExtensionPage(`sidepanel.html?tab=${tabId}`);
    await panel.setViewport({ width: 360, height: 900 });
    await panel.bringToFront();
    await untilShown(panel, 'Edda Voss');
  });
  afterEach(async () => {
    await panel.close();
    await Promise.all([read.page.close(), read.bridge.page.close()]);
  });

  const write = async (button: string, words: string) => {
    await press(panel, button);
    await panel.waitForSelector('textarea');
    await panel.keyboard.type(words);
  };

  const draftOf = (words: string) =>
    waitUntil(async () => {
      const drafts = (await stored(read.bridge, 'drafts')) as unknown as Record<string, string>[];
      return drafts.find(({ body }) => body === words) ?? null;
    });

  it('goes along from list to list, to the last letter', async () => {
    // In both lists, as nobody is said to say so.
    await read.page.evaluate(putAbove, 'The weir is 240 metres long and was built by hand.');
    await untilShown(panel, '240 metres');
    await press(panel, 'Figures');
    await write('Note on 240 metres', 'half');
    await typeAndGo(panel, 'half a', { press: 'Found' });
    await panel.waitForSelector('#panel-found textarea');
    expect(await field(panel)).toBe('half a');
    await typeAndGo(panel, 'half a thought', { press: 'Figures' });
    await panel.waitForSelector('#panel-figures textarea');
    expect(await field(panel)).toBe('half a thought');
    expect(await panel.$$eval('textarea', (fields) => fields.length)).toBe(1);
  });

  it('is there again after Escape right behind the last letter', async () => {
    await write(QUOTATION, 'not yet');
    await typeAndGo(panel, 'in haste', { key: 'Escape' });
    await panel.waitForFunction(() => !document.querySelector('textarea'));
    await press(panel, 'Go on with');
    await panel.waitForSelector('textarea');
    expect(await field(panel)).toBe('in haste');
    expect((await draftOf('in haste')).key).toContain('Nobody should have to cross');
  });

  it('stays with its passage when the page gets text above it', async () => {
    await write(QUOTATION, 'on the quo');
    await read.page.evaluate(
      putAbove,
      '“This was added at the last moment,” said Jon Aske, a clerk.',
    );
    await untilShown(panel, 'Jon Aske');
    await panel.keyboard.type('tation');
    const row = await panel.$eval('textarea', (area) => area.closest('li')?.textContent ?? '');
    expect(row).toContain('Nobody should have to cross');
    expect(await field(panel)).toBe('on the quotation');
    await press(panel, 'Save');
    await untilShown(panel, 'Saved');
    const notes = (await stored(read.bridge, 'notes')) as unknown as NoteRecord[];
    const saved = notes.find(({ body }) => body === 'on the quotation');
    expect(saved?.target.quote.exact).toContain('Nobody should have to cross');
  });

  it('stays in sight, and on its passage, when that is taken off the page', async () => {
    await write(QUOTATION, 'on what ');
    await read.page.evaluate(() => document.querySelector('#first')?.remove());
    await untilShown(panel, 'Harro Timm');
    await waitUntil(() =>
      panel.evaluate(
        (words) => !document.querySelector('.finding-list')?.textContent.includes(words) || null,
        'Nobody should',
      ),
    );
    await panel.keyboard.type('was said');
    expect(await field(panel)).toBe('on what was said');
    await untilShown(panel, 'Nobody should have to cross');
    await press(panel, 'Save');
    await untilShown(panel, 'Saved');
    const notes = (await stored(read.bridge, 'notes')) as unknown as NoteRecord[];
    const saved = notes.find(({ body }) => body === 'on what was said');
    expect(saved?.target.quote.exact).toContain('Nobody should have to cross');
  });

  it('is kept for the page it was typed on when the tab goes to another one', async () => {
    await press(panel, 'Notes');
    await write('Note on the whole page', 'of this page');
    await typeAndGo(panel, 'of this page alone', { key: 'End' });
    await read.page.goto(fixture(`news/list.html?typed-${count}`));
    await untilShown(panel, 'This does not look like a news article.');
    expect((await draftOf('of this page alone')).page).toContain('bridge.html');
  });

  it('is saved, and the note with it, although that was deleted on the page', async () => {
    await read.page.bringToFront();
    await startNote(read, 'two winters');
    await writeInCard(read.page, 'first words');
    await read.reading(({ anchored }) => anchored.length === 1);
    await panel.bringToFront();
    await press(panel, 'Notes');
    await untilShown(panel, 'first words');
    await write('Edit note', ', and more');
    await panel.evaluate(removeNoteAnywhere, 'first words');
    await read.reading(({ anchored }) => anchored.length === 0);
    await waitUntil(() => panel.evaluate(() => !document.querySelector('li.note') || null));
    expect(await field(panel)).toBe('first words, and more');
    await press(panel, 'Save');
    await untilShown(panel, 'Saved');
    await read.reading(({ anchored }) => anchored.length === 1);
  });
});

interface NoteRecord {
  body: string;
  target: { quote: { exact: string } };
}

/** Runs in the news page. */
function putAbove(words: string): void {
  const added = document.createElement('p');
  added.textContent = words;
  document.querySelector('h1')?.after(added);
}

/** Removes the note with some words, as another view does; runs in an extension page. */
async function removeNoteAnywhere(words: string): Promise<void> {
  const id = await new Promise((resolve) => {
    const opening = indexedDB.open('pressmark');
    opening.onsuccess = () => {
      const all = opening.result.transaction('notes').objectStore('notes').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result.find(({ body }) => body === words)?.id);
      };
    };
  });
  await chrome.runtime.sendMessage({ id: 1, type: 'removeNote', data: { id }, timestamp: 0 });
}
