import { success } from '../result.ts';
import type { Connection, Written } from './connection.ts';
import { forgetEmptyPage, pageOf } from './page-store.ts';

/** Forgets what was removed before a time (ISO 8601), and pages that nothing is kept about. */
export async function purgeTrash(connection: Connection, beforeIso: string): Promise<Written> {
  const old = IDBKeyRange.upperBound(beforeIso, true);
  // Mostly nothing is that old, and a look keeps nobody waiting who reads or writes meanwhile.
  const first = await connection.read(['trash'], (transaction) =>
    transaction.objectStore('trash').index('byRemoved').getKey(old),
  );
  if (first === undefined) return success(null);
  const stores = ['pages', 'notes', 'corrections', 'trash', 'orphans'] as const;
  return connection.write([...stores], async (transaction) => {
    const trash = transaction.objectStore('trash');
    const emptied = new Set<string>();
    for (
      let cursor = await trash.index('byRemoved').openCursor(old);
      cursor;
      cursor = await cursor.continue()
    ) {
      emptied.add(pageOf(cursor.value));
      await transaction.objectStore('orphans').delete(cursor.primaryKey);
      await cursor.delete();
    }
    for (const page of emptied) await forgetEmptyPage(transaction, page);
    return success(null);
  });
}
