import type { Attributes } from './attributes.ts';
import type { Chain } from './chain.ts';
import { FOLLOWERS, forParagraphs } from './edges.ts';
import { LABEL, LABELS, mayEnd, mayStart } from './labels.ts';

const NEVER = -1e9;

/** The best sequence of labels, paragraph by paragraph; `bonus` is added for each label. */
export function findBestLabels(
  chain: Chain,
  attributes: Attributes,
  scores: Float32Array,
  edgeClasses: Uint8Array,
  bonus: readonly number[],
): Uint8Array {
  const { count } = attributes.tokens;
  const labels = new Uint8Array(count);
  const best = new Float32Array(count * LABELS);
  const back = new Uint8Array(count * LABELS);
  const extra = Float32Array.from(
    { length: LABELS },
    (_, label) => (bonus[label] ?? 0) / chain.unit,
  );
  forParagraphs(attributes, (from, to) => {
    for (let label = 0; label < LABELS; label++) {
      const at = from * LABELS + label;
      best[at] = mayStart(label) ? (scores[at] as number) + (extra[label] as number) : NEVER;
    }
    for (let i = from + 1; i < to; i++)
      stepForward(chain, i, scores, edgeClasses, extra, best, back);
    let label = bestEnd(best, (to - 1) * LABELS);
    for (let i = to - 1; i >= from; i--) {
      labels[i] = label;
      label = back[i * LABELS + label] as number;
    }
  });
  return labels;
}

function stepForward(
  { edges }: Chain,
  i: number,
  scores: Float32Array,
  edgeClasses: Uint8Array,
  extra: Float32Array,
  best: Float32Array,
  back: Uint8Array,
): void {
  const at = i * LABELS;
  const before = at - LABELS;
  const table = (edgeClasses[i] as number) * LABELS * LABELS;
  for (let to = 0; to < LABELS; to++) {
    const followers = FOLLOWERS[to] as readonly number[];
    let top = Number.NEGATIVE_INFINITY;
    let choice = 0;
    for (let n = 0; n < followers.length; n++) {
      const from = followers[n] as number;
      const value = (best[before + from] as number) + (edges[table + from * LABELS + to] as number);
      if (value > top) {
        top = value;
        choice = from;
      }
    }
    best[at + to] = top + (scores[at + to] as number) + (extra[to] as number);
    back[at + to] = choice;
  }
}

function bestEnd(best: Float32Array, at: number): number {
  let choice: number = LABEL.none;
  for (let label = 0; label < LABELS; label++) {
    if (mayEnd(label) && (best[at + label] as number) > (best[at + choice] as number))
      choice = label;
  }
  return choice;
}
