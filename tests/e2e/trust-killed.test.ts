import { expect, it } from 'vitest';
import type { OpenBrowser } from '../../scripts/support/browsers.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { backgroundGuards } from '../../utils/messages/background-guards.ts';
import type { BackgroundCalls } from '../../utils/messages/protocol.ts';
import { fixture } from '../browser/support/each-browser.ts';
import { describeWithChanged } from './support/changed-extension.ts';
import { endingAt, makeFaultyExtension } from './support/faulty-background.ts';
import { toolbarTitle } from './support/hostile-page.ts';
import { inCard, pressInCard, stored } from './support/inside.ts';
import {
  cardBox,
  openPage,
  openPopup,
  paintedTexts,
  pointOn,
  press,
  type ReadPage,
  startNote,
  writeInCard,
} from './support/reading.ts';

interface Scene extends ReadPage {
  open: OpenBrowser;
  /** Does what sends the request, and ends the background twice in the middle of it. */
  ending: <T>(act: () => Promise<T>) => Promise<T>;
}

interface Case {
  file?: string;
  /** Gets a page, read where it is an article. */
  play: (scene: Scene) => Promise<void>;
}

/** What a reader does for each request, and what must have come of it. */
const CASES: Record<keyof BackgroundCalls, Case> = {
  pageSeen: { play: rereads },
  analyze: { play: rereads },
  showMarked: {
    async play(scene) {
      await scene.ending(() => scene.page.reload());
      await waitUntil(async () => (/\d/.test(await toolbarTitle(scene)) ? true : null));
    },
  },
  startReading: {
    file: 'list.html',
    async play(scene) {
      const popup = await openPopup(scene.open, scene, 'Highlight anyway');
      await scene.ending(() => press(popup, 'Highlight anyway'));
      await scene.reading();
      await popup.close();
    },
  },
  notesOfPage: {
    async play(scene) {
      await writeNote(scene, 'seen again');
      await scene.ending(() => scene.page.reload());
      await scene.reading(({ anchored }) => anchored.length === 1);
    },
  },
  saveNote: {
    async play(scene) {
      await startNote(scene, 'two winters');
      await scene.ending(() => writeInCard(scene.page, 'one note'));
      await scene.reading(({ anchored }) => anchored.length === 1);
      const notes = await stored(scene.bridge, 'notes');
      expect(notes.filter(({ body }) => body === 'one note').length).toBe(1);
    },
  },
  removeNote: {
    async play(scene) {
      await writeNote(scene, 'to go');
      await scene.ending(() => pressInCard(scene.bridge, scene.url, 'Delete'));
      await scene.reading(({ anchored }) => anchored.length === 0);
      expect((await stored(scene.bridge, 'trash')).length).toBe(1);
    },
  },
  restoreNote: {
    async play(scene) {
      const before = (await stored(scene.bridge, 'trash')).length;
      await writeNote(scene, 'to come back');
      await pressInCard(scene.bridge, scene.url, 'Delete');
      await scene.reading(({ anchored }) => anchored.length === 0);
      await scene.ending(() => pressInCard(scene.bridge, scene.url, 'Undo'));
      await scene.reading(({ anchored }) => anchored.length === 1);
      expect((await stored(scene.bridge, 'trash')).length).toBe(before);
    },
  },
  saveCorrection: {
    async play(scene) {
      const point = await pointOn(scene.page, 'Nobody should have to cross');
      await scene.page.mouse.click(point.x, point.y);
      await waitUntil(() => cardBox(scene.page));
      await pressInCard(scene.bridge, scene.url, 'Wrong');
      await scene.ending(() => scene.page.keyboard.press('Enter'));
      await scene.reading(({ corrections }) => corrections.length === 1);
    },
  },
  notesWritten: {
    async play(scene) {
      await writeNote(scene, 'gone by the popup');
      const popup = await openPopup(scene.open, scene, 'Notes');
      await press(popup, 'Notes');
      await scene.ending(() => press(popup, 'Delete'));
      await scene.reading(({ anchored }) => anchored.length === 0);
      await popup.close();
    },
  },
  notesSought: {
    async play(scene) {
      await writeNote(scene, 'to lose its passage');
      await scene.ending(() => scene.page.evaluate(() => document.querySelector('h1')?.remove()));
      await waitUntil(async () =>
        (await stored(scene.bridge, 'orphans')).length === 1 ? true : null,
      );
    },
  },
  saveDraft: {
    async play(scene) {
      await startNote(scene, 'two winters');
      await scene.ending(() => scene.page.keyboard.type('half a word'));
      await untilDraft(scene, 'half a word');
    },
  },
  loadDraft: {
    async play(scene) {
      await startNote(scene, 'two winters');
      await scene.page.keyboard.type('half a line');
      await untilDraft(scene, 'half a line');
      await scene.page.reload();
      await scene.reading();
      await scene.ending(() => startNote(scene, 'two winters'));
      const typed = () => inCard(scene.bridge, scene.url, fieldText);
      expect(await waitUntil(async () => (await typed()) || null)).toBe('half a line');
    },
  },
  removeDraft: {
    async play(scene) {
      await startNote(scene, 'two winters');
      await scene.page.keyboard.type('no draft ');
      await untilDraft(scene, 'no draft ');
      await scene.ending(() => writeInCard(scene.page, 'any more'));
      await scene.reading(({ anchored }) => anchored.length === 1);
      await waitUntil(async () => {
        const drafts = await stored(scene.bridge, 'drafts');
        return drafts.some(({ body }) => body.startsWith('no draft')) ? null : true;
      });
    },
  },
};

it('names each request that the background answers', () => {
  expect(Object.keys(CASES).sort()).toEqual(Object.keys(backgroundGuards).sort());
});

describeWithChanged('the background of %s, ended in the middle', makeFaultyExtension, ({ get }) => {
  it.each(Object.entries(CASES))('of %s, loses nothing', async (type, { file, play }) => {
    const read = await openPage(get(), fixture(`news/${file ?? 'bridge.html'}?ended-${type}`));
    if (!file) await read.reading();
    await play({ ...read, open: get(), ending: (act) => endingAt(get(), read, type, act) });
    await Promise.all([read.page.close(), read.bridge.page.close()]);
  });
});

async function rereads(scene: Scene): Promise<void> {
  await scene.ending(() => scene.page.reload());
  await scene.reading();
  await waitUntil(async () =>
    'pressmark-quotation' in (await paintedTexts(scene.page)) ? true : null,
  );
}

async function writeNote(read: ReadPage, words: string): Promise<void> {
  await startNote(read, 'two winters');
  await writeInCard(read.page, words);
  await read.reading(({ anchored }) => anchored.length === 1);
}

const untilDraft = ({ bridge }: ReadPage, words: string): Promise<true> =>
  waitUntil(async () => {
    const drafts = await stored(bridge, 'drafts');
    return drafts.some(({ body }) => body === words) ? true : null;
  });

// Runs in the isolated world of a page, with the root of the card.

const fieldText = (root: HTMLElement): string => root.querySelector('textarea')?.value ?? '';
