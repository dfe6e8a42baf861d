// Reading the file of a model, in AssemblyScript: at a cold start JavaScript runs such loops slowly.

/** FNV-1a over the bytes from `from` to `to`. */
export function checksum(from: usize, to: usize): u32 {
  let hash: u32 = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = (hash ^ load<u8>(at)) * 0x01000193;
  return hash;
}

const LABELS: usize = 13;

/**
 * Reads `count` keys, each by its distance from the last, with the labels that it weighs as bits and their
 * weights; returns the address after them. `weights` is room for 13 of each key, all 0.
 */
export function readRows(from: usize, count: i32, mask: i32, keys: usize, weights: usize): usize {
  let at = from;
  let row = weights;
  let key = 0;
  for (let n = 0; n < count; n++) {
    let byte = <i32>load<u8>(at++);
    let distance = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = load<u8>(at++);
      distance |= (byte & 127) << shift;
    }
    key = (key + distance) & mask;
    store<i32>(keys + ((<usize>n) << 2), key);
    byte = load<u8>(at++);
    let used = byte & 127;
    if (byte > 127) used |= (<i32>load<u8>(at++)) << 7;
    for (let place = row; used !== 0; used >>>= 1, place++) {
      if (used & 1) store<u8>(place, load<u8>(at++));
    }
    row += LABELS;
  }
  return at;
}
