/** How many times a figure in milliseconds is taken. */
export const RUNS = 20;

/** The value in the middle; the mean of the two there where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return Number.NaN;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

/** How long each of some functions takes, in milliseconds: medians of runs in turns, after a warm-up. */
export function timeInTurns<K extends string>(
  work: Record<K, () => unknown>,
  { runs = RUNS, warmUps = 3 } = {},
): Record<K, number> {
  const names = Object.keys(work) as K[];
  const taken = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let run = -warmUps; run < runs; run++) {
    for (const name of names) {
      const startedAtMs = performance.now();
      work[name]();
      const tookMs = performance.now() - startedAtMs;
      if (run >= 0) taken.get(name)?.push(tookMs);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name) ?? [])])) as Record<
    K,
    number
  >;
}
