import { LABELS } from '../../utils/analysis/tagger/labels.ts';
import { GATES, OUTPUTS, PROBABILITIES, SIZE } from '../../utils/analysis/tagger/lstm-parts.ts';
import { SIGNS } from '../../utils/analysis/tagger/lstm-signs.ts';
import type { Block } from './lstm-blocks.ts';
import type { LstmParameters } from './lstm-parameters.ts';
import { PointerPasses } from './pointer-passes.ts';

/** What a row of the memory holds in both directions. */
export const BOTH = 2 * SIZE;
const DIRECTIONS = ['onwards', 'backwards'] as const;

/** What is left out by chance in one block: 0, or what the others are raised by. */
export interface Masks {
  input: Float32Array;
  hidden: Float32Array;
  signs: Float32Array;
}

/** Addresses of what one block needs. */
interface Room {
  input: number;
  gates: [number, number];
  cells: [number, number];
  hidden: number;
  /** What of it goes out. */
  shown: number;
  outputs: number;
  probabilities: number;
  inputSlopes: number;
  hiddenSlopes: number;
  gateSlopes: number;
}

/** Goes through an LSTM with one block after the other, there and back. */
export class LstmPasses {
  readonly #parameters: LstmParameters;
  readonly #room: Room;
  readonly #cellSlope: number;
  readonly #pointer: PointerPasses;

