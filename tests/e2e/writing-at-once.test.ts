import type { Page as Tab } from 'puppeteer-core';
import { expect, inject, it } from 'vitest';
import type { Bridge } from '../../scripts/support/bridge.ts';
import type { Note, Page } from '../../utils/notes/note.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { stored } from './support/inside.ts';
import { openPage, openPopup, untilShown } from './support/reading.ts';

const PASSAGE = 'cracks in';
/** Notes that each writer writes, and how often it changes each. */
const [NOTES, CHANGES] = [20, 3];

interface Work {
  page: Page;
  notes: Note[];
  changes: number;
}

describeInBrowsers('two tabs and the popup', { extension: true }, ({ get }) => {
  it('write at once, and nothing is lost', { timeout: 120_000 }, async () => {
    const one = await openPage(get(), fixture('news/bridge.html?one'));
    const { page: onePage } = await one.reading();
    const other = await openPage(get(), fixture('news/bridge.html?other'));
    const { page: otherPage } = await other.reading();
    const popup = await openPopup(get(), one, 'Edda Voss');
    await popup.evaluate(inject('modules'));
    // The page of the first tab is written to by the popup as well.
    const works = [workOn(onePage, 'one'), workOn(otherPage, 'other'), workOn(onePage, 'popup')];
    const [first, second, third] = works;
    if (!first || !second || !third) throw new RangeError();
    const answers = await Promise.all([
      writeInTab(one.bridge, one.url, first),
      writeInTab(one.bridge, other.url, second),
      writeInPopup(popup, third),
    ]);
    expect(answers).toEqual([NOTES, NOTES, NOTES].map((count) => count * (CHANGES + 1)));

    const kept = await stored(one.bridge, 'notes');
    const expected = works.flatMap(({ notes }) =>
      notes.map(({ id, tags }) => ({ id, body: `${id}, change ${CHANGES}`, tags })),
    );
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(kept.map(({ id, body, tags }) => ({ id, body, tags })).sort(byId)).toEqual(
      expected.sort(byId),
    );
    // Every view tells of all of them.
    await one.reading(({ anchored }) => anchored.length === 2 * NOTES);
    await other.reading(({ anchored }) => anchored.length === NOTES);
    await untilShown(popup, String(2 * NOTES));
    const library = await get().openExtensionPage('library.html');
    await untilShown(library, `${3 * NOTES} notes on 2 pages`);
    await Promise.all([library.close(), popup.close(), one.page.close(), other.page.close()]);
  });
});

function workOn(page: Page, writer: string): Work {
  const notes = Array.from({ length: NOTES }, (_, at): Note => {
    return {
      id: `${writer}-${at}`,
      page: page.url,
      kind: 'selection',
      target: { quote: { exact: PASSAGE, prefix: '', suffix: '' }, position: { start: 0, end: 9 } },
      body: '',
      tags: [writer],
      color: 'default',
      created: '2026-03-01T10:00:00.000Z',
      modified: '2026-03-01T10:00:00.000Z',
    };
  });
  return { page, notes, changes: CHANGES };
}

/** Writes from the tab's isolated world, as the card does; answers with the writes on disk. */
const writeInTab = ({ page }: Bridge, url: string, work: Work): Promise<number> =>
  page.evaluate(
    async (tabUrl, given) => {
      const tabs = await chrome.tabs.query({});
      const tabId = tabs.find((tab) => tab.url === tabUrl)?.id ?? -1;
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId },
        args: [given],
        func: async ({ page: of, notes, changes }: Work) => {
          const save = async (note: Note): Promise<boolean> => {
            const message = { id: 1, type: 'saveNote', data: { page: of, note }, timestamp: 0 };
            return (await chrome.runtime.sendMessage(message)).res.ok;
          };
          const writes = await Promise.all(
            notes.map(async (note) => {
              const done: boolean[] = [];
              for (let change = 0; change <= changes; change++) {
                done.push(await save({ ...note, body: `${note.id}, change ${change}` }));
              }
              return done;
            }),
          );
          return writes.flat().filter(Boolean).length;
        },
      });
      return frame?.result ?? 0;
    },
    url,
    work,
  );

/** Writes with the repository, as the popup does; answers with the writes on disk. */
const writeInPopup = (popup: Tab, work: Work): Promise<number> =>
  popup.evaluate(async ({ page: of, notes, changes }) => {
    const store = await pressmark.notes.openNotes();
    const writes = await Promise.all(
      notes.map(async (note) => {
        const done: boolean[] = [];
        for (let change = 0; change <= changes; change++) {
          const changed = { ...note, body: `${note.id}, change ${change}` };
          done.push((await store.saveNote(of, changed)).ok);
        }
        return done;
      }),
    );
    store.close();
    return writes.flat().filter(Boolean).length;
  }, work);
