import { failure, type Result, success } from '../../result.ts';
import { isWebAddress } from '../../text/page-url.ts';
import { type Fate, fateOf, supersedes } from '../merge-notes.ts';
import type { Note } from '../note.ts';
import { type Broken, type ImportBatch, importBatches } from './import-batches.ts';
import type { ImportFile, ReadOptions } from './import-file.ts';
import type { ImportFormat, ImportProblem } from './records.ts';

/** What an import would do. */
export interface ImportPlan extends Record<Fate, number> {
  file: ImportFile;
  /** The time that notes without one get, ISO 8601. */
  now: string;
  /** Null where the file holds no note at all. */
  format: ImportFormat | null;
  /** Notes that are not kept yet. */
  new: number;
  /** Notes that are kept in an older form. */
  changed: number;
  /** Notes that are kept as they are in the file. */
  same: number;
  /** Notes that are kept in a newer form, which stays. */
  older: number;
  /** Of the new ones, those of texts without an address of the web: they are filed under a title. */
  unplaced: number;
  /** Corrections of findings that are in the file. */
  corrections: number;
  /** The first of the records that are left out, for a person to read; `brokenCount` are all. */
  broken: Broken[];
  brokenCount: number;
}

export interface PlanOptions extends ReadOptions {
  /** The time of the import, ISO 8601. */
  now?: string;
}

/** What a plan needs of the notes that are kept; the repository has it. */
export interface ImportLookup {
  notesById(ids: readonly string[]): Promise<Note[]>;
}

const BROKEN_LISTED = 200;

/**
 * Says what an import of a file would do, and changes nothing. A file that is damaged as a whole is
 * a failure; a broken record is only left out.
 * @throws the signal's reason, once that is aborted
 */
export async function planImport(
  file: ImportFile,
  kept: ImportLookup,
  { now = new Date().toISOString(), ...options }: PlanOptions = {},
): Promise<Result<ImportPlan, ImportProblem>> {
  const plan = emptyPlan(file, now);
  const seen = new Map<string, Seen>();
  for await (const batch of importBatches(file, { now, ...options })) {
    if ('problem' in batch) return failure(batch.problem);
    await addBatch(plan, batch, kept, seen);
  }
  return success(plan);
}

const emptyPlan = (file: ImportFile, now: string): ImportPlan => ({
  file,
  now,
  format: null,
  new: 0,
  changed: 0,
  same: 0,
  older: 0,
  unplaced: 0,
  corrections: 0,
  broken: [],
  brokenCount: 0,
});

async function addBatch(
  plan: ImportPlan,
  { format, entries, broken }: ImportBatch,
  kept: ImportLookup,
  seen: Map<string, Seen>,
): Promise<void> {
  plan.format ??= format;
  plan.brokenCount += broken.length;
  plan.broken.push(...broken.slice(0, BROKEN_LISTED - plan.broken.length));
  const ids = entries.flatMap(({ notes }) => notes.map(({ id }) => id));
  const known = new Map((await kept.notesById(ids)).map((note) => [note.id, note]));
  for (const { notes, corrections, undated } of entries) {
    plan.corrections += corrections.length;
    for (const note of notes) addNote(plan, note, undated, known.get(note.id), seen);
  }
}

/** What becomes of a note by what was read so far, and when the form of it was modified that stays. */
interface Seen {
  fate: Fate;
  modified: string;
}

function addNote(
  plan: ImportPlan,
  note: Note,
  undated: boolean,
  kept: Note | undefined,
  seen: Map<string, Seen>,
): void {
  const before = seen.get(note.id);
  if (!before) {
    const fate = fateOf(note, undated, kept);
    const stays = fate === 'new' || fate === 'changed' ? note : (kept ?? note);
    plan[fate]++;
    if (fate === 'new' && !isWebAddress(note.page)) plan.unplaced++;
    seen.set(note.id, { fate, modified: stays.modified });
    return;
  }
  // A file may hold a note twice: it is one note, in its latest form.
  plan.same++;
  if (!supersedes(note, undated, before.modified)) return;
  const fate = before.fate === 'new' ? 'new' : 'changed';
  plan[before.fate]--;
  plan[fate]++;
  seen.set(note.id, { fate, modified: note.modified });
}
