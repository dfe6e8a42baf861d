import browser from 'webextension-polyfill';
import { answerBackgroundCall } from '../../utils/messages/answers.ts';
import { mayRead, refuseForeign } from '../../utils/messages/guard.ts';
import { askPage } from '../../utils/messages/protocol.ts';
import type { Sender } from '../../utils/messages/sender.ts';
import type { Notes } from '../../utils/notes/repository.ts';
import { success } from '../../utils/result.ts';
import type { KeptNotes } from './kept-notes.ts';
import { snapshotWhenDue } from './snapshot.ts';
import { listNotedSites } from './wanted-sites.ts';

/** Reads and writes the database for content scripts, where IndexedDB is the news site's own. */
export function answerNoteCalls(notes: KeptNotes): void {
  /** What follows a write: whatever becomes of it, the note is on disk, and that is the answer. */
  const afterWrite = async (): Promise<void> => {
    // Waited for: who asks does so again where the background is ended in the middle.
    await listNotedSites(notes);
    await tellTabs();
    // Not waited for: it takes long where there are many notes.
    void snapshotWhenDue(await notes(), true);
  };
  const written = async <T extends { ok: boolean }>(write: Promise<T>): Promise<T> => {
    const result = await write;
    if (result.ok) await afterWrite();
    return result;
  };

  /** A page's content script may change what is kept for its own site, whatever id it names. */
  const mine = async (from: Sender, id: string): Promise<Notes> => {
    const open = await notes();
    if (from.role === 'page') refuseForeign(from, await open.ownerOf(id));
    return open;
  };

  answerBackgroundCall('notesOfPage', async ({ data, from }) => {
    const open = await notes();
    const [found, corrections] = await Promise.all([
      open.notesOfPage(data.urls),
      open.correctionsOfPage(data.urls),
    ]);
    // An imported page may claim another site's address as its own.
    const isTheirs = ({ page }: { page: string }) => mayRead(from, page);
    return { notes: found.filter(isTheirs), corrections: corrections.filter(isTheirs) };
  });
  answerBackgroundCall('saveNote', async ({ data, from }) =>
    written((await mine(from, data.note.id)).saveNote(data.page, data.note)),
  );
  answerBackgroundCall('removeNote', async ({ data, from }) =>
    written((await mine(from, data.id)).removeNote(data.id)),
  );
  answerBackgroundCall('restoreNote', async ({ data, from }) =>
    written((await mine(from, data.id)).restoreNote(data.id)),
  );
  answerBackgroundCall('saveCorrection', async ({ data, from }) =>
    written((await mine(from, data.correction.id)).saveCorrection(data.page, data.correction)),
  );
  answerBackgroundCall('loadDraft', async ({ data, from }) =>
    (await mine(from, data.key)).loadDraft(data.key),
  );
  answerBackgroundCall('saveDraft', async ({ data, from, sender }) =>
    isPrivate(sender) ? success(null) : (await mine(from, data.draft.key)).saveDraft(data.draft),
  );
  answerBackgroundCall('removeDraft', async ({ data, from }) =>
    (await mine(from, data.key)).removeDraft(data.key),
  );
  answerBackgroundCall('notesWritten', afterWrite);
  answerBackgroundCall('notesSought', async ({ data, from, sender }) => {
    if (isPrivate(sender)) return;
    for (const id of [...data.found, ...data.missing]) await mine(from, id);
    await (await notes()).saveSought(data);
  });
  browser.runtime.onStartup.addListener(async () => snapshotWhenDue(await notes(), false));
}

/** From a private window nothing is kept but what the reader saves. */
const isPrivate = ({ tab }: chrome.runtime.MessageSender): boolean => tab?.incognito === true;

/** Has the open tabs look at their notes again. */
async function tellTabs(): Promise<void> {
  try {
    const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
    for (const { id } of tabs) {
      // Tabs without the reading part do not answer.
      if (id !== undefined) void askPage('notesChanged', undefined, id).catch(() => undefined);
    }
  } catch (error) {
    console.error('The open tabs were not told of the notes:', error);
  }
}
