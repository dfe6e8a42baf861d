import { deleteDB } from 'idb';
import { type ExportFormat, exportEntries } from '../../../utils/notes/export/export-entries.ts';
import { applyImport } from '../../../utils/notes/import/apply-import.ts';
import type { ImportFile } from '../../../utils/notes/import/import-file.ts';
import { planImport } from '../../../utils/notes/import/plan-import.ts';
import { openNotes } from '../../../utils/notes/repository.ts';
import { gatherFile } from '../../../utils/save-file.ts';

const IMPORTED = 'bench-import';

/** The file that was exported last, for the imports that come next. */
let kept = new Blob();

/** Exports all notes of a database; answers with the size of the file. */
export async function exportAll(database: string, format: ExportFormat): Promise<number> {
  const notes = await openNotes(database);
  const options = { now: new Date().toISOString(), title: 'Notes' };
  const pieces = exportEntries(format, () => notes.allEntries(), options);
  kept = await gatherFile(pieces, 'text/plain');
  notes.close();
  return kept.size;
}

/** Imports the last export into a new database: how long the dry run takes, and how long the rest. */
export async function importAll(): Promise<{ dryRunMs: number; writeMs: number; notes: number }> {
  await deleteDB(IMPORTED);
  const into = await openNotes(IMPORTED);
  const file: ImportFile = { name: 'notes', size: kept.size, stream: () => kept.stream() };
  const startedAtMs = performance.now();
  const plan = await planImport(file, into);
  const plannedAtMs = performance.now();
  if (!plan.ok) throw new Error(plan.error);
  const { written } = await applyImport(plan.value, into);
  const endedAtMs = performance.now();
  into.close();
  await deleteDB(IMPORTED);
  return {
    dryRunMs: plannedAtMs - startedAtMs,
    writeMs: endedAtMs - plannedAtMs,
    notes: written,
  };
}
