import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { openPage, type ReadPage, select, writeInCard } from './support/reading.ts';

describeInBrowsers('a message', { extension: true }, ({ get }) => {
  let read: ReadPage;
  beforeAll(async () => {
    read = await openPage(get(), fixture('news/bridge.html?forged'));
    await read.reading();
    await select(read.page, 'two winters');
    await read.bridge.ask(read.page.url(), 'noteOnSelection');
    await read.page.bringToFront();
    await writeInCard(read.page, 'the real note');
    await read.reading(({ anchored }) => anchored.length === 1);
  });
  afterAll(() => read.page.close());

  /** Sends a message from a content script of the page, as one that was taken over would. */
  const send = (type: string, data: unknown) =>
    read.bridge.page.evaluate(sendFromTab, read.url, type, data);
  const ours = async () => (await read.reading()).page;
  const stored = async () => {
    const { url, aliases } = await ours();
    const answer = await send('notesOfPage', { urls: [url, ...aliases] });
    return (answer as { res: { notes: { id: string; body: string }[] } }).res.notes;
  };
  const note = async (fields: object) => {
    const [first] = await stored();
    return { ...first, ...fields };
  };
  const refused = (why: string) => ({
    err: expect.objectContaining({ name: 'Refusal', message: why }),
  });
  const elsewhere = 'https://bank.example/account';
  const pageElsewhere = { url: elsewhere, aliases: [], title: 'Bank', site: 'Bank' };

  it('of the page’s own content script is answered', async () => {
    expect((await stored()).map(({ body }) => body)).toEqual(['the real note']);
  });

  it('about another site is refused, and writes nothing', async () => {
    const forged = { page: pageElsewhere, note: await note({ id: 'forged', page: elsewhere }) };
    expect(await send('saveNote', forged)).toEqual(refused('about another site'));
    expect(await send('notesOfPage', { urls: [elsewhere] })).toEqual(refused('about another site'));
    expect(await bodies(read)).toEqual(['the real note']);
  });

  it('that names another site’s record by its id is refused', async () => {
    const foreign = await note({ id: 'foreign', page: elsewhere, body: 'of the bank' });
    expect(
      await read.bridge.page.evaluate(sendHere, 'saveNote', { page: pageElsewhere, note: foreign }),
    ).toEqual({
      res: { ok: true, value: null },
    });
    const overwriting = {
      page: await ours(),
      note: await note({ id: 'foreign', body: 'mine now' }),
    };
    expect(await send('saveNote', overwriting)).toEqual(refused('about another site'));
    expect(await send('removeNote', { id: 'foreign' })).toEqual(refused('about another site'));
    expect((await bodies(read)).sort()).toEqual(['of the bank', 'the real note']);
  });

  it.each([
    ['startReading', { tabId: 1, force: true }],
    ['notesWritten', null],
  ])('that only Pressmark’s own pages may send is refused: %s', async (type, data) => {
    expect(await send(type, data)).toEqual(refused('not for a sender in a page'));
  });

  it('of no known shape is refused', async () => {
    expect(await send('removeNote', { id: { $ne: 1 } })).toEqual(refused('malformed at "id"'));
    expect(await read.bridge.ask(read.url, 'step', { direction: 99 })).toBeNull();
  });

  it('cannot be sent by the page’s own scripts', async () => {
    const reach = await read.page.evaluate(() => {
      const scope = globalThis as { chrome?: { runtime?: object }; browser?: { runtime?: object } };
      return [scope.chrome?.runtime, scope.browser?.runtime].some((found) => found !== undefined);
    });
    expect(reach).toBe(false);
    // What libraries for content scripts listen to on the page itself: nothing of ours does.
    const before = await bodies(read);
    await read.page.evaluate(() => {
      const message = { id: 1, type: 'removeNote', data: { id: 'foreign' }, timestamp: Date.now() };
      window.postMessage(message, '*');
      window.postMessage({ type: '@webext-core/messaging/window', message }, '*');
      document.dispatchEvent(new CustomEvent('message', { detail: message }));
    });
    await waitUntil(() => read.reading());
    expect(await bodies(read)).toEqual(before);
  });
});

/** The words of every stored note. */
function bodies(read: ReadPage): Promise<string[]> {
  return read.bridge.page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('pressmark');
        opening.onsuccess = () => {
          const all = opening.result.transaction('notes').objectStore('notes').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.map(({ body }) => body));
          };
        };
      }),
  );
}

// The functions below run in an extension page: they cannot call one another.

async function sendFromTab(tabUrl: string, type: string, data: unknown): Promise<unknown> {
  const tabs = await chrome.tabs.query({});
  const tabId = tabs.find(({ url }) => url === tabUrl)?.id ?? -1;
  const [frame] = await chrome.scripting.executeScript({
    target: { tabId },
    func: (message) => chrome.runtime.sendMessage(message),
    args: [{ id: 1, type, data, timestamp: Date.now() }],
  });
  return frame?.result;
}

function sendHere(type: string, data: unknown): Promise<unknown> {
  return chrome.runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() });
}
