/** Features are told apart by this many bits of their hash. */
export const KEY_BITS = 22;
export const KEY_MASK = (1 << KEY_BITS) - 1;

/** Of keys that differ in their last bits only, so many, one has a row of weights. */
export const TAG_BITS = 2;

/** An upper bound of the number of features of one token. */
export const MAX_FEATURES = 50;

/** A distance in one of eight steps. */
export const step = (distance: number): number =>
  distance < 4 ? distance : distance < 6 ? 4 : distance < 10 ? 5 : distance < 20 ? 6 : 7;

/** The key of a feature of template `template` with one value. */
export const key1 = (template: number, value: number): number => {
  const hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x5bd1e995);
  return Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) >>> (32 - KEY_BITS);
};

/** The key of a feature of template `template` with two values. */
export const key2 = (template: number, value: number, other: number): number => {
  let hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x5bd1e995);
  hash = Math.imul(hash ^ (hash >>> 15) ^ other, 0xc2b2ae35);
  return Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f) >>> (32 - KEY_BITS);
};
