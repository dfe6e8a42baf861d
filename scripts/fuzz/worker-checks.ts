import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A check that does not answer for so long hangs. */
const HANGING_MS = 30_000;

/** The checks that need no browser, in a thread of their own. */
export class WorkerChecks {
  #worker: Worker | null = null;

  /** Runs a check on the input of a seed; null where all holds. */
  async run(name: string, seed: number): Promise<string | null> {
    this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url));
    const worker = this.#worker;
    worker.postMessage({ name, seed });
    try {
      const signal = AbortSignal.timeout(HANGING_MS);
      const [failure] = await once(worker, 'message', { signal });
      return failure;
    } catch (error) {
      await this.close();
      return error instanceof Error && error.name === 'AbortError' ? 'hangs' : String(error);
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }
}
