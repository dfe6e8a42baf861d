import type { ImportEntry } from '../merge-notes.ts';
import type { ImportFile } from './import-file.ts';
import { type ReadImportOptions, readImport } from './read-import.ts';
import type { BrokenReason, ImportFormat, ImportProblem } from './records.ts';

/** A record that is left out, and why. */
export interface Broken {
  /** Where it starts in the file, from 1. */
  line: number;
  reason: BrokenReason;
}

/** Some records of a file, few enough to be looked up and written at once. */
export interface ImportBatch {
  format: ImportFormat | null;
  entries: ImportEntry[];
  broken: Broken[];
}

/** Records that a batch holds: enough to make transactions rare, few enough to stay small. */
const BATCH = 500;

/** Reads a file in batches; where it is of no use, the last one says why. */
export async function* importBatches(
  file: ImportFile,
  options: ReadImportOptions,
): AsyncGenerator<ImportBatch | { problem: ImportProblem }> {
  let batch = emptyBatch();
  let size = 0;
  for await (const part of readImport(file, options)) {
    if ('problem' in part) return yield part;
    size++;
    if ('broken' in part) {
      batch.broken.push({ line: part.line, reason: part.broken });
    } else {
      const { entry, format, undated = false } = part;
      batch.format ??= format;
      batch.entries.push({ ...entry, undated });
      size += entry.notes.length + entry.corrections.length;
    }
    if (size < BATCH) continue;
    yield batch;
    batch = emptyBatch();
    size = 0;
  }
  yield batch;
}

const emptyBatch = (): ImportBatch => ({ format: null, entries: [], broken: [] });
