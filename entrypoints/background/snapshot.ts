import browser from 'webextension-polyfill';
import type { Notes } from '../../utils/notes/repository.ts';
import { listSnapshots, takeSnapshot } from '../../utils/notes/snapshots.ts';

const DAY_MS = 24 * 3600 * 1000;
/** The browser ends a background that calls no function of its for half a minute. */
const STAY_AWAKE_MS = 20_000;

/** Takes a snapshot when the last one is a day old and something was written since. */
export async function snapshotWhenDue(notes: Notes): Promise<void> {
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), STAY_AWAKE_MS);
  try {
    const [last] = await listSnapshots();
    if (last && Date.now() - Date.parse(last.taken) < DAY_MS) return;
    const changed = await notes.lastModified();
    if (changed === null || (last && changed <= last.taken)) return;
    await takeSnapshot(() => notes.allEntries());
  } catch (error) {
    // A full disk, or notes that cannot be read: the older snapshots stay, and the next day tries again.
    console.error('No snapshot of the notes was taken:', error);
  } finally {
    clearInterval(awake);
  }
}
