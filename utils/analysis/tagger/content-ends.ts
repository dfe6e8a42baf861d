import { PAD } from './attributes.ts';
import type { Segment } from './labels.ts';
import { MARK } from './marks.ts';
import type { ProposedParts } from './proposals.ts';
import { beginning, ending, type Tagged } from './tagged.ts';

/** Ends further than this from those found are not tried, so that the time stays linear. */
export const REACH = 60;
const REACH_BACK = 25;
/** From this probability on an end is tried. */
export const LIKELY = 0.03;
const MOST_LIKELY = 4;

/** Tells whether a mark parts clauses. */
export const partsClauses = (mark: number | undefined): boolean =>
  mark === MARK.comma || mark === MARK.colon || mark === MARK.semicolon || mark === MARK.dash;

const isTrimmed = (mark: number) => mark !== MARK.none && mark <= MARK.ellipsis;

/** A segment without the marks at its ends. */
export function trimMarks(marks: ArrayLike<number>, { role, from, to }: Segment): Segment {
  let start = from;
  let end = to;
  while (start < end && isTrimmed(marks[start] as number)) start++;
  while (end > start && isTrimmed(marks[end - 1] as number)) end--;
  return { role, from: start, to: end };
}

/** Where the tokens of `candidates` are likeliest by `probability`. */
export const likeliest = (candidates: number[], probability: (at: number) => number): number[] =>
  candidates
    .map((at) => ({ at, value: probability(at) }))
    .filter(({ value }) => value > LIKELY)
    .sort((a, b) => b.value - a.value || a.at - b.at)
    .slice(0, MOST_LIKELY)
    .map(({ at }) => at);

/** The numbers from `from` to `to`, `to` exclusive. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

/** Where a piece of content might begin, as tokens. */
export function listStarts(
  { scene, likely }: Tagged,
  cue: Segment,
  { from, to }: Segment,
  parts: ProposedParts | undefined,
): number[] {
  const { sentenceStart, tokens } = scene.attributes;
  const near = range(Math.max(0, from - REACH_BACK), Math.min(to, from + REACH));
  const ruled = parts?.content.flatMap(([a, b]) => (a < to && from < b ? [a] : [])) ?? [];
  const starts = [
    ...likeliest(near, (at) => beginning(likely, at)),
    ...ruled,
    (sentenceStart[from + PAD] as number) - PAD,
    from - 2,
    from - 1,
    from + 1,
    from + 2,
    ...(from >= cue.to ? [cue.to] : []),
  ];
  return starts.filter(
    (at) =>
      at < to &&
      Math.abs(at - from) <= REACH &&
      tokens.paragraph[Math.max(0, at)] === tokens.paragraph[from],
  );
}

// A name alone is not cut off from what follows it: it is the subject of what is said.
const LEAST_WORDS = 3;
const COMMAS_INSIDE = 4;
const COMMAS_BEYOND = 3;

/** Where a piece of content might end: the tokens after it. */
export function listEnds(
  { scene, likely }: Tagged,
  { from, to }: Segment,
  parts: ProposedParts | undefined,
): number[] {
  const { sentenceEnd, tokens } = scene.attributes;
  const { count, paragraph, mark } = tokens;
  const endOf = (token: number) => (sentenceEnd[Math.min(token, count - 1) + PAD] as number) - PAD;
  const near = range(Math.max(from, to - REACH), Math.min(count, to + REACH));
  const ruled = parts?.content.flatMap(([a, b]) => (a < to && from < b ? [b] : [])) ?? [];
  const breaks = near.filter((at) => partsClauses(mark[at]));
  const ends = [
    ...likeliest(near, (at) => ending(likely, at)).map((at) => at + 1),
    ...ruled,
    endOf(from),
    endOf(to - 1),
    endOf(endOf(to - 1)),
    ...breaks.filter((at) => at > from && at < to - 1).slice(-COMMAS_INSIDE),
    ...breaks.filter((at) => at >= to && at < endOf(to - 1)).slice(0, COMMAS_BEYOND),
  ];
  return ends.filter(
    (at) =>
      at >= from + LEAST_WORDS &&
      Math.abs(at - to) <= REACH &&
      paragraph[at - 1] === paragraph[from],
  );
}
