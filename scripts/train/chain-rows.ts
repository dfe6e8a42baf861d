import type { ChainRows } from '../../utils/analysis/tagger/chain.ts';
import { KEY_MASK } from '../../utils/analysis/tagger/features.ts';
import { LABELS } from '../../utils/analysis/tagger/labels.ts';
import { Writer } from './writer.ts';

/** Keys of features, and `LABELS` weights for each. */
export interface KeyWeights {
  keys: Int32Array;
  weights: Int8Array;
}

/** Writes keys with their weights in the form that a chain stores. */
export function encodeRows({ keys, weights }: KeyWeights): ChainRows {
  const writer = new Writer();
  let last = 0;
  keys.forEach((key, row) => {
    // Ascending but for a few places, where the difference goes round.
    writer.varint((key - last) & KEY_MASK);
    last = key;
    const own = weights.subarray(row * LABELS, (row + 1) * LABELS);
    writer.varint(own.reduce((used, weight, label) => used | (weight === 0 ? 0 : 1 << label), 0));
    for (const weight of own) if (weight !== 0) writer.int8(weight);
  });
  return { count: keys.length, bytes: writer.finish() };
}
