import type { Chain } from '../../utils/analysis/tagger/chain.ts';
import { EDGE_CLASSES } from '../../utils/analysis/tagger/edges.ts';
import {
  LABELS,
  mayEnd,
  mayFollow,
  mayStart,
  WORD_LABELS,
} from '../../utils/analysis/tagger/labels.ts';
import { encodeRows } from './chain-rows.ts';
import {
  type Compiled,
  chooseKeys,
  compile,
  dropEmptyRows,
  markStructure,
  type Sequence,
} from './feature-rows.ts';
import { makeRandom, shuffle } from './random.ts';

export interface ChainOptions {
  /** How many trainings are averaged: each leaves out other features, in another order. */
  runs: number;
  epochs: number;
  rate: number;
  /** Share of features left out at each token, so that none is relied on alone. */
  dropout: number;
  /** Features rarer than this are left out. */
  minimum: number;
  /** One step of the stored weights. */
  unit: number;
}

// Smaller weights, in units, are left out: half of the file, and hardly a point of the score.
const LEAST = 3;

const PAIRS = LABELS * LABELS;
const ALLOWED = Uint8Array.from({ length: PAIRS }, (_, pair) =>
  mayFollow(Math.floor(pair / LABELS), pair % LABELS) ? 1 : 0,
);

/**
 * Trains a conditional random field by stochastic gradient (AdaGrad), several times over, and rounds
 * the means of its weights: what one training learned by chance is not in the others.
 */
export function trainChain(sequences: readonly Sequence[], options: ChainOptions): Chain {
  const trainer = new ChainTrainer(sequences, options);
  for (let run = 1; run <= options.runs; run++) {
    trainer.begin(run);
    for (let epoch = 0; epoch < options.epochs; epoch++) trainer.run(epoch);
    trainer.addUp();
  }
  return trainer.finish();
}

class ChainTrainer {
  readonly #options: ChainOptions;
  readonly #keys: Int32Array;
  readonly #data: Compiled[];
  /** Which rows weigh all labels, not only those of words. */
  readonly #isStructure: Uint8Array;
  readonly #order: [sequence: number, from: number, to: number][];
  readonly #weights: Float32Array;
  readonly #gradients: Float32Array;
  readonly #edges = new Float32Array(EDGE_CLASSES * PAIRS);
  readonly #edgeGradients = new Float32Array(EDGE_CLASSES * PAIRS);
  /** What the trainings so far have learned, added up. */
  readonly #weightSums: Float32Array;
  readonly #edgeSums = new Float32Array(EDGE_CLASSES * PAIRS);
  #random = makeRandom(1);
  readonly #potential: Float64Array;
  readonly #forward: Float64Array;
  readonly #backward: Float64Array;
  readonly #odds: Float64Array;
  readonly #expected = new Float64Array(PAIRS);
  #kept: Uint8Array;

