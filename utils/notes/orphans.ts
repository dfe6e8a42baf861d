import { success } from '../result.ts';
import type { Connection, Written } from './connection.ts';

/** Keeps which notes of a page were found on it, and which have lost their passage. */
export async function saveSought(
  connection: Connection,
  { found, missing }: { found: readonly string[]; missing: readonly string[] },
): Promise<Written> {
  const noticed = new Date().toISOString();
  return connection.write(['orphans'], async (transaction) => {
    const orphans = transaction.objectStore('orphans');
    for (const id of found) await orphans.delete(id);
    for (const id of missing) {
      // The first time counts: the passage has been gone since.
      if (!(await orphans.get(id))) await orphans.put({ id, noticed });
    }
    return success(null);
  });
}

/** The ids of notes whose passage was not on its page when that was last read. */
export const orphanIds = (connection: Connection): Promise<string[]> =>
  connection.read(['orphans'], (transaction) => transaction.objectStore('orphans').getAllKeys());
