import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { fixture } from '../browser/support/each-browser.ts';
import { describeWithChanged } from './support/changed-extension.ts';
import { failAt, makeFaultyExtension, STEPS } from './support/faulty-background.ts';
import { toolbarTitle } from './support/hostile-page.ts';
import { inCard, pressInCard, stored } from './support/inside.ts';
import {
  cardBox,
  openPage,
  paintedTexts,
  pointOn,
  type ReadPage,
  saveInCard,
  startNote,
  writeInCard,
} from './support/reading.ts';

const STORES = ['notes', 'trash', 'corrections'];

interface Work {
  prepare: (read: ReadPage) => Promise<unknown>;
  act: (read: ReadPage) => Promise<unknown>;
  /** What a reader does who is told that it failed; the same by default. */
  again?: (read: ReadPage) => Promise<unknown>;
  /** Words of the alert. */
  told: RegExp;
}

/** What a reader writes on a page, and what the database has to do for it. */
const WORKS: Record<string, Work> = {
  'a note': {
    prepare: async (read) => {
      await startNote(read, 'two winters');
      await read.page.keyboard.type('not lost');
    },
    act: ({ page }) => saveInCard(page),
    told: /not saved/,
  },
  'a removal': {
    prepare: (read) => writeNote(read, 'motorway'),
    act: ({ bridge, url }) => pressInCard(bridge, url, 'Delete'),
    told: /./,
  },
  'a return': {
    prepare: async (read) => {
      await writeNote(read, 'spring');
      await pressInCard(read.bridge, read.url, 'Delete');
      await read.reading(({ anchored }) => anchored.length === 0);
    },
    act: ({ bridge, url }) => pressInCard(bridge, url, 'Undo'),
    told: /./,
  },
  'a correction': {
    prepare: async (read) => {
      const point = await pointOn(read.page, 'Nobody should have to cross');
      await read.page.mouse.click(point.x, point.y);
      await waitUntil(() => cardBox(read.page));
    },
    act: async ({ page, bridge, url }) => {
      await pressInCard(bridge, url, 'Wrong');
      await page.keyboard.press('Enter');
    },
    // The answers are still there.
    again: ({ page }) => page.keyboard.press('Enter'),
    told: /./,
  },
};

const CASES = Object.entries(WORKS).flatMap(([name, work]) =>
  STEPS.map((step) => [name, step, work] as const),
);

describeWithChanged('storage of %s that fails', makeFaultyExtension, ({ get }) => {
  it.each(CASES)(
    'for %s, at "%s", is told, changes nothing, and can be done again',
    async (name, step, work) => {
      const { prepare, act, again = act, told } = work;
      const query = `${name}-${step}`.replaceAll(' ', '-');
      const read = await openPage(get(), fixture(`news/bridge.html?${query}`));
      await read.reading();
      await prepare(read);
      const before = await storedIds(read);
      await failAt(get(), read, step);
      await act(read);
      const problem = await waitUntil(() => inCard(read.bridge, read.url, problemText));
      expect(problem).toMatch(told);
      expect(await storedIds(read)).toEqual(before);
      await failAt(get(), read, null);
      await again(read);
      await waitUntil(async () => {
        const after = await storedIds(read);
        return JSON.stringify(after) === JSON.stringify(before) ? null : true;
      });
      await Promise.all([read.page.close(), read.bridge.page.close()]);
    },
  );

  it('leaves the notes of a page as they were last known, and says so in the toolbar', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?unread'));
    await read.reading();
    await writeNote(read, 'two winters');
    const noted = async () => (await paintedTexts(read.page))['pressmark-note'];
    const unread = async () => /could not read your notes/.test(await toolbarTitle(read));
    expect(await unread()).toBe(false);
    await failAt(get(), read, 'read');
    await read.bridge.ask(read.url, 'notesChanged');
    await waitUntil(async () => ((await unread()) ? true : null));
    expect(await noted()).toEqual(['two winters']);
    await failAt(get(), read, null);
    await read.bridge.ask(read.url, 'notesChanged');
    await waitUntil(async () => ((await unread()) ? null : true));
    expect(await noted()).toEqual(['two winters']);
    await Promise.all([read.page.close(), read.bridge.page.close()]);
  });
});

async function writeNote(read: ReadPage, passage: string): Promise<void> {
  await startNote(read, passage);
  await writeInCard(read.page, `on ${passage}`);
  await read.reading(({ anchored }) => anchored.length === 1);
}

/** All that is stored, by store. */
const storedIds = ({ bridge }: ReadPage): Promise<string[][]> =>
  Promise.all(
    STORES.map(async (store) => (await stored(bridge, store)).map(({ id }) => id).sort()),
  );

/** Runs in the isolated world of a page, with the root of the card. */
const problemText = (root: HTMLElement): string | null =>
  root.querySelector('[role="alert"]')?.textContent || null;
