import type { Attributes } from './attributes.ts';
import type { Chain, WriteFeatures } from './chain.ts';
import { KEY_BITS, MAX_FEATURES, writeStructure, writeWords } from './features.ts';
import { LABELS, WORD_LABELS } from './labels.ts';

/** The weights of both passes: most features are common to them, and looking up takes most time. */
export interface WeightTable {
  /** Open addressing: 14 bits of a key and the index of its row; -1 for a free place. */
  places: Int32Array;
  /** Eight numbers for each key, four for each pass, of four weights each: bytes with `BIAS`. */
  rows: Int32Array;
  /** How much the first pass lets words be asked for, see `TURN_MARGIN`. */
  margin: number;
}

const BIAS = 128;
/** Four weights of nothing. */
const EMPTY = 0x8080_8080 | 0;
const PAIR_BITS = 0x00ff00ff;
const INDEX_BITS = 18;
const INDEX_MASK = (1 << INDEX_BITS) - 1;
const STRIDE = 8;

/** Lays the weights of two chains side by side. @throws {RangeError} if they have too many keys. */
export function makeWeightTable(first: Chain, second: Chain | null): WeightTable {
  const most = first.keys.length + (second?.keys.length ?? 0);
  if (most >= INDEX_MASK) throw new RangeError(`${most} features are too many`);
  let bits = 12;
  while (1 << bits < most * 1.3) bits++;
  const places = new Int32Array(1 << bits).fill(-1);
  const rows = new Int32Array(most * STRIDE).fill(EMPTY);
  let used = 0;
  const put = ({ keys, weights }: Chain, offset: number) => {
    for (let n = 0; n < keys.length; n++) {
      const key = keys[n] as number;
      const place = findPlace(places, key, KEY_BITS - bits);
      if (places[place] === -1) places[place] = (key << INDEX_BITS) | used++;
      const at = ((places[place] as number) & INDEX_MASK) * STRIDE + offset;
      const from = n * LABELS;
      rows[at] = packFour(weights, from);
      rows[at + 1] = packFour(weights, from + 4);
      rows[at + 2] = packFour(weights, from + 8);
      rows[at + 3] = (EMPTY + (weights[from + 12] as number)) | 0;
    }
  };
  put(first, 0);
  if (second) put(second, STRIDE / 2);
  return { places, rows: rows.subarray(0, used * STRIDE), margin: TURN_MARGIN / first.unit };
}

/** Four weights, each added to a byte of 128, which never carries. */
const packFour = (weights: Int8Array, from: number): number =>
  (EMPTY +
    (weights[from] as number) +
    ((weights[from + 1] as number) << 8) +
    ((weights[from + 2] as number) << 16) +
    ((weights[from + 3] as number) << 24)) |
  0;

/** The place of a key, or the free one where it would be. */
function findPlace(places: Int32Array, key: number, shift: number): number {
  const last = places.length - 1;
  // The place tells the upper bits of a key, and what stands there the lower ones.
  const mark = key << INDEX_BITS;
  let place = (key >>> shift) & last;
  let met = places[place] as number;
  while (met !== -1 && (met ^ mark) >>> INDEX_BITS !== 0) {
    place = (place + 1) & last;
    met = places[place] as number;
  }
  return place;
}

// Where its structure speaks so much against a token's being anything but inside or outside of a
// content, its words are not even asked: much time is saved, and hardly a label changes.
const TURN_MARGIN = 2;

function mayTurn(sums: Int32Array, margin: number): boolean {
  let some = Number.NEGATIVE_INFINITY;
  let plain = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < WORD_LABELS; label++) some = Math.max(some, sums[label] as number);
  for (let label = WORD_LABELS; label < LABELS; label++)
    plain = Math.max(plain, sums[label] as number);
  return some + margin > plain;
}

/** Scores of each label of each token, in the unit of their chain. */
export interface Scores {
  first: Float32Array;
  /** As far as the features of the first pass go. */
  second: Float32Array;
}

