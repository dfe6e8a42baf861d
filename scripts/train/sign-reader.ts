import { type Attributes, PAD } from '../../utils/analysis/tagger/attributes.ts';
import { putColumns } from '../../utils/analysis/tagger/columns.ts';
import { Arena, startKernels } from '../../utils/analysis/tagger/kernels.ts';
import { LABELS } from '../../utils/analysis/tagger/labels.ts';
import { PROBABILITIES } from '../../utils/analysis/tagger/lstm-parts.ts';
import { SIGNS } from '../../utils/analysis/tagger/lstm-signs.ts';
import { putSigns } from '../../utils/analysis/tagger/sign-rows.ts';

/** Reads what the LSTM reads of a text, by the kernels that it reads it with at work. */
export class SignReader {
  readonly #kernels = startKernels();
  readonly #arena = new Arena(this.#kernels);
  readonly #signs = this.#arena.take(SIGNS);
  readonly #mark: number;

  /** @param values those of each sign that have a row of their own, where rows are asked for */
  constructor(values: readonly Int32Array[] = []) {
    if (values.length > 0) putSigns(this.#kernels, this.#arena, values);
    this.#mark = this.#arena.mark;
  }

  open(attributes: Attributes): void {
    this.#arena.release(this.#mark);
    putColumns(this.#kernels, this.#arena, attributes);
  }

  /** The signs of a token of the text last opened; they stand until others are read. */
  signs(token: number): Int32Array {
    this.#kernels.writeSigns(token + PAD, this.#signs);
    return this.#arena.numbers(this.#signs, SIGNS);
  }

  /** The rows of the signs of some tokens of the text last opened. */
  rows(from: number, to: number): Int32Array {
    const length = (to - from) * SIGNS;
    const mark = this.#arena.mark;
    const rows = this.#arena.take(length);
    this.#kernels.findSignRows(from + PAD, to - from, rows);
    this.#arena.release(mark);
    return this.#arena.numbers(rows, length).slice();
  }

  /** What is read of the marginals of some tokens. */
  probabilities(marginals: Float32Array, from: number, to: number): Float32Array {
    const rows = to - from;
    const mark = this.#arena.mark;
    const own = this.#arena.take(rows * LABELS + 4);
    const read = this.#arena.take(rows * PROBABILITIES + 4);
    this.#arena.floats(own, rows * LABELS).set(marginals.subarray(from * LABELS, to * LABELS));
    this.#kernels.writeProbabilities(own, read, rows);
    this.#arena.release(mark);
    return this.#arena.floats(read, rows * PROBABILITIES).slice();
  }
}
