// Reading the file of a model, in AssemblyScript: at a cold start JavaScript runs such loops slowly.

/** The checksum of the bytes from `from` to `to`, as scripts/train/write-model.ts makes it; 0 follows them. */
export function checksum(from: usize, to: usize): u32 {
  let sum: u32 = 0;
  for (let at = from; at < to; at += 4) sum = rotl<u32>((sum ^ load<u32>(at)) * 0x9e3779b1, 15);
  return sum;
}

/** Where the number that was read last ends. */
let next: usize = 0;

/** Reads a number of seven bits a byte, the lowest first. */
function varint(from: usize): i32 {
  let at = from;
  let byte = <i32>load<u8>(at++);
  let value = byte & 127;
  for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
    byte = load<u8>(at++);
    value |= (byte & 127) << shift;
  }
  next = at;
  return value;
}

/** Reads `count` numbers, each by its distance from the last; returns the address after them. */
export function readAscending(from: usize, count: i32, numbers: usize): usize {
  let value = i32.MIN_VALUE;
  next = from;
  for (let n = 0; n < count; n++) {
    value += varint(next);
    store<i32>(numbers + ((<usize>n) << 2), value);
  }
  return next;
}

/**
 * Reads `count` words, the hash of each by its distance from the last, and its traits, and puts them into
 * `last + 1` slots, all of them -1 before; returns the address after the words.
 */
export function readWords(
  from: usize,
  count: i32,
  hashes: usize,
  traits: usize,
  slots: usize,
  last: i32,
): usize {
  let hash = i32.MIN_VALUE;
  next = from;
  for (let n = 0; n < count; n++) {
    hash += varint(next);
    store<i32>(hashes + ((<usize>n) << 2), hash);
    store<i32>(traits + ((<usize>n) << 2), varint(next));
    let slot = hash & last;
    while (load<i32>(slots + ((<usize>slot) << 2)) !== -1) slot = (slot + 1) & last;
    store<i32>(slots + ((<usize>slot) << 2), n);
  }
  return next;
}

/** Writes `count` bytes times `unit` as floats. */
export function writeFloats(bytes: usize, floats: usize, count: i32, unit: f64): void {
  for (let n: usize = 0; n < <usize>count; n++)
    store<f32>(floats + (n << 2), <f32>(<f64>load<i8>(bytes + n) * unit));
}

/**
 * Writes the rows of a matrix of bytes two by two as numbers of sixteen bits: of each column first the
 * upper row's number, then the lower one's.
 */
export function pairRows(bytes: usize, shorts: usize, height: i32, width: i32): void {
  let to = shorts;
  for (let row = 0; row < height; row += 2) {
    const upper = bytes + <usize>(row * width);
    for (let at = upper; at < upper + <usize>width; at++) {
      store<i16>(to, load<i8>(at));
      store<i16>(to, load<i8>(at + <usize>width), 2);
      to += 4;
    }
  }
}
