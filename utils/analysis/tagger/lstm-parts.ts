import { LABELS } from './labels.ts';

/** Numbers that a row of the LSTM's memory holds, in either direction. */
export const SIZE = 40;
/** How much comes in, what it is, and how much goes out. */
export const GATES = 3 * SIZE;
/** A number for each label, and what makes a row a multiple of sixteen. */
export const OUTPUTS = 16;
/** For each label its probability by the chain and its logarithm, and a 1. */
export const PROBABILITIES = 2 * LABELS + 1;

/** Numbers of a key or a query of the pointer: one of each for where a source begins, one for its end. */
export const KEY = 16;
/** Steps of distance that the pointer tells apart. */
export const DISTANCES = 64;
/** Its weights of each distance, and then the keys of there being no source, for begin and end. */
export const POINTING = 2 * DISTANCES + 2 * KEY;

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
  keys: [2 * SIZE, 2 * KEY],
  keysBias: [1, 2 * KEY],
  queries: [4 * SIZE, 2 * KEY],
  queriesBias: [1, 2 * KEY],
  pointing: [1, POINTING],
} as const satisfies Record<string, readonly [height: number, width: number]>;

export type MatrixName = keyof typeof MATRICES;
export const MATRIX_NAMES = Object.keys(MATRICES) as MatrixName[];

/**
 * A bidirectional long short-term memory (Hochreiter and Schmidhuber 1997, Graves and Schmidhuber
 * 2005) over the signs of tokens and what the chain finds likely.
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