/** Tells how much the features of the first pass speak for each label, to either pass. */
export function scoreFirst(table: WeightTable, attributes: Attributes): Scores {
  const { count } = attributes.tokens;
  const scores = {
    first: new Float32Array(count * LABELS),
    second: new Float32Array(count * LABELS),
  };
  const features = new Int32Array(MAX_FEATURES);
  const sums = new Int32Array(16);
  const others = new Int32Array(16);
  for (let token = 0; token < count; token++) {
    sums.fill(0);
    others.fill(0);
    addRows(table, features, writeStructure(attributes, token, features, 0), sums, others);
    if (mayTurn(sums, table.margin)) {
      addRows(table, features, writeWords(attributes, token, features, 0), sums, others);
    }
    const at = token * LABELS;
    for (let label = 0; label < LABELS; label++) {
      scores.first[at + label] = sums[label] as number;
      scores.second[at + label] = others[label] as number;
    }
  }
  return scores;
}

/** Adds what the second pass's own features speak for. */
export function scoreSecond(
  table: WeightTable,
  count: number,
  write: WriteFeatures,
  scores: Float32Array,
): void {
  const features = new Int32Array(MAX_FEATURES);
  const unused = new Int32Array(16);
  const sums = new Int32Array(16);
  for (let token = 0; token < count; token++) {
    const written = write(token, features, 0);
    if (written === 0) continue;
    sums.fill(0);
    addRows(table, features, written, unused, sums);
    const at = token * LABELS;
    for (let label = 0; label < LABELS; label++) {
      scores[at + label] = (scores[at + label] as number) + (sums[label] as number);
    }
  }
}

const FOUND = new Int32Array(MAX_FEATURES + 1);

/**
 * Adds the weights of features to the sums of either pass, two labels in each number at once: no sum
 * of 180 bytes leaves its sixteen bits.
 */
function addRows(
  table: WeightTable,
  features: Int32Array,
  count: number,
  first: Int32Array,
  second: Int32Array,
): void {
  const { places, rows } = table;
  const shift = KEY_BITS - 31 + Math.clz32(places.length);
  // Places first, rows then: so the processor waits for many of them at once.
  let found = 0;
  for (let n = 0; n < count; n++) {
    const met = places[findPlace(places, features[n] as number, shift)] as number;
    FOUND[found] = (met & INDEX_MASK) * STRIDE;
    if (met !== -1) found++;
  }
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  let i = 0;
  let j = 0;
  let k = 0;
  let l = 0;
  let m = 0;
  let o = 0;
  for (let n = 0; n < found; n++) {
    const at = FOUND[n] as number;
    let four = rows[at] as number;
    a = (a + (four & PAIR_BITS)) | 0;
    b = (b + ((four >>> 8) & PAIR_BITS)) | 0;
    four = rows[at + 1] as number;
    c = (c + (four & PAIR_BITS)) | 0;
    d = (d + ((four >>> 8) & PAIR_BITS)) | 0;
    four = rows[at + 2] as number;
    e = (e + (four & PAIR_BITS)) | 0;
    f = (f + ((four >>> 8) & PAIR_BITS)) | 0;
    g = (g + ((rows[at + 3] as number) & PAIR_BITS)) | 0;
    four = rows[at + 4] as number;
    h = (h + (four & PAIR_BITS)) | 0;
    i = (i + ((four >>> 8) & PAIR_BITS)) | 0;
    four = rows[at + 5] as number;
    j = (j + (four & PAIR_BITS)) | 0;
    k = (k + ((four >>> 8) & PAIR_BITS)) | 0;
    four = rows[at + 6] as number;
    l = (l + (four & PAIR_BITS)) | 0;
    m = (m + ((four >>> 8) & PAIR_BITS)) | 0;
    o = (o + ((rows[at + 7] as number) & PAIR_BITS)) | 0;
  }
  unpack(first, found * BIAS, a, b, c, d, e, f, g);
  unpack(second, found * BIAS, h, i, j, k, l, m, o);
}

function unpack(
  sums: Int32Array,
  bias: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
): void {
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
