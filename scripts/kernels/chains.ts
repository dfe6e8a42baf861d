// The arithmetic of the tagger's chains, in AssemblyScript.
//
// A row of scores holds a 32-bit float for each of 13 labels, and nothing lies between rows: what is
// read and written in fours reaches three numbers into the next row, and leaves them as they are.

import { writeStructure, writeWords } from './features';
import { writeFindings } from './findings';
import { isSure } from './probabilities';

const LABELS: usize = 13;
/** The bytes of a row of scores, and of the labels that words weigh, which come first. */
const SCORES: usize = LABELS << 2;
const WORD_SCORES: usize = 10 << 2;

// What stands in a place of the weight table tells the index of a row, and above it a part of the key;
// 0 stands in a free place, and row 0 weighs nothing.
const INDEX_BITS = 18;
const INDEX_MASK = (1 << INDEX_BITS) - 1;
/** The bytes of a row of weights are a power of two: 16 for each pass, those of the labels first. */
const ROW_BITS = 5;

let places: usize = 0;
let last = 0;
let shift = 0;
let rows: usize = 0;

/**
 * Tells where the weight table is: its places, four and four, of which the bits of a key from `from` on
 * tell the first, `most` the last one, and its rows of weights.
 */
export function openTable(table: usize, most: i32, from: i32, weights: usize): void {
  places = table;
  last = most;
  shift = from;
  rows = weights;
}

/**
 * Puts `count` keys with their weights, 13 bytes each, into the table, at `offset` in their rows.
 * @param used how many rows are used; returned are so many afterwards
 */
export function putWeights(keys: usize, weights: usize, count: i32, offset: usize, used: i32): i32 {
  const end = (last + 1) * 4;
  let free = used;
  let from = weights;
  for (let n = 0; n < count; n++) {
    const key = load<i32>(keys + ((<usize>n) << 2));
    const mark = key << INDEX_BITS;
    let place = (key >> shift) * 4;
    let met = load<i32>(places + ((<usize>place) << 2));
    while (met !== 0 && (met ^ mark) >>> INDEX_BITS !== 0) {
      place = place + 1 < end ? place + 1 : 0;
      met = load<i32>(places + ((<usize>place) << 2));
    }
    if (met === 0) {
      met = mark | free++;
      store<i32>(places + ((<usize>place) << 2), met);
    }
    const row = rows + ((<usize>(met & INDEX_MASK)) << ROW_BITS) + offset;
    for (let label: usize = 0; label < LABELS; label++)
      store<u8>(row + label, load<u8>(from + label));
    from += LABELS;
  }
  return free;
}

/** The one number of four that is not 0. */
function onlyOf(four: v128): i32 {
  const two = v128.or(four, i32x4.shuffle(four, four, 2, 3, 0, 1));
  return i32x4.extract_lane(two, 0) | i32x4.extract_lane(two, 1);
}

/**
 * Writes the rows of keys from `keys` to `end` over them, without those that have none; returns the
 * address after the last.
 */
function findRows(keys: usize, end: usize): usize {
  const free = i32x4.splat(0);
  let to = keys;
  for (let from = keys; from < end; from += 4) {
    const key = load<i32>(from);
    const mark = i32x4.splat(key << INDEX_BITS);
    let place = key >> shift;
    let four = v128.load(places + ((<usize>place) << 4));
    let same = i32x4.eq(i32x4.shr_u(v128.xor(four, mark), INDEX_BITS), free);
    while (!v128.any_true(v128.or(same, i32x4.eq(four, free)))) {
      place = (place + 1) & last;
      four = v128.load(places + ((<usize>place) << 4));
      same = i32x4.eq(i32x4.shr_u(v128.xor(four, mark), INDEX_BITS), free);
    }
    const row = onlyOf(v128.and(four, same)) & INDEX_MASK;
    store<i32>(to, row << ROW_BITS);
    to += row === 0 ? 0 : 4;
  }
  return to;
}

/** Adds four sums to scores. */
function addFour(scores: usize, sums: v128): void {
  v128.store(scores, f32x4.add(v128.load(scores), f32x4.convert_i32x4_s(sums)));
}

/** Adds the sums of eight labels and eight more to a row of scores. */
function addSums(scores: usize, low: v128, high: v128): void {
  addFour(scores, i32x4.extend_low_i16x8_s(low));
  addFour(scores + 16, i32x4.extend_high_i16x8_s(low));
  addFour(scores + 32, i32x4.extend_low_i16x8_s(high));
  addFour(scores + 48, i32x4.extend_high_i16x8_s(high));
}

/**
 * Adds the weights of a token's features to its scores in either pass. Rows take the place of their keys.
 * No sum of 180 bytes leaves sixteen bits.
 */
function addFeatures(keys: usize, end: usize, first: usize, second: usize): void {
  // Places first, rows then: so the processor waits for many of them at once.
  const found = findRows(keys, end);
  let a = i16x8.splat(0);
  let b = i16x8.splat(0);
  let c = i16x8.splat(0);
  let d = i16x8.splat(0);
  for (let at = keys; at < found; at += 4) {
    const row = rows + <usize>load<i32>(at);
    a = i16x8.add(a, v128.load8x8_s(row));
    b = i16x8.add(b, v128.load8x8_s(row, 8));
    c = i16x8.add(c, v128.load8x8_s(row, 16));
    d = i16x8.add(d, v128.load8x8_s(row, 24));
  }
  addSums(first, a, b);
  addSums(second, c, d);
}

/** The best of the scores from `from` to `to`. */
function bestOf(from: usize, to: usize): f32 {
  let best = load<f32>(from);
  for (let at = from + 4; at < to; at += 4) best = max(best, load<f32>(at));
  return best;
}

/**
 * Adds to the scores of `tokens` tokens, from the row `row` of the columns on, what the first pass's
 * features speak for. Words are asked only where their labels come within `margin` of the others.
 */
export function scoreFirst(
  row: i32,
  tokens: i32,
  keys: usize,
  first: usize,
  second: usize,
  margin: f64,
): void {
  for (let token = 0; token < tokens; token++) {
    const own = first + <usize>token * SCORES;
    const other = second + <usize>token * SCORES;
    addFeatures(keys, writeStructure(row + token, keys), own, other);
    const words = own + WORD_SCORES;
    if (<f64>bestOf(own, words) + margin > <f64>bestOf(words, own + SCORES))
      addFeatures(keys, writeWords(row + token, keys), own, other);
  }
}

/**
 * Adds to the scores of the second pass what its own features speak for, but for tokens of which the first
 * pass is sure. `unused` is room for a row.
 */
export function scoreSecond(
  row: i32,
  tokens: i32,
  keys: usize,
  unused: usize,
  second: usize,
): void {
  for (let token = 0; token < tokens; token++) {
    if (isSure(row + token)) continue;
    const end = writeFindings(row + token, keys);
    addFeatures(keys, end, unused, second + <usize>token * SCORES);
  }
}
