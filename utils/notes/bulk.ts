import { success } from '../result.ts';
import { announceNotes } from './changes.ts';
import type { Connection, WriteTransaction, Written } from './connection.ts';
import { fateOf, type ImportEntry } from './merge-notes.ts';
import {
  type Correction,
  mergePages,
  type Note,
  type Page,
  parseCorrection,
  parseNote,
  parsePage,
} from './note.ts';
import { NOTE_STORES, putNewNotes, putNote } from './note-store.ts';
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
 * Writes what an import holds in one transaction, and answers with the ids of the notes written:
 * new ones, and those that were modified later than the kept ones. A note in the trash comes back.
 */
export async function importEntries(
  connection: Connection,
  entries: readonly ImportEntry[],
): Promise<Written<string[]>> {
  const written = await connection.write(
    ['pages', 'corrections', ...NOTE_STORES],
    async (transaction) => {
      const changes = chooseChanges(entries, await readKept(transaction, entries));
      await Promise.all(changes.flatMap((change) => startWrites(transaction, change)));
      await takeFromTrash(transaction, changes);
      await putNewNotes(
        transaction,
        changes.flatMap(({ fresh }) => fresh),
      );
      // One after the other: each may be the last note of a site, or the first.
      for (const note of changes.flatMap(({ changed }) => changed)) {
        await putNote(transaction, note);
      }
      return success(changes);
    },
  );
  if (!written.ok) return written;
  announceNotes(written.value.map(({ page }) => page.url));
  const notes = written.value.flatMap(({ fresh, changed }) => [...fresh, ...changed]);
  // A note that was there twice is one.
  return success([...new Set(notes.map(({ id }) => id))]);
}

/** What is to be written of one page. */
interface Change {
  page: Page;
  /** Notes that are not kept yet. */
  fresh: Note[];
  /** Notes that are kept in an older form. */
  changed: Note[];
  corrections: Correction[];
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
function chooseChanges(entries: readonly ImportEntry[], kept: Kept): Change[] {
  const changes: Change[] = [];
  for (const entry of entries) {
    const known = kept.pages.get(entry.page.url);
    // What is known of a page by its visits stays; the import adds what was not known.
    const page = known ? mergePages(entry.page, known) : entry.page;
    const { fresh, changed } = chooseNotes(entry, kept.notes);
    const corrections = valid(parseCorrection, entry.corrections).filter(
      ({ id }) => !kept.corrections.has(id),
    );
    if (fresh.length + changed.length + corrections.length === 0) continue;
    kept.pages.set(page.url, page);
    changes.push({ page, fresh, changed, corrections });
  }
  return changes;
}

function chooseNotes(
  { notes, undated }: ImportEntry,
  kept: Map<string, Note>,
): Pick<Change, 'fresh' | 'changed'> {
  const chosen: Pick<Change, 'fresh' | 'changed'> = { fresh: [], changed: [] };
  for (const note of valid(parseNote, notes)) {
    const fate = fateOf(note, undated, kept.get(note.id));
    if (fate === 'new') chosen.fresh.push(note);
    else if (fate === 'changed') chosen.changed.push(note);
    else continue;
    // A file may hold a note twice.
    kept.set(note.id, note);
  }
  return chosen;
}

/** Starts all writes that can go side by side. */
function startWrites(transaction: Writing, change: Change): Promise<unknown>[] {
  return [
    transaction.objectStore('pages').put(change.page),
    ...change.corrections.map((one) => transaction.objectStore('corrections').put(one)),
  ];
}

/** A note that is written again is no removed one any more. */
async function takeFromTrash(transaction: Writing, changes: readonly Change[]): Promise<void> {
  const trash = transaction.objectStore('trash');
  if ((await trash.openKeyCursor()) === null) return;
  const written = changes.flatMap(({ fresh, changed }) => [...fresh, ...changed]);
  await Promise.all(written.map(({ id }) => trash.delete(id)));
}
