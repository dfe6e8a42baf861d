import type { Attributes } from './attributes.ts';
import { Arena, type Kernels, startKernels } from './kernels.ts';
import { LABELS } from './labels.ts';
import { listBlocks, SIGNS } from './lstm-signs.ts';
import { RowFinder } from './row-finder.ts';

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

/** The matrices that meet floats; the others meet numbers of sixteen bits. */
const MEET_FLOATS: ReadonlySet<MatrixName> = new Set([
  'probabilities',
  'onwardsBias',
  'backwardsBias',
  'outputBias',
]);

/** What 1 in what comes out of the memory stands for. */
const HIDDEN_UNIT = 1 / 32_767;

/** Puts the rows of a matrix two by two: of each column first the upper one's number, then the lower one's. */
export function pairRows(weights: Int8Array, width: number, into: Int16Array): void {
  for (let i = 0; i < into.length; i++) {
    const pair = Math.floor(i / (2 * width));
    into[i] = weights[(2 * pair + (i & 1)) * width + ((i >> 1) % width)] as number;
  }
}

/** An LSTM in the memory of kernels. */
export class LstmRunner {
  readonly lstm: Lstm;
  readonly #kernels: Kernels;
  readonly #arena: Arena;
  readonly #finder: RowFinder;
  readonly #table: number;
  readonly #at = {} as Record<MatrixName, number>;
  readonly #units = {} as Record<MatrixName, number>;

  constructor(lstm: Lstm) {
    this.lstm = lstm;
    this.#kernels = startKernels();
    this.#arena = new Arena(this.#kernels);
    this.#finder = new RowFinder(lstm.values);
    const signs = lstm.values.length;
    // Rows are multiples of what the arena rounds up to: the parts of the signs make one table.
    const tables = lstm.parts.slice(0, signs).map((part) => this.#putFloats(part));
    this.#table = tables[0] as number;
    MATRIX_NAMES.forEach((name, n) => {
      const part = lstm.parts[signs + n] as Part;
      this.#units[name] = part.unit;
      this.#at[name] = MEET_FLOATS.has(name)
        ? this.#putFloats(part)
        : this.#putPairs(part, MATRICES[name][1]);
    });
  }

  #putFloats({ weights, unit }: Part): number {
    const at = this.#arena.take(weights.length);
    const floats = this.#arena.floats(at, weights.length);
    for (let i = 0; i < floats.length; i++) floats[i] = (weights[i] as number) * unit;
    return at;
  }

  #putPairs({ weights }: Part, width: number): number {
    const at = this.#arena.take(weights.length / 2);
    pairRows(weights, width, this.#arena.shorts(at, weights.length));
    return at;
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
    const arena = this.#arena;
    for (const [from, to] of listBlocks(attributes)) {
      const mark = arena.mark;
      const rows = to - from;
      const outputs = arena.take(rows * OUTPUTS);
      const own = arena.take(rows * LABELS + 4);
      const found = arena.take(rows * LABELS + 4);
      this.#run(attributes, marginals, from, to, outputs);
      const block = scores.subarray(from * LABELS, to * LABELS);
      arena.floats(own, block.length).set(block);
      this.#kernels.addLikely(outputs, own, found, rows, factor);
      block.set(arena.floats(own, block.length));
      likely.set(arena.floats(found, block.length), from * LABELS);
      arena.release(mark);
    }
    return likely;
  }

  /** Writes what comes out for each token of a block to the rows at `outputs`. */
  #run(
    attributes: Attributes,
    marginals: Float32Array,
    from: number,
    to: number,
    outputs: number,
  ): void {
    const arena = this.#arena;
    const kernels = this.#kernels;
    const at = this.#at;
    const rows = to - from;
    const mark = arena.mark;
    const signs = arena.take(rows * SIGNS);
    const probabilities = arena.take(rows * PROBABILITIES);
    const input = arena.take(rows * SIZE);
    const gates = arena.take(rows * GATES);
    const cell = arena.take(SIZE);
    const shortInput = arena.take((rows * SIZE) / 2);
    const hidden = arena.take(rows * SIZE);
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
    const inputUnit = kernels.shorten(input, shortInput, rows * SIZE);
    const multiply = (out: number, left: number, name: MatrixName, unit: number) => {
      const [inner, width] = MATRICES[name];
      const own = unit * this.#units[name];
      kernels.addShortProduct(out, left, at[name], rows, inner, width, own);
    };
    const remember = (name: MatrixName, out: number, isBackward: number) => {
      const unit = this.#units[name];
      kernels.runShortMemory(gates, at[name], cell, out, rows, SIZE, 2 * SIZE, isBackward, unit);
    };
    arena.repeat(at.onwardsBias, gates, rows, GATES);
    multiply(gates, shortInput, 'onwards', inputUnit);
    remember('onwardsMemory', hidden, 0);
    arena.repeat(at.backwardsBias, gates, rows, GATES);
    multiply(gates, shortInput, 'backwards', inputUnit);
    remember('backwardsMemory', hidden + SIZE * 2, 1);
    arena.repeat(at.outputBias, outputs, rows, OUTPUTS);
    multiply(outputs, hidden, 'output', HIDDEN_UNIT);
    multiply(outputs, shortInput, 'direct', inputUnit);
    arena.release(mark);
  }
}
