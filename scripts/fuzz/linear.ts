import { cpuTimeMs } from './cpu-time.ts';

const SHORT = 3_000;
const FACTOR = 8;
/** 8 times the text takes 8 times as long in proportion, 64 times were it quadratic. */
const MOST_GROWTH = 28;
/** What is faster than this is not measured well, nor does it matter. */
const FLOOR_MS = 6;

/** Tells how long work on a text takes that grows faster than the text; null where it does not. */
export async function findGrowth(
  work: (text: string) => unknown,
  textOf: (length: number) => string,
): Promise<string | null> {
  let [shortMs, longMs] = [0, 0];
  // The collector of garbage may come in between: three times is no chance.
  for (let i = 0; i < 3; i++) {
    shortMs = Math.max(await fastestMs(work, textOf(SHORT)), FLOOR_MS);
    longMs = await fastestMs(work, textOf(SHORT * FACTOR));
    if (longMs < shortMs * MOST_GROWTH) return null;
  }
  return `${shortMs.toFixed(1)} and ${longMs.toFixed(1)} ms`;
}

async function fastestMs(work: (text: string) => unknown, text: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 2; i++) {
    const startedAtMs = cpuTimeMs();
    await work(text);
    best = Math.min(best, cpuTimeMs() - startedAtMs);
  }
  return best;
}
