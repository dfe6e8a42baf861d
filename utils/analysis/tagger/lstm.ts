import type { Attributes } from './attributes.ts';
import { mix } from './hash.ts';
import { Arena, type Kernels, startKernels } from './kernels.ts';
import { LABELS } from './labels.ts';
import { listBlocks, SIGNS, writeSigns } from './lstm-signs.ts';

/** Numbers that a row of the LSTM's memory holds, in either direction. */
export const SIZE = 48;
export const GATES = 4 * SIZE;
/** A number for each label, and what makes a row a multiple of sixteen. */
export const OUTPUTS = 16;
/** For each label of the first pass its probability and its logarithm, and a 1. */
export const PROBABILITIES = 2 * LABELS + 1;

/** Weights as bytes, in steps of `unit`. */
export interface Part {
  weights: Int8Array;
  unit: number;
}

/** The height and the width of each matrix behind those of the signs. */
export const MATRICES = {
  probabilities: [PROBABILITIES, SIZE],
  onwards: [SIZE, GATES],
  onwardsBias: [1, GATES],
  onwardsMemory: [SIZE, GATES],
  backwards: [SIZE, GATES],
  backwardsBias: [1, GATES],
  backwardsMemory: [SIZE, GATES],
  output: [2 * SIZE, OUTPUTS],
  direct: [SIZE, OUTPUTS],
  outputBias: [1, OUTPUTS],
} as const satisfies Record<string, readonly [height: number, width: number]>;

export type MatrixName = keyof typeof MATRICES;
export const MATRIX_NAMES = Object.keys(MATRICES) as MatrixName[];

/**
 * A bidirectional long short-term memory (Hochreiter and Schmidhuber 1997, Graves and Schmidhuber
 * 2005) over the signs of tokens and what the first pass finds likely.
 */
export interface Lstm {
  /** The values of each sign that have a row of their own, ascending; row 0 is for all others. */
  values: readonly Int32Array[];
  /** The rows of each sign, then the matrices in the order of `MATRICES`. */
  parts: readonly Part[];
}

/** The size of each part of an LSTM with these values of signs. */
export const partLengths = (values: readonly Int32Array[]): number[] => [
  ...values.map(({ length }) => (length + 1) * SIZE),
  ...MATRIX_NAMES.map((name) => MATRICES[name][0] * MATRICES[name][1]),
];

/** Finds the row of each sign of a token. */
export class RowFinder {
  /** The row of each sign for values without one of their own; those of its values follow. */
  readonly #others: number[] = [0];
  /** The value that each row is for. */
  readonly #values: Int32Array;
  /** Open addressing: a row, or 0, which is no value's. */
  readonly #places: Int32Array;
  readonly #signs = new Int32Array(SIGNS);

