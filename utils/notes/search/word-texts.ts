/** Ends a field: words on its two sides do not follow one another. */
export const GAP = 0;

const FIRST_SIZE = 1 << 12;
/** Waste that is not worth clearing up. */
const WASTE_LIMIT = 1 << 16;

/** Where the words of one text stand. */
export interface Place {
  start: number;
  end: number;
}

/**
 * Many texts as numbers of words in one array: four bytes a word, and all of it is looked through in
 * a few milliseconds. Lists of where each word occurs would take several times that, and as long to
 * unite for the beginning of a word.
 */
export class WordTexts {
  #words = new Uint32Array(FIRST_SIZE);
  #end = 0;
  #waste = 0;

  get words(): Uint32Array {
    return this.#words;
  }

  add(numbers: readonly number[]): Place {
    const start = this.#end;
    const end = start + numbers.length;
    if (end > this.#words.length) {
      const larger = new Uint32Array(Math.max(end, this.#words.length * 2));
      larger.set(this.#words.subarray(0, this.#end));
      this.#words = larger;
    }
    this.#words.set(numbers, start);
    this.#end = end;
    return { start, end };
  }

  /** Gives up a place. `places` are all that are still used: they move when waste is cleared. */
  drop({ start, end }: Place, places: () => Iterable<Place>): void {
    this.#waste += end - start;
    if (this.#waste < WASTE_LIMIT || this.#waste < this.#end / 2) return;
    const kept = new Uint32Array(this.#words.length);
    let at = 0;
    for (const place of places()) {
      kept.set(this.#words.subarray(place.start, place.end), at);
      const length = place.end - place.start;
      place.start = at;
      at += length;
      place.end = at;
    }
    this.#words = kept;
    this.#end = at;
    this.#waste = 0;
  }
}
