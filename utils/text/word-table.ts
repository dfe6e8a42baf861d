/** What a reader knows of a word, as bits: the lists that it is in, those of nouns and names apart. */
export interface WordLists {
  readonly lists: number;
  readonly nouns: number;
}

/** A word in small letters, with what a reader knows of it. */
interface KnownWord extends WordLists {
  readonly lower: string;
}

// Enough for the words of some long articles.
const PLACES = 1 << 14;
const NONE: KnownWord = { lower: '', lists: 0, nouns: 0 };

/**
 * The words seen before, each at one of two places that its letters give it; a later word takes an earlier one's place.
 * A word met again is handed out instead of being made anew and looked up: that spares most of the work on the words of a text.
 */
export class WordTable {
  readonly #seen: KnownWord[] = new Array(PLACES).fill(NONE);
  /** Tells what a reader knows of a word in small letters. */
  readonly listsOf: (lower: string) => WordLists;

  constructor(listsOf: (lower: string) => WordLists) {
    this.listsOf = listsOf;
  }

  /** The word at `start` to `end`, of letters, digits and hyphens of ASCII. */
  at(text: string, start: number, end: number): KnownWord {
    const place = placeOf(text, start, end);
    const known = this.#seen[place] ?? NONE;
    if (isSame(known.lower, text, start, end)) return known;
    const beside = this.#seen[place + 1] ?? NONE;
    if (isSame(beside.lower, text, start, end)) return beside;
    const lower = asKey(text.slice(start, end).toLowerCase());
    const { lists, nouns } = this.listsOf(lower);
    const word = { lower, lists, nouns };
    this.#seen[place + 1] = known;
    this.#seen[place] = word;
    return word;
  }
}

/** The string that stands for all equal ones where keys are kept: comparing it is quick, and it keeps no text in memory. */
const asKey = (word: string): string => Object.keys({ [word]: true })[0] ?? '';

/** The first of a word's two places. */
function placeOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1)
    hash = (Math.imul(hash, 31) + (text.charCodeAt(at) | SMALL)) | 0;
  return (hash ^ (hash >>> 13)) & (PLACES - 2);
}

// Set in an ASCII letter's code, makes it small; digits and hyphens have it set.
const SMALL = 0x20;

function isSame(known: string, text: string, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at += 1) {
    if (known.charCodeAt(at) !== (text.charCodeAt(start + at) | SMALL)) return false;
  }
  return true;
}
