import { KEY_BITS, MAX_FEATURES } from './features.ts';
import { LABELS, WORD_LABELS } from './labels.ts';

/** A linear-chain model: what each feature speaks for, and which label follows which. */
export interface Chain {
  /** Feature keys, the commonest first, so that what is read most lies close together. */
  keys: Int32Array;
  /** `LABELS` weights for each key, in units of `unit`. */
  weights: Int8Array;
  /** Weights of label pairs for each of `readEdgeClasses`, in units of `unit`. */
  edges: Float32Array;
  unit: number;
  /** Open addressing: 15 bits of a key and its index; -1 for a free place. */
  places: Int32Array;
  /** For each key four numbers of four weights each, a byte and `BIAS` each. */
  rows: Int32Array;
}

/** What is added to a weight so that it is a byte without a sign. */
const BIAS = 128;
const WEIGHTS_BITS = 0x00ff00ff;

const INDEX_BITS = 17;
/** A chain has fewer keys than this. */
export const MAX_KEYS = (1 << INDEX_BITS) - 1;

/** Makes a chain ready for use. @throws {RangeError} if it has too many keys. */
export function makeChain(parts: Omit<Chain, 'places' | 'rows'>): Chain {
  const { keys, weights } = parts;
  if (keys.length >= MAX_KEYS) throw new RangeError(`${keys.length} features are too many`);
  let bits = 12;
  while (1 << bits < keys.length * 1.5) bits++;
  const places = new Int32Array(1 << bits).fill(-1);
  const rows = new Int32Array(keys.length * 4);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number;
    let place = (key >>> (KEY_BITS - bits)) & (places.length - 1);
    while (places[place] !== -1) place = (place + 1) & (places.length - 1);
    // The place tells the upper bits of the key.
    places[place] = (key << INDEX_BITS) | index;
    for (let label = 0; label < 16; label++) {
      const weight = label < LABELS ? (weights[index * LABELS + label] as number) : 0;
      const at = index * 4 + (label >> 2);
      rows[at] = (rows[at] as number) | ((BIAS + weight) << (8 * (label & 3)));
    }
  }
  return { ...parts, places, rows };
}

/** Writes keys of a token's features from `into[from]` on; returns the index after the last. */
export type WriteFeatures = (token: number, into: Int32Array, from: number) => number;

/** The features of a pass: those that weigh all labels, and those of words (see `WORD_LABELS`). */
export interface Features {
  structure: WriteFeatures;
  words: WriteFeatures | null;
}

// Where its structure speaks so much against a token's being anything but inside or outside of a
// content, its words are not even asked: half of the time is saved, and hardly a label changes.
const TURN_MARGIN = 6;

function mayTurn(sums: Int32Array, margin: number): boolean {
  let some = Number.NEGATIVE_INFINITY;
  let plain = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < WORD_LABELS; label++) some = Math.max(some, sums[label] as number);
  for (let label = WORD_LABELS; label < LABELS; label++)
    plain = Math.max(plain, sums[label] as number);
  return some + margin > plain;
}

/**
 * Adds to `scores` how much speaks for each label of each token, in the chain's unit. Most keys of a
 * token are in no table, so that looking up takes the most of the time.
 */
export function addScores(
  chain: Chain,
  count: number,
  { structure, words }: Features,
  scores: Float32Array,
): void {
  const features = new Int32Array(MAX_FEATURES);
  const sums = new Int32Array(16);
  const margin = TURN_MARGIN / chain.unit;
  for (let token = 0; token < count; token++) {
    sums.fill(0);
    addRows(chain, features, structure(token, features, 0), sums);
    if (words && mayTurn(sums, margin)) addRows(chain, features, words(token, features, 0), sums);
    const at = token * LABELS;
    for (let label = 0; label < LABELS; label++)
      scores[at + label] = (scores[at + label] as number) + (sums[label] as number);
  }
}

/**
 * Adds the weights of features to `sums`, two labels in each number at once: no sum of 160 bytes
 * leaves its sixteen bits.
 */
function addRows(
  { places, rows }: Chain,
  features: Int32Array,
  count: number,
  sums: Int32Array,
): void {
  const last = places.length - 1;
  const shift = KEY_BITS - 31 + Math.clz32(places.length);
  let found = 0;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  for (let n = 0; n < count; n++) {
    const key = features[n] as number;
    let place = key >>> shift;
    let met = places[place] as number;
    while (met !== -1 && (met ^ (key << INDEX_BITS)) >>> INDEX_BITS !== 0) {
      place = (place + 1) & last;
      met = places[place] as number;
    }
    if (met === -1) continue;
    found++;
    const at = (met & MAX_KEYS) * 4;
    const first = rows[at] as number;
    const second = rows[at + 1] as number;
    const third = rows[at + 2] as number;
    a = (a + (first & WEIGHTS_BITS)) | 0;
    b = (b + ((first >>> 8) & WEIGHTS_BITS)) | 0;
    c = (c + (second & WEIGHTS_BITS)) | 0;
    d = (d + ((second >>> 8) & WEIGHTS_BITS)) | 0;
    e = (e + (third & WEIGHTS_BITS)) | 0;
    f = (f + ((third >>> 8) & WEIGHTS_BITS)) | 0;
    g = (g + ((rows[at + 3] as number) & WEIGHTS_BITS)) | 0;
  }
  const bias = found * BIAS;
  addPair(sums, 0, a, bias);
  addPair(sums, 1, b, bias);
  addPair(sums, 4, c, bias);
  addPair(sums, 5, d, bias);
  addPair(sums, 8, e, bias);
  addPair(sums, 9, f, bias);
  addPair(sums, 12, g, bias);
}

function addPair(sums: Int32Array, label: number, pair: number, bias: number): void {
  sums[label] = (sums[label] as number) + (pair & 0xffff) - bias;
  sums[label + 2] = (sums[label + 2] as number) + (pair >>> 16) - bias;
}
