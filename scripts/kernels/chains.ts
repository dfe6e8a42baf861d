// The arithmetic of the tagger's chain, in AssemblyScript.
//
// A row of scores holds a 32-bit float for each of 13 labels, and nothing lies between rows: what is
// read and written in fours reaches three numbers into the next row, and leaves them as they are.

import { writeStructure, writeWords } from './features';
import { findRows, ROW_BITS, rows, TAG } from './table';

const LABELS: usize = 13;
/** The bytes of a row of scores, and of the labels that words weigh, which come first. */
const SCORES: usize = LABELS << 2;
const WORD_SCORES: usize = 10 << 2;

/** The bytes of a row that are weights. */
const OF_LABELS = memory.data<u8>([
  255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0,
]);

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

/** The weights of a row, where it has the tag that its place is noted with, else none. */
function weightsOf(place: u32): v128 {
  const tag = place & ((1 << ROW_BITS) - 1);
  const row = rows + <usize>(place ^ tag);
  const isRight = i32x4.splat(-(<i32>(<u32>load<u8>(row + TAG) === tag)));
  return v128.and(v128.load(row), v128.and(isRight, v128.load(OF_LABELS)));
}

/**
 * Adds the weights of a token's features to its scores. Rows take the place of their keys. No sum of 50
 * bytes leaves sixteen bits.
 */
function addFeatures(keys: usize, end: usize, scores: usize): void {
  // Places first, rows then: so the processor waits for many of them at once.
  const found = findRows(keys, end);
  let low = i16x8.splat(0);
  let high = i16x8.splat(0);
  for (let at = keys; at < found; at += 4) {
    const row = weightsOf(load<u32>(at));
    low = i16x8.add(low, i16x8.extend_low_i8x16_s(row));
    high = i16x8.add(high, i16x8.extend_high_i8x16_s(row));
  }
  addSums(scores, low, high);
}

/** The best of the scores from `from` to `to`. */
function bestOf(from: usize, to: usize): f32 {
  let best = load<f32>(from);
  for (let at = from + 4; at < to; at += 4) best = max(best, load<f32>(at));
  return best;
}

/**
 * Adds to the scores of `tokens` tokens, from the row `row` of the columns on, what their features speak
 * for. Words are asked only where their labels come within `margin` of the others.
 */
export function addScores(row: i32, tokens: i32, keys: usize, scores: usize, margin: f64): void {
  for (let token = 0; token < tokens; token++) {
    const own = scores + <usize>token * SCORES;
    addFeatures(keys, writeStructure(row + token, keys), own);
    const words = own + WORD_SCORES;
    if (<f64>bestOf(own, words) + margin > <f64>bestOf(words, own + SCORES))
      addFeatures(keys, writeWords(row + token, keys), own);
  }
}
