import fc from 'fast-check';
import { cpuTimeMs } from './cpu-time.ts';
import { LIMIT_MS } from './expect.ts';

/** Until when a simpler input that fails, too, is looked for. */
const SHRINKING_MS = 6000;

/** One kind of generated input, and what must hold for it. */
export interface Check {
  /** Runs the check on the input that a seed stands for; null where all holds. */
  run(seed: number): Promise<string | null>;
}

/** Makes a check of what is generated and what throws where something does not hold. */
export function checkOf<T>(
  input: fc.Arbitrary<T>,
  hold: (value: T) => unknown,
  { timed = true }: { timed?: boolean } = {},
): Check {
  return {
    async run(seed) {
      let failedAtMs = Number.POSITIVE_INFINITY;
      const tried = async (value: T): Promise<void> => {
        // Nothing simpler is found any more, and the search for it ends.
        if (performance.now() - failedAtMs > SHRINKING_MS) return;
        try {
          await (timed ? inTime(() => hold(value)) : hold(value));
        } catch (error) {
          failedAtMs = Math.min(failedAtMs, performance.now());
          throw error;
        }
      };
      const details = await fc.check(fc.asyncProperty(input, tried), { seed, numRuns: 1 });
      return details.failed ? sentenceOf(details.counterexample, details.errorInstance) : null;
    },
  };
}

/** Fails where something takes too long three times: once may be the machine's doing. */
async function inTime(work: () => unknown): Promise<void> {
  let fastestMs = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3 && fastestMs > LIMIT_MS; i++) {
    const startedAtMs = cpuTimeMs();
    await work();
    fastestMs = Math.min(fastestMs, cpuTimeMs() - startedAtMs);
  }
  if (fastestMs > LIMIT_MS) throw new Error(`took ${Math.round(fastestMs)} ms`);
}

function sentenceOf(counterexample: unknown, error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  return `${what.split('\n')[0]} for ${fc.stringify(counterexample).slice(0, 600)}`;
}
