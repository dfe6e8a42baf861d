/** How fast and how carefully Adam learns (Kingma and Ba 2015; decay apart: Loshchilov and Hutter 2019). */
const KEPT = 0.9;
const KEPT_SQUARES = 0.999;
const LEAST = 1e-8;
const DECAY = 0.01;

/** Learns a row of weights by the steps that Adam takes, with a memory of earlier slopes. */
export class Adam {
  readonly #means: Float32Array;
  readonly #squares: Float32Array;

  constructor(length: number) {
    this.#means = new Float32Array(length);
    this.#squares = new Float32Array(length);
  }

  /** Changes the weights from `from` to `to` by their slopes, times `scale`. `step` counts from 1. */
  learn(
    weights: Float32Array,
    slopes: Float32Array,
    [from, to]: readonly [number, number],
    { step, rate, scale }: { step: number; rate: number; scale: number },
  ): void {
    const means = this.#means;
    const squares = this.#squares;
    const own = rate / (1 - KEPT ** step);
    const spread = 1 / (1 - KEPT_SQUARES ** step);
    for (let i = from; i < to; i++) {
      const slope = (slopes[i] as number) * scale;
      const mean = KEPT * (means[i] as number) + (1 - KEPT) * slope;
      const square = KEPT_SQUARES * (squares[i] as number) + (1 - KEPT_SQUARES) * slope * slope;
      means[i] = mean;
      squares[i] = square;
      const weight = weights[i] as number;
      weights[i] =
        weight - rate * DECAY * weight - (own * mean) / (Math.sqrt(square * spread) + LEAST);
    }
  }
}
