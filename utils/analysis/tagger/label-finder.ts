import type { Attributes } from './attributes.ts';
import type { Chain } from './chain.ts';
import { EDGE_CLASSES, forParagraphs } from './edges.ts';
import { Arena, type Kernels, startKernels } from './kernels.ts';
import { LABEL, LABELS, mayEnd, mayFollow, mayStart } from './labels.ts';

/** Labels less likely than this by e to the power of it are left out of account. */
const REACH = 14;

/** A row of the kernels has room for three labels more. */
const ROW = 16;
const TABLE = LABELS * ROW;

const bitsOf = (may: (label: number) => boolean): number => {
  let bits = 0;
  for (let label = 0; label < LABELS; label++) if (may(label)) bits |= 1 << label;
  return bits;
};
const STARTS = bitsOf(mayStart);
const ENDS = bitsOf(mayEnd);

/** The labels that may follow each label, as bits. */
const FOLLOW = Array.from({ length: LABELS }, (_, from) => bitsOf((to) => mayFollow(from, to)));

/** Finds labels by scores, and by the edges of a chain. */
export class LabelFinder {
  readonly chain: Chain;
  readonly #kernels: Kernels = startKernels();
  readonly #arena = new Arena(this.#kernels);
  readonly #bonus = this.#arena.take(ROW);
  readonly #back = this.#arena.take(3 * ROW);
  readonly #edges: number;
  /** The odds of edges, of edges with rows and columns exchanged, and of scores below the best. */
  readonly #odds: { edges: number; turned: number; below: number; reach: number };

  constructor(chain: Chain) {
    this.chain = chain;
    this.#edges = this.#putEdges(chain.edges, Number.NEGATIVE_INFINITY, false);
    this.#odds = this.#makeOdds();
  }

  /**
   * Lays out weights of edges; returns where.
   * @param never what stands for pairs that may not be
   * @param isTurned whether there is a row for each label after instead of before
   */
  #putEdges(weights: Float32Array, never: number, isTurned: boolean): number {
    const arena = this.#arena;
    const edges = arena.take(EDGE_CLASSES * TABLE);
    const mark = arena.mark;
    const from = arena.take(weights.length);
    const follow = arena.take(LABELS);
    arena.floats(from, weights.length).set(weights);
    arena.numbers(follow, LABELS).set(FOLLOW);
    this.#kernels.putEdges(from, edges, EDGE_CLASSES, follow, never, isTurned ? 1 : 0);
    arena.release(mark);
    return edges;
  }

  /** The best sequence of labels, paragraph by paragraph; `bonus` is added for each label. */
  findBest(
    attributes: Attributes,
    scores: Float32Array,
    edgeClasses: Uint8Array,
    bonus: readonly number[],
  ): Uint8Array {
    const arena = this.#arena;
    const found = new Uint8Array(attributes.tokens.count);
    const extra = bonus.map((value) => value / this.chain.unit);
    arena.floats(this.#bonus, LABELS).set(extra);
    forParagraphs(attributes, (from, to) => {
      const rows = to - from;
      const mark = arena.mark;
      const best = arena.take(rows * ROW);
      const { own, classes, labels } = this.#put(scores, edgeClasses, from, to);
      this.#kernels.findBest(
        own,
        this.#edges,
        classes,
        this.#bonus,
        best,
        labels,
        rows,
        STARTS,
        ENDS,
        LABEL.none,
      );
      found.set(arena.bytes(labels, rows), from);
      arena.release(mark);
    });
    return found;
  }

  /** The probability of each label of each token by scores that are whole numbers. */
  findMarginals(
    attributes: Attributes,
    scores: Float32Array,
    edgeClasses: Uint8Array,
  ): Float32Array {
    const { edges, turned, below, reach } = this.#odds;
    const arena = this.#arena;
    const found = new Float32Array(attributes.tokens.count * LABELS);
    forParagraphs(attributes, (from, to) => {
      const rows = to - from;
      const mark = arena.mark;
      const potential = arena.take(rows * ROW);
      const forward = arena.take(rows * ROW);
      const { own, classes } = this.#put(scores, edgeClasses, from, to);
      this.#kernels.findMarginals(
        own,
        below,
        reach,
        edges,
        turned,
        classes,
        potential,
        forward,
        this.#back,
        rows,
        STARTS,
        ENDS,
      );
      found.set(arena.floats(own, rows * LABELS), from * LABELS);
      arena.release(mark);
    });
    return found;
  }

  /** Puts the scores and the classes of a paragraph into the memory, with room for its labels. */
  #put(scores: Float32Array, edgeClasses: Uint8Array, from: number, to: number) {
    const arena = this.#arena;
    const rows = to - from;
    const own = arena.take(rows * LABELS + 4);
    const classes = arena.take(Math.ceil(rows / 4));
    const labels = arena.take(Math.ceil(rows / 4));
    arena.floats(own, rows * LABELS).set(scores.subarray(from * LABELS, to * LABELS));
    arena.bytes(classes, rows).set(edgeClasses.subarray(from, to));
    return { own, classes, labels };
  }

  #makeOdds() {
    const { unit } = this.chain;
    const arena = this.#arena;
    const own = this.chain.edges.map((weight) => Math.exp(weight * unit));
    const edges = this.#putEdges(own, 0, false);
    const turned = this.#putEdges(own, 0, true);
    const odds: number[] = [];
    for (let below = 0; below * unit <= REACH; below++) odds.push(Math.exp(-below * unit));
    const below = arena.take(odds.length);
    arena.floats(below, odds.length).set(odds);
    return { edges, turned, below, reach: odds.length };
  }
}
