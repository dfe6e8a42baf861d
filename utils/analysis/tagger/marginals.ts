import type { Attributes } from './attributes.ts';
import type { Chain } from './chain.ts';
import { FOLLOWERS, forParagraphs } from './edges.ts';
import { LABELS, mayEnd, mayStart } from './labels.ts';

/** The probability of each label of each token. */
export function findMarginals(
  chain: Chain,
  attributes: Attributes,
  scores: Float32Array,
  edgeClasses: Uint8Array,
): Float32Array {
  const { unit, edges } = chain;
  const size = attributes.tokens.count * LABELS;
  const potential = new Float32Array(size);
  const forward = new Float32Array(size);
  const backward = new Float32Array(LABELS);
  const follow = new Float32Array(LABELS);
  const odds = edgeOdds(edges, unit);
  forParagraphs(attributes, (from, to) => {
    for (let i = from; i < to; i++) toPotential(scores, potential, i * LABELS, unit);
    for (let label = 0; label < LABELS; label++) {
      const at = from * LABELS + label;
      forward[at] = mayStart(label) ? (potential[at] as number) : 0;
      backward[label] = mayEnd(label) ? 1 : 0;
    }
    normalise(forward, from * LABELS);
    for (let i = from + 1; i < to; i++) {
      forwardStep(odds, (edgeClasses[i] as number) * PAIRS, potential, forward, i * LABELS);
    }
    // From the end on the messages become marginals.
    for (let i = to - 1; ; i--) {
      multiply(forward, i * LABELS, backward);
      if (i === from) break;
      const table = (edgeClasses[i] as number) * PAIRS;
      backwardStep(odds, table, potential, i * LABELS, backward, follow);
    }
  });
  return forward;
}

const PAIRS = LABELS * LABELS;

function multiply(values: Float32Array, at: number, factors: Float32Array): void {
  for (let label = 0; label < LABELS; label++) {
    values[at + label] = (values[at + label] as number) * (factors[label] as number);
  }
  normalise(values, at);
}

const ODDS = new WeakMap<Float32Array, Float32Array>();

/** The exponentials of the edge weights, kept for the next text. */
function edgeOdds(edges: Float32Array, unit: number): Float32Array {
  const known = ODDS.get(edges);
  if (known) return known;
  const odds = Float32Array.from(edges, (weight) => Math.exp(weight * unit));
  ODDS.set(edges, odds);
  return odds;
}

// Labels less likely than this by e to the power of it are left out of account.
const REACH = 14;

function toPotential(scores: Float32Array, into: Float32Array, at: number, unit: number): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let label = at; label < at + LABELS; label++) top = Math.max(top, scores[label] as number);
  for (let label = at; label < at + LABELS; label++) {
    const below = ((scores[label] as number) - top) * unit;
    into[label] = below < -REACH ? 0 : Math.exp(below);
  }
}

function normalise(values: Float32Array, at: number): void {
  let sum = 1e-30;
  for (let label = at; label < at + LABELS; label++) sum += values[label] as number;
  for (let label = at; label < at + LABELS; label++)
    values[label] = (values[label] as number) / sum;
}

function forwardStep(
  odds: Float32Array,
  table: number,
  potential: Float32Array,
  forward: Float32Array,
  at: number,
): void {
  for (let to = 0; to < LABELS; to++) {
    if (potential[at + to] === 0) continue;
    const followers = FOLLOWERS[to] as readonly number[];
    let sum = 0;
    for (let n = 0; n < followers.length; n++) {
      const from = followers[n] as number;
      sum += (forward[at - LABELS + from] as number) * (odds[table + from * LABELS + to] as number);
    }
    forward[at + to] = sum * (potential[at + to] as number);
  }
  normalise(forward, at);
}

/** Turns the messages to the row at `next` into those to the row before it. */
function backwardStep(
  odds: Float32Array,
  table: number,
  potential: Float32Array,
  next: number,
  backward: Float32Array,
  follow: Float32Array,
): void {
  follow.fill(0);
  for (let to = 0; to < LABELS; to++) {
    if (potential[next + to] === 0) continue;
    const followers = FOLLOWERS[to] as readonly number[];
    const message = (potential[next + to] as number) * (backward[to] as number);
    for (let n = 0; n < followers.length; n++) {
      const from = followers[n] as number;
      follow[from] =
        (follow[from] as number) + message * (odds[table + from * LABELS + to] as number);
    }
  }
  backward.set(follow);
  normalise(backward, 0);
}