  constructor(values: readonly Int32Array[]) {
    for (const list of values) this.#others.push((this.#others.at(-1) as number) + list.length + 1);
    const rows = this.#others.at(-1) as number;
    this.#values = new Int32Array(rows);
    this.#places = new Int32Array(1 << (34 - Math.clz32(rows)));
    values.forEach((list, sign) => {
      const first = (this.#others[sign] as number) + 1;
      list.forEach((value, n) => {
        this.#values[first + n] = value;
        this.#places[this.#find(sign, value)] = first + n;
      });
    });
  }

  /** The place of a sign's value, or the free one where it would be. */
  #find(sign: number, value: number): number {
    const places = this.#places;
    const others = this.#others[sign] as number;
    const next = this.#others[sign + 1] as number;
    let place = mix(sign, value) & (places.length - 1);
    for (;;) {
      const row = places[place] as number;
      if (row === 0 || (row > others && row < next && this.#values[row] === value)) return place;
      place = (place + 1) & (places.length - 1);
    }
  }

  /** Writes the rows of a token's signs from `into[from]` on. */
  write(attributes: Attributes, token: number, into: Int32Array, from: number): void {
    writeSigns(attributes, token, this.#signs, 0);
    for (let sign = 0; sign < SIGNS; sign++) {
      const row = this.#places[this.#find(sign, this.#signs[sign] as number)] as number;
      into[from + sign] = row === 0 ? (this.#others[sign] as number) : row;
    }
  }
}

// Smaller probabilities are alike.
const LEAST = 1e-3;
const LOG_SCALE = 1 / 4;
const scaledLog = (probability: number): number => Math.log(probability + LEAST) * LOG_SCALE;
/** Most labels of a token are out of the question. */
const LOG_OF_NOTHING = scaledLog(0);

/** Writes what the LSTM reads of the first pass's probabilities from `into[from]` on. */
export function writeProbabilities(
  marginals: Float32Array,
  token: number,
  into: Float32Array,
  from: number,
): void {
  for (let label = 0; label < LABELS; label++) {
    const value = marginals[token * LABELS + label] as number;
    into[from + label] = value;
    into[from + LABELS + label] = value === 0 ? LOG_OF_NOTHING : scaledLog(value);
  }
  into[from + 2 * LABELS] = 1;
}

/** An LSTM in the memory of kernels. */
export class LstmRunner {
  readonly lstm: Lstm;
  readonly #kernels: Kernels;
  readonly #arena: Arena;
  readonly #finder: RowFinder;
  readonly #table: number;
  readonly #at = {} as Record<MatrixName, number>;

  constructor(lstm: Lstm) {
    this.lstm = lstm;
    this.#kernels = startKernels();
    this.#arena = new Arena(this.#kernels);
    this.#finder = new RowFinder(lstm.values);
    const signs = lstm.values.length;
    // Rows are multiples of what the arena rounds up to: the parts of the signs make one table.
    const places = partLengths(lstm.values).map((length) => this.#arena.take(length));
    this.#table = places[0] as number;
    MATRIX_NAMES.forEach((name, n) => {
      this.#at[name] = places[signs + n] as number;
    });
    lstm.parts.forEach(({ weights, unit }, n) => {
      const floats = this.#arena.floats(places[n] as number, weights.length);
      for (let i = 0; i < floats.length; i++) floats[i] = (weights[i] as number) * unit;
    });
  }

  /**
   * Adds what the LSTM speaks for, times `factor`, to the scores of each label of each token, and
   * returns how probable it holds each.
   */
  addTo(
    scores: Float32Array,
    attributes: Attributes,
    marginals: Float32Array,
    factor: number,
  ): Float32Array {
    const likely = new Float32Array(attributes.tokens.count * LABELS);
    for (const [from, to] of listBlocks(attributes)) {
      const outputs = this.#run(attributes, marginals, from, to);
      for (let token = from; token < to; token++) {
        const own = (token - from) * OUTPUTS;
        const at = token * LABELS;
        let sum = 0;
        for (let label = 0; label < LABELS; label++) {
          const output = outputs[own + label] as number;
          scores[at + label] = (scores[at + label] as number) + factor * output;
          const odds = Math.exp(output);
          likely[at + label] = odds;
          sum += odds;
        }
        for (let label = 0; label < LABELS; label++)
          likely[at + label] = (likely[at + label] as number) / sum;
      }
    }
    return likely;
  }

  #run(attributes: Attributes, marginals: Float32Array, from: number, to: number): Float32Array {
    const arena = this.#arena;
    const kernels = this.#kernels;
    const at = this.#at;
    const rows = to - from;
    const mark = arena.mark;
    const signs = arena.take(rows * SIGNS);
    const probabilities = arena.take(rows * PROBABILITIES);
    const input = arena.take(rows * SIZE);
    const gates = arena.take(rows * GATES);
    const cells = arena.take(rows * SIZE);
    const hidden = arena.take(rows * 2 * SIZE);
    const outputs = arena.take(rows * OUTPUTS);
    const signRows = arena.numbers(signs, rows * SIGNS);
    const likely = arena.floats(probabilities, rows * PROBABILITIES);
    for (let row = 0; row < rows; row++) {
      this.#finder.write(attributes, from + row, signRows, row * SIGNS);
      writeProbabilities(marginals, from + row, likely, row * PROBABILITIES);
    }
    arena.floats(input, rows * SIZE).fill(0);
    for (let row = 0; row < rows; row++)
      kernels.addRows(input + row * SIZE * 4, this.#table, signs + row * SIGNS * 4, SIGNS, SIZE);
    kernels.addProduct(input, probabilities, at.probabilities, rows, PROBABILITIES, SIZE);
    arena.repeat(at.onwardsBias, gates, rows, GATES);
    kernels.addProduct(gates, input, at.onwards, rows, SIZE, GATES);
    kernels.runMemory(gates, at.onwardsMemory, cells, hidden, rows, SIZE, 2 * SIZE, 0);
    arena.repeat(at.backwardsBias, gates, rows, GATES);
    kernels.addProduct(gates, input, at.backwards, rows, SIZE, GATES);
    kernels.runMemory(gates, at.backwardsMemory, cells, hidden + SIZE * 4, rows, SIZE, 2 * SIZE, 1);
    arena.repeat(at.outputBias, outputs, rows, OUTPUTS);
    kernels.addProduct(outputs, hidden, at.output, rows, 2 * SIZE, OUTPUTS);
    kernels.addProduct(outputs, input, at.direct, rows, SIZE, OUTPUTS);
    arena.release(mark);
    return arena.floats(outputs, rows * OUTPUTS);
  }
}
