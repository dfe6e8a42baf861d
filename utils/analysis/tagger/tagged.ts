import type { Scene } from './relation-features.ts';
import type { Relation } from './relations.ts';

/** What a tagger found in a text. */
export interface Tagged {
  scene: Scene;
  /** The probability of each label of each token, by the LSTM. */
  likely: Float32Array;
  relations: Relation[];
}
