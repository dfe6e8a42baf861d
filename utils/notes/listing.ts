import type { IDBPObjectStore } from 'idb';
import type { Result } from '../result.ts';
import type { Connection, ReadTransaction } from './connection.ts';
import {
  type Entry,
  inTextOrder,
  type Note,
  type Page,
  parseCorrection,
  parseNote,
  parsePage,
} from './note.ts';
import type { NotesSchema, StoreName } from './schema.ts';

/** The `pages` store inside any transaction that holds it. */
export type PageStore<M extends IDBTransactionMode = IDBTransactionMode> = IDBPObjectStore<
  NotesSchema,
  StoreName[],
  'pages',
  M
>;

/** Notes a batch holds: enough to make transactions rare, few enough to stay small in memory. */
const BATCH = 500;
/** Pages whose entries are read in one transaction. */
const PAGES_AT_ONCE = 50;

/** Parses stored records; damaged ones are left out, and stay where they are. */
export function valid<T>(parse: (input: unknown) => Result<T>, records: readonly unknown[]): T[] {
  return records.flatMap((record) => {
    const parsed = parse(record);
    return parsed.ok ? [parsed.value] : [];
  });
}

/** The pages stored under any of these addresses, or having one as an alias; each once. */
export async function findPages(pages: PageStore, urls: readonly string[]): Promise<Page[]> {
  const found = await Promise.all(
    urls.flatMap((url) => [pages.getAll(url), pages.index('byAlias').getAll(url)]),
  );
  const byUrl = new Map(valid(parsePage, found.flat()).map((page) => [page.url, page]));
  return [...byUrl.values()];
}

/**
 * Every address under which notes of one page may be kept. It does not follow the aliases of those
 * addresses in turn: one wrong alias must not string different articles together.
 */
export async function pageKeys(pages: PageStore, urls: readonly string[]): Promise<string[]> {
  const found = await findPages(pages, urls);
  return [...new Set([...urls, ...found.flatMap((page) => [page.url, ...page.aliases])])];
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

/** Lists the sites that have notes, each once, in order. */
export function sitesWithNotes(connection: Connection): Promise<string[]> {
  return connection.read(['notes'], async (transaction) => {
    const sites: string[] = [];
    let cursor = await transaction
      .objectStore('notes')
      .index('bySite')
      .openKeyCursor(null, 'nextunique');
    for (; cursor; cursor = await cursor.continue()) sites.push(cursor.key);
    return sites;
  });
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
  return connection.read([store], async (transaction) => {
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const index = transaction.objectStore(store).index('byPage');
    const urls: string[] = [];
    let cursor = await index.openKeyCursor(range, 'nextunique');
    while (cursor && urls.length < PAGES_AT_ONCE) {
      urls.push(cursor.key);
      cursor = await cursor.continue();
    }
    return urls;
  });
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
