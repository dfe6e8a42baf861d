/** Milliseconds that something takes, each time that it is done. */
export type Times = Record<string, number[]>;

/** Does something so many times, one after the other, and tells how long each took. */
export async function timed(runs: number, run: (at: number) => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let at = 0; at < runs; at++) {
    const startedAtMs = performance.now();
    await run(at);
    taken.push(performance.now() - startedAtMs);
  }
  return taken;
}
