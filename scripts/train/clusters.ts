/**
 * Sorts words into clusters by their neighbours: the exchange algorithm of Martin, Liermann and Ney
 * ("Algorithms for bigram and trigram word clustering", 1998), which moves each word to where it
 * best predicts the next class.
 * @param texts the words of each text as numbers from 0
 * @returns the cluster of each word
 */
export function clusterWords(
  texts: readonly Int32Array[],
  words: number,
  clusters: number,
  rounds: number,
): Uint8Array {
  const exchange = new Exchange(texts, words, clusters);
  for (let round = 0; round < rounds; round++) {
    if (exchange.run() < words * 0.01) break;
  }
  return Uint8Array.from(exchange.clusterOf);
}

type Neighbours = [word: number, count: number][];

class Exchange {
  readonly clusterOf: Int32Array;
  readonly #clusters: number;
  readonly #counts: Int32Array;
  readonly #order: number[];
  readonly #after: Neighbours[];
  readonly #before: Neighbours[];
  /** How often a class follows a class, and how often each occurs. */
  readonly #pairs: Float64Array;
  readonly #totals: Float64Array;

  constructor(texts: readonly Int32Array[], words: number, clusters: number) {
    this.#clusters = clusters;
    this.#counts = new Int32Array(words);
    const after = Array.from({ length: words }, () => new Map<number, number>());
    const before = Array.from({ length: words }, () => new Map<number, number>());
    for (const text of texts) {
      text.forEach((word, i) => {
        this.#counts[word] = (this.#counts[word] as number) + 1;
        if (i === 0) return;
        count(after[text[i - 1] as number], word);
        count(before[word], text[i - 1] as number);
      });
    }
    this.#after = after.map((map) => [...map]);
    this.#before = before.map((map) => [...map]);
    this.#order = Array.from({ length: words }, (_, word) => word).sort(
      (a, b) => (this.#counts[b] as number) - (this.#counts[a] as number) || a - b,
    );
    this.clusterOf = new Int32Array(words);
    this.#order.forEach((word, rank) => {
      this.clusterOf[word] = rank % clusters;
    });
    this.#pairs = new Float64Array(clusters * clusters);
    this.#totals = new Float64Array(clusters);
    this.#after.forEach((neighbours, word) => {
      const own = this.clusterOf[word] as number;
      this.#totals[own] = (this.#totals[own] as number) + (this.#counts[word] as number);
      for (const [next, times] of neighbours) this.#add(own, this.clusterOf[next] as number, times);
    });
  }

  #add(a: number, b: number, times: number): void {
    const at = a * this.#clusters + b;
    this.#pairs[at] = (this.#pairs[at] as number) + times;
  }

  /** Moves every word once; returns how many changed their cluster. */
  run(): number {
    const next = new Float64Array(this.#clusters);
    const last = new Float64Array(this.#clusters);
    let moved = 0;
    for (const word of this.#order) {
      next.fill(0);
      last.fill(0);
      let self = 0;
      for (const [other, times] of this.#after[word] as Neighbours) {
        if (other === word) self = times;
        else bump(next, this.clusterOf[other] as number, times);
      }
      for (const [other, times] of this.#before[word] as Neighbours) {
        if (other !== word) bump(last, this.clusterOf[other] as number, times);
      }
      const home = this.clusterOf[word] as number;
      this.#shift(home, word, next, last, self, -1);
      const best = this.#findBest(home, this.#counts[word] as number, next, last, self);
      if (best !== home) moved++;
      this.clusterOf[word] = best;
      this.#shift(best, word, next, last, self, 1);
    }
    return moved;
  }

  #shift(
    cluster: number,
    word: number,
    next: Float64Array,
    last: Float64Array,
    self: number,
    sign: number,
  ): void {
    for (let other = 0; other < this.#clusters; other++) {
      if (next[other] !== 0) this.#add(cluster, other, sign * (next[other] as number));
      if (last[other] !== 0) this.#add(other, cluster, sign * (last[other] as number));
    }
    this.#add(cluster, cluster, sign * self);
    this.#totals[cluster] =
      (this.#totals[cluster] as number) + sign * (this.#counts[word] as number);
  }

  #findBest(
    home: number,
    times: number,
    next: Float64Array,
    last: Float64Array,
    self: number,
  ): number {
    const nextUsed = usedIn(next);
    const lastUsed = usedIn(last);
    let best = home;
    let top = Number.NEGATIVE_INFINITY;
    for (let cluster = 0; cluster < this.#clusters; cluster++) {
      let gain = 0;
      for (const other of nextUsed) {
        if (other !== cluster)
          gain += this.#gain(cluster * this.#clusters + other, next[other] as number);
      }
      for (const other of lastUsed) {
        if (other !== cluster)
          gain += this.#gain(other * this.#clusters + cluster, last[other] as number);
      }
      gain += this.#gain(
        cluster * (this.#clusters + 1),
        (next[cluster] as number) + (last[cluster] as number) + self,
      );
      const total = this.#totals[cluster] as number;
      gain -= 2 * (weigh(total + times) - weigh(total));
      if (gain > top + 1e-9) {
        top = gain;
        best = cluster;
      }
    }
    return best;
  }

  #gain(pair: number, times: number): number {
    const now = this.#pairs[pair] as number;
    return weigh(now + times) - weigh(now);
  }
}

function count(map: Map<number, number> | undefined, word: number): void {
  map?.set(word, (map.get(word) ?? 0) + 1);
}

function bump(values: Float64Array, at: number, by: number): void {
  values[at] = (values[at] as number) + by;
}

function usedIn(values: Float64Array): number[] {
  const used: number[] = [];
  values.forEach((value, index) => {
    if (value !== 0) used.push(index);
  });
  return used;
}

const WEIGHED = Float64Array.from({ length: 1 << 18 }, (_, n) => (n < 2 ? 0 : n * Math.log(n)));

/** n log n */
const weigh = (n: number): number =>
  n < WEIGHED.length ? (WEIGHED[n] as number) : n * Math.log(n);
