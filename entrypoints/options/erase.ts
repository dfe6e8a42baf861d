import browser from 'webextension-polyfill';

const DATABASE = 'pressmark';
/** Other views let go of the database when they are told to; one that hangs must not hang this. */
const PATIENCE_MS = 5000;

/**
 * Deletes the database with every note, correction and draft, all files that Pressmark keeps in the
 * browser, and all settings; tells whether all of it is gone. Settings go last: they are no loss
 * where the notes could not be deleted.
 */
export async function eraseEverything(): Promise<boolean> {
  if (!(await deleteDatabase()) || !(await deleteFiles())) return false;
  await browser.storage.local.clear();
  localStorage.clear();
  return true;
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
