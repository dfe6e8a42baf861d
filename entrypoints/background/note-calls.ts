import browser from 'webextension-polyfill';
import { answerBackgroundCall, askPage } from '../../utils/messages/protocol.ts';
import { NOTED_SITES_KEY } from '../../utils/noted-sites.ts';
import { type Notes, openNotes } from '../../utils/notes/repository.ts';
import { snapshotWhenDue } from './snapshot.ts';

const TRASH_DAYS = 30;

/** Reads and writes the database for content scripts, where IndexedDB is the news site's own. */
export function answerNoteCalls(): void {
  let opening: Promise<Notes> | undefined;
  const notes = (): Promise<Notes> => {
    opening ??= openNotes();
    return opening;
  };
  const written = async <T extends { ok: boolean }>(write: Promise<T>): Promise<T> => {
    const result = await write;
    if (result.ok) {
      await spreadChange(await notes());
      // Not waited for: the note is on disk, and the reader waits for this answer.
      void snapshotWhenDue(await notes());
    }
    return result;
  };

  answerBackgroundCall('notesOfPage', async ({ data }) => {
    const open = await notes();
    const [found, corrections] = await Promise.all([
      open.notesOfPage(data.urls),
      open.correctionsOfPage(data.urls),
    ]);
    return { notes: found, corrections };
  });
  answerBackgroundCall('saveNote', async ({ data }) =>
    written((await notes()).saveNote(data.page, data.note)),
  );
  answerBackgroundCall('removeNote', async ({ data }) =>
    written((await notes()).removeNote(data.id)),
  );
  answerBackgroundCall('restoreNote', async ({ data }) =>
    written((await notes()).restoreNote(data.id)),
  );
  answerBackgroundCall('saveCorrection', async ({ data }) =>
    written((await notes()).saveCorrection(data.page, data.correction)),
  );
  answerBackgroundCall('removeCorrection', async ({ data }) =>
    written((await notes()).removeCorrection(data.id)),
  );
  answerBackgroundCall('loadDraft', async ({ data }) => (await notes()).loadDraft(data.key));
  answerBackgroundCall('saveDraft', async ({ data }) => (await notes()).saveDraft(data.draft));
  answerBackgroundCall('removeDraft', async ({ data }) => (await notes()).removeDraft(data.key));
  answerBackgroundCall('notesWritten', async () => {
    await spreadChange(await notes());
    void snapshotWhenDue(await notes());
  });
  answerBackgroundCall('notesSought', async ({ data }) => {
    await (await notes()).saveSought(data);
  });
  browser.runtime.onStartup.addListener(async () => {
    const before = new Date(Date.now() - TRASH_DAYS * 24 * 3600 * 1000);
    await (await notes()).purgeTrash(before.toISOString());
    await snapshotWhenDue(await notes());
  });
}

/** Has the open tabs look at their notes again, and the detector know which sites have some. */
async function spreadChange(notes: Notes): Promise<void> {
  await browser.storage.local.set({ [NOTED_SITES_KEY]: await notes.sites() });
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  for (const { id } of tabs) {
    // Tabs without the reading part do not answer.
    if (id !== undefined) void askPage('notesChanged', undefined, id).catch(() => undefined);
  }
}
