import { success } from '../result.ts';
import { announceChange } from './changes.ts';
import type { Connection, WriteTransaction, Written } from './connection.ts';
import { fateOf, type ImportEntry } from './merge-notes.ts';
import {
  type Entry,
  mergePages,
  type Note,
  type Page,
  parseCorrection,
  parseNote,
  parsePage,
} from './note.ts';
import { NOTE_STORES, putNote } from './note-store.ts';
import { valid } from './page-store.ts';

type Writing = WriteTransaction<'pages' | 'corrections' | 'notes' | 'trash' | 'sites'>;

/** Reads the notes that have these ids. */
export function notesById(connection: Connection, ids: readonly string[]): Promise<Note[]> {
  return connection.read(['notes'], async (transaction) => {
    const notes = transaction.objectStore('notes');
    const records = await Promise.all(ids.map((id) => notes.get(id)));
    return valid(
      parseNote,
      records.filter((record) => record !== undefined),
    );
  });
}

/**
 * Writes what an import holds in one transaction, and answers with the number of notes written: new
 * ones, and those that were modified later than the kept ones. A note in the trash comes back.
 */
export async function importEntries(
  connection: Connection,
  entries: readonly ImportEntry[],
): Promise<Written<number>> {
  const written = await connection.write(
    ['pages', 'corrections', ...NOTE_STORES],
    async (transaction) => {
      const changes = chooseChanges(entries, await readKept(transaction, entries));
      await Promise.all(changes.flatMap((change) => writeChange(transaction, change)));
      return success(changes);
    },
  );
  if (!written.ok) return written;
  const pages = new Set(written.value.map(({ page }) => page.url));
  for (const page of pages) announceChange({ page, what: 'note' });
  return success(written.value.reduce((sum, { notes }) => sum + notes.length, 0));
}

/** What is kept already of what an import holds. */
interface Kept {
  pages: Map<string, Page>;
  notes: Map<string, Note>;
  corrections: Set<string>;
}

/** Asks for all of it at once: waiting for one after the other takes several times as long. */
async function readKept(transaction: Writing, entries: readonly ImportEntry[]): Promise<Kept> {
  const [stored, corrected] = [
    transaction.objectStore('notes'),
    transaction.objectStore('corrections'),
  ];
  const pages = transaction.objectStore('pages');
  const [knownPages, knownNotes, knownCorrections] = await Promise.all([
    Promise.all([...new Set(entries.map(({ page }) => page.url))].map((url) => pages.get(url))),
    Promise.all(entries.flatMap(({ notes }) => notes.map(({ id }) => stored.get(id)))),
    Promise.all(
      entries.flatMap(({ corrections }) => corrections.map(({ id }) => corrected.getKey(id))),
    ),
  ]);
  return {
    pages: new Map(valid(parsePage, knownPages).map((page) => [page.url, page])),
    notes: new Map(valid(parseNote, knownNotes).map((note) => [note.id, note])),
    corrections: new Set(knownCorrections.filter((id) => id !== undefined)),
  };
}

/** Chooses what is to be written, page by page; a page without any is left out. */
function chooseChanges(entries: readonly ImportEntry[], kept: Kept): Entry[] {
  const changes: Entry[] = [];
  for (const entry of entries) {
    const notes = new Map<string, Note>();
    for (const note of valid(parseNote, entry.notes)) {
      const fate = fateOf(note, entry.undated, kept.notes.get(note.id));
      if (fate !== 'new' && fate !== 'changed') continue;
      notes.set(note.id, note);
      kept.notes.set(note.id, note);
    }
    const corrections = valid(parseCorrection, entry.corrections).filter(
      ({ id }) => !kept.corrections.has(id),
    );
    if (notes.size + corrections.length === 0) continue;
    const known = kept.pages.get(entry.page.url);
    // What is known of a page by its visits stays; the import adds what was not known.
    const page = known ? mergePages(entry.page, known) : entry.page;
    kept.pages.set(page.url, page);
    changes.push({ page, notes: [...notes.values()], corrections });
  }
  return changes;
}

/** Starts all writes; the transaction ends when the last is done. */
function writeChange(
  transaction: Writing,
  { page, notes, corrections }: Entry,
): Promise<unknown>[] {
  const trash = transaction.objectStore('trash');
  return [
    transaction.objectStore('pages').put(page),
    ...notes.map((note) => putNote(transaction, { ...note, site: page.site })),
    ...notes.map(({ id }) => trash.delete(id)),
    ...corrections.map((one) => transaction.objectStore('corrections').put(one)),
  ];
}
