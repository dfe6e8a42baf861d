import type { Writes } from './connection.ts';
import type { Note } from './note.ts';
import { pageOf } from './page-store.ts';
import { siteOfPage } from './site-of-page.ts';

/** The stores that any write of a note touches. */
export const NOTE_STORES = ['notes', 'trash', 'sites'] as const;
export type NoteTransaction = Writes<(typeof NOTE_STORES)[number]>;

/** Writes a note over the one with its id, and keeps the list of sites true. */
export async function putNote(transaction: NoteTransaction, note: Note): Promise<void> {
  const notes = transaction.objectStore('notes');
  const site = siteOfPage(note.page);
  const before = siteOf(await notes.get(note.id));
  await notes.put({ ...note, site });
  if (before === site) return;
  if (site !== '') await transaction.objectStore('sites').put({ site });
  await forgetEmptySite(transaction, before);
}

/** Writes notes whose ids no note has: with nothing to look up first, it takes half the time. */
export async function putNewNotes(
  transaction: NoteTransaction,
  notes: readonly Note[],
): Promise<void> {
  const stored = notes.map((note) => ({ ...note, site: siteOfPage(note.page) }));
  const sites = new Set(stored.map(({ site }) => site));
  sites.delete('');
  await Promise.all([
    ...stored.map((note) => transaction.objectStore('notes').put(note)),
    ...[...sites].map((site) => transaction.objectStore('sites').put({ site })),
  ]);
}

/**
 * Moves notes to the trash and tells the page of each that was there. All are asked for and written
 * side by side: one after the other takes several times as long.
 */
export async function trashNotes(
  transaction: NoteTransaction,
  ids: readonly string[],
  removed: string,
): Promise<string[]> {
  const notes = transaction.objectStore('notes');
  const trash = transaction.objectStore('trash');
  const found = present(await Promise.all(ids.map((id) => notes.get(id))));
  await Promise.all(
    found.flatMap((note) => [
      trash.put({ id: note.id, page: pageOf(note), removed, note }),
      notes.delete(note.id),
    ]),
  );
  for (const site of new Set(found.map(siteOf))) await forgetEmptySite(transaction, site);
  return found.map(pageOf);
}

/** Takes notes back from the trash and tells the page of each that was there. */
export async function untrashNotes(
  transaction: NoteTransaction,
  ids: readonly string[],
): Promise<string[]> {
  const notes = transaction.objectStore('notes');
  const trash = transaction.objectStore('trash');
  const found = present(await Promise.all(ids.map((id) => trash.get(id))));
  const known = new Set(await Promise.all(found.map(({ id }) => notes.getKey(id))));
  const trashed = found.map(({ note }) => note);
  await putNewNotes(
    transaction,
    trashed.filter(({ id }) => !known.has(id)),
  );
  for (const note of trashed) if (known.has(note.id)) await putNote(transaction, note);
  await Promise.all(found.map(({ id }) => trash.delete(id)));
  return found.map(pageOf);
}

const present = <T>(records: readonly (T | undefined)[]): T[] =>
  records.filter((record) => record !== undefined);

async function forgetEmptySite(transaction: NoteTransaction, site: string | null): Promise<void> {
  if (site === null) return;
  const left = await transaction.objectStore('notes').index('bySite').getKey(site);
  if (left === undefined) await transaction.objectStore('sites').delete(site);
}

/** The site of a stored record; null where there is none, or it is damaged. */
const siteOf = (note: { site?: unknown } | undefined): string | null =>
  typeof note?.site === 'string' ? note.site : null;
