import type { WriteProblem, Written } from '../connection.ts';
import type { ImportEntry } from '../merge-notes.ts';
import { importBatches } from './import-batches.ts';
import type { ReadOptions } from './import-file.ts';
import type { ImportPlan } from './plan-import.ts';
import type { ImportProblem } from './records.ts';

/** What an import writes to; the repository has it. */
export interface ImportStore {
  importEntries(entries: readonly ImportEntry[]): Promise<Written<string[]>>;
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
  // A file may hold a note twice, and the second time be written over the first.
  const written = new Set<string>();
  const outcome = (stopped: ImportOutcome['stopped']) => ({ written: written.size, stopped });
  try {
    for await (const batch of importBatches(file, { now, ...options })) {
      if ('problem' in batch) return outcome(batch.problem);
      if (batch.entries.length === 0) continue;
      const result = await store.importEntries(batch.entries);
      if (!result.ok) return outcome(result.error);
      for (const id of result.value) written.add(id);
    }
  } catch (error) {
    if (!options.signal?.aborted) throw error;
    return outcome('cancelled');
  }
  return outcome(null);
}
