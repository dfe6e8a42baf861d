// The rows of a chain as a model's file stores them, in AssemblyScript: the distance of each key from the
// last, seven bits a byte, the labels that it weighs as bits, alike, and their weights, a byte each.
//
// Lengths vary without a pattern, and a processor guesses branches by patterns: there are none here on
// the way. So bytes are read in fours and sixteens, beyond the last row too.

import { addKey, rowOf, TAG, tagOf } from './table';

/** Where the weights of a row go by eight bits of its labels: from their first on, or nowhere. */
const SPREAD = memory.data(256 * 8);

function makeSpread(): void {
  for (let bits: usize = 0; bits < 256; bits++) {
    let next = 0;
    for (let label: usize = 0; label < 8; label++)
      store<u8>(SPREAD + (bits << 3) + label, (bits >> label) & 1 ? next++ : 128);
  }
}

/** The highest bit of the last byte of the number that begins with these four bytes. */
function endOf(bytes: u32): u32 {
  const ends = ~bytes & 0x80808080;
  return ends & -ends;
}

/** The number of seven bits a byte that begins with these four, by its `endOf`. */
function numberOf(bytes: u32, end: u32): u32 {
  const own = bytes & (end - 1);
  return (
    (own & 127) |
    ((own >> 1) & (127 << 7)) |
    ((own >> 2) & (127 << 14)) |
    ((own >> 3) & (127 << 21))
  );
}

/** Where the number that was read last ends. */
let next: usize = 0;

function readNumber(at: usize): u32 {
  const bytes = load<u32>(at);
  const end = endOf(bytes);
  next = at + ((<usize>ctz(end) + 1) >> 3);
  return numberOf(bytes, end);
}

/** Returns the address after `count` rows of a chain. */
export function skipRows(from: usize, count: i32): usize {
  next = from;
  for (let n = 0; n < count; n++) {
    readNumber(next);
    const labels = readNumber(next);
    next += <usize>popcnt(labels);
  }
  return next;
}

/**
 * Gives the keys of `count` rows of a chain a row in the table.
 * @param mask the bits of a key
 */
export function addKeys(from: usize, count: i32, mask: u32): void {
  let key: u32 = 0;
  next = from;
  for (let n = 0; n < count; n++) {
    key = (key + readNumber(next)) & mask;
    addKey(key);
    const labels = readNumber(next);
    next += <usize>popcnt(labels);
  }
}

/** The weights from `from` on, each at its label. */
function spread(from: usize, labels: u32): v128 {
  const low = v128.load64_zero(SPREAD + ((<usize>labels & 255) << 3));
  const high = v128.load64_splat(SPREAD + ((<usize>labels >> 8) << 3));
  // What goes nowhere does so with more added too.
  const moved = i8x16.add(high, i8x16.splat(<i8>popcnt(labels & 255)));
  return i8x16.swizzle(v128.load(from), i64x2.shuffle(low, moved, 0, 2));
}

/** Puts the weights of `count` rows of a chain, whose keys have rows, into the table. */
export function putRows(from: usize, count: i32, mask: u32): void {
  makeSpread();
  let key: u32 = 0;
  next = from;
  for (let n = 0; n < count; n++) {
    key = (key + readNumber(next)) & mask;
    const labels = readNumber(next);
    const row = rowOf(key);
    v128.store(row, spread(next, labels));
    store<u8>(row + TAG, tagOf(key));
    next += <usize>popcnt(labels);
  }
}
