import { type Attributes, PAD } from './attributes.ts';
import type { Chain } from './chain.ts';
import { putColumns, putFindings } from './columns.ts';
import { KEY_BITS, MAX_FEATURES } from './features.ts';
import type { FirstFindings } from './first-findings.ts';
import { Arena, type Kernels, startKernels } from './kernels.ts';
import { LABELS } from './labels.ts';

/** What stands in a place of the table: the lower bits of a key, and the index of its row. */
const INDEX_BITS = 18;
const INDEX_MASK = (1 << INDEX_BITS) - 1;
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
  readonly #placeBits: number;
  readonly #places: number;
  readonly #rows: number;
  #used = 1;

  /**
   * @param margin how much the first pass lets words be asked for
   * @throws {RangeError} if the chains have too many keys
   */
  constructor(first: Chain, second: Chain | null, margin = TURN_MARGIN / first.unit) {
    this.#margin = margin;
    const most = first.keys.length + (second?.keys.length ?? 0);
    if (most >= INDEX_MASK) throw new RangeError(`${most} features are too many`);
    let bits = 12;
    while (1 << bits < most * 1.3) bits++;
    bits -= 2;
    this.#placeBits = bits;
    this.#places = this.#arena.take(4 << bits);
    this.#rows = this.#arena.take(((most + 1) * ROW_BYTES) / 4);
    const places = this.#arena.numbers(this.#places, 4 << bits);
    const rows = this.#arena.bytes(this.#rows, (most + 1) * ROW_BYTES);
    this.#put(first, places, rows);
    if (second) this.#put(second, places, rows.subarray(ROW_BYTES / 2));
    this.#kernels.openTable(this.#places, (1 << bits) - 1, KEY_BITS - bits, this.#rows);
  }

  #put({ keys, weights }: Chain, places: Int32Array, rows: Int8Array): void {
    const shift = KEY_BITS - this.#placeBits;
    for (let n = 0; n < keys.length; n++) {
      const key = keys[n] as number;
      const place = findPlace(places, key, shift);
      if (places[place] === 0) places[place] = (key << INDEX_BITS) | this.#used++;
      const at = ((places[place] as number) & INDEX_MASK) * ROW_BYTES;
      const from = n * LABELS;
      for (let label = 0; label < LABELS; label++)
        rows[at + label] = weights[from + label] as number;
    }
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

/** The place of a key, or the free one where it would be. */
function findPlace(places: Int32Array, key: number, shift: number): number {
  // The first of four places tells the upper bits of a key, and what stands there the lower ones.
  const mark = key << INDEX_BITS;
  let place = (key >>> shift) * 4;
  let met = places[place] as number;
  while (met !== 0 && (met ^ mark) >>> INDEX_BITS !== 0) {
    place = (place + 1) % places.length;
    met = places[place] as number;
  }
  return place;
}
