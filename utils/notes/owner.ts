import type { Connection } from './connection.ts';
import { pageOf } from './page-store.ts';

/**
 * Finds the page that a note (also a removed one), a correction or a draft is filed under, by its id
 * or key; null where there is none.
 */
export function ownerOf(connection: Connection, id: string): Promise<string | null> {
  return connection.read(['notes', 'trash', 'corrections', 'drafts'], async (transaction) => {
    const records = await Promise.all([
      transaction.objectStore('notes').get(id),
      transaction.objectStore('trash').get(id),
      transaction.objectStore('corrections').get(id),
      transaction.objectStore('drafts').get(id),
    ]);
    const found = records.find((record) => record !== undefined);
    return found ? pageOf(found) : null;
  });
}
