import { type Attributes, PAD } from './attributes.ts';
import { KEY_BITS, MAX_FEATURES, writeStructure, writeWords } from './features.ts';
import { LABELS, mayEnd, mayFollow, mayStart, WORD_LABELS } from './labels.ts';
import { MARK } from './tokens.ts';

/** A linear-chain model: what each feature speaks for, and which label follows which. */
export interface Chain {
  /** Feature keys, ascending. */
  keys: Int32Array;
  /** `LABELS` weights for each key, in units of `unit`. */
  weights: Int8Array;
  /** Weights of label pairs for each `edgeClass`, in units of `unit`. */
  edges: Float32Array;
  unit: number;
  /** Open addressing: index into `keys` or -1. */
  slots: Int32Array;
}

const BOUNDARIES = 12;
/** The number of values of `edgeClass`. */
export const EDGE_CLASSES = BOUNDARIES * BOUNDARIES;

/** Makes a chain ready for use. */
export function makeChain(parts: Omit<Chain, 'slots'>): Chain {
  let bits = 10;
  while (1 << bits < parts.keys.length * 2) bits++;
  const slots = new Int32Array(1 << bits).fill(-1);
  const shift = KEY_BITS - bits;
  parts.keys.forEach((key, index) => {
    let slot = shift > 0 ? key >>> shift : key;
    while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = index;
  });
  return { ...parts, slots };
}

/** Writes keys of a token's further features from `into[from]` on; returns the index after the last. */
export type WriteMore = (token: number, into: Int32Array, from: number) => number;

/** Tells how much speaks for each label of each token, in the chain's unit. */
export function scoreTokens(chain: Chain, attributes: Attributes, writeMore?: WriteMore): Float32Array {
  const { keys, weights, slots } = chain;
  const { count } = attributes.tokens;
  const scores = new Float32Array(count * LABELS);
  const features = new Int32Array(MAX_FEATURES);
  const sums = new Int32Array(LABELS);
  const last = slots.length - 1;
  const shift = Math.max(0, KEY_BITS - Math.log2(slots.length));
  for (let token = 0; token < count; token++) {
    let structural = writeStructure(attributes, token, features, 0);
    if (writeMore) structural = writeMore(token, features, structural);
    const all = writeWords(attributes, token, features, structural);
    sums.fill(0);
    for (let n = 0; n < all; n++) {
      const key = features[n] as number;
      let slot = key >>> shift;
      let index = slots[slot] as number;
      while (index !== -1 && keys[index] !== key) {
        slot = (slot + 1) & last;
        index = slots[slot] as number;
      }
      if (index === -1) continue;
      const row = index * LABELS;
      const labels = n < structural ? LABELS : WORD_LABELS;
      for (let label = 0; label < labels; label++) {
        sums[label] = (sums[label] as number) + (weights[row + label] as number);
      }
    }
    scores.set(sums, token * LABELS);
  }
  return scores;
}

/** The class of the boundary before each token, for `Chain.edges`. */
export function readEdgeClasses({ tokens, coarse }: Attributes): Uint8Array {
  const { count, mark } = tokens;
  const classes = new Uint8Array(count);
  let before = 0;
  for (let i = 0; i < count; i++) {
    const own = boundary(mark[i] as number, coarse[i + PAD] as number);
    classes[i] = before * BOUNDARIES + own;
    before = own;
  }
  return classes;
}

const BOUNDARY_OF_MARK: readonly number[] = [0, 2, 2, 1, 4, 4, 5, 3, 3, 6, 6, 2, 6, 6, 6];

function boundary(mark: number, coarse: number): number {
  if (mark !== MARK.none) return BOUNDARY_OF_MARK[mark] as number;
  if (coarse === 25) return 7;
  if (coarse === 26) return 8;
  if (coarse === 22 || coarse === 24) return 9;
  if (coarse >= 44 && coarse < 52) return 10;
  return coarse >= 55 && coarse < 60 ? 11 : 0;
}

const FOLLOWERS: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, to) =>
  Array.from({ length: LABELS }, (_, from) => from).filter((from) => mayFollow(from, to)),
);

const NEVER = -1e9;

/** Calls `visit` with the first token of each paragraph and the one after its last. */
export function forParagraphs({ tokens }: Attributes, visit: (from: number, to: number) => void): void {
  const { count, paragraph } = tokens;
  let from = 0;
  for (let i = 1; i <= count; i++) {
    if (i < count && paragraph[i] === paragraph[from]) continue;
    if (i > from) visit(from, i);
    from = i;
  }
}

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
  const extra = Float32Array.from({ length: LABELS }, (_, label) => (bonus[label] ?? 0) / chain.unit);
  forParagraphs(attributes, (from, to) => {
    for (let label = 0; label < LABELS; label++) {
      const at = from * LABELS + label;
      best[at] = mayStart(label) ? (scores[at] as number) + (extra[label] as number) : NEVER;
    }
    for (let i = from + 1; i < to; i++) stepForward(chain, i, scores, edgeClasses, extra, best, back);
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
  let choice = LABELS - 3;
  for (let label = 0; label < LABELS; label++) {
    if (mayEnd(label) && (best[at + label] as number) > (best[at + choice] as number)) choice = label;
  }
  return choice;
}

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
    }
    normalise(forward, from * LABELS);
    for (let i = from + 1; i < to; i++) {
      forwardStep(odds, (edgeClasses[i] as number) * LABELS * LABELS, potential, forward, i * LABELS);
    }
    for (let label = 0; label < LABELS; label++) backward[label] = mayEnd(label) ? 1 : 0;
    for (let i = to - 1; i >= from; i--) {
      const at = i * LABELS;
      if (i + 1 < to) {
        backwardStep(odds, (edgeClasses[i + 1] as number) * LABELS * LABELS, potential, at + LABELS, backward, follow);
      }
      for (let label = 0; label < LABELS; label++) forward[at + label] = (forward[at + label] as number) * (backward[label] as number);
      normalise(forward, at);
    }
  });
  return forward;
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

function toPotential(scores: Float32Array, into: Float32Array, at: number, unit: number): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let label = at; label < at + LABELS; label++) top = Math.max(top, scores[label] as number);
  for (let label = at; label < at + LABELS; label++) into[label] = Math.exp(((scores[label] as number) - top) * unit);
}

function normalise(values: Float32Array, at: number): void {
  let sum = 1e-30;
  for (let label = at; label < at + LABELS; label++) sum += values[label] as number;
  for (let label = at; label < at + LABELS; label++) values[label] = (values[label] as number) / sum;
}

function forwardStep(odds: Float32Array, table: number, potential: Float32Array, forward: Float32Array, at: number): void {
  for (let to = 0; to < LABELS; to++) {
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
    const followers = FOLLOWERS[to] as readonly number[];
    const message = (potential[next + to] as number) * (backward[to] as number);
    for (let n = 0; n < followers.length; n++) {
      const from = followers[n] as number;
      follow[from] = (follow[from] as number) + message * (odds[table + from * LABELS + to] as number);
    }
  }
  backward.set(follow);
  normalise(backward, 0);
}
