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

/** Moves a note to the trash and tells its page; null where there is no such note. */
export async function trashNote(
  transaction: NoteTransaction,
  id: string,
  removed: string,
): Promise<string | null> {
  const notes = transaction.objectStore('notes');
  const note = await notes.get(id);
  if (!note) return null;
  const page = pageOf(note);
  await transaction.objectStore('trash').put({ id, page, removed, note });
  await notes.delete(id);
  await forgetEmptySite(transaction, siteOf(note));
  return page;
}

/** Takes a note back from the trash and tells its page; null where it is not there. */
export async function untrashNote(
  transaction: NoteTransaction,
  id: string,
): Promise<string | null> {
  const trash = transaction.objectStore('trash');
  const trashed = await trash.get(id);
  if (!trashed) return null;
  await putNote(transaction, trashed.note);
  await trash.delete(id);
  return pageOf(trashed);
}

async function forgetEmptySite(transaction: NoteTransaction, site: string | null): Promise<void> {
  if (site === null) return;
  const left = await transaction.objectStore('notes').index('bySite').getKey(site);
  if (left === undefined) await transaction.objectStore('sites').delete(site);
}

/** The site of a stored record; null where there is none, or it is damaged. */
const siteOf = (note: { site?: unknown } | undefined): string | null =>
  typeof note?.site === 'string' ? note.site : null;
