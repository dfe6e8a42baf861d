// Keys of features, in AssemblyScript: hashes of a template's number and one or two values.

// `KEY_BITS` of utils/analysis/tagger/features.ts are left.
const SHIFT = 32 - 22;

/** Writes the key of a template with one value; returns the address after it. */
export function one(into: usize, template: i32, value: i32): usize {
  const hash = (value ^ (template * 0x9e3779b1)) * 0x5bd1e995;
  store<i32>(into, ((hash ^ (hash >>> 15)) * 0xc2b2ae35) >>> SHIFT);
  return into + 4;
}

/** Writes the key of a template with two values; returns the address after it. */
export function two(into: usize, template: i32, value: i32, other: i32): usize {
  let hash = (value ^ (template * 0x9e3779b1)) * 0x5bd1e995;
  hash = (hash ^ (hash >>> 15) ^ other) * 0xc2b2ae35;
  store<i32>(into, ((hash ^ (hash >>> 13)) * 0x27d4eb2f) >>> SHIFT);
  return into + 4;
}

/** A distance in one of eight steps. */
export function step(distance: i32): i32 {
  if (distance < 4) return distance;
  return distance < 6 ? 4 : distance < 10 ? 5 : distance < 20 ? 6 : 7;
}
