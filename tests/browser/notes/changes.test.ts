import type { Page as Tab } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Change } from '../../../utils/notes/changes.ts';
import { describeInBrowsers } from '../support/each-browser.ts';
import { freshName, openNotesTab, sampleCorrection, sampleNote, samplePage } from './notes-tab.ts';

declare global {
  /** What a tab heard, until `deafen` is called. */
  var heard: Change[];
  var deafen: () => void;
}

describeInBrowsers('changes of the notes', { extension: false }, ({ get }) => {
  it('are announced to every view once they are on disk', async () => {
    const name = freshName();
    const [writer, reader] = [await openNotesTab(get(), name), await openNotesTab(get(), name)];
    await listen(writer.tab);
    await listen(reader.tab);
    const page = samplePage();
    const note = sampleNote(page);
    const correction = sampleCorrection(page);
    await writer.call('saveNote', page, note);
    await writer.call('removeNote', note.id);
    await writer.call('restoreNote', note.id);
    await writer.call('saveCorrection', page, correction);
    await writer.call('removeCorrection', correction.id);
    const ofNote = { page: page.url, id: note.id, what: 'note' };
    const ofCorrection = { page: page.url, id: correction.id, what: 'correction' };
    const expected = [ofNote, ofNote, ofNote, ofCorrection, ofCorrection];
    expect(await hear(reader.tab, expected.length)).toEqual(expected);
    expect(await hear(writer.tab, expected.length)).toEqual(expected);
  });

  it('are not announced where nothing changed', async () => {
    const { tab, call } = await openNotesTab(get(), freshName());
    await listen(tab);
    const page = samplePage();
    const note = sampleNote(page);
    await call('removeNote', 'no such note');
    await call('removeCorrection', 'no such correction');
    await call('restoreNote', 'no such note');
    await call('saveNote', page, { ...note, id: '' });
    await call('savePage', page);
    await call('saveNote', page, note);
    expect(await hear(tab, 1)).toEqual([{ page: page.url, id: note.id, what: 'note' }]);
  });

  it('are heard until the signal is aborted, and only in the right form', async () => {
    const { tab, call } = await openNotesTab(get(), freshName());
    const other = await openNotesTab(get(), freshName());
    await listen(tab);
    await listen(other.tab);
    const page = samplePage();
    await tab.evaluate(() => {
      const channel = new BroadcastChannel('pressmark-notes');
      for (const message of [
        null,
        'note',
        { pages: [5], what: 'note' },
        { pages: [''], what: 'song' },
      ]) {
        channel.postMessage(message);
      }
      channel.close();
    });
    const [before, after] = [sampleNote(page), sampleNote(page)];
    await call('saveNote', page, before);
    expect(await hear(tab, 1)).toMatchObject([{ id: before.id }]);
    await tab.evaluate(() => globalThis.deafen());
    await call('saveNote', page, after);
    expect(await hear(other.tab, 2)).toMatchObject([{ id: before.id }, { id: after.id }]);
    expect(await hear(tab, 1)).toHaveLength(1);
  });
});

const listen = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const controller = new AbortController();
    globalThis.heard = [];
    globalThis.deafen = () => controller.abort();
    pressmark.changes.onChange((change) => globalThis.heard.push(change), controller.signal);
  });

/** All that a tab heard, as soon as that is `count` changes or more. */
async function hear(tab: Tab, count: number): Promise<Change[]> {
  await tab.waitForFunction((wanted) => globalThis.heard.length >= wanted, { polling: 20 }, count);
  return tab.evaluate(() => globalThis.heard);
}
