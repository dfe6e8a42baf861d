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

/** The tokens from `from` to `to`, `to` exclusive, that are likeliest by `probability`, the best first. */
function listLikeliest(
  from: number,
  to: number,
  likely: Float32Array,
  probability: (likely: Float32Array, token: number) => number,
): number[] {
  const found: number[] = [];
  const values: number[] = [];
  for (let token = from; token < to; token++) {
    const value = probability(likely, token);
    if (value <= LIKELY) continue;
    let place = found.length;
    while (place > 0 && (values[place - 1] as number) < value) place--;
    if (place === MOST_LIKELY) continue;
    found.splice(place, 0, token);
    values.splice(place, 0, value);
    found.length = Math.min(found.length, MOST_LIKELY);
  }
  return found;
}

/** Where a piece of content might begin, as tokens. */
export function listStarts(
  { scene, likely }: Tagged,
  cue: Segment,
  { from, to }: Segment,
  parts: ProposedParts | undefined,
): number[] {
  const { sentenceStart, tokens } = scene.attributes;
  const [low, high] = [Math.max(0, from - REACH_BACK), Math.min(to, from + REACH)];
  const ruled = parts?.content.flatMap(([a, b]) => (a < to && from < b ? [a] : [])) ?? [];
  const starts = [
    ...listLikeliest(low, high, likely, beginning),
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

/** The marks that part clauses among the tokens from `from` to `to`, `to` exclusive. */
function listBreaks(mark: ArrayLike<number>, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) if (partsClauses(mark[at])) found.push(at);
  return found;
}

/** Where a piece of content might end: the tokens after it. */
export function listEnds(
  { scene, likely }: Tagged,
  { from, to }: Segment,
  parts: ProposedParts | undefined,
): number[] {
  const { sentenceEnd, tokens } = scene.attributes;
  const { count, paragraph, mark } = tokens;
  const endOf = (token: number) => (sentenceEnd[Math.min(token, count - 1) + PAD] as number) - PAD;
  const [low, high] = [Math.max(from, to - REACH), Math.min(count, to + REACH)];
  const end = endOf(to - 1);
  const ruled = parts?.content.flatMap(([a, b]) => (a < to && from < b ? [b] : [])) ?? [];
  const ends = [
    ...listLikeliest(low, high, likely, ending).map((at) => at + 1),
    ...ruled,
    endOf(from),
    end,
    endOf(end),
    ...listBreaks(mark, Math.max(low, from + 1), to - 1).slice(-COMMAS_INSIDE),
    ...listBreaks(mark, to, Math.min(high, end)).slice(0, COMMAS_BEYOND),
  ];
  return ends.filter(
    (at) =>
      at >= from + LEAST_WORDS &&
      Math.abs(at - to) <= REACH &&
      paragraph[at - 1] === paragraph[from],
  );
}