  /** @param longest the tokens of the longest block, `most` the cues of the block with the most */
  constructor(parameters: LstmParameters, longest: number, most: number) {
    this.#parameters = parameters;
    const take = (width: number) => parameters.arena.take(longest * width);
    this.#room = {
      input: take(SIZE),
      gates: [take(GATES), take(GATES)],
      cells: [take(SIZE), take(SIZE)],
      hidden: take(BOTH),
      shown: take(BOTH),
      outputs: take(OUTPUTS),
      probabilities: take(PROBABILITIES),
      inputSlopes: take(SIZE),
      hiddenSlopes: take(BOTH),
      gateSlopes: take(GATES),
    };
    this.#cellSlope = parameters.arena.take(SIZE);
    this.#pointer = new PointerPasses(parameters, longest, most);
  }

  /** The loss of a block; its slopes are added to those of the parameters. */
  learn(block: Block, masks: Masks): number {
    this.#forward(block, masks);
    const loss = this.#toSlopes(block.labels);
    return loss + this.#backward(block, masks);
  }

  #forward(block: Block, masks: Masks): void {
    const { input, gates, cells, hidden, shown, outputs } = this.#room;
    const { kernels, weightsOf } = this.#parameters;
    const rows = block.labels.length;
    this.#readInput(block, masks);
    DIRECTIONS.forEach((name, index) => {
      const gate = gates[index] as number;
      const out = hidden + index * SIZE * 4;
      kernels.repeatRow(weightsOf(`${name}Bias`), gate, rows, GATES);
      kernels.addProduct(gate, input, weightsOf(name), rows, SIZE, GATES);
      const memory = weightsOf(`${name}Memory`);
      kernels.runMemory(gate, memory, cells[index] as number, out, rows, SIZE, BOTH, index);
    });
    // Left out is what goes out, not what the memory hands on to itself.
    const out = this.#view(shown, rows * BOTH);
    out.set(this.#view(hidden, rows * BOTH));
    multiply(out, masks.hidden);
    kernels.repeatRow(weightsOf('outputBias'), outputs, rows, OUTPUTS);
    kernels.addProduct(outputs, shown, weightsOf('output'), rows, BOTH, OUTPUTS);
    kernels.addProduct(outputs, input, weightsOf('direct'), rows, SIZE, OUTPUTS);
  }

  #readInput(block: Block, masks: Masks): void {
    const { input, probabilities } = this.#room;
    const { kernels, weights, weightsOf } = this.#parameters;
    const rows = block.labels.length;
    const inputs = this.#view(input, rows * SIZE).fill(0);
    for (let n = 0; n < rows * SIGNS; n++) {
      const factor = masks.signs[n] as number;
      if (factor === 0) continue;
      const from = (block.rows[n] as number) * SIZE;
      const to = Math.floor(n / SIGNS) * SIZE;
      for (let i = 0; i < SIZE; i++)
        inputs[to + i] = (inputs[to + i] as number) + factor * (weights[from + i] as number);
    }
    this.#view(probabilities, rows * PROBABILITIES).set(block.probabilities);
    const own = weightsOf('probabilities');
    kernels.addProduct(input, probabilities, own, rows, PROBABILITIES, SIZE);
    multiply(inputs, masks.input);
  }

  /** Turns the outputs into the slopes of the loss (cross entropy); returns the loss. */
  #toSlopes(labels: Uint8Array): number {
    const outputs = this.#view(this.#room.outputs, labels.length * OUTPUTS);
    let loss = 0;
    labels.forEach((own, token) => {
      const at = token * OUTPUTS;
      const row = outputs.subarray(at, at + LABELS);
      const top = Math.max(...row);
      let sum = 0;
      row.forEach((output, label) => {
        const value = Math.exp(output - top);
        row[label] = value;
        sum += value;
      });
      loss -= Math.log((row[own] as number) / sum + 1e-30);
      row.forEach((value, label) => {
        row[label] = value / sum - (label === own ? 1 : 0);
      });
      outputs.fill(0, at + LABELS, at + OUTPUTS);
    });
    return loss;
  }

  /** Adds the slopes of a block; returns the pointer's loss. */
  #backward(block: Block, masks: Masks): number {
    const { input, shown, outputs, inputSlopes, hiddenSlopes } = this.#room;
    const { kernels, weightsOf, slopesOf, addColumns } = this.#parameters;
    const rows = block.labels.length;
    kernels.addOuter(slopesOf('output'), shown, outputs, rows, BOTH, OUTPUTS, BOTH);
    kernels.addOuter(slopesOf('direct'), input, outputs, rows, SIZE, OUTPUTS, SIZE);
    addColumns('outputBias', outputs, rows);
    const intoInput = this.#view(inputSlopes, rows * SIZE).fill(0);
    const intoHidden = this.#view(hiddenSlopes, rows * BOTH).fill(0);
    const direct = weightsOf('direct');
    kernels.addTransposedProduct(inputSlopes, outputs, direct, rows, OUTPUTS, SIZE, SIZE);
    const output = weightsOf('output');
    kernels.addTransposedProduct(hiddenSlopes, outputs, output, rows, OUTPUTS, BOTH, BOTH);
    const loss = this.#pointer.learn(block.cues, rows, shown, hiddenSlopes);
    multiply(intoHidden, masks.hidden);
    DIRECTIONS.forEach((_, index) => {
      this.#backDirection(index, rows);
    });
    multiply(intoInput, masks.input);
    this.#addProbabilities(rows);
    this.#addSigns(block, intoInput, masks.signs);
    return loss;
  }

  #backDirection(index: number, rows: number): void {
    const { input, gates, cells, hidden, inputSlopes, hiddenSlopes, gateSlopes } = this.#room;
    const { kernels, weightsOf, slopesOf, addColumns } = this.#parameters;
    const name = DIRECTIONS[index] as (typeof DIRECTIONS)[number];
    const offset = index * SIZE * 4;
    kernels.backMemory(
      gates[index] as number,
      weightsOf(`${name}Memory`),
      cells[index] as number,
      hiddenSlopes + offset,
      gateSlopes,
      this.#cellSlope,
      rows,
      SIZE,
      BOTH,
      index,
    );
    kernels.addOuter(slopesOf(name), input, gateSlopes, rows, SIZE, GATES, SIZE);
    addColumns(`${name}Bias`, gateSlopes, rows);
    // What a row handed on goes with the slopes of the row that it was handed to.
    const from = hidden + offset + (index === 1 ? BOTH * 4 : 0);
    const to = gateSlopes + (index === 0 ? GATES * 4 : 0);
    kernels.addOuter(slopesOf(`${name}Memory`), from, to, rows - 1, SIZE, GATES, BOTH);
    const own = weightsOf(name);
    kernels.addTransposedProduct(inputSlopes, gateSlopes, own, rows, GATES, SIZE, SIZE);
  }

  #addProbabilities(rows: number): void {
    const { probabilities, inputSlopes } = this.#room;
    const { kernels, slopesOf } = this.#parameters;
    const to = slopesOf('probabilities');
    kernels.addOuter(to, probabilities, inputSlopes, rows, PROBABILITIES, SIZE, PROBABILITIES);
  }

  #addSigns({ rows }: Block, inputSlopes: Float32Array, mask: Float32Array): void {
    const { slopes } = this.#parameters;
    for (let n = 0; n < rows.length; n++) {
      const factor = mask[n] as number;
      if (factor === 0) continue;
      const row = rows[n] as number;
      this.#parameters.touch(row);
      const from = Math.floor(n / SIGNS) * SIZE;
      for (let i = 0; i < SIZE; i++) {
        const at = row * SIZE + i;
        slopes[at] = (slopes[at] as number) + factor * (inputSlopes[from + i] as number);
      }
    }
  }

  #view = (at: number, length: number): Float32Array => this.#parameters.arena.floats(at, length);
}

function multiply(values: Float32Array, factors: Float32Array): void {
  for (let i = 0; i < values.length; i++)
    values[i] = (values[i] as number) * (factors[i] as number);
}
