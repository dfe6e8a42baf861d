/** The words that the training knows, by hash; `Traits` says what of them. */
export interface WordTable {
  /** Hashes of words, ascending. */
  hashes: Int32Array;
  /** Their packed traits. */
  traits: Int32Array;
  /** Open addressing: index into `hashes` or -1. */
  slots: Int32Array;
}

/** How many slots a table of so many words has, a power of two. */
export function slotsFor(count: number): number {
  let size = 1024;
  while (size < count * 2) size *= 2;
  return size;
}

/** The packed traits of each word of `words`, 0 for those that the table lacks. */
export function lookUpWords(
  { hashes, traits, slots }: WordTable,
  words: Int32Array,
  count: number,
): Int32Array {
  const found = new Int32Array(count);
  const last = slots.length - 1;
  // First all slots are read: the processor fetches them together from slow memory, as no one depends on another.
  for (let i = 0; i < count; i++) found[i] = slots[(words[i] as number) & last] as number;
  for (let i = 0; i < count; i++) {
    const hash = words[i] as number;
    let index = found[i] as number;
    for (let slot = hash + 1; index !== -1 && hashes[index] !== hash; slot++)
      index = slots[slot & last] as number;
    found[i] = index === -1 ? 0 : (traits[index] as number);
  }
  return found;
}
