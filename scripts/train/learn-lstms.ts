import { Worker } from 'node:worker_threads';
import type { Attributes } from '../../utils/analysis/tagger/attributes.ts';
import { type Lstm, type Part, partLengths } from '../../utils/analysis/tagger/lstm-parts.ts';
import { RowFinder } from '../../utils/analysis/tagger/row-finder.ts';
import type { GoldAttribution } from './corpus.ts';
import { chooseValues, makeBlocks } from './lstm-blocks.ts';
import { LSTM_OPTIONS } from './lstm-trainer.ts';
import type { LstmTask } from './lstm-worker.ts';

/** An annotated text, and what a first pass finds in it that has not seen it. */
export interface LstmText {
  attributes: Attributes;
  marginals: Float32Array;
  labels: Uint8Array;
  attributions: readonly GoldAttribution[];
  /** The part of the texts that it belongs to. */
  part: number;
}

/**
 * Learns LSTMs one after the other in a thread of its own, beside whatever this one does.
 * @param unseen the part that each of them is not to see; null for none
 */
export function learnLstms(texts: readonly LstmText[], unseen: (number | null)[]): Promise<Lstm>[] {
  const values = chooseValues(texts.map(({ attributes }) => attributes));
  const finder = new RowFinder(values);
  const blocks = texts.map(({ attributes, marginals, labels, attributions }) =>
    makeBlocks(finder, attributes, marginals, labels, attributions),
  );
  const task: LstmTask = {
    blocks: blocks.flat(),
    parts: blocks.flatMap((own, n) => own.map(() => texts[n]?.part ?? 0)),
    unseen,
    height: values.reduce((sum, { length }) => sum + length + 1, 0),
    options: LSTM_OPTIONS,
  };
  const worker = new Worker(new URL('./lstm-worker.ts', import.meta.url), { workerData: task });
  return unseen.map(
    (_, n) =>
      new Promise((resolve, reject) => {
        let arrived = 0;
        worker.on('message', (weights: Float32Array) => {
          if (arrived++ === n) resolve({ values, parts: toParts(weights, partLengths(values)) });
        });
        worker.on('error', reject);
      }),
  );
}

const MOST = 127;

/** Rounds the weights of each part to bytes. */
export function toParts(weights: Float32Array, lengths: readonly number[]): Part[] {
  let at = 0;
  return lengths.map((length) => {
    const own = weights.subarray(at, at + length);
    at += length;
    const unit = Math.fround(own.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-6) / MOST);
    return { weights: Int8Array.from(own, (one) => Math.round(one / unit)), unit };
  });
}
