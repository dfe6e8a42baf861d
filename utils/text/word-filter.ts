/**
 * Rules out most words that are not in a list by a look at their first and last letter and their
 * length: no more than a handful of the words of a text share these with one of the list.
 */
export class WordFilter {
  readonly #keys = new Uint8Array(1 << 14);

  constructor(words: Iterable<string>) {
    for (const word of words) this.#keys[keyOf(word, 0, word.length)] = 1;
  }

  /** False where the word at `start` to `end`, of small or capital letters, is certainly none of the list. */
  mayHold(text: string, start = 0, end = text.length): boolean {
    return this.#keys[keyOf(text, start, end)] === 1;
  }
}

function keyOf(text: string, start: number, end: number): number {
  // The last five bits of an ASCII letter are the same for capitals and small ones.
  const first = text.charCodeAt(start) & 31;
  const last = text.charCodeAt(end - 1) & 31;
  return (first << 9) | (last << 4) | Math.min(end - start, 15);
}
