import { Arena, type Kernels, startKernels } from '../../utils/analysis/tagger/kernels.ts';
import {
  MATRICES,
  MATRIX_NAMES,
  type MatrixName,
  SIZE,
} from '../../utils/analysis/tagger/lstm-parts.ts';

/** The weights of an LSTM and the slope of the loss by each, in the memory of kernels. */
export class LstmParameters {
  readonly kernels: Kernels = startKernels();
  readonly arena = new Arena(this.kernels);
  /** The number of rows of signs. */
  readonly height: number;
  /** All weights lie in a row, and so do their slopes. */
  readonly #weights: number;
  readonly #slopes: number;
  readonly #length: number;
  readonly #offsets = {} as Record<MatrixName, number>;
  readonly #touched: Uint8Array;

  constructor(height: number) {
    this.height = height;
    let length = height * SIZE;
    for (const name of MATRIX_NAMES) {
      this.#offsets[name] = length;
      length += MATRICES[name][0] * MATRICES[name][1];
    }
    this.#length = length;
    this.#weights = this.arena.take(length);
    this.#slopes = this.arena.take(length);
    this.#touched = new Uint8Array(height);
  }

  /** Starts from small weights by chance. */
  begin(random: () => number): void {
    const { weights } = this;
    const signs = this.height * SIZE;
    for (let i = 0; i < signs; i++) weights[i] = 0.5 * (random() + random() + random() - 1.5);
    for (const name of MATRIX_NAMES) {
      const [height, width] = MATRICES[name];
      const from = this.#offsets[name];
      const spread = 1 / Math.sqrt(height === 1 ? SIZE : height);
      for (let i = 0; i < height * width; i++) weights[from + i] = spread * (2 * random() - 1);
    }
  }

  /** The rows of signs and then each matrix. */
  get weights(): Float32Array {
    return this.arena.floats(this.#weights, this.#length);
  }

  /** The slope of the loss by each of the weights, since the last step. */
  get slopes(): Float32Array {
    return this.arena.floats(this.#slopes, this.#length);
  }

  /** The addresses of a matrix and of its slopes. */
  weightsOf = (name: MatrixName): number => this.#weights + this.#offsets[name] * 4;
  slopesOf = (name: MatrixName): number => this.#slopes + this.#offsets[name] * 4;

  /** Adds the columns of a matrix of `rows` rows to the slopes of a bias as wide. */
  addColumns = (bias: MatrixName, matrix: number, rows: number): void => {
    const width = MATRICES[bias][1];
    const sums = this.arena.floats(this.slopesOf(bias), width);
    const all = this.arena.floats(matrix, rows * width);
    for (let i = 0; i < all.length; i++)
      sums[i % width] = (sums[i % width] as number) + (all[i] as number);
  };

  /** Notes that a row of signs has slopes. */
  touch(row: number): void {
    this.#touched[row] = 1;
  }

  /** The rows of signs that have slopes, and all matrices, as indices; they count as untouched then. */
  takeRanges(): [from: number, to: number][] {
    const ranges: [number, number][] = [];
    this.#touched.forEach((touched, row) => {
      if (touched === 1) ranges.push([row * SIZE, (row + 1) * SIZE]);
    });
    this.#touched.fill(0);
    ranges.push([this.height * SIZE, this.#length]);
    return ranges;
  }
}
