import { expect, it } from 'vitest';
import type { OpenBrowser } from '../../scripts/support/browsers.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import type { Note } from '../../utils/notes/note.ts';
import { fixture } from '../browser/support/each-browser.ts';
import { describeWithChanged } from './support/changed-extension.ts';
import { makeFaultyExtension } from './support/faulty-background.ts';
import { openPage, paintedTexts, type ReadPage } from './support/reading.ts';

const NOTED = 'Nobody should have to cross a river on trust';

/** A page in a tab that a reader leaves and comes back to. */
interface Kept extends ReadPage {
  tabId: number;
  leave: () => Promise<void>;
  comeBack: () => Promise<void>;
}

let opened = 0;

/** Opens an article in a tab; `beforeLoad` gets the extension page to ask through first. */
async function openKept(open: OpenBrowser, beforeLoad?: (read: ReadPage) => Promise<unknown>) {
  opened++;
  const read = await openPage(open, fixture(`blank.html?before-${opened}`));
  await beforeLoad?.(read);
  const { page, bridge } = read;
  const tabId = await bridge.tabId(page.url());
  const url = fixture(`news/bridge.html?returned-${opened}`);
  const elsewhere = fixture(`blank.html?after-${opened}`);
  await page.goto(url);
  // By the number: puppeteer does not hear that a page of Firefox is shown again.
  const isAt = async (address: string) => {
    const tab = await bridge.page.evaluate((id) => chrome.tabs.get(id), tabId);
    return tab.url === address && tab.status === 'complete' ? true : null;
  };
  const kept: Kept = {
    ...read,
    url,
    tabId,
    leave: async () => {
      await page.evaluate((address) => {
        Object.assign(globalThis, { isKept: true });
        location.href = address;
      }, elsewhere);
      await waitUntil(() => isAt(elsewhere), { what: 'the way elsewhere' });
    },
    comeBack: async () => {
      await page.evaluate(() => void setTimeout(() => history.back()));
      await waitUntil(() => isAt(url), { what: 'the way back' });
      // Else the page was loaded again, and all that follows shows nothing.
      const isKept = await waitUntil(() =>
        page.evaluate(() => 'isKept' in globalThis).catch(() => null),
      );
      expect(isKept).toBe(true);
    },
  };
  return kept;
}

const untilRead = ({ bridge, url }: ReadPage) =>
  waitUntil(
    async () => {
      const reading = await bridge.describe(url);
      return reading?.state === 'article' ? reading : null;
    },
    { what: `the reading of ${url}` },
  );

const untilToolbar = ({ bridge, tabId }: Kept, says: RegExp) =>
  waitUntil(
    async () =>
      says.exec(await bridge.page.evaluate((id) => chrome.action.getTitle({ tabId: id }), tabId)),
    { what: `a toolbar that says ${says}` },
  );

/** Calls the background, as the library does. */
const tell = ({ bridge }: ReadPage, type: string, data: unknown) =>
  bridge.page.evaluate((message) => chrome.runtime.sendMessage(message), {
    id: 1,
    type,
    data,
    timestamp: 0,
  });

/** Stores what the reader sets, as the settings do. */
const set = ({ bridge }: ReadPage, settings: Record<string, unknown>) =>
  bridge.page.evaluate((values) => chrome.storage.local.set(values), settings);

/** Writes a note on the article. */
async function writeNote(kept: Kept, id: string): Promise<void> {
  const { page } = await untilRead(kept);
  const note: Note = {
    id,
    page: page.url,
    kind: 'selection',
    target: { quote: { exact: NOTED, prefix: '', suffix: '' }, position: { start: 0, end: 44 } },
    body: 'remember',
    tags: [],
    color: 'default',
    created: '2026-01-02T03:04:05.000Z',
    modified: '2026-01-02T03:04:05.000Z',
  };
  await tell(kept, 'saveNote', { page, note });
}

const untilAnchored = ({ bridge, url }: Kept, ids: string[]) =>
  waitUntil(
    async () => {
      const anchored = (await bridge.describe(url))?.anchored;
      return anchored?.join() === ids.join() ? true : null;
    },
    { what: `the notes ${ids}` },
  );

const untilPainted = ({ page }: Kept, isAs: (painted: Record<string, string[]>) => boolean) =>
  waitUntil(async () => (isAs(await paintedTexts(page)) ? true : null), { what: 'the marks' });

/** Has the background never answer the next request of a type. */
const stallAt = ({ bridge }: ReadPage, type: string) =>
  bridge.page.evaluate((stall) => chrome.storage.session.set({ stall }), {
    type,
    moments: ['before'],
    hits: 0,
  });

const untilStalled = ({ bridge }: ReadPage) =>
  waitUntil(
    () =>
      bridge.page.evaluate(async () => {
        const { stall } = await chrome.storage.session.get('stall');
        return (stall as { hits: number }).hits > 0 ? true : null;
      }),
    { what: 'a request without an answer' },
  );

describeWithChanged('a page that a reader of %s comes back to', makeFaultyExtension, ({ get }) => {
  it('is told of in the toolbar, and shows the notes as they are now', async () => {
    const kept = await openKept(get());
    await writeNote(kept, 'removed-meanwhile');
    await untilAnchored(kept, ['removed-meanwhile']);
    await kept.leave();
    await tell(kept, 'removeNote', { id: 'removed-meanwhile' });
    await kept.comeBack();
    await untilToolbar(kept, /\d+ passages marked/);
    await untilAnchored(kept, []);
    await untilPainted(kept, (painted) => !('pressmark-note' in painted));
    await kept.page.close();
  });

  it('is marked as the reader has chosen meanwhile', async () => {
    const kept = await openKept(get());
    await untilRead(kept);
    await kept.leave();
    await set(kept, {
      paintedKinds: { quotation: false, attribution: true, figure: true, note: true },
    });
    await kept.comeBack();
    await untilPainted(
      kept,
      (painted) => 'pressmark-figure' in painted && !('pressmark-quotation' in painted),
    );
    await kept.bridge.page.evaluate(() => chrome.storage.local.remove('paintedKinds'));
    await kept.page.close();
  });

  it('is left alone once its site is off, and read again once it is on', async () => {
    const kept = await openKept(get());
    await untilRead(kept);
    await kept.leave();
    await set(kept, { silentSites: ['127.0.0.1'] });
    await kept.comeBack();
    await untilPainted(kept, (painted) => Object.keys(painted).length === 0);
    expect(await kept.bridge.describe(kept.url)).toBeNull();
    await kept.leave();
    await set(kept, { silentSites: [] });
    await kept.comeBack();
    await untilRead(kept);
    await untilToolbar(kept, /\d+ passages marked/);
    await kept.page.close();
  });

  // What is answered while a page is away never reaches it.
  it.each(['pageSeen', 'analyze', 'notesOfPage', 'showMarked'])(
    'is marked when it was left before "%s" was answered',
    async (type) => {
      const kept = await openKept(get(), (read) => stallAt(read, type));
      await untilStalled(kept);
      await kept.leave();
      await kept.comeBack();
      await untilRead(kept);
      await untilToolbar(kept, /\d+ passages marked/);
      await kept.page.close();
    },
  );
});
