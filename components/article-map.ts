import type { Finding, FindingKind } from '../utils/analysis/findings.ts';
import { hull, type Span } from '../utils/text/spans.ts';

export type LaneKind = FindingKind | 'note';

/** One stroke on the map of the article. */
export interface Tick {
  /** `Finding.id`, or the id of a note. */
  id: string;
  /** What it is and whose: "Quotation, Marit Osei". */
  head: string;
  words: string;
  /** Where it begins and how long it is, as shares of the article. */
  at: number;
  length: number;
  /** Not by the voice that the reader chose. */
  faint: boolean;
}

/** All of one kind, beside the switch of that kind. */
export interface Lane {
  kind: LaneKind;
  /** Null while it is not known. */
  count: number | null;
  on: boolean;
  ticks: readonly Tick[];
}

/** Places findings on the article's length. */
export function tickAt(
  { id, pieces }: Pick<Finding, 'id' | 'pieces'>,
  { head, words }: Pick<Tick, 'head' | 'words'>,
  textLength: number,
  faint = false,
): Tick {
  return { id, head, words, faint, ...shareOf(hull(pieces), textLength) };
}

/** What share of a text a span is, and where. */
export function shareOf({ start, end }: Span, textLength: number): { at: number; length: number } {
  const whole = Math.max(1, textLength);
  return { at: start / whole, length: (end - start) / whole };
}

/** The tick that a pointer at a share of the lane means, unless all are further than `reach`. */
export function nearestTick(ticks: readonly Tick[], share: number, reach: number): Tick | null {
  let best: Tick | null = null;
  let least = reach;
  for (const tick of ticks) {
    const distance = Math.max(tick.at - share, share - tick.at - tick.length, 0);
    if (distance >= least) continue;
    best = tick;
    least = distance;
  }
  return best;
}

/** The tick that an arrow key leads to from another one: along its lane, or across to the next. */
export function neighbour(lanes: readonly Lane[], id: string, key: string): Tick | null {
  const row = lanes.findIndex(({ ticks }) => ticks.some((tick) => tick.id === id));
  const ticks = lanes[row]?.ticks ?? [];
  const column = ticks.findIndex((tick) => tick.id === id);
  const here = ticks[column];
  if (!here) return null;
  if (key === 'Home') return ticks[0] ?? null;
  if (key === 'End') return ticks.at(-1) ?? null;
  if (key === 'ArrowRight') return ticks[column + 1] ?? null;
  if (key === 'ArrowLeft') return ticks[column - 1] ?? null;
  const others = key === 'ArrowDown' ? lanes.slice(row + 1) : lanes.slice(0, row).reverse();
  const lane = others.find((other) => other.ticks.length > 0);
  return lane ? nearestTick(lane.ticks, here.at, Number.POSITIVE_INFINITY) : null;
}
