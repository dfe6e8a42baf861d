import { success } from '../result.ts';
import { announceNotes } from './changes.ts';
import type { Connection, Written } from './connection.ts';
import {
  NOTE_STORES,
  type NoteTransaction,
  putNote,
  trashNote,
  untrashNote,
} from './note-store.ts';
import { pageOf } from './page-store.ts';

/** Notes written in one transaction: few enough that other writers do not wait long. */
const BATCH = 200;

/** What a long piece of work tells, and by what it is stopped; what is done by then stays done. */
export interface Watched {
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

/** Writes one note of a batch and tells its page; null where there was nothing to do. */
type WriteOne = (transaction: NoteTransaction, id: string) => Promise<string | null>;

/** Moves many notes to the trash; answers with how many there were. */
export function removeNotes(
  connection: Connection,
  ids: readonly string[],
  watched: Watched = {},
): Promise<Written<number>> {
  const removed = new Date().toISOString();
  return inBatches(connection, ids, watched, (transaction, id) =>
    trashNote(transaction, id, removed),
  );
}

/** Takes many notes back from the trash; answers with how many were there. */
export const restoreNotes = (
  connection: Connection,
  ids: readonly string[],
  watched: Watched = {},
): Promise<Written<number>> => inBatches(connection, ids, watched, untrashNote);

/** Adds tags to many notes and takes others off; answers with how many that changed. */
export function tagNotes(
  connection: Connection,
  ids: readonly string[],
  tags: { add: readonly string[]; drop: readonly string[] },
  watched: Watched = {},
): Promise<Written<number>> {
  const modified = new Date().toISOString();
  return inBatches(connection, ids, watched, async (transaction, id) => {
    const note = await transaction.objectStore('notes').get(id);
    if (!note || !Array.isArray(note.tags)) return null;
    const kept = note.tags.filter((tag) => !tags.drop.includes(tag));
    const next = [...new Set([...kept, ...tags.add])];
    if (next.join('\n') === note.tags.join('\n')) return null;
    await putNote(transaction, { ...note, tags: next, modified });
    return pageOf(note);
  });
}

async function inBatches(
  connection: Connection,
  ids: readonly string[],
  { signal, onProgress }: Watched,
  writeOne: WriteOne,
): Promise<Written<number>> {
  let count = 0;
  for (let start = 0; start < ids.length && !signal?.aborted; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const written = await connection.write([...NOTE_STORES], async (transaction) => {
      const pages: string[] = [];
      for (const id of batch) {
        const page = await writeOne(transaction, id);
        if (page !== null) pages.push(page);
      }
      return success(pages);
    });
    if (!written.ok) return written;
    count += written.value.length;
    announceNotes(written.value);
    onProgress?.(Math.min(start + BATCH, ids.length));
  }
  return success(count);
}
