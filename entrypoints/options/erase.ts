import browser from 'webextension-polyfill';
import { ask } from '../../utils/messages/ask.ts';
import { NOTED_SITES_KEY } from '../../utils/noted-sites.ts';
import { announceNotes } from '../../utils/notes/changes.ts';
import type { Notes } from '../../utils/notes/repository.ts';

const DATABASE = 'pressmark';
/** Other views let go of the database when they are told to; one that hangs must not hang this. */
const PATIENCE_MS = 5000;

/**
 * Deletes the database with every note, correction and draft, all files that Pressmark keeps in the
 * browser, and all settings; tells whether all of it is gone. Settings go last: they are no loss
 * where the notes could not be deleted. Open views and tabs no longer show what is gone.
 */
export async function eraseEverything(store: Notes): Promise<boolean> {
  const pages = await knownPages(store);
  store.close();
  if (!(await deleteDatabase())) return false;
  // Which sites had notes is no setting: it goes with them, and the script of those sites with it.
  await browser.storage.local.remove(NOTED_SITES_KEY);
  const isGone = await deleteFiles();
  if (isGone) {
    await browser.storage.local.clear();
    localStorage.clear();
  }
  announceNotes(pages);
  // If it does not arrive, the tabs see it at their next visit.
  void ask('notesWritten');
  return isGone;
}

/** The addresses under which anything may be shown; none where the notes cannot be read. */
async function knownPages(store: Notes): Promise<string[]> {
  const urls: string[] = [];
  try {
    for await (const pages of store.allPages()) urls.push(...pages.map(({ url }) => url));
  } catch {
    // Then no view shows them either, and to delete them is the more needed.
  }
  return urls;
}

function deleteDatabase(): Promise<boolean> {
  return new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase(DATABASE);
    deleting.onsuccess = () => resolve(true);
    deleting.onerror = () => resolve(false);
    setTimeout(() => resolve(false), PATIENCE_MS);
  });
}

/** Empties the private file system of the extension. */
async function deleteFiles(): Promise<boolean> {
  try {
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
    return true;
  } catch (error) {
    // Private windows of Firefox have no such file system, and so nothing in it.
    return error instanceof DOMException && error.name === 'SecurityError';
  }
}
