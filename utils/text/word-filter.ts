/**
 * Rules out most words that are not in a list by a look at their first and last letter and their
 * length: no more than a handful of the words of a text share these with one of the list.
 */
export class WordFilter {
  /** A bit for each key: so few that they stay in the processor's cache. */
  readonly #keys = new Int32Array(1 << 9);

  constructor(words: Iterable<string>) {
    for (const word of words) this.#add(keyOf(word, 0, word.length));
  }

  /** False where the word at `start` to `end`, of small or capital letters, is certainly none of the list. */
  mayHold(text: string, start = 0, end = text.length): boolean {
    const key = keyOf(text, start, end);
    return (((this.#keys[key >> 5] ?? 0) >> (key & 31)) & 1) === 1;
  }

  #add(key: number): void {
    this.#keys[key >> 5] = (this.#keys[key >> 5] ?? 0) | (1 << (key & 31));
  }
}

function keyOf(text: string, start: number, end: number): number {
  // The last five bits of an ASCII letter are the same for capitals and small ones.
  const first = text.charCodeAt(start) & 31;
  const last = text.charCodeAt(end - 1) & 31;
  const length = end - start;
  return (first << 9) | (last << 4) | (length < 15 ? length : 15);
}
