/** A linear-chain model: what each feature speaks for, and which label follows which. */
export interface Chain {
  rows: ChainRows;
  /** Weights of label pairs for each of `readEdgeClasses`, in units of `unit`. */
  edges: Float32Array;
  unit: number;
}

/**
 * What each feature speaks for, as it is stored, so that it goes into a table without a stop on the way:
 * its key by the distance from the last, the labels that it weighs as bits, and their weights, a byte
 * each. The commonest features come first, so that what is read most lies close together.
 */
export interface ChainRows {
  count: number;
  bytes: Uint8Array;
}