  constructor(sequences: readonly Sequence[], options: ChainOptions) {
    this.#options = options;
    const { keys, rowOf } = chooseKeys(sequences, options.minimum);
    this.#keys = keys;
    this.#data = sequences.map((sequence) => compile(sequence, rowOf));
    this.#isStructure = markStructure(this.#data, keys.length);
    this.#order = this.#data.flatMap(({ paragraphs }, index) =>
      paragraphs.map(([from, to]): [number, number, number] => [index, from, to]),
    );
    this.#weights = new Float32Array(keys.length * LABELS);
    this.#gradients = new Float32Array(keys.length * LABELS);
    this.#weightSums = new Float32Array(keys.length * LABELS);
    const longest = this.#order.reduce((most, [, from, to]) => Math.max(most, to - from), 1);
    this.#potential = new Float64Array(longest * LABELS);
    this.#forward = new Float64Array(longest * LABELS);
    this.#backward = new Float64Array(longest * LABELS);
    this.#odds = new Float64Array(longest * PAIRS);
    this.#kept = new Uint8Array(0);
  }

  /** Starts a training from nothing. */
  begin(seed: number): void {
    this.#random = makeRandom(seed);
    this.#weights.fill(0);
    this.#gradients.fill(1);
    this.#edges.fill(0);
    this.#edgeGradients.fill(1);
  }

  /** Keeps what this training has learned. */
  addUp(): void {
    addTo(this.#weightSums, this.#weights);
    addTo(this.#edgeSums, this.#edges);
  }

  run(epoch: number): void {
    shuffle(this.#order, this.#random);
    const rate = this.#options.rate * (1 - (0.9 * epoch) / this.#options.epochs);
    for (const [index, from, to] of this.#order) {
      const data = this.#data[index] as Compiled;
      this.#score(data, from, to);
      this.#passMessages(to - from);
      this.#learn(data, from, to, rate);
    }
  }

  #labelsOf = (row: number): number =>
    this.#isStructure[row / LABELS] === 1 ? LABELS : WORD_LABELS;

  /** Fills in the potentials of a paragraph's labels and label pairs, some features left out. */
  #score({ rows, starts, edgeClasses }: Compiled, from: number, to: number): void {
    const { dropout } = this.#options;
    const weights = this.#weights;
    const first = starts[from] as number;
    const used = (starts[to] as number) - first;
    if (this.#kept.length < used) this.#kept = new Uint8Array(used * 2);
    for (let n = 0; n < used; n++) this.#kept[n] = this.#random() >= dropout ? 1 : 0;
    const sums = new Float64Array(LABELS);
    for (let i = from; i < to; i++) {
      sums.fill(0);
      for (let n = starts[i] as number; n < (starts[i + 1] as number); n++) {
        if (this.#kept[n - first] === 0) continue;
        const row = rows[n] as number;
        const labels = this.#labelsOf(row);
        for (let label = 0; label < labels; label++) {
          sums[label] = (sums[label] as number) + (weights[row + label] as number);
        }
      }
      for (let label = 0; label < LABELS; label++) {
        sums[label] = (sums[label] as number) / (1 - dropout);
      }
      this.#setPotentials(i - from, sums, edgeClasses[i] as number);
    }
  }

  #setPotentials(i: number, sums: Float64Array, edgeClass: number): void {
    const top = Math.max(...sums);
    for (let label = 0; label < LABELS; label++) {
      this.#potential[i * LABELS + label] = Math.exp((sums[label] as number) - top);
    }
    for (let pair = 0; pair < PAIRS; pair++) {
      this.#odds[i * PAIRS + pair] =
        ALLOWED[pair] === 1 ? Math.exp(this.#edges[edgeClass * PAIRS + pair] as number) : 0;
    }
  }

  #passMessages(length: number): void {
    const potential = this.#potential;
    const forward = this.#forward;
    const backward = this.#backward;
    for (let label = 0; label < LABELS; label++) {
      forward[label] = mayStart(label) ? (potential[label] as number) : 0;
      backward[(length - 1) * LABELS + label] = mayEnd(label) ? 1 : 0;
    }
    scaleRow(forward, 0);
    for (let i = 1; i < length; i++) {
      const at = i * LABELS;
      for (let to = 0; to < LABELS; to++) {
        let sum = 0;
        for (let before = 0; before < LABELS; before++) {
          sum +=
            (forward[at - LABELS + before] as number) *
            (this.#odds[i * PAIRS + before * LABELS + to] as number);
        }
        forward[at + to] = sum * (potential[at + to] as number);
      }
      scaleRow(forward, at);
    }
    for (let i = length - 2; i >= 0; i--) {
      const at = i * LABELS;
      for (let before = 0; before < LABELS; before++) {
        let sum = 0;
        for (let to = 0; to < LABELS; to++) {
          sum +=
            (this.#odds[(i + 1) * PAIRS + before * LABELS + to] as number) *
            (potential[at + LABELS + to] as number) *
            (backward[at + LABELS + to] as number);
        }
        backward[at + before] = sum;
      }
      scaleRow(backward, at);
    }
  }

  #learn(data: Compiled, from: number, to: number, rate: number): void {
    const { labels, edgeClasses } = data;
    const slope = new Float64Array(LABELS);
    for (let i = from; i < to; i++) {
      const at = (i - from) * LABELS;
      let sum = 1e-300;
      for (let label = 0; label < LABELS; label++) {
        slope[label] =
          (this.#forward[at + label] as number) * (this.#backward[at + label] as number);
        sum += slope[label] as number;
      }
      let error = 0;
      for (let label = 0; label < LABELS; label++) {
        slope[label] = (label === labels[i] ? 1 : 0) - (slope[label] as number) / sum;
        error += Math.abs(slope[label] as number);
      }
      if (error > 0.002) this.#learnFeatures(data, i, data.starts[from] as number, slope, rate);
      if (i > from) {
        this.#learnEdges(
          edgeClasses[i] as number,
          i - from,
          labels[i - 1] as number,
          labels[i] as number,
          rate,
        );
      }
    }
  }

  #learnFeatures(
    { rows, starts }: Compiled,
    i: number,
    first: number,
    slope: Float64Array,
    rate: number,
  ): void {
    const weights = this.#weights;
    const gradients = this.#gradients;
    for (let n = starts[i] as number; n < (starts[i + 1] as number); n++) {
      if (this.#kept[n - first] === 0) continue;
      const row = rows[n] as number;
      const labels = this.#labelsOf(row);
      for (let label = 0; label < labels; label++) {
        const step = slope[label] as number;
        if (step < 1e-4 && step > -1e-4) continue;
        const at = row + label;
        const sum = (gradients[at] as number) + step * step;
        gradients[at] = sum;
        weights[at] = (weights[at] as number) + (rate * step) / Math.sqrt(sum);
      }
    }
  }

  #learnEdges(edgeClass: number, i: number, before: number, after: number, rate: number): void {
    const at = i * LABELS;
    const expected = this.#expected;
    let sum = 1e-300;
    for (let from = 0; from < LABELS; from++) {
      for (let to = 0; to < LABELS; to++) {
        const pair = from * LABELS + to;
        const value =
          (this.#forward[at - LABELS + from] as number) *
          (this.#odds[i * PAIRS + pair] as number) *
          (this.#potential[at + to] as number) *
          (this.#backward[at + to] as number);
        expected[pair] = value;
        sum += value;
      }
    }
    for (let pair = 0; pair < PAIRS; pair++) {
      const step = (pair === before * LABELS + after ? 1 : 0) - (expected[pair] as number) / sum;
      if (step < 1e-4 && step > -1e-4) continue;
      const slot = edgeClass * PAIRS + pair;
      const total = (this.#edgeGradients[slot] as number) + step * step;
      this.#edgeGradients[slot] = total;
      this.#edges[slot] = (this.#edges[slot] as number) + (rate * step) / Math.sqrt(total);
    }
  }

  finish(): Chain {
    const { runs } = this.#options;
    const unit = Math.fround(this.#options.unit);
    const weights = new Int8Array(this.#weights.length);
    for (let i = 0; i < weights.length; i++) {
      const rounded = Math.round((this.#weightSums[i] as number) / runs / unit);
      weights[i] = Math.abs(rounded) < LEAST ? 0 : Math.max(-127, Math.min(127, rounded));
    }
    const edges = Float32Array.from(this.#edgeSums, (sum) => Math.round(sum / runs / unit));
    return { rows: encodeRows(dropEmptyRows(this.#keys, weights)), edges, unit };
  }
}

function addTo(sums: Float32Array, values: Float32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (values[i] as number);
}

function scaleRow(values: Float64Array, at: number): void {
  let sum = 1e-300;
  for (let label = at; label < at + LABELS; label++) sum += values[label] as number;
  for (let label = at; label < at + LABELS; label++)
    values[label] = (values[label] as number) / sum;
}
