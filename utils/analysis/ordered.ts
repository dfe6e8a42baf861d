import type { Span } from '../text/spans.ts';

/** The index of the first entry that starts at `offset` or later, by binary search. */
export function firstFrom(entries: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entries that start in a span. */
export const startingIn = <T extends { start: number }>(
  entries: readonly T[],
  { start, end }: Span,
): T[] => entries.slice(firstFrom(entries, start), firstFrom(entries, end));
