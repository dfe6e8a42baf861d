import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileKernels, KERNELS_FILE } from '../../../../scripts/support/compile-kernels.ts';
import { makeRandom } from '../../../../scripts/train/random.ts';
import { Arena, startKernels } from '../../../../utils/analysis/tagger/kernels.ts';

const random = makeRandom(5);
const numbers = (length: number) => Float32Array.from({ length }, () => 4 * random() - 2);

const kernels = startKernels();
const arena = new Arena(kernels);

function put(values: Float32Array): number {
  const at = arena.take(values.length);
  arena.floats(at, values.length).set(values);
  return at;
}

function putPairs(weights: Int8Array, width: number): number {
  const at = arena.take(weights.length / 2);
  const bytes = arena.take(weights.length / 4);
  arena.bytes(bytes, weights.length).set(weights);
  kernels.pairRows(bytes, at, weights.length / width, width);
  return at;
}

const bend = (x: number) => (Math.abs(x) > 2 ? Math.sign(x) : x - (x * Math.abs(x)) / 4);
const open = (x: number) => (1 + bend(x / 2)) / 2;

/** The memory as it is written down, a number at a time: what comes in takes the place of as much. */
function remember(gates: Float32Array, weights: Float32Array, size: number, order: number[]) {
  const out = new Map<number, number[]>();
  let hidden = new Array<number>(size).fill(0);
  let cells = hidden;
  for (const row of order) {
    const sums = Array.from({ length: 3 * size }, (_, column) =>
      hidden.reduce(
        (sum, value, k) => sum + value * (weights[k * 3 * size + column] as number),
        gates[row * 3 * size + column] as number,
      ),
    );
    const part = (n: number, i: number) => sums[n * size + i] as number;
    cells = cells.map((cell, i) => {
      const taken = open(part(0, i));
      return (1 - taken) * cell + taken * bend(part(1, i));
    });
    hidden = cells.map((cell, i) => open(part(2, i)) * bend(cell));
    out.set(row, hidden);
  }
  return out;
}

