import { LABEL, LABELS } from './labels.ts';
import type { Scene } from './relation-features.ts';
import type { Relation } from './relations.ts';

/** What a tagger found in a text. */
export interface Tagged {
  scene: Scene;
  /** The probability of each label of each token, by the first pass. */
  marginals: Float32Array;
  relations: Relation[];
}

/** The probability that a content begins with a token. */
export const beginning = (marginals: Float32Array, token: number): number =>
  (marginals[token * LABELS + LABEL.contentBefore] ?? 0) +
  (marginals[token * LABELS + LABEL.contentAfter] ?? 0);

/** The probability that a content ends with a token. */
export const ending = (marginals: Float32Array, token: number): number =>
  (marginals[token * LABELS + LABEL.contentBeforeEnd] ?? 0) +
  (marginals[token * LABELS + LABEL.contentAfterEnd] ?? 0);
