import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSER_KINDS, openBrowser } from '../../../scripts/support/browsers.ts';
import { describeInBrowsers, fixture } from '../support/each-browser.ts';
import { freshName, type NotesTab, openNotesTab, sampleNote, samplePage } from './notes-tab.ts';

const MEGABYTE = 1024 * 1024;
/** More than either browser is left with below. */
const MOST_NOTES = 60;

describe.each(BROWSER_KINDS)('a full disk in %s', (kind) => {
  it('is told, and takes nothing that was written before', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'pressmark-quota-'));
    if (kind === 'firefox') await writeFile(join(profile, 'prefs.js'), FIREFOX_LIMIT);
    const open = await openBrowser(kind, { profile });
    try {
      const notes = await openNotesTab(open, freshName());
      if (kind === 'chromium') await limitChromium(notes);
      const page = samplePage();
      const draft = { key: 'k', page: page.url, body: 'typed', tags: [], modified: '2026-05-01' };
      await notes.call('saveDraft', draft);
      const kept: string[] = [];
      let last = await save();
      while (last.written.ok && kept.length < MOST_NOTES) {
        kept.push(last.id);
        last = await save();
      }
      expect(last.written).toEqual({ ok: false, error: 'quota' });
      expect(kept.length).toBeGreaterThan(0);
      const found = await notes.call('notesOfPage', [page.url]);
      expect(found.map(({ id }) => id)).toEqual(kept);
      expect(await notes.call('loadDraft', 'k')).toEqual(draft);

      async function save() {
        const note = sampleNote(page, {
          body: randomText(MEGABYTE),
          created: `${kept.length}`.padStart(4, '0'),
        });
        return { id: note.id, written: await notes.call('saveNote', page, note) };
      }
    } finally {
      await open.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

describeInBrowsers('a write that fails', { extension: false }, ({ get }) => {
  // As seen in Chromium on a file system without room; no test can fill the disk of its machine.
  it.each([
    ['no room', 'DataError', 100_000, 'quota'],
    ['no room', 'UnknownError', 0, 'quota'],
    ['plenty of room', 'DataError', 10 ** 9, 'invalid'],
    ['plenty of room', 'UnknownError', 10 ** 9, 'unavailable'],
    ['nobody knows how much room', 'UnknownError', null, 'unavailable'],
  ])('is told for what it is where there is %s (%s)', async (_name, error, room, problem) => {
    const { call, tab } = await openNotesTab(get(), freshName());
    const page = samplePage();
    await call('saveNote', page, sampleNote(page));
    await tab.evaluate(
      (fault, bytes) => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('a fault of the test', fault);
        };
        navigator.storage.estimate = async () => {
          if (bytes === null) throw new TypeError('not told');
          return { usage: 5_000_000, quota: 5_000_000 + bytes };
        };
      },
      error,
      room,
    );
    expect(await call('saveNote', page, sampleNote(page))).toEqual({ ok: false, error: problem });
    expect(await call('countNotes')).toBe(1);
    await tab.close();
  });
});

/** Text that no storage can press together much. */
const randomText = (length: number): string =>
  Array.from({ length }, () => String.fromCharCode(33 + Math.floor(Math.random() * 90))).join('');

/** Firefox takes its limit, in kilobytes for all sites, from the profile; one site gets 10 MB of it. */
const FIREFOX_LIMIT = 'user_pref("dom.quotaManager.temporaryStorage.fixedLimit", 20480);\n';

async function limitChromium({ tab }: NotesTab): Promise<void> {
  const session = await tab.createCDPSession();
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(fixture('blank.html')).origin,
    quotaSize: 10 * MEGABYTE,
  });
}
