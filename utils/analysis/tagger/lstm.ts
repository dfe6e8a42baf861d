import { type Attributes, PAD } from './attributes.ts';
import { putColumns } from './columns.ts';
import { Arena, type Kernels, startKernels } from './kernels.ts';
import { LABELS, type Segment } from './labels.ts';
import {
  GATES,
  KEY,
  type Lstm,
  MATRICES,
  MATRIX_NAMES,
  type MatrixName,
  OUTPUTS,
  type Part,
  POINTING,
  PROBABILITIES,
  SIZE,
} from './lstm-parts.ts';
import { listBlocks, SIGNS } from './lstm-signs.ts';
import { putSigns } from './sign-rows.ts';

/** The matrices that meet floats; the others meet numbers of sixteen bits. */
const MEET_FLOATS: ReadonlySet<MatrixName> = new Set([
  'probabilities',
  'onwardsBias',
  'backwardsBias',
  'outputBias',
  'keysBias',
  'queriesBias',
  'pointing',
]);

/** What 1 in what comes out of the memory stands for. */
const HIDDEN_UNIT = 1 / 32_767;

/** What the LSTM makes of a text. */
export interface LstmReading {
  /** How much it speaks for each label of each token. */
  scores: Float32Array;
  /** How probable it holds each label of each token. */
  likely: Float32Array;
  /** What its memory holds of each token, in both directions. */
  hidden: Int16Array;
  /** The pointer's key of each token. */
  keys: Float32Array;
}

/** An LSTM in the memory of kernels. */
export class LstmRunner {
  readonly lstm: Lstm;
  readonly #kernels: Kernels;
  readonly #arena: Arena;
  readonly #table: number;
  readonly #at = {} as Record<MatrixName, number>;
  readonly #units = {} as Record<MatrixName, number>;

  constructor(lstm: Lstm) {
    this.lstm = lstm;
    this.#kernels = startKernels();
    this.#arena = new Arena(this.#kernels);
    putSigns(this.#kernels, this.#arena, lstm.values);
    const signs = lstm.values.length;
    // Rows are multiples of what the arena rounds up to: the parts of the signs make one table.
    const tables = lstm.parts.slice(0, signs).map((part) => this.#putSigns(part));
    this.#table = tables[0] as number;
    MATRIX_NAMES.forEach((name, n) => {
      const part = lstm.parts[signs + n] as Part;
      this.#units[name] = part.unit;
      this.#at[name] = MEET_FLOATS.has(name)
        ? this.#putFloats(part)
        : this.#putPairs(part, MATRICES[name]);
    });
  }

  #putSigns({ weights, unit }: Part): number {
    const at = this.#arena.take(weights.length / 2);
    this.#kernels.putSignWeights(this.#lend(weights), at, weights.length, unit);
    return at;
  }

  #putFloats({ weights, unit }: Part): number {
    const at = this.#arena.take(weights.length);
    this.#kernels.writeFloats(this.#lend(weights), at, weights.length, unit);
    return at;
  }

