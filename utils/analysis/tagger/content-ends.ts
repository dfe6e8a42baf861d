import { PAD } from './attributes.ts';
import { oddsOf } from './content-odds.ts';
import type { Segment } from './labels.ts';
import { MARK } from './marks.ts';
import type { ProposedParts } from './proposals.ts';
import type { Tagged } from './tagged.ts';

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

/** Where tokens begin without the marks before them; `to` where they are marks only. */
export function trimStart(marks: ArrayLike<number>, from: number, to: number): number {
  let start = from;
  while (start < to && isTrimmed(marks[start] as number)) start++;
  return start;
}

/** Where tokens end without the marks after them; `from` where they are marks only. */
export function trimEnd(marks: ArrayLike<number>, from: number, to: number): number {
  let end = to;
  while (end > from && isTrimmed(marks[end - 1] as number)) end--;
  return end;
}

/** A segment without the marks at its ends. */
export function trimMarks(marks: ArrayLike<number>, { role, from, to }: Segment): Segment {
  const start = trimStart(marks, from, to);
  return { role, from: start, to: trimEnd(marks, start, to) };
}

// Where the likeliest tokens are kept while others are looked at, the best first.
const TOKENS = new Int32Array(MOST_LIKELY);
const VALUES = new Float64Array(MOST_LIKELY);

/** Puts the likeliest of the tokens from `from` to `to`, `to` exclusive, into `TOKENS`; returns their number. */
function findLikeliest(odds: Float64Array, from: number, to: number): number {
  let count = 0;
  for (let token = from; token < to; token++) {
    const value = odds[token + PAD] as number;
    if (value <= LIKELY) continue;
    if (count < MOST_LIKELY) count++;
    else if ((VALUES[count - 1] as number) >= value) continue;
    let place = count - 1;
    for (; place > 0 && (VALUES[place - 1] as number) < value; place--) {
      VALUES[place] = VALUES[place - 1] as number;
      TOKENS[place] = TOKENS[place - 1] as number;
    }
    VALUES[place] = value;
    TOKENS[place] = token;
  }
  return count;
}

/** Calls `visit` with the tokens where a piece of content might begin. */
export function forStarts(
  tagged: Tagged,
  cue: Segment,
  { from, to }: Segment,
  parts: ProposedParts | undefined,
  visit: (from: number) => void,
): void {
  const { sentenceStart, tokens } = tagged.scene.attributes;
  const { paragraph } = tokens;
  const own = paragraph[from];
  const offer = (at: number): void => {
    if (at < to && Math.abs(at - from) <= REACH && paragraph[Math.max(0, at)] === own) visit(at);
  };
  const low = Math.max(0, from - REACH_BACK);
  const count = findLikeliest(oddsOf(tagged).begins, low, Math.min(to, from + REACH));
  for (let n = 0; n < count; n++) offer(TOKENS[n] as number);
  if (parts) for (const [a, b] of parts.content) if (a < to && from < b) offer(a);
  offer((sentenceStart[from + PAD] as number) - PAD);
  offer(from - 2);
  offer(from - 1);
  offer(from + 1);
  offer(from + 2);
  if (from >= cue.to) offer(cue.to);
}

// A name alone is not cut off from what follows it: it is the subject of what is said.
const LEAST_WORDS = 3;
const COMMAS_INSIDE = 4;
const COMMAS_BEYOND = 3;

/** Calls `visit` with the tokens after a piece of content where it might end. */
export function forEnds(
  tagged: Tagged,
  { from, to }: Segment,
  parts: ProposedParts | undefined,
  visit: (to: number) => void,
): void {
  const { sentenceEnd, tokens } = tagged.scene.attributes;
  const { count, paragraph, mark } = tokens;
  const own = paragraph[from];
  const offer = (at: number): void => {
    if (at >= from + LEAST_WORDS && Math.abs(at - to) <= REACH && paragraph[at - 1] === own)
      visit(at);
  };
  const endOf = (token: number) => (sentenceEnd[Math.min(token, count - 1) + PAD] as number) - PAD;
  const low = Math.max(from, to - REACH);
  const high = Math.min(count, to + REACH);
  const found = findLikeliest(oddsOf(tagged).ends, low, high);
  for (let n = 0; n < found; n++) offer((TOKENS[n] as number) + 1);
  if (parts) for (const [a, b] of parts.content) if (a < to && from < b) offer(b);
  const end = endOf(to - 1);
  offer(endOf(from));
  offer(end);
  offer(endOf(end));
  for (let at = firstInside(mark, Math.max(low, from + 1), to - 1); at < to - 1; at++)
    if (partsClauses(mark[at])) offer(at);
  let beyond = 0;
  for (let at = to; at < Math.min(high, end) && beyond < COMMAS_BEYOND; at++) {
    if (!partsClauses(mark[at])) continue;
    beyond++;
    offer(at);
  }
}

/** The first of the last marks that part clauses among the tokens from `from` to `to`, as many as are tried. */
function firstInside(mark: ArrayLike<number>, from: number, to: number): number {
  let first = to;
  let left = COMMAS_INSIDE;
  for (let at = to - 1; at >= from && left > 0; at--) {
    if (!partsClauses(mark[at])) continue;
    first = at;
    left--;
  }
  return first;
}
