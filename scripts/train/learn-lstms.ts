import { Worker } from 'node:worker_threads';
import type { Attributes } from '../../utils/analysis/tagger/attributes.ts';
import { type Lstm, type Part, partLengths } from '../../utils/analysis/tagger/lstm-parts.ts';
import type { GoldAttribution } from './corpus.ts';
import { chooseValues, makeBlocks } from './lstm-blocks.ts';
import { LSTM_OPTIONS } from './lstm-trainer.ts';
import type { LstmTask } from './lstm-worker.ts';
import { SignReader } from './sign-reader.ts';

/** An annotated text, and what a chain finds in it that has not seen it. */
export interface LstmText {
  attributes: Attributes;
  marginals: Float32Array;
  labels: Uint8Array;
  attributions: readonly GoldAttribution[];
  /** The part of the texts that it belongs to. */
  part: number;
}

// The chain that is learned beside them is done earlier: then each has a core of its own.
const THREADS = 2;

/**
 * Learns LSTMs in threads of their own, beside whatever this one does.
 * @param unseen the part that each of them is not to see; null for none
 */
export function learnLstms(texts: readonly LstmText[], unseen: (number | null)[]): Promise<Lstm>[] {
  const values = chooseValues(texts.map(({ attributes }) => attributes));
  const reader = new SignReader(values);
  const blocks = texts.map(({ attributes, marginals, labels, attributions }) =>
    makeBlocks(reader, attributes, marginals, labels, attributions),
  );
  const task = {
    blocks: blocks.flat(),
    parts: blocks.flatMap((own, n) => own.map(() => texts[n]?.part ?? 0)),
    height: values.reduce((sum, { length }) => sum + length + 1, 0),
    options: LSTM_OPTIONS,
  };
  const lengths = partLengths(values);
  const learned: Promise<Lstm>[] = [];
  for (let thread = 0; thread < THREADS; thread++) {
    const own = unseen.filter((_, n) => n % THREADS === thread);
    learnApart({ ...task, unseen: own }).forEach((weights, n) => {
      learned[n * THREADS + thread] = weights.then((all) => ({
        values,
        parts: toParts(all, lengths),
      }));
    });
  }
  return learned;
}

/** The weights of each LSTM of a task, learned one after the other in a thread of their own. */
function learnApart(task: LstmTask): Promise<Float32Array>[] {
  const worker = new Worker(new URL('./lstm-worker.ts', import.meta.url), { workerData: task });
  return task.unseen.map(
    (_, n) =>
      new Promise((resolve, reject) => {
        let arrived = 0;
        worker.on('message', (weights: Float32Array) => {
          if (arrived++ === n) resolve(weights);
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
