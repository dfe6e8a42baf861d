import browser from 'webextension-polyfill';
import type { Notes } from '../../utils/notes/repository.ts';
import { listSnapshots, type Snapshot, takeSnapshot } from '../../utils/notes/snapshots.ts';

const DAY_MS = 24 * 3600 * 1000;
/** The browser ends a background that calls no function of its for half a minute. */
const STAY_AWAKE_MS = 20_000;

/**
 * Takes a snapshot when the last one is a day old and something was written since; `isAfterWrite`
 * where that is known.
 */
export async function snapshotWhenDue(notes: Notes, isAfterWrite: boolean): Promise<void> {
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), STAY_AWAKE_MS);
  try {
    const [last] = await listSnapshots();
    if (last && Date.now() - Date.parse(last.taken) < DAY_MS) return;
    const changed = await notes.lastModified();
    // Of no notes at all, the last snapshot of some is the better one.
    if (changed === null) return;
    const isDue = isAfterWrite || !last || changed > last.taken || (await isOther(notes, last));
    if (isDue) await takeSnapshot(notes);
  } catch (error) {
    // A full disk, or notes that cannot be read: the older snapshots stay, and the next day tries again.
    console.error('No snapshot of the notes was taken:', error);
  } finally {
    clearInterval(awake);
  }
}

/**
 * Whether there are more notes than a snapshot holds, or fewer. What was imported or brought back may
 * be dated long before it, and a removal leaves no date at all. Counting takes its time.
 */
const isOther = async (notes: Notes, { records }: Snapshot): Promise<boolean> =>
  (await notes.countNotes()) !== records;
