import type { Query, Term } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Place } from './word-texts.ts';

const [SIMILAR, BEGINNING, EXACT] = [1, 2, 4];
/** Words beyond are not asked for: a bit each, and nobody types as many to find a note. */
const MOST_TERMS = 31;

interface Wanted {
  /** By the number of a word: how well it suits; only the last word of a term may suit in part. */
  worth: Uint8Array;
  /** The numbers of the words before the last. */
  before: number[];
  /** No word suits. */
  isEmpty: boolean;
}

/** What a page's title has of the terms of a query. */
interface Title {
  bits: number;
  /** By term: how well its best place suits. */
  best: readonly number[];
}

const NOWHERE: readonly number[] = [];

/** Looks in texts for the words of one query. */
export class Matcher {
  readonly #wanted: Wanted[];
  /** By the number of a word: a bit for each term that it can end. */
  readonly #bits: Uint32Array;
  readonly #all: number;

  /** @param loosely also takes words that differ by a letter or two. */
  constructor({ terms }: Query, vocabulary: Vocabulary, loosely: boolean) {
    this.#wanted = terms.slice(0, MOST_TERMS).map((term) => want(term, vocabulary, loosely));
    this.#bits = new Uint32Array(vocabulary.size);
    this.#wanted.forEach(({ worth }, term) => {
      for (let word = 0; word < worth.length; word++) {
        if (worth[word]) this.#bits[word] = (this.#bits[word] ?? 0) | (1 << term);
      }
    });
    this.#all = this.#wanted.reduce((bits, _wanted, term) => bits | (1 << term), 0);
  }

  /** Whether no text can suit: there is a term that no word of the vocabulary ends. */
  get isHopeless(): boolean {
    return this.#wanted.some(({ isEmpty }) => isEmpty);
  }

  /** What a page's title has of the query: looked at once for all notes of the page. */
  titleOf(words: Uint32Array, title: Place): Title {
    const bits = this.#bitsIn(words, title);
    const best = bits === 0 ? NOWHERE : this.#wanted.map((wanted) => bestIn(words, title, wanted));
    return { bits, best };
  }

  /**
   * How well a note suits, 0 where it lacks a term: the sum of each term's best place, a word of the
   * note itself counting twice as much as one of its page's title.
   */
  score(words: Uint32Array, note: Place, title: Title): number {
    // One term needs no look at which of them are there.
    if (this.#wanted.length > 1 && (this.#bitsIn(words, note) | title.bits) !== this.#all) return 0;
    let score = 0;
    for (let term = 0; term < this.#wanted.length; term++) {
      const wanted = this.#wanted[term];
      const here = wanted ? bestIn(words, note, wanted) : 0;
      const worth = Math.max(2 * here, title.best[term] ?? 0);
      if (worth === 0) return 0;
      score += worth;
    }
    return score;
  }

  #bitsIn(words: Uint32Array, { start, end }: Place): number {
    let found = 0;
    for (let at = start; at < end; at++) found |= this.#bits[words[at] ?? 0] ?? 0;
    return found;
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

/** The best worth of a term in a text: of any place where its words follow one another. */
function bestIn(words: Uint32Array, { start, end }: Place, { worth, before }: Wanted): number {
  let best = 0;
  for (let at = start + before.length; at < end; at++) {
    const here = worth[words[at] ?? 0] ?? 0;
    if (here > best && (before.length === 0 || follows(words, at, before))) {
      best = here;
      if (best === EXACT) break;
    }
  }
  return best;
}

const follows = (words: Uint32Array, at: number, before: readonly number[]): boolean =>
  before.every((word, index) => words[at - before.length + index] === word);
