/** Longest time that one input may take. */
export const LIMIT_MS = 1000;

/** @throws {Error} with what was expected, where it does not hold. */
export function expectThat(holds: boolean, expected: string): asserts holds {
  if (!holds) throw new Error(`expected ${expected}`);
}
