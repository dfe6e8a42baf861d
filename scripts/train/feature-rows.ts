import { KEY_BITS, TAG_BITS } from '../../utils/analysis/tagger/features.ts';
import { LABELS } from '../../utils/analysis/tagger/labels.ts';
import type { KeyWeights } from './chain-rows.ts';

/** One article as the trainer sees it. */
export interface Sequence {
  /** Keys of all tokens' features; those of token `i` lie between `starts[i]` and `starts[i + 1]`. */
  keys: Int32Array;
  starts: Int32Array;
  /** Where the features of a token begin that tell of words: every token has some. */
  words: Int32Array;
  labels: Uint8Array;
  edgeClasses: Uint8Array;
  paragraphs: [from: number, to: number][];
}

/** A sequence with its keys replaced by rows of the weight table. */
export interface Compiled extends Sequence {
  /** Where the weights of each begin. */
  rows: Int32Array;
}

const OFTEN = 4096;
const SOMETIMES = 20_480;

/**
 * Keys met often enough, in three parts by how often, and the row of each (-1 for none). Of those that share a
 * place only the commonest is taken.
 */
export function chooseKeys(sequences: readonly Sequence[], minimum: number) {
  const counts = new Uint16Array(1 << KEY_BITS);
  for (const { keys } of sequences) {
    for (const key of keys) counts[key] = Math.min(0xffff, (counts[key] as number) + 1);
  }
  const keys: number[] = [];
  counts.forEach((count, key) => {
    if (count >= minimum) keys.push(key);
  });
  const taken = new Set<number>();
  const byCount = keys
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
    .filter((key) => taken.size < taken.add(key >>> TAG_BITS).size);
  const ordered = Int32Array.from([
    ...byCount.slice(0, OFTEN).sort((a, b) => a - b),
    ...byCount.slice(OFTEN, SOMETIMES).sort((a, b) => a - b),
    ...byCount.slice(SOMETIMES).sort((a, b) => a - b),
  ]);
  const rowOf = new Int32Array(counts.length).fill(-1);
  ordered.forEach((key, row) => {
    rowOf[key] = row;
  });
  return { keys: ordered, rowOf };
}

/** For each row, whether it weighs all labels: a key of words may be one of structure too, by chance. */
export function markStructure(sequences: readonly Compiled[], count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const { rows, starts, words } of sequences) {
    words.forEach((end, token) => {
      for (let n = starts[token] as number; n < end; n++) marks[(rows[n] as number) / LABELS] = 1;
    });
  }
  return marks;
}

/** Replaces keys by rows of the weight table and leaves out those that have none. */
export function compile(sequence: Sequence, rowOf: Int32Array): Compiled {
  const { keys, starts, words } = sequence;
  const rows = new Int32Array(keys.length);
  const newStarts = new Int32Array(starts.length);
  const newWords = new Int32Array(words.length);
  let at = 0;
  for (let i = 0; i < words.length; i++) {
    newStarts[i] = at;
    for (let n = starts[i] as number; n < (starts[i + 1] as number); n++) {
      if (n === words[i]) newWords[i] = at;
      const row = rowOf[keys[n] as number] as number;
      if (row >= 0) rows[at++] = row * LABELS;
    }
  }
  newStarts[words.length] = at;
  return { ...sequence, rows: rows.slice(0, at), starts: newStarts, words: newWords };
}

/** Leaves out the rows that weigh nothing. */
export function dropEmptyRows(keys: Int32Array, weights: Int8Array): KeyWeights {
  const kept: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    if (weights.subarray(row * LABELS, (row + 1) * LABELS).some((weight) => weight !== 0))
      kept.push(row);
  }
  const keptWeights = new Int8Array(kept.length * LABELS);
  kept.forEach((row, index) => {
    keptWeights.set(weights.subarray(row * LABELS, (row + 1) * LABELS), index * LABELS);
  });
  return { keys: Int32Array.from(kept, (row) => keys[row] as number), weights: keptWeights };
}
