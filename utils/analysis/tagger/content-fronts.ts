import { PAD } from './attributes.ts';
import { LIKELY, partsClauses, REACH } from './content-ends.ts';
import type { Segment } from './labels.ts';
import { MARK } from './marks.ts';
import { beginning, type Tagged } from './tagged.ts';

const REACH_FRONT = 20;

// Classes of words that may come before the subject, or begin it.
const OPENERS = new Set([25, 33, 34, 36, 37]);
const ARTICLE = 20;

/** Words that end right before token `before` and may be part of what is said. */
export function listFronts(
  { scene, likely }: Tagged,
  role: number,
  opens: number,
  before: number,
): Segment[] {
  const { tokens, coarse } = scene.attributes;
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
        beginning(likely, at) > LIKELY ||
        OPENERS.has(coarse[at - 1 + PAD] as number)));
  const fronts: Segment[] = [];
  for (let from = low; from < to; from++) if (may(from)) fronts.push({ role, from, to });
  return fronts;
}
