// The arithmetic of the tagger's chains, in AssemblyScript.
//
// A row of scores holds a 32-bit float for each of 13 labels, and nothing lies between rows: what is
// read and written in fours reaches three numbers into the next row, and leaves them as they are.

/** The bytes of a row of scores. */
const SCORES: usize = 13 << 2;

// What stands in a place of the weight table tells the index of a row, and above it a part of the key;
// 0 stands in a free place, and row 0 weighs nothing.
const INDEX_BITS = 18;
const INDEX_MASK = (1 << INDEX_BITS) - 1;
/** The bytes of a row of weights are a power of two: 16 for each pass, those of the labels first. */
const ROW_BITS = 5;

/** The one number of four that is not 0. */
function onlyOf(four: v128): i32 {
  const two = v128.or(four, i32x4.shuffle(four, four, 2, 3, 0, 1));
  return i32x4.extract_lane(two, 0) | i32x4.extract_lane(two, 1);
}

/**
 * Writes the rows of keys from `keys` to `end` over them, without those that have none; returns the
 * address after the last. Places are searched in fours, from the one on that the upper bits of a key tell.
 */
function findRows(places: usize, last: i32, shift: i32, keys: usize, end: usize): usize {
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
 * Adds the weights of the features of `tokens` tokens to their scores in either pass. `keys` holds the
 * keys of all (rows take their place), `ends` how many lie before the end of each token's; the place of
 * a key is in its bits from `shift` on, `last` the last one. No sum of 180 bytes leaves sixteen bits.
 */
export function addWeights(
  places: usize,
  last: i32,
  shift: i32,
  rows: usize,
  keys: usize,
  ends: usize,
  tokens: i32,
  first: usize,
  second: usize,
): void {
  let from = keys;
  for (let token = 0; token < tokens; token++) {
    const end = keys + ((<usize>load<i32>(ends + ((<usize>token) << 2))) << 2);
    // Places first, rows then: so the processor waits for many of them at once.
    const found = findRows(places, last, shift, from, end);
    let a = i16x8.splat(0);
    let b = i16x8.splat(0);
    let c = i16x8.splat(0);
    let d = i16x8.splat(0);
    for (let at = from; at < found; at += 4) {
      const row = rows + <usize>load<i32>(at);
      a = i16x8.add(a, v128.load8x8_s(row));
      b = i16x8.add(b, v128.load8x8_s(row, 8));
      c = i16x8.add(c, v128.load8x8_s(row, 16));
      d = i16x8.add(d, v128.load8x8_s(row, 24));
    }
    addSums(first + <usize>token * SCORES, a, b);
    addSums(second + <usize>token * SCORES, c, d);
    from = end;
  }
}
