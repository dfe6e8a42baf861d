import { type Attributes, PAD } from './attributes.ts';
import type { Chain } from './chain.ts';
import { putColumns } from './columns.ts';
import { KEY_BITS, KEY_MASK, MAX_FEATURES, TAG_BITS } from './features.ts';
import { Arena, type Kernels, startKernels } from './kernels.ts';
import { LABELS } from './labels.ts';

/** A word of the table is for 32 places, whether they have a row or not. */
const WORDS = 1 << (KEY_BITS - TAG_BITS - 5);
/** A row has sixteen bytes: the weights of a key, and its tag. */
const ROW_BYTES = 16;

// Where its structure speaks so much against a token's being anything but inside or outside of a
// content, its words are not even asked: much time is saved, and hardly a label changes.
const TURN_MARGIN = 2;

/** So many tokens are looked up at once. */
const BLOCK = 64;
/** Scores are read in fours, beyond the last row too. */
const BLOCK_SCORES = BLOCK * LABELS + 4;

/** The weights of a chain, laid out so that those of a feature are found fast: that takes most time. */
export class WeightTable {
  readonly #kernels: Kernels = startKernels();
  readonly #arena = new Arena(this.#kernels);
  readonly #margin: number;
  readonly #keys = this.#arena.take(MAX_FEATURES);
  readonly #scores = this.#arena.take(BLOCK_SCORES);

  /** @param margin how much the other features let words be asked for */
  constructor({ rows: { count, bytes }, unit }: Chain, margin = TURN_MARGIN / unit) {
    this.#margin = margin;
    const arena = this.#arena;
    const kernels = this.#kernels;
    const words = arena.take(WORDS * 2);
    const rows = arena.take((count * ROW_BYTES) / 4);
    kernels.openTable(words, rows);
    const mark = arena.mark;
    // The kernels read some bytes more.
    const stored = arena.take(Math.ceil(bytes.length / 4) + 4);
    arena.bytes(stored, bytes.length).set(bytes);
    kernels.addKeys(stored, count, KEY_MASK);
    kernels.countKeys(WORDS);
    kernels.putRows(stored, count, KEY_MASK);
    arena.release(mark);
  }

  /** Tells how much its features speak for each label of each token, in the unit of the chain. */
  score(attributes: Attributes): Float32Array {
    const { count } = attributes.tokens;
    const scores = new Float32Array(count * LABELS);
    const mark = this.#arena.mark;
    putColumns(this.#kernels, this.#arena, attributes);
    const block = this.#arena.floats(this.#scores, BLOCK_SCORES);
    for (let from = 0; from < count; from += BLOCK) {
      const length = Math.min(BLOCK, count - from);
      block.fill(0);
      this.#kernels.addScores(from + PAD, length, this.#keys, this.#scores, this.#margin);
      scores.set(block.subarray(0, length * LABELS), from * LABELS);
    }
    this.#arena.release(mark);
    return scores;
  }
}
