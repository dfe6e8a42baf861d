import { LABEL, LABELS } from './labels.ts';
import type { Scene } from './relation-features.ts';
import type { Relation } from './relations.ts';

/** What a tagger found in a text. */
export interface Tagged {
  scene: Scene;
  /** The probability of each label of each token, by the LSTM. */
  likely: Float32Array;
  relations: Relation[];
}

/** The probability that a content begins with a token. */
export const beginning = (likely: Float32Array, token: number): number =>
  (likely[token * LABELS + LABEL.contentBefore] ?? 0) +
  (likely[token * LABELS + LABEL.contentAfter] ?? 0);

/** The probability that a content ends with a token. */
export const ending = (likely: Float32Array, token: number): number =>
  (likely[token * LABELS + LABEL.contentBeforeEnd] ?? 0) +
  (likely[token * LABELS + LABEL.contentAfterEnd] ?? 0);
