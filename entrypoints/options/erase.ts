import browser from 'webextension-polyfill';

const DATABASE = 'pressmark';
/** Other views let go of the database when they are told to; one that hangs must not hang this. */
const PATIENCE_MS = 5000;

/**
 * Deletes the database with every note, correction and draft, and all settings; tells whether the
 * database is gone. Settings go last: they are no loss where the notes could not be deleted.
 */
export async function eraseEverything(): Promise<boolean> {
  if (!(await deleteDatabase())) return false;
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
