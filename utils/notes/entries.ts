import type { Connection, ReadTransaction } from './connection.ts';
import {
  type Correction,
  type Entry,
  groupByPage,
  inTextOrder,
  type Note,
  parseCorrection,
  parseNote,
  parsePage,
} from './note.ts';
import { pageKeys, pageOf, valid } from './page-store.ts';
import type { StoredNote } from './schema.ts';

type Reading = ReadTransaction<'pages' | 'notes' | 'corrections'>;

/** Records read at once: enough to make requests rare, few enough to stay small in memory. */
const BATCH = 500;

/** Reads what is kept about one page, given its addresses. */
export function entriesOfPage(connection: Connection, urls: readonly string[]): Promise<Entry[]> {
  return inReading(connection, async (transaction) => {
    const keys = await pageKeys(transaction.objectStore('pages'), urls);
    const entries = await Promise.all(keys.map((key) => readEntry(transaction, key)));
    return entries.filter(isKept);
  });
}

/** Reads what is kept about every page: pages with notes first, then those with corrections only. */
export async function* allEntries(connection: Connection): AsyncGenerator<Entry> {
  for (const readAfter of [readNoted, readCorrected]) {
    let after: string | null = null;
    while (true) {
      const entries: Entry[] = await inReading(connection, (transaction) =>
        readAfter(transaction, after),
      );
      const last = entries.at(-1);
      if (!last) break;
      after = last.page.url;
      yield* entries.filter(isKept);
    }
  }
}

const inReading = <T>(
  connection: Connection,
  work: (transaction: Reading) => Promise<T>,
): Promise<T> => connection.read(['pages', 'notes', 'corrections'], work);

/**
 * The next pages with notes. Neighbours of the index are asked for together: to seek each page by
 * itself takes several times as long.
 */
async function readNoted(transaction: Reading, after: string | null): Promise<Entry[]> {
  const notes = groupByPage(await notesAfter(transaction, after));
  const urls = [...notes.keys()];
  const [first, last] = [urls[0], urls.at(-1)];
  if (first === undefined || last === undefined) return [];
  const pages = transaction.objectStore('pages');
  const [known, corrections] = await Promise.all([
    Promise.all(urls.map((url) => pages.get(url))),
    transaction.objectStore('corrections').index('byPage').getAll(IDBKeyRange.bound(first, last)),
  ]);
  const corrected = groupByPage(corrections);
  return urls.map((url, at) =>
    entryOf(url, known[at], notes.get(url) ?? [], corrected.get(url) ?? []),
  );
}

/** Notes in the order of their pages, all of each page. */
async function notesAfter(transaction: Reading, after: string | null): Promise<StoredNote[]> {
  const index = transaction.objectStore('notes').index('byPage');
  const records = await index.getAll(addressesAfter(after), BATCH);
  const last = records.at(-1);
  if (!last || records.length < BATCH) return records;
  // The last page may have more notes than were read of it.
  const whole = records.filter(({ page }) => page !== last.page);
  return whole.length > 0 ? whole : index.getAll(last.page);
}

/** The next pages with corrections; those that have notes, too, are empty here. */
async function readCorrected(transaction: Reading, after: string | null): Promise<Entry[]> {
  const index = transaction.objectStore('corrections').index('byPage');
  const corrections = await index.getAll(addressesAfter(after), BATCH);
  const entries = [...new Set(corrections.map(pageOf))].map((url) => readEntry(transaction, url));
  return (await Promise.all(entries)).map((entry) =>
    entry.notes.length === 0 ? entry : { ...entry, notes: [], corrections: [] },
  );
}

/** Strings only: a damaged record may have a number here, and lists are the keys after strings. */
const addressesAfter = (after: string | null): IDBKeyRange =>
  IDBKeyRange.bound(after ?? '', [], after !== null, true);

async function readEntry(transaction: Reading, url: string): Promise<Entry> {
  const [page, notes, corrections] = await Promise.all([
    transaction.objectStore('pages').get(url),
    transaction.objectStore('notes').index('byPage').getAll(url),
    transaction.objectStore('corrections').index('byPage').getAll(url),
  ]);
  return entryOf(url, page, notes, corrections);
}

/** What stored records, each of which may be damaged, say about a page. */
function entryOf(
  url: string,
  page: unknown,
  notes: readonly Partial<StoredNote>[],
  corrections: readonly Partial<Correction>[],
): Entry {
  const parsed = parsePage(page);
  return {
    // Notes are never left out of an export because their page's record is damaged or missing.
    page: parsed.ok
      ? parsed.value
      : { url, aliases: [], title: '', site: notes.find(({ site }) => site)?.site ?? '' },
    notes: valid<Note>(parseNote, notes).sort(inTextOrder),
    corrections: valid(parseCorrection, corrections),
  };
}

const isKept = ({ notes, corrections }: Entry): boolean =>
  notes.length > 0 || corrections.length > 0;
