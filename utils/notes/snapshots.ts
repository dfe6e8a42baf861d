import type { Watched } from './bulk-edits.ts';
import type { WriteProblem, Written } from './connection.ts';
import { type Entry, parsePage } from './note.ts';
import type { Notes } from './repository.ts';

// Snapshots are files of the origin's private file system, not records of the database: a browser
// that finds a database damaged throws all of it away, in Chromium with every other of the origin.
// Files are also written piece by piece; `storage.local` would want it all as one text in memory.
const FOLDER = 'snapshots';
const LOCK = 'pressmark-snapshots';
const KEPT = 3;
/** Pages that are restored in one transaction. */
const BATCH = 50;

export interface Snapshot {
  /** ISO 8601; names the snapshot. */
  taken: string;
  notes: number;
  /** Records that the store of notes held, damaged ones too: what `Notes.countNotes` said then. */
  records: number;
  sizeBytes: number;
}

/** Why a snapshot was not restored: it is gone or damaged, or the notes could not be written. */
export type RestoreProblem = 'damaged' | WriteProblem;

/** What is to be kept: how many notes there are, and all of it, page by page. */
export type EntrySource = Pick<Notes, 'countNotes' | 'allEntries'>;

/**
 * Writes all notes to a new snapshot, and forgets the oldest ones. Null where another one is being
 * made. @throws whatever reading the notes throws; then nothing is kept, and nothing forgotten.
 */
export function takeSnapshot(source: EntrySource, now = new Date()): Promise<Snapshot | null> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return null;
    const folder = await openFolder({ create: true });
    const records = await source.countNotes();
    const taken = now.toISOString();
    const file = await folder.getFileHandle(dataName(taken), { create: true });
    let notes = 0;
    const lines = textOf(source.allEntries(), (entry) => {
      notes += entry.notes.length;
    });
    const zipped = lines
      .pipeThrough(new TextEncoderStream())
      .pipeThrough(new CompressionStream('gzip'));
    await zipped.pipeTo(await file.createWritable());
    const { size } = await file.getFile();
    const snapshot = { taken, notes, records, sizeBytes: size };
    // Written last: a snapshot without it was cut off, and does not count.
    const label = await folder.getFileHandle(labelName(taken), { create: true });
    const writable = await label.createWritable();
    await writable.write(JSON.stringify(snapshot));
    await writable.close();
    await forgetOld(folder);
    return snapshot;
  });
}

/** Lists the snapshots, the latest first. Where there are none, it leaves no empty folder behind. */
export async function listSnapshots(): Promise<Snapshot[]> {
  try {
    return await readLabels(await openFolder());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return [];
    throw error;
  }
}

/** What was restored of a snapshot. */
export interface Restored {
  /** Notes that are written, on disk. */
  written: number;
  /** Why that is not all; what was restored before stays. */
  problem: RestoreProblem | null;
}

/**
 * Gives the entries of a snapshot to `write`, some pages at a time, which answers with the ids of the
 * notes that it wrote. Of a damaged snapshot it restores what stands before the damage.
 */
export async function restoreSnapshot(
  taken: string,
  write: (entries: Entry[]) => Promise<Written<readonly string[]>>,
  { signal, onProgress }: Watched = {},
): Promise<Restored> {
  let [written, seen] = [0, 0];
  try {
    for await (const entries of readEntries(taken)) {
      if (signal?.aborted) break;
      const result = await write(entries);
      if (!result.ok) return { written, problem: result.error };
      written += result.value.length;
      seen += entries.reduce((sum, { notes }) => sum + notes.length, 0);
      onProgress?.(seen);
    }
    return { written, problem: null };
  } catch {
    // The file is gone, cut short, or not what we wrote.
    return { written, problem: 'damaged' };
  }
}

/** @throws {DOMException} `NotFoundError` where no snapshot was ever taken, unless `create` makes it. */
const openFolder = async ({ create = false } = {}): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create });

// Some file systems allow no colon in a name.
const dataName = (taken: string): string => `${taken.replaceAll(':', '-')}.jsonl.gz`;
const labelName = (taken: string): string => `${taken.replaceAll(':', '-')}.json`;

/** One line for each page, in pieces that are worth compressing. */
function textOf(entries: AsyncIterable<Entry>, onEntry: (entry: Entry) => void) {
  const iterator = entries[Symbol.asyncIterator]();
  return new ReadableStream<string>({
    async pull(controller) {
      let text = '';
      while (text.length < 64_000) {
        const { done, value } = await iterator.next();
        if (done) {
          if (text !== '') controller.enqueue(text);
          controller.close();
          return;
        }
        onEntry(value);
        text += `${JSON.stringify(value)}\n`;
      }
      controller.enqueue(text);
    },
  });
}

/** Reads a snapshot some pages at a time. @throws where it is damaged, after all that is before. */
async function* readEntries(taken: string): AsyncGenerator<Entry[]> {
  let batch: Entry[] = [];
  try {
    for await (const line of readLines(taken)) {
      batch.push(...parseEntry(line));
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    if (batch.length > 0) yield batch;
    throw error;
  }
  if (batch.length > 0) yield batch;
}

async function* readLines(taken: string): AsyncGenerator<string> {
  const file = await (await (await openFolder()).getFileHandle(dataName(taken))).getFile();
  const reader = file
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let rest = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + read.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** The notes and corrections themselves are checked where they are written. */
function parseEntry(line: string): Entry[] {
  const value = JSON.parse(line) as Partial<Entry>;
  const page = parsePage(value.page);
  if (!page.ok || !Array.isArray(value.notes) || !Array.isArray(value.corrections)) return [];
  return [{ page: page.value, notes: value.notes, corrections: value.corrections }];
}

async function readLabels(folder: FileSystemDirectoryHandle): Promise<Snapshot[]> {
  const found: Snapshot[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (!name.endsWith('.json') || !(handle instanceof FileSystemFileHandle)) continue;
    const label = parseLabel(await (await handle.getFile()).text());
    if (label) found.push(label);
  }
  return found.sort((a, b) => (a.taken < b.taken ? 1 : -1));
}

function parseLabel(text: string): Snapshot | null {
  try {
    const label = JSON.parse(text) as Partial<Record<string, unknown>>;
    const { taken, notes, sizeBytes } = label;
    if (typeof taken !== 'string' || typeof notes !== 'number' || typeof sizeBytes !== 'number')
      return null;
    const records = typeof label.records === 'number' ? label.records : notes;
    return { taken, notes, records, sizeBytes };
  } catch {
    return null;
  }
}

/**
 * Keeps the latest ones, and the one with the most notes as long as the latest has less than half:
 * notes that vanish unnoticed must not push the last good snapshot out.
 */
async function forgetOld(folder: FileSystemDirectoryHandle): Promise<void> {
  const all = await readLabels(folder);
  const fullest = all.reduce((most, one) => (one.notes > most.notes ? one : most));
  const kept = all.slice(0, KEPT);
  if (fullest.notes > 2 * (all[0]?.notes ?? 0)) kept.push(fullest);
  const names = new Set(kept.flatMap(({ taken }) => [dataName(taken), labelName(taken)]));
  // Also what was cut off before its label was written.
  const gone: string[] = [];
  for await (const [name] of folder.entries()) if (!names.has(name)) gone.push(name);
  for (const name of gone) await folder.removeEntry(name);
}
