/** New words are looked through one by one until there are so many. */
const FRESH_LIMIT = 500;

/** Every word of the notes with a number, and the ways to find words that are like one. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [''];
  /** Sorted, so that words with the same beginning stand together. */
  #sorted: string[] = [];
  #fresh: string[] = [];

  /** One more than the largest number; 0 is no word, and parts fields. */
  get size(): number {
    return this.#words.length;
  }

  /** The number of a word, which is new if it has none yet. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.length;
    this.#words.push(word);
    this.#numbers.set(word, number);
    this.#fresh.push(word);
    return number;
  }

  /** The number of a word; 0 where no note has it. */
  find(word: string): number {
    return this.#numbers.get(word) ?? 0;
  }

  /** The numbers of the words that begin so. */
  *startingWith(prefix: string): Generator<number> {
    this.#sort();
    for (let at = this.#seek(prefix); at < this.#sorted.length; at++) {
      const word = this.#sorted[at] ?? '';
      if (!word.startsWith(prefix)) break;
      yield this.find(word);
    }
    for (const word of this.#fresh) if (word.startsWith(prefix)) yield this.find(word);
  }

  /**
   * The numbers of the words that begin like `word` but for at most `limit` letters that are missing,
   * too many, wrong or swapped. The sorted words serve as a tree: a beginning that is too far from
   * `word` is left with all that stands under it.
   */
  *similarTo(word: string, limit: number): Generator<number> {
    this.#sort(0);
    const rows = [firstRow(word.length)];
    let before = '';
    for (let at = 0; at < this.#sorted.length; ) {
      const candidate = this.#sorted[at] ?? '';
      const verdict = compare(word, candidate, sharedLength(before, candidate), rows, limit);
      before = candidate.slice(0, verdict.depth);
      if (verdict.like) yield this.find(candidate);
      // No further than the part that decided: the rows below it were not made.
      at = verdict.like ? at + 1 : this.#seekPast(before, at, verdict.depth < candidate.length);
    }
  }

  #sort(limit = FRESH_LIMIT): void {
    if (this.#fresh.length <= limit) return;
    this.#sorted = [...this.#sorted, ...this.#fresh.sort()].sort();
    this.#fresh = [];
  }

  #seek(key: string, from = 0): number {
    let low = from;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #seekPast(prefix: string, at: number, whole: boolean): number {
    return whole ? Math.max(at + 1, this.#seek(`${prefix}\uffff`, at)) : at + 1;
  }
}

interface Verdict {
  like: boolean;
  /** How many letters of the candidate were looked at. */
  depth: number;
}

const firstRow = (length: number): number[] => Array.from({ length: length + 1 }, (_, at) => at);

/**
 * Optimal string alignment distance of `word` to the best beginning of `candidate`. `rows` holds the
 * rows for the beginning that the candidate shares with the one before.
 */
function compare(
  word: string,
  candidate: string,
  shared: number,
  rows: number[][],
  limit: number,
): Verdict {
  rows.length = Math.min(rows.length, shared + 1);
  for (let depth = rows.length - 1; ; depth++) {
    const row = rows[depth] ?? [];
    if ((row[word.length] ?? 0) <= limit) return { like: true, depth };
    if (depth === candidate.length || Math.min(...row) > limit) return { like: false, depth };
    rows.push(nextRow(word, candidate, depth, rows));
  }
}

function nextRow(word: string, candidate: string, depth: number, rows: number[][]): number[] {
  const [above, twoAbove] = [rows[depth] ?? [], rows[depth - 1]];
  const row = [depth + 1];
  for (let at = 1; at <= word.length; at++) {
    const same = word[at - 1] === candidate[depth];
    const swapped = word[at - 1] === candidate[depth - 1] && word[at - 2] === candidate[depth];
    row[at] = Math.min(
      (above[at] ?? 0) + 1,
      (row[at - 1] ?? 0) + 1,
      (above[at - 1] ?? 0) + (same ? 0 : 1),
      swapped && twoAbove ? (twoAbove[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
    );
  }
  return row;
}

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
