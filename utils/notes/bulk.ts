import { success } from '../result.ts';
import { announceChange } from './changes.ts';
import type { Connection, WriteTransaction, Written } from './connection.ts';
import { fateOf, type ImportEntry } from './merge-notes.ts';
import { mergePages, type Note, type Page, parseCorrection, parseNote, parsePage } from './note.ts';
import { NOTE_STORES, putNote } from './note-store.ts';
import { valid } from './page-store.ts';

type Writing = WriteTransaction<'pages' | 'notes' | 'corrections' | 'trash' | 'sites'>;

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
      const counts = new Map<string, number>();
      for (const entry of entries) {
        const count = await importEntry(transaction, entry);
        if (count !== null) counts.set(entry.page.url, (counts.get(entry.page.url) ?? 0) + count);
      }
      return success(counts);
    },
  );
  if (!written.ok) return written;
  for (const page of written.value.keys()) announceChange({ page, what: 'note' });
  return success([...written.value.values()].reduce((sum, count) => sum + count, 0));
}

/** Writes one page's part; answers with the number of notes, null where nothing was written. */
async function importEntry(transaction: Writing, entry: ImportEntry): Promise<number | null> {
  const [stored, trash] = [transaction.objectStore('notes'), transaction.objectStore('trash')];
  const corrections = transaction.objectStore('corrections');
  let [count, corrected] = [0, 0];
  for (const note of valid(parseNote, entry.notes)) {
    const known = parseNote(await stored.get(note.id));
    const fate = fateOf(note, entry.undated, known.ok ? known.value : undefined);
    if (fate !== 'new' && fate !== 'changed') continue;
    await putNote(transaction, { ...note, site: entry.page.site });
    await trash.delete(note.id);
    count++;
  }
  for (const correction of valid(parseCorrection, entry.corrections)) {
    if ((await corrections.count(correction.id)) > 0) continue;
    await corrections.put(correction);
    corrected++;
  }
  if (count + corrected === 0) return null;
  await importPage(transaction, entry.page);
  return count;
}

/** What is known of a page by its visits stays; the import adds what was not known. */
async function importPage(transaction: Writing, page: Page): Promise<void> {
  const pages = transaction.objectStore('pages');
  const known = parsePage(await pages.get(page.url));
  await pages.put(known.ok ? mergePages(page, known.value) : page);
}
