import { slotsFor, type WordTable } from '../../utils/analysis/tagger/words.ts';

/** Makes a table of words ready for use, as the kernels do when they read one from a file. */
export function makeWordTable(hashes: Int32Array, traits: Int32Array): WordTable {
  const size = slotsFor(hashes.length);
  const slots = new Int32Array(size).fill(-1);
  hashes.forEach((hash, index) => {
    let slot = hash & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = index;
  });
  return { hashes, traits, slots };
}