describe('the kernels', () => {
  it('are what their source says', async () => {
    expect(readFileSync(KERNELS_FILE, 'utf8')).toBe(await compileKernels());
  }, 60_000);

  it.each([
    ['onwards', 0],
    ['backwards', 1],
  ])('run the memory %s', (_name, isBackward) => {
    const [rows, size, stride] = [7, 16, 40];
    const gates = numbers(rows * 3 * size);
    const weights = numbers(size * 3 * size).map((weight) => weight / 4);
    const order = Array.from(gates.subarray(0, rows), (_, row) => row);
    const expected = remember(gates, weights, size, isBackward ? order.toReversed() : order);
    const hidden = arena.take(rows * stride);
    kernels.runMemory(
      put(gates),
      put(weights),
      arena.take(rows * size),
      hidden,
      rows,
      size,
      stride,
      isBackward,
    );
    const found = arena.floats(hidden, rows * stride);
    for (const [row, values] of expected) {
      for (const [i, value] of values.entries())
        expect(found[row * stride + i]).toBeCloseTo(value, 5);
    }
  });

  it('run the memory onwards and backwards in sixteen bits', () => {
    const [rows, size] = [7, 16];
    const width = 3 * size;
    const gates = numbers(2 * rows * width);
    const units = [1 / 300, 1 / 200] as const;
    const weigh = () => Int8Array.from({ length: size * width }, () => 240 * random() - 120);
    const weights = [weigh(), weigh()] as const;
    const hidden = arena.take(rows * size);
    kernels.runShortMemory(
      put(gates),
      putPairs(weights[0], width),
      units[0],
      putPairs(weights[1], width),
      units[1],
      arena.take(2 * size),
      hidden,
      rows,
      size,
    );
    const found = arena.shorts(hidden, 2 * rows * size);
    for (const way of [0, 1] as const) {
      const floats = Float32Array.from(weights[way], (weight) => weight * units[way]);
      const order = Array.from({ length: rows }, (_, row) => (way === 0 ? row : rows - 1 - row));
      const own = gates.subarray(way * rows * width, (way + 1) * rows * width);
      for (const [row, values] of remember(own, floats, size, order)) {
        for (const [i, value] of values.entries())
          expect((found[(2 * row + way) * size + i] as number) / 32_767).toBeCloseTo(value, 4);
      }
    }
  });

  it.each([16, 40, 48])('multiply numbers of sixteen bits with a matrix of %i columns', (width) => {
    const [rows, inner, unit] = [3, 12, 1 / 50];
    const left = numbers(rows * inner);
    const right = Int8Array.from({ length: inner * width }, () => 240 * random() - 120);
    const shorts = arena.take((rows * inner) / 2);
    const step = kernels.shorten(put(left), shorts, rows * inner);
    const out = arena.take(rows * width);
    kernels.addShortProduct(out, shorts, putPairs(right, width), rows, inner, width, step * unit);
    const found = arena.floats(out, rows * width);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < width; column++) {
        let sum = 0;
        for (let k = 0; k < inner; k++)
          sum += (left[row * inner + k] as number) * (right[k * width + column] as number) * unit;
        expect(found[row * width + column]).toBeCloseTo(sum, 2);
      }
    }
  });

  it('turn outputs into scores and probabilities', () => {
    const [rows, labels, columns, factor] = [3, 13, 16, 30];
    const outputs = numbers(rows * columns).map((output) => 6 * output);
    const [own, likely] = [arena.take(rows * labels), arena.take(rows * labels + 3)];
    kernels.writeLikely(put(outputs), own, likely, rows, factor);
    for (let row = 0; row < rows; row++) {
      const of = [...outputs.subarray(row * columns, row * columns + labels)];
      const sum = of.reduce((all, output) => all + Math.exp(output), 0);
      of.forEach((output, label) => {
        const at = row * labels + label;
        expect(arena.floats(likely, rows * labels)[at]).toBeCloseTo(Math.exp(output) / sum, 6);
        expect(arena.floats(own, rows * labels)[at]).toBeCloseTo(factor * output, 3);
      });
    }
  });

  it('multiply matrices, the second one turned over, and the first one', () => {
    const [rows, inner, width] = [5, 12, 56];
    const left = numbers(rows * inner);
    const right = numbers(inner * width);
    const turned = right.map(
      (_, n) => right[(n % inner) * width + Math.floor(n / inner)] as number,
    );
    const flipped = left.map((_, n) => left[(n % rows) * inner + Math.floor(n / rows)] as number);
    const [plain, transposed, outer] = [1, 2, 3].map(() => arena.take(rows * width)) as [
      number,
      number,
      number,
    ];
    kernels.addProduct(plain, put(left), put(right), rows, inner, width);
    kernels.addTransposedProduct(transposed, put(left), put(turned), rows, inner, width, width);
    kernels.addOuter(outer, put(flipped), put(right), inner, rows, width, rows);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < width; column++) {
        let sum = 0;
        for (let k = 0; k < inner; k++)
          sum += (left[row * inner + k] as number) * (right[k * width + column] as number);
        for (const matrix of [plain, transposed, outer])
          expect(arena.floats(matrix, rows * width)[row * width + column]).toBeCloseTo(sum, 4);
      }
    }
  });

  it('read probabilities and their logarithms, smaller ones alike', () => {
    const labels = 13;
    const marginals = Float32Array.from({ length: 3 * labels }, (_, n) =>
      n % 3 === 0 ? 0 : 1 / n,
    );
    marginals[1] = 1e-9;
    const read = arena.take(3 * 27 + 4);
    kernels.writeProbabilities(put(marginals), read, 3);
    for (let row = 0; row < 3; row++) {
      const found = arena.floats(read, 3 * 27).subarray(row * 27, (row + 1) * 27);
      marginals.subarray(row * labels, (row + 1) * labels).forEach((value, label) => {
        expect(found[label]).toBe(value);
        expect(found[labels + label]).toBeCloseTo(Math.log(value + 1e-3) / 4, 6);
      });
      expect(found[2 * labels]).toBe(1);
    }
  });

  it.each([
    ['small', 1 / 100],
    ['great', 1 / 8],
  ])('add up the rows of the signs of tokens, %s weights', (_name, unit) => {
    const [signs, width] = [9, 24];
    const weights = Int8Array.from({ length: 20 * width }, () => 240 * random() - 120);
    const out = arena.take(2 * width);
    const shorts = arena.take(10 * width);
    const bytes = arena.take(5 * width);
    arena.bytes(bytes, 20 * width).set(weights);
    kernels.putSignWeights(bytes, shorts, 20 * width, unit);
    const rows = arena.take(2 * signs);
    const chosen = Int32Array.from({ length: 2 * signs }, (_, n) => (n * 7) % 20);
    arena.numbers(rows, 2 * signs).set(chosen);
    kernels.addSigns(out, shorts, rows, 2, width);
    arena.floats(out, 2 * width).forEach((value, i) => {
      const own = chosen.subarray(i < width ? 0 : signs, i < width ? signs : 2 * signs);
      // No sum goes further than sixteen bits do, on the way either.
      const add = (sum: number, more: number) => Math.max(-16, Math.min(16, sum + more));
      const sum = own.reduce(
        (total, row) => add(total, add(0, (weights[row * width + (i % width)] as number) * unit)),
        0,
      );
      expect(value).toBeCloseTo(sum, 2);
    });
  });
});
