/** With less room than this a disk is full: a note may take as much, and a browser its own part. */
const LEAST_BYTES = 2_000_000;

/** Tells whether there is no room to write; not where the browser does not say. */
export async function isDiskFull(): Promise<boolean> {
  try {
    const { quota, usage = 0 } = await navigator.storage.estimate();
    return quota !== undefined && quota - usage < LEAST_BYTES;
  } catch {
    // Some private windows refuse to tell.
    return false;
  }
}
