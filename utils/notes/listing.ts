import type { Connection, ReadTransaction } from './connection.ts';
import {
  type Correction,
  type Entry,
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
/** Pages whose entries are read in one transaction. */
const PAGES_AT_ONCE = 50;

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

/** Reads what is kept about one page, given its addresses. */
export function entriesOfPage(connection: Connection, urls: readonly string[]): Promise<Entry[]> {
  return connection.read(['pages', 'notes', 'corrections'], async (transaction) => {
    const keys = await pageKeys(transaction.objectStore('pages'), urls);
    const entries = await Promise.all(keys.map((key) => readEntry(transaction, key)));
    return entries.filter(isKept);
  });
}

/** Reads what is kept about every page: pages with notes first, then those with corrections only. */
export async function* allEntries(connection: Connection): AsyncGenerator<Entry> {
  for (const store of ['notes', 'corrections'] as const) {
    let after: string | null = null;
    while (true) {
      const urls = await pagesAfter(connection, store, after);
      after = urls.at(-1) ?? null;
      if (after === null) break;
      const entries = await connection.read(['pages', 'notes', 'corrections'], (transaction) =>
        Promise.all(urls.map((url) => readEntry(transaction, url))),
      );
      yield* entries.filter(
        (entry) => isKept(entry) && (store === 'notes' || entry.notes.length === 0),
      );
    }
  }
}

/** The next addresses, in order, under which the store keeps something. */
function pagesAfter(
  connection: Connection,
  store: 'notes' | 'corrections',
  after: string | null,
): Promise<string[]> {
  return connection.read([store], (transaction) =>
    keysAfter(transaction.objectStore(store).index('byPage'), after, PAGES_AT_ONCE),
  );
}

/** Only what the walk below needs of an index, whatever its store. */
interface KeyIndex {
  openKeyCursor(range: IDBKeyRange): Promise<{ key: string } | null>;
}

/**
 * Up to `limit` keys of an index after a key, each once, in order. Each is sought afresh: a cursor
 * that goes to the next unique key walks every record between, a second for 100,000 notes.
 */
async function keysAfter(index: KeyIndex, after: string | null, limit: number): Promise<string[]> {
  const keys: string[] = [];
  let last = after;
  while (keys.length < limit) {
    // Strings only: a damaged record may have a number here, and lists are the keys after strings.
    const range = IDBKeyRange.bound(last ?? '', [], last !== null, true);
    const cursor = await index.openKeyCursor(range);
    if (!cursor) break;
    last = cursor.key;
    keys.push(last);
  }
  return keys;
}

async function readEntry(
  transaction: ReadTransaction<'pages' | 'notes' | 'corrections'>,
  url: string,
): Promise<Entry> {
  const [page, notes, corrections] = await Promise.all([
    transaction.objectStore('pages').get(url),
    transaction.objectStore('notes').index('byPage').getAll(url),
    transaction.objectStore('corrections').index('byPage').getAll(url),
  ]);
  const parsed = parsePage(page);
  return {
    // Notes are never left out of an export because their page's record is damaged or missing.
    page: parsed.ok
      ? parsed.value
      : { url, aliases: [], title: '', site: notes.find(({ site }) => site)?.site ?? '' },
    notes: valid(parseNote, notes).sort(inTextOrder),
    corrections: valid(parseCorrection, corrections),
  };
}

const isKept = ({ notes, corrections }: Entry): boolean =>
  notes.length > 0 || corrections.length > 0;
