import type { Query, Term } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

const [SIMILAR, BEGINNING, EXACT] = [1, 2, 4];
/** How well a word suits a term takes three bits, of which a text has the best for all of its words. */
const BITS = 3;
const MASK = 2 ** BITS - 1;
/** By the three bits of a term: the highest of them. */
const BEST = [0, 1, 2, 2, 4, 4, 4, 4];
/** As many as 32 bits hold; what a reader types beyond does not make a note easier to find. */
const MOST_TERMS = 10;

interface Wanted {
  /** By the number of a word: how well it suits; only the last word of a term may suit in part. */
  worth: Uint8Array;
  /** The numbers of the words before the last. */
  before: number[];
  /** No word suits. */
  isEmpty: boolean;
}

/** Looks in texts for the words of one query. */
export class Matcher {
  readonly #wanted: Wanted[];
  /** By the number of a word: how well it suits each term, in three bits each. */
  readonly #bits: Uint32Array;
  /** By term: how well the title that was looked at last suits it. */
  readonly #title: Uint8Array;

  /** @param loosely also takes words that differ by a letter or two. */
  constructor({ terms }: Query, vocabulary: Vocabulary, loosely: boolean) {
    this.#wanted = terms.slice(0, MOST_TERMS).map((term) => want(term, vocabulary, loosely));
    this.#title = new Uint8Array(this.#wanted.length);
    this.#bits = new Uint32Array(vocabulary.size);
    this.#wanted.forEach(({ worth }, term) => {
      for (let word = 0; word < worth.length; word++) {
        this.#bits[word] = (this.#bits[word] ?? 0) | ((worth[word] ?? 0) << (BITS * term));
      }
    });
  }

  /** Whether no text can suit: there is a term that no word of the vocabulary ends. */
  get isHopeless(): boolean {
    return this.#wanted.some(({ isEmpty }) => isEmpty);
  }

  /** Looks at a page's title, the words from `start` to `end`, which counts for its notes. */
  lookAtTitle(words: Uint32Array, start: number, end: number): void {
    const bits = this.#bitsIn(words, start, end);
    for (let term = 0; term < this.#title.length; term++) {
      this.#title[term] = this.#bestOf(term, bits, words, start, end);
    }
  }

  /**
   * How well a note, the words from `start` to `end`, suits, 0 where it lacks a term: the sum of each
   * term's best place, a word of the note itself counting twice as much as one of the title that was
   * looked at last.
   */
  score(words: Uint32Array, start: number, end: number): number {
    const bits = this.#bitsIn(words, start, end);
    let score = 0;
    for (let term = 0; term < this.#title.length; term++) {
      const here = this.#bestOf(term, bits, words, start, end);
      const worth = Math.max(2 * here, this.#title[term] ?? 0);
      if (worth === 0) return 0;
      score += worth;
    }
    return score;
  }

  #bitsIn(words: Uint32Array, start: number, end: number): number {
    let found = 0;
    for (let at = start; at < end; at++) found |= this.#bits[words[at] ?? 0] ?? 0;
    return found;
  }

  /** The best worth of a term in a text of which the bits are known. */
  #bestOf(term: number, bits: number, words: Uint32Array, start: number, end: number): number {
    const best = BEST[(bits >>> (BITS * term)) & MASK] ?? 0;
    const wanted = this.#wanted[term];
    const isPhrase = wanted !== undefined && wanted.before.length > 0;
    return isPhrase && best > 0 ? bestPhrase(words, start, end, wanted) : best;
  }
}

function want({ words, open }: Term, vocabulary: Vocabulary, loosely: boolean): Wanted {
  const worth = new Uint8Array(vocabulary.size);
  const last = words.at(-1) ?? '';
  if (loosely && words.length === 1) {
    for (const word of vocabulary.similarTo(last, toleranceOf(last))) worth[word] = SIMILAR;
  }
  if (open) for (const word of vocabulary.startingWith(last)) worth[word] = BEGINNING;
  const exact = vocabulary.find(last);
  if (exact !== 0) worth[exact] = EXACT;
  // A word that no note has is number 0, and so is the gap between fields: neither may match.
  const before = words.slice(0, -1).map((word) => vocabulary.find(word) || Number.NaN);
  return { worth, before, isEmpty: !worth.some((value) => value > 0) };
}

/** How many letters may differ: none in short words, which are all like one another. */
const toleranceOf = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** The best worth of a phrase in a text: of any place where its words follow one another. */
function bestPhrase(
  words: Uint32Array,
  start: number,
  end: number,
  { worth, before }: Wanted,
): number {
  const previous = before.at(-1);
  let best = 0;
  for (let at = start + before.length; at < end; at++) {
    // In nearly all places this tells already.
    if (words[at - 1] !== previous) continue;
    const here = worth[words[at] ?? 0] ?? 0;
    if (here > best && follows(words, at, before)) best = here;
  }
  return best;
}

function follows(words: Uint32Array, at: number, before: readonly number[]): boolean {
  for (let back = 1; back <= before.length; back++) {
    if (words[at - back] !== before[before.length - back]) return false;
  }
  return true;
}
