import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { changeExtension, describeWithChanged, putBefore } from './support/changed-extension.ts';
import { raiseVersion } from './support/editor.ts';
import { inCard, stored, untilEditorClosed } from './support/inside.ts';
import {
  openPage,
  openPopup,
  paintedTexts,
  press,
  startNote,
  untilShown,
  writeInCard,
} from './support/reading.ts';

describeInBrowsers('storage that fails', { extension: true }, ({ get }) => {
  it('is told in the card and in the popup, and takes nothing', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?storage'));
    const { page, bridge } = read;
    await read.reading();
    await startNote(read, 'two winters');
    await writeInCard(page, 'kept before');
    await read.reading(({ anchored }) => anchored.length === 1);
    // A database of a later version cannot be opened by this one.
    await bridge.page.evaluate(raiseVersion);
    await page.keyboard.press('Escape');
    await startNote(read, 'working day');
    await writeInCard(page, 'not lost');
    const told = await waitUntil(() => inCard(bridge, read.url, problemAndField), {
      timeoutMs: 30_000,
    });
    expect(told.problem).toContain('not saved');
    expect(told.field).toBe('not lost');
    expect((await stored(bridge, 'notes')).map(({ body }) => body)).toEqual(['kept before']);
    const popup = await openPopup(get(), read, 'Your notes could not be read');
    await Promise.all([popup.close(), page.close()]);
  });
});

describeInBrowsers('fifty tabs', { extension: true }, ({ get }) => {
  it('are all read when they are opened at once', { timeout: 180_000 }, async () => {
    const first = await openPage(get(), fixture('news/bridge.html?tab-0'));
    await first.reading();
    const urls = Array.from({ length: 49 }, (_, i) => fixture(`news/bridge.html?tab-${i + 1}`));
    await first.bridge.page.evaluate(async (all) => {
      await Promise.all(all.map((url) => chrome.tabs.create({ url, active: false })));
    }, urls);
    for (const url of urls) {
      await waitUntil(
        async () => ((await first.bridge.describe(url))?.state === 'article' ? true : null),
        { timeoutMs: 120_000, everyMs: 200, what: url },
      );
    }
  });
});

// As on a disk that has room for the note, and for nothing more; and the tabs cannot be told.
const NOTHING_FOLLOWS = `{
  const fail = () => {
    throw new Error('a fault of the test');
  };
  const { storage, tabs } = globalThis.browser ?? chrome;
  storage.local.set = fail;
  tabs.query = fail;
}
`;

describeWithChanged(
  'a %s in which all fails that follows a write',
  (kind) => changeExtension(kind, (folder) => putBefore(folder, 'background.js', NOTHING_FOLLOWS)),
  ({ get }) => {
    it('has the note saved, and says so', async () => {
      const read = await openPage(get(), fixture('news/bridge.html?nothing-follows'));
      await read.reading();
      await startNote(read, 'two winters');
      await writeInCard(read.page, 'on the disk');
      await untilEditorClosed(read.bridge, read.url);
      expect((await stored(read.bridge, 'notes')).map(({ body }) => body)).toEqual(['on the disk']);
    });
  },
);

// No browser lets it be switched off any more: this is what one would be to our scripts.
const WITHOUT = "Object.defineProperty(CSS, 'highlights', { value: undefined });";

describeWithChanged(
  'a %s without the Custom Highlight API',
  (kind) =>
    changeExtension(kind, async (folder) => {
      await putBefore(folder, 'content-scripts/article.js', WITHOUT);
      await writeFile(join(folder, 'without.js'), WITHOUT);
      const popup = join(folder, 'popup.html');
      const html = await readFile(popup, 'utf8');
      await writeFile(popup, html.replace('<head>', '<head><script src="/without.js"></script>'));
    }),
  ({ get }) => {
    it('lists what was found, says why nothing is marked, and takes notes', async () => {
      const read = await openPage(get(), fixture('news/bridge.html?plain'));
      await read.reading();
      expect(await paintedTexts(read.page)).toEqual({});
      await startNote(read, 'two winters');
      await writeInCard(read.page, 'written all the same');
      await read.reading(({ anchored }) => anchored.length === 1);
      const popup = await openPopup(get(), read, 'This browser cannot mark passages');
      await untilShown(popup, 'Nobody should have to cross');
      await press(popup, 'Notes');
      await untilShown(popup, 'written all the same');
    });
  },
);

/** Runs in the isolated world of a page, with the root of the card. */
function problemAndField(root: HTMLElement): { problem: string; field: string } | null {
  const problem = root.querySelector('[role="alert"]')?.textContent;
  return problem ? { problem, field: root.querySelector('textarea')?.value ?? '' } : null;
}
