import { PAD } from './attributes.ts';
import { LIKELY, partsClauses, REACH } from './content-ends.ts';
import { oddsOf } from './content-odds.ts';
import { MARK } from './marks.ts';
import type { Tagged } from './tagged.ts';

const REACH_FRONT = 20;

// Classes of words that may come before the subject, or begin it.
const OPENERS = new Set([25, 33, 34, 36, 37]);
const ARTICLE = 20;

/** Calls `visit` with words that end right before token `before` and may be part of what is said. */
export function forFronts(
  tagged: Tagged,
  opens: number,
  before: number,
  visit: (from: number, to: number) => void,
): void {
  const { tokens, coarse } = tagged.scene.attributes;
  const { begins } = oddsOf(tagged);
  const { mark } = tokens;
  let to = before;
  while (to > opens && mark[to - 1] !== MARK.none) to--;
  const low = Math.max(opens, to - REACH);
  const may = (at: number): boolean =>
    at - opens < 2 ||
    to - at <= 3 ||
    partsClauses(mark[at - 1]) ||
    (to - at <= REACH_FRONT &&
      (coarse[at + PAD] === ARTICLE ||
        (begins[at + PAD] as number) > LIKELY ||
        OPENERS.has(coarse[at - 1 + PAD] as number)));
  for (let from = low; from < to; from++) if (may(from)) visit(from, to);
}
