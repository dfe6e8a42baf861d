import { openPageCheck } from './page-check.ts';
import { WorkerChecks } from './worker-checks.ts';

/** Twenty runs in a row: how often each check has its turn. */
const TURNS = [
  ...['page', 'analysis', 'page', 'mutated-files', 'page', 'anchors', 'page', 'cuts', 'page'],
  ...['growth', 'page', 'analysis', 'page', 'mutated-files', 'page', 'anchors', 'exports'],
  ...['analysis', 'round-trip', 'addresses'],
];
export const CHECK_NAMES: readonly string[] = [...new Set(TURNS)];

/**
 * Inputs that once failed, tried again in every run. A seed stands for another input when what
 * generates it changes; the unit tests hold what the failures taught.
 */
const KEPT: readonly [name: string, seed: number][] = [
  ['mutated-files', 308_943],
  ['page', 308_802],
  ['page', 411_200_375],
  ['page', 549_663_461],
];

export interface FuzzFailure {
  name: string;
  seed: number;
  message: string;
}

interface FuzzOptions {
  runs: number;
  /** Of the first run; the next ones count on from it. */
  seed: number;
  /** The only check to run. */
  only?: string | undefined;
  onFailure: (failure: FuzzFailure) => void;
  onProgress?: (done: number) => void;
}

/** Tries generated documents, texts and files, one a run; gives the number of those that failed. */
export async function runFuzz(options: FuzzOptions): Promise<number> {
  const { runs, seed, only, onFailure, onProgress } = options;
  const worker = new WorkerChecks();
  const page = only === undefined || only === 'page' ? await openPageCheck() : null;
  const kept = only === undefined ? KEPT : [];
  let failed = 0;
  try {
    for (let run = 0; run < runs; run++) {
      const turn = only ?? TURNS[run % TURNS.length] ?? '';
      const [name, at] = kept[run] ?? [turn, seed + run];
      const message = await (name === 'page' && page ? page.run(at) : worker.run(name, at));
      if (message !== null) {
        failed++;
        onFailure({ name, seed: at, message });
      }
      onProgress?.(run + 1);
    }
  } finally {
    await Promise.all([worker.close(), page?.close()]);
  }
  return failed;
}
