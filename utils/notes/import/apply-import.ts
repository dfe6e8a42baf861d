import type { WriteProblem, Written } from '../connection.ts';
import type { ImportEntry } from '../merge-notes.ts';
import { importBatches } from './import-batches.ts';
import type { ReadOptions } from './import-file.ts';
import type { ImportPlan } from './plan-import.ts';
import type { ImportProblem } from './records.ts';

/** What an import writes to; the repository has it. */
export interface ImportStore {
  importEntries(entries: readonly ImportEntry[]): Promise<Written<number>>;
}

/** What an import did. */
export interface ImportOutcome {
  /** Notes that are written, on disk. */
  written: number;
  /** Why it stopped before the end of the file; what was written by then stays. */
  stopped: WriteProblem | ImportProblem | 'cancelled' | null;
}

/**
 * Does what was planned: reads the file again and writes what is new or was modified later. It may
 * be run again after it stopped: what is written already is the same then.
 */
export async function applyImport(
  { file, now }: Pick<ImportPlan, 'file' | 'now'>,
  store: ImportStore,
  options: ReadOptions = {},
): Promise<ImportOutcome> {
  let written = 0;
  try {
    for await (const batch of importBatches(file, { now, ...options })) {
      if ('problem' in batch) return { written, stopped: batch.problem };
      if (batch.entries.length === 0) continue;
      const result = await store.importEntries(batch.entries);
      if (!result.ok) return { written, stopped: result.error };
      written += result.value;
    }
  } catch (error) {
    if (!options.signal?.aborted) throw error;
    return { written, stopped: 'cancelled' };
  }
  return { written, stopped: null };
}
