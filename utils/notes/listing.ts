import type { Connection } from './connection.ts';
import {
  type Correction,
  inTextOrder,
  type Note,
  type Page,
  parseCorrection,
  parseNote,
  parsePage,
} from './note.ts';
import { pageKeys, valid } from './page-store.ts';

/** Notes a batch holds: enough to make transactions rare, few enough to stay small in memory. */
const BATCH = 500;

/** Reads the notes kept under any of a page's addresses, in text order. */
export function notesOfPage(connection: Connection, urls: readonly string[]): Promise<Note[]> {
  return connection.read(['pages', 'notes'], async (transaction) => {
    const index = transaction.objectStore('notes').index('byPage');
    const keys = await pageKeys(transaction.objectStore('pages'), urls);
    const records = await Promise.all(keys.map((key) => index.getAll(key)));
    return valid(parseNote, records.flat()).sort(inTextOrder);
  });
}

/** Reads the corrections kept under any of a page's addresses. */
export function correctionsOfPage(
  connection: Connection,
  urls: readonly string[],
): Promise<Correction[]> {
  return connection.read(['pages', 'corrections'], async (transaction) => {
    const index = transaction.objectStore('corrections').index('byPage');
    const keys = await pageKeys(transaction.objectStore('pages'), urls);
    const records = await Promise.all(keys.map((key) => index.getAll(key)));
    return valid(parseCorrection, records.flat());
  });
}

/** Reads every note, in batches, in the order of their ids. */
export async function* allNotes(connection: Connection, size = BATCH): AsyncGenerator<Note[]> {
  let after: IDBKeyRange | null = null;
  while (true) {
    const records: Note[] = await connection.read(['notes'], (transaction) =>
      transaction.objectStore('notes').getAll(after, size),
    );
    const last = records.at(-1);
    if (!last) return;
    // Not the last valid note: a batch may end with a damaged one.
    after = IDBKeyRange.lowerBound(last.id, true);
    const notes = valid(parseNote, records);
    if (notes.length > 0) yield notes;
  }
}

/** Reads every page that is known, in batches, in the order of their addresses. */
export async function* allPages(connection: Connection, size = BATCH): AsyncGenerator<Page[]> {
  let after: IDBKeyRange | null = null;
  while (true) {
    const records: Page[] = await connection.read(['pages'], (transaction) =>
      transaction.objectStore('pages').getAll(after, size),
    );
    const last = records.at(-1);
    if (!last) return;
    after = IDBKeyRange.lowerBound(last.url, true);
    yield valid(parsePage, records);
  }
}

/** When the note that was changed last was changed. */
export function lastModified(connection: Connection): Promise<string | null> {
  return connection.read(['notes'], async (transaction) => {
    const index = transaction.objectStore('notes').index('byModified');
    // Strings only, as a damaged record may have anything here.
    const range = IDBKeyRange.bound('', [], false, true);
    return (await index.openKeyCursor(range, 'prev'))?.key ?? null;
  });
}

/** Lists the sites that have notes, each once, in order. */
export function sitesWithNotes(connection: Connection): Promise<string[]> {
  return connection.read(['sites'], (transaction) => transaction.objectStore('sites').getAllKeys());
}
