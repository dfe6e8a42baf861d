/** A linear-chain model: what each feature speaks for, and which label follows which. */
export interface Chain {
  /** Feature keys, the commonest first, so that what is read most lies close together. */
  keys: Int32Array;
  /** `LABELS` weights for each key, in units of `unit`. */
  weights: Int8Array;
  /** Weights of label pairs for each of `readEdgeClasses`, in units of `unit`. */
  edges: Float32Array;
  unit: number;
}
