/**
 * Rules out most words that are not in a list by a look at their first and last letter and their
 * length: no more than a handful of the words of a text share these with one of the list.
 */
export class WordFilter {
  /** A bit for each key: so few that they stay in the processor's cache. */
  readonly #keys = new Int32Array(1 << 9);
  readonly #words: ReadonlySet<string>;

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    for (const word of this.#words) this.#add(keyIn(word, 0, word.length));
  }

  /** Tells whether a word is in the list. */
  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** False where the word at `start` to `end`, of small or capital letters, is certainly none of the list. */
  mayHold(text: string, start = 0, end = text.length): boolean {
    return this.mayHoldKey(keyIn(text, start, end));
  }

  /** The same of a word that has a key. */
  mayHoldKey(key: number): boolean {
    return (((this.#keys[key >> 5] ?? 0) >> (key & 31)) & 1) === 1;
  }

  #add(key: number): void {
    this.#keys[key >> 5] = (this.#keys[key >> 5] ?? 0) | (1 << (key & 31));
  }
}

const keyIn = (text: string, start: number, end: number): number =>
  keyOf(text.charCodeAt(start), text.charCodeAt(end - 1), end - start);

/** What words with this first letter, last letter and length have in common. */
export const keyOf = (first: number, last: number, length: number): number =>
  // The last five bits of an ASCII letter are the same for capitals and small ones.
  ((first & 31) << 9) | ((last & 31) << 4) | (length < 15 ? length : 15);
