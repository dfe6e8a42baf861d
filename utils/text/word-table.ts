/** What a reader knows of a word, as bits: the lists that it is in, those of nouns and names apart. */
export interface WordLists {
  readonly lists: number;
  readonly nouns: number;
}

// Enough for the words of some long articles.
const MOST = 1 << 13;
const PLACES = 2 * MOST;
// Where so many places are taken in a row, a later word takes an earlier one's.
const TRIES = 8;

// What is kept of a word in a row of numbers: its first letters, four in each, its length and what is known of it.
const ROW = 8;
const LENGTH = 4;
const LISTS = 5;
const NOUNS = 6;
/** So many letters have room. */
const LETTERS = 16;

/**
 * The words seen before, asked for by their number. A word met again is handed out instead of being made anew and
 * looked up: that spares most of the work on the words of a text. The rows of frequent words, met early, lie side by
 * side, and tell a word without its string: little memory is gone through. When there is no more room, all are forgotten.
 */
export class WordTable {
  /** The numbers of words, each at a place that its letters give it or behind; 0 for none. */
  readonly #places = new Uint16Array(PLACES);
  readonly #rows = new Int32Array((MOST + 1) * ROW);
  #words = [''];
  /** Tells what a reader knows of a word in small letters. */
  readonly listsOf: (lower: string) => WordLists;

  constructor(listsOf: (lower: string) => WordLists) {
    this.listsOf = listsOf;
  }

  /** The number of the word at `start` to `end`, of letters, digits and hyphens of ASCII; good until the next one is asked for. */
  numberOf(text: string, start: number, end: number): number {
    if (this.#words.length > MOST) this.#forget();
    const rows = this.#rows;
    const next = this.#words.length * ROW;
    rows[next] = fourAt(text, start, end);
    rows[next + 1] = fourAt(text, start + 4, end);
    rows[next + 2] = fourAt(text, start + 8, end);
    rows[next + 3] = fourAt(text, start + 12, end);
    rows[next + LENGTH] = end - start;
    let place = placeOf(rows, next);
    for (let tries = 1; ; tries += 1) {
      const word = this.#places[place] as number;
      if (this.#isNext(word) && (end - start <= LETTERS || isSame(this.lower(word), text, start)))
        return word;
      if (word === 0 || tries === TRIES)
        return this.#add(text.slice(start, end).toLowerCase(), place);
      place = (place + 1) & (PLACES - 1);
    }
  }

  /** Tells whether the row of a word is as that where the next one's is written. */
  #isNext(word: number): boolean {
    const rows = this.#rows;
    const row = word * ROW;
    const next = this.#words.length * ROW;
    return (
      rows[row] === rows[next] &&
      rows[row + 1] === rows[next + 1] &&
      rows[row + 2] === rows[next + 2] &&
      rows[row + 3] === rows[next + 3] &&
      rows[row + LENGTH] === rows[next + LENGTH]
    );
  }

  /** Adds the word whose row is written. */
  #add(lower: string, place: number): number {
    const { lists, nouns } = this.listsOf(lower);
    const word = this.#words.push(asKey(lower)) - 1;
    this.#rows[word * ROW + LISTS] = lists;
    this.#rows[word * ROW + NOUNS] = nouns;
    this.#places[place] = word;
    return word;
  }

  #forget(): void {
    this.#places.fill(0);
    this.#words = [''];
  }

  /** A word in small letters. */
  lower(word: number): string {
    return this.#words[word] as string;
  }

  /** The lists of words that a word is in. */
  lists(word: number): number {
    return this.#rows[word * ROW + LISTS] as number;
  }

  /** The lists of nouns and names that a word is in. */
  nouns(word: number): number {
    return this.#rows[word * ROW + NOUNS] as number;
  }
}

/** The string that stands for all equal ones where keys are kept: comparing it is quick, and it keeps no text in memory. */
const asKey = (word: string): string => Object.keys({ [word]: true })[0] ?? '';

// Set in an ASCII letter's code, makes it small; digits and hyphens have it set.
const SMALL = 0x20;
const FOUR_SMALL = 0x20202020;

/** Up to four letters from `start` on, made small. */
function fourAt(text: string, start: number, end: number): number {
  let four = 0;
  for (let at = start; at < end && at < start + 4; at += 1)
    four = (four << 8) | text.charCodeAt(at);
  return four | FOUR_SMALL;
}

/** Where a word is looked for first, by the row at `at`. */
function placeOf(rows: Int32Array, at: number): number {
  let hash = Math.imul((rows[at] as number) ^ (rows[at + LENGTH] as number), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ (rows[at + 1] as number), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ (rows[at + 2] as number), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16) ^ (rows[at + 3] as number), 0x27d4eb2f);
  return (hash >>> 16) & (PLACES - 1);
}

function isSame(known: string, text: string, start: number): boolean {
  for (let at = 0; at < known.length; at += 1) {
    if (known.charCodeAt(at) !== (text.charCodeAt(start + at) | SMALL)) return false;
  }
  return true;
}
