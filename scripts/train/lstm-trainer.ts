import { SIZE } from '../../utils/analysis/tagger/lstm-parts.ts';
import { SIGNS } from '../../utils/analysis/tagger/lstm-signs.ts';
import { Adam } from './adam.ts';
import type { Block } from './lstm-blocks.ts';
import { LstmParameters } from './lstm-parameters.ts';
import { BOTH, LstmPasses } from './lstm-passes.ts';
import { makeRandom, shuffle } from './random.ts';

export interface LstmOptions {
  epochs: number;
  rate: number;
  /** Share of the numbers between layers that are left out, so that none is relied on alone. */
  dropout: number;
  /** Share of signs that are left out. */
  signDropout: number;
  /** Blocks learned from at once. */
  batch: number;
  seed: number;
}

export const LSTM_OPTIONS: LstmOptions = {
  epochs: 16,
  rate: 6e-3,
  dropout: 0.25,
  signDropout: 0.2,
  batch: 4,
  seed: 1,
};

const WARM_UP = 100;
/** Longer slopes than this are shortened. */
const LONGEST = 1;

/** Trains an LSTM by cross-entropy, some of what it reads left out by chance. */
export class LstmTrainer {
  readonly parameters: LstmParameters;
  readonly #options: LstmOptions;
  readonly #random: () => number;
  readonly #passes: LstmPasses;
  readonly #adam: Adam;
  #step = 0;

  /**
   * @param height the number of rows of signs
   * @param blocks all that it will ever be shown
   */
  constructor(height: number, blocks: readonly Block[], options: LstmOptions) {
    this.#options = options;
    this.#random = makeRandom(options.seed);
    this.parameters = new LstmParameters(height);
    const longest = blocks.reduce((most, { labels }) => Math.max(most, labels.length), 1);
    const cues = blocks.reduce((most, block) => Math.max(most, block.cues.length), 1);
    this.#passes = new LstmPasses(this.parameters, longest, cues);
    this.parameters.begin(this.#random);
    this.#adam = new Adam(this.parameters.weights.length);
  }

  /** Goes over all blocks once; returns the mean loss of a token. */
  run(blocks: readonly Block[], epoch: number): number {
    const { batch, epochs, rate } = this.#options;
    const order = [...blocks];
    shuffle(order, this.#random);
    const steps = Math.ceil(order.length / batch);
    let loss = 0;
    let tokens = 0;
    for (let step = 0; step < steps; step++) {
      const own = order.slice(step * batch, (step + 1) * batch);
      const size = own.reduce((sum, { labels }) => sum + labels.length, 0);
      for (const block of own) loss += this.learnBlock(block);
      tokens += size;
      const done = (epoch * steps + step) / (epochs * steps);
      const warmth = Math.min(1, this.#step / WARM_UP);
      this.#update(rate * warmth * 0.5 * (1 + Math.cos(Math.PI * done)), 1 / size);
    }
    return loss / tokens;
  }

  /** The loss of a block; its slopes are added to the others. */
  learnBlock(block: Block): number {
    const { dropout, signDropout } = this.#options;
    const rows = block.labels.length;
    const input = this.#mask(rows * SIZE, dropout);
    const hidden = this.#mask(rows * BOTH, dropout);
    const signs = this.#mask(rows * SIGNS, signDropout);
    return this.#passes.learn(block, { input, hidden, signs });
  }

  /** 0 for what is left out; the others are raised, so that the sum stays. */
  #mask(length: number, share: number): Float32Array {
    const kept = 1 / (1 - share);
    const mask = new Float32Array(length);
    for (let i = 0; i < length; i++) mask[i] = this.#random() < share ? 0 : kept;
    return mask;
  }

  /** Takes one step with all slopes, and forgets them. */
  #update(rate: number, share: number): void {
    this.#step++;
    const { weights, slopes } = this.parameters;
    const ranges = this.parameters.takeRanges();
    let squares = 0;
    for (const [from, to] of ranges) {
      for (let i = from; i < to; i++) squares += (slopes[i] as number) * (slopes[i] as number);
    }
    const scale = share * Math.min(1, LONGEST / (Math.sqrt(squares) * share + 1e-12));
    for (const range of ranges) {
      this.#adam.learn(weights, slopes, range, { step: this.#step, rate, scale });
      slopes.fill(0, range[0], range[1]);
    }
  }
}