  #putPairs({ weights }: Part, [height, width]: readonly [number, number]): number {
    const at = this.#arena.take(weights.length / 2);
    this.#kernels.pairRows(this.#lend(weights), at, height, width);
    return at;
  }

  /** Where bytes are in the memory until more room is taken. */
  #lend(bytes: Int8Array): number {
    const arena = this.#arena;
    const mark = arena.mark;
    const at = arena.take(Math.ceil(bytes.length / 4));
    arena.bytes(at, bytes.length).set(bytes);
    arena.release(mark);
    return at;
  }

  /**
   * Reads a text.
   * @param marginals how probable the chain holds each label of each token
   * @param factor what scores are logarithms of odds times
   */
  read(attributes: Attributes, marginals: Float32Array, factor: number): LstmReading {
    const { count } = attributes.tokens;
    const scores = new Float32Array(count * LABELS);
    const likely = new Float32Array(count * LABELS);
    const hidden = new Int16Array(count * 2 * SIZE);
    const keys = new Float32Array(count * 2 * KEY);
    const arena = this.#arena;
    const start = arena.mark;
    putColumns(this.#kernels, arena, attributes);
    for (const [from, to] of listBlocks(attributes)) {
      const mark = arena.mark;
      const rows = to - from;
      const outputs = arena.take(rows * OUTPUTS);
      const shown = arena.take(rows * SIZE);
      const answers = arena.take(rows * 2 * KEY);
      const own = arena.take(rows * LABELS + 4);
      const found = arena.take(rows * LABELS + 4);
      arena.floats(own, rows * LABELS).set(marginals.subarray(from * LABELS, to * LABELS));
      this.#run(from, rows, own, { outputs, shown, answers });
      this.#kernels.writeLikely(outputs, own, found, rows, factor);
      scores.set(arena.floats(own, rows * LABELS), from * LABELS);
      likely.set(arena.floats(found, rows * LABELS), from * LABELS);
      hidden.set(arena.shorts(shown, rows * 2 * SIZE), from * 2 * SIZE);
      keys.set(arena.floats(answers, rows * 2 * KEY), from * 2 * KEY);
      arena.release(mark);
    }
    arena.release(start);
    return { scores, likely, hidden, keys };
  }

  /** The pointer's query for each cue, `2 * KEY` numbers. */
  ask({ hidden }: LstmReading, cues: readonly Segment[]): Float32Array {
    const arena = this.#arena;
    const mark = arena.mark;
    const asked = arena.take(cues.length * 2 * SIZE);
    const queries = arena.take(cues.length * 2 * KEY);
    const rows = arena.shorts(asked, cues.length * 4 * SIZE);
    cues.forEach((cue, n) => {
      copyEnds(hidden, cue, rows, n);
    });
    this.#kernels.repeatRow(this.#at.queriesBias, queries, cues.length, 2 * KEY);
    this.#multiply(queries, asked, 'queries', cues.length, HIDDEN_UNIT);
    arena.release(mark);
    return arena.floats(queries, cues.length * 2 * KEY).slice();
  }

  /** What the pointer weighs besides keys and queries, `POINTING` numbers. */
  get pointing(): Float32Array {
    return this.#arena.floats(this.#at.pointing, POINTING);
  }

  /** Writes what comes of `rows` tokens, of which `marginals` holds what the chain found, to some addresses. */
  #run(
    from: number,
    rows: number,
    marginals: number,
    out: { outputs: number; shown: number; answers: number },
  ): void {
    const arena = this.#arena;
    const kernels = this.#kernels;
    const at = this.#at;
    const mark = arena.mark;
    const signs = arena.take(rows * SIGNS);
    const probabilities = arena.take(rows * PROBABILITIES + 4);
    const input = arena.take(rows * SIZE);
    const gates = arena.take(2 * rows * GATES);
    const cells = arena.take(2 * SIZE);
    const shortInput = arena.take((rows * SIZE) / 2);
    kernels.findSignRows(from + PAD, rows, signs);
    kernels.writeProbabilities(marginals, probabilities, rows);
    kernels.addSigns(input, this.#table, signs, rows, SIZE);
    kernels.addProduct(input, probabilities, at.probabilities, rows, PROBABILITIES, SIZE);
    const inputUnit = kernels.shorten(input, shortInput, rows * SIZE);
    const back = gates + rows * GATES * 4;
    kernels.repeatRow(at.onwardsBias, gates, rows, GATES);
    this.#multiply(gates, shortInput, 'onwards', rows, inputUnit);
    kernels.repeatRow(at.backwardsBias, back, rows, GATES);
    this.#multiply(back, shortInput, 'backwards', rows, inputUnit);
    kernels.runShortMemory(
      gates,
      at.onwardsMemory,
      this.#units.onwardsMemory,
      at.backwardsMemory,
      this.#units.backwardsMemory,
      cells,
      out.shown,
      rows,
      SIZE,
    );
    kernels.repeatRow(at.outputBias, out.outputs, rows, OUTPUTS);
    this.#multiply(out.outputs, out.shown, 'output', rows, HIDDEN_UNIT);
    this.#multiply(out.outputs, shortInput, 'direct', rows, inputUnit);
    kernels.repeatRow(at.keysBias, out.answers, rows, 2 * KEY);
    this.#multiply(out.answers, out.shown, 'keys', rows, HIDDEN_UNIT);
    arena.release(mark);
  }

  /** Adds the product of rows of sixteen bits, in steps of `unit`, and a matrix to `out`. */
  #multiply(out: number, left: number, name: MatrixName, rows: number, unit: number): void {
    const [inner, width] = MATRICES[name];
    const own = unit * this.#units[name];
    this.#kernels.addShortProduct(out, left, this.#at[name], rows, inner, width, own);
  }
}

/** Copies what the memory holds of a cue's first and last token into row `row` of `into`. */
export function copyEnds<Numbers extends Float32Array | Int16Array>(
  hidden: Numbers,
  { from, to }: Pick<Segment, 'from' | 'to'>,
  into: Numbers,
  row: number,
): void {
  const width = 2 * SIZE;
  into.set(hidden.subarray(from * width, (from + 1) * width), row * 2 * width);
  into.set(hidden.subarray((to - 1) * width, to * width), (row * 2 + 1) * width);
}
