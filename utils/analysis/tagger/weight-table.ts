import { type Attributes, PAD } from './attributes.ts';
import type { Chain } from './chain.ts';
import { putColumns, putFindings } from './columns.ts';
import { KEY_BITS, MAX_FEATURES } from './features.ts';
import type { FirstFindings } from './first-findings.ts';
import { Arena, type Kernels, startKernels } from './kernels.ts';
import { LABELS } from './labels.ts';

/** A place of the table has so many bits for the index of a row. */
const INDEX_BITS = 18;
/** Keys are put into the table in parts of so many. */
const PUT_KEYS = 4096;
/** A row holds the weights of a key, a byte each: sixteen places for either pass. */
const ROW_BYTES = 32;

// Where its structure speaks so much against a token's being anything but inside or outside of a
// content, its words are not even asked: much time is saved, and hardly a label changes.
const TURN_MARGIN = 2;

/** So many tokens are looked up at once. */
const BLOCK = 64;
/** Scores are read in fours, beyond the last row too. */
const BLOCK_SCORES = BLOCK * LABELS + 4;

/** Scores of each label of each token, in the unit of their chain. */
export interface Scores {
  first: Float32Array;
  /** As far as the features of the first pass go. */
  second: Float32Array;
}

/** The weights of both passes, side by side: most features are common to them, and looking up takes most time. */
export class WeightTable {
  readonly #kernels: Kernels = startKernels();
  readonly #arena = new Arena(this.#kernels);
  readonly #margin: number;
  readonly #keys = this.#arena.take(MAX_FEATURES);
  readonly #first = this.#arena.take(BLOCK_SCORES);
  readonly #second = this.#arena.take(BLOCK_SCORES);

  /**
   * @param margin how much the first pass lets words be asked for
   * @throws {RangeError} if the chains have too many keys
   */
  constructor(first: Chain, second: Chain | null, margin = TURN_MARGIN / first.unit) {
    this.#margin = margin;
    const most = first.keys.length + (second?.keys.length ?? 0);
    if (most >= (1 << INDEX_BITS) - 1) throw new RangeError(`${most} features are too many`);
    let bits = 12;
    while (1 << bits < most * 1.3) bits++;
    bits -= 2;
    const places = this.#arena.take(4 << bits);
    const rows = this.#arena.take(((most + 1) * ROW_BYTES) / 4);
    this.#kernels.openTable(places, (1 << bits) - 1, KEY_BITS - bits, rows);
    // Row 0 weighs nothing.
    const used = this.#put(first, 0, 1);
    if (second) this.#put(second, ROW_BYTES / 2, used);
  }

  /** Puts the weights of a chain into their half of the rows; returns how many rows are used then. */
  #put({ keys, weights }: Chain, offset: number, used: number): number {
    const arena = this.#arena;
    const mark = arena.mark;
    const keysAt = arena.take(PUT_KEYS);
    const weightsAt = arena.take((PUT_KEYS * LABELS) / 4);
    let now = used;
    for (let from = 0; from < keys.length; from += PUT_KEYS) {
      const own = keys.subarray(from, from + PUT_KEYS);
      arena.numbers(keysAt, own.length).set(own);
      const end = (from + own.length) * LABELS;
      arena.bytes(weightsAt, own.length * LABELS).set(weights.subarray(from * LABELS, end));
      now = this.#kernels.putWeights(keysAt, weightsAt, own.length, offset, now);
    }
    arena.release(mark);
    return now;
  }

  /** Tells how much the features of the first pass speak for each label, to either pass. */
  scoreFirst(attributes: Attributes): Scores {
    const { count } = attributes.tokens;
    const scores = {
      first: new Float32Array(count * LABELS),
      second: new Float32Array(count * LABELS),
    };
    const mark = this.#arena.mark;
    putColumns(this.#kernels, this.#arena, attributes);
    const block = this.#arena.floats(this.#first, BLOCK_SCORES);
    const others = this.#arena.floats(this.#second, BLOCK_SCORES);
    for (let from = 0; from < count; from += BLOCK) {
      const length = Math.min(BLOCK, count - from);
      block.fill(0);
      others.fill(0);
      this.#kernels.scoreFirst(
        from + PAD,
        length,
        this.#keys,
        this.#first,
        this.#second,
        this.#margin,
      );
      scores.first.set(block.subarray(0, length * LABELS), from * LABELS);
      scores.second.set(others.subarray(0, length * LABELS), from * LABELS);
    }
    this.#arena.release(mark);
    return scores;
  }

  /** Adds what the second pass's own features speak for: what the first found. */
  scoreSecond(attributes: Attributes, found: FirstFindings, scores: Float32Array): void {
    const { count } = attributes.tokens;
    const mark = this.#arena.mark;
    putColumns(this.#kernels, this.#arena, attributes);
    putFindings(this.#kernels, this.#arena, attributes, found);
    const block = this.#arena.floats(this.#second, BLOCK_SCORES);
    for (let from = 0; from < count; from += BLOCK) {
      const length = Math.min(BLOCK, count - from);
      const own = scores.subarray(from * LABELS, (from + length) * LABELS);
      block.set(own);
      this.#kernels.scoreSecond(from + PAD, length, this.#keys, this.#first, this.#second);
      own.set(block.subarray(0, own.length));
    }
    this.#arena.release(mark);
  }
}
