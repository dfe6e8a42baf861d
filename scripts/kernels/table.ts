// The table of the weights of features, in AssemblyScript: rows of weights in the order of their keys.
//
// Four keys that differ in their last bits only share a place, and of them one may have a row, which holds
// these bits, its tag. For each 32 places there is a word of 64 bits: which of them have a row, a bit each, and
// above these how many places before them have one. So one look tells, without a branch, whether there may be a
// row, and where; and the words take so little room that they stay in the processor's cache.

/** The bytes of a row of weights are a power of two, those of the labels first, the tag last. */
export const ROW_BITS = 4;
/** Where a row's tag is. */
export const TAG = 15;

// `TAG_BITS` of utils/analysis/tagger/features.ts.
const TAG_BITS = 2;

/** What tells a key from others of its place. */
export function tagOf(key: u32): u32 {
  return key & ((1 << TAG_BITS) - 1);
}

/** The bit of a key's place in its word. */
function bitOf(key: u32): u32 {
  return (key >> TAG_BITS) & 31;
}

let words: usize = 0;
export let rows: usize = 0;

/** Tells where the words and the rows of the table are, all of them 0 before. */
export function openTable(keyWords: usize, weights: usize): void {
  words = keyWords;
  rows = weights;
}

function wordOf(key: u32): usize {
  return words + ((<usize>key >> (TAG_BITS + 5)) << 3);
}

/** Gives a key a row: the only one of its place. */
export function addKey(key: u32): void {
  const word = wordOf(key);
  store<u32>(word, load<u32>(word) | ((<u32>1) << bitOf(key)));
}

/** Counts the places that have a row, in `count` words. */
export function countKeys(count: i32): void {
  let before: u32 = 0;
  const end = words + ((<usize>count) << 3);
  for (let word = words; word < end; word += 8) {
    store<u32>(word, before, 4);
    before += popcnt(load<u32>(word));
  }
}

/** The place of a key's row among the rows, in bytes, if it has one. */
function placeOf(word: u64, key: u32): u32 {
  const before = <u32>word & (((<u32>1) << bitOf(key)) - 1);
  return (<u32>(word >> 32) + popcnt(before)) << ROW_BITS;
}

/** The address of the row of a key that has one. */
export function rowOf(key: u32): usize {
  return rows + <usize>placeOf(load<u64>(wordOf(key)), key);
}

/**
 * Writes the rows of keys from `keys` to `end` over them, each with the tag that it must have, without those
 * whose places have none; returns the address after the last.
 */
export function findRows(keys: usize, end: usize): usize {
  let to = keys;
  for (let from = keys; from < end; from += 4) {
    const key = load<u32>(from);
    const word = load<u64>(wordOf(key));
    store<u32>(to, placeOf(word, key) | tagOf(key));
    to += (<usize>((<u32>word >> bitOf(key)) & 1)) << 2;
  }
  return to;
}
