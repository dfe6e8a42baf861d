import { success } from '../result.ts';
import { announceNotes } from './changes.ts';
import type { Connection, Written } from './connection.ts';
import { NOTE_STORES, type NoteTransaction, trashNotes, untrashNotes } from './note-store.ts';
import { pageOf } from './page-store.ts';

/** Notes written in one transaction: few enough that other writers do not wait long. */
const BATCH = 200;

/** What a long piece of work tells, and by what it is stopped; what is done by then stays done. */
export interface Watched {
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

/** Writes a batch of notes and tells the page of each in which there was something to do. */
type WriteBatch = (transaction: NoteTransaction, ids: readonly string[]) => Promise<string[]>;

/** Moves many notes to the trash; answers with how many there were. */
export function removeNotes(
  connection: Connection,
  ids: readonly string[],
  watched: Watched = {},
): Promise<Written<number>> {
  const removed = new Date().toISOString();
  return inBatches(connection, ids, watched, (transaction, batch) =>
    trashNotes(transaction, batch, removed),
  );
}

/** Takes many notes back from the trash; answers with how many were there. */
export const restoreNotes = (
  connection: Connection,
  ids: readonly string[],
  watched: Watched = {},
): Promise<Written<number>> => inBatches(connection, ids, watched, untrashNotes);

/** Adds tags to many notes and takes others off; answers with how many that changed. */
export function tagNotes(
  connection: Connection,
  ids: readonly string[],
  tags: { add: readonly string[]; drop: readonly string[] },
  watched: Watched = {},
): Promise<Written<number>> {
  const modified = new Date().toISOString();
  return inBatches(connection, ids, watched, async (transaction, batch) => {
    const notes = transaction.objectStore('notes');
    const kept = await Promise.all(batch.map((id) => notes.get(id)));
    const changed = kept.flatMap((note) => {
      if (!note || !Array.isArray(note.tags)) return [];
      const left = note.tags.filter((tag) => !tags.drop.includes(tag));
      const next = [...new Set([...left, ...tags.add])];
      return next.join('\n') === note.tags.join('\n') ? [] : [{ ...note, tags: next, modified }];
    });
    await Promise.all(changed.map((note) => notes.put(note)));
    return changed.map(pageOf);
  });
}

async function inBatches(
  connection: Connection,
  ids: readonly string[],
  { signal, onProgress }: Watched,
  writeBatch: WriteBatch,
): Promise<Written<number>> {
  let count = 0;
  for (let start = 0; start < ids.length && !signal?.aborted; start += BATCH) {
    const batch = [...new Set(ids.slice(start, start + BATCH))];
    const written = await connection.write([...NOTE_STORES], async (transaction) =>
      success(await writeBatch(transaction, batch)),
    );
    if (!written.ok) return written;
    count += written.value.length;
    announceNotes(written.value);
    onProgress?.(Math.min(start + BATCH, ids.length));
  }
  return success(count);
}
