// The arithmetic of the long short-term memory with floats, in AssemblyScript, four numbers at once: what
// training needs, and of it the product with floats that the tagger needs too.
//
// Matrices are rows of 32-bit floats at an address, one row after the other. Every width is a
// multiple of 8. Gates are three times as wide as the memory, in the order in, new, out: what comes in takes the
// place of as much (gates coupled, as in Greff et al. 2017).

import { bend, bendSlope, open, openSlope } from './curves';
import { addRowProduct, addTwoRowProducts, mulAdd, rowAt } from './products';

function sumOf(x: v128): f32 {
  return (
    f32x4.extract_lane(x, 0) +
    f32x4.extract_lane(x, 1) +
    (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3))
  );
}

/** Adds the product of `rows` rows of `left` (`inner` wide) and `right` to `out` (width a multiple of 8). */
export function addProduct(
  out: usize,
  left: usize,
  right: usize,
  rows: i32,
  inner: i32,
  width: i32,
): void {
  let row = 0;
  for (; row + 2 <= rows; row += 2)
    addTwoRowProducts(rowAt(out, row, width), rowAt(left, row, inner), right, inner, width);
  if (row < rows)
    addRowProduct(rowAt(out, row, width), rowAt(left, row, inner), right, inner, width);
}

// What follows serves training only; `shorts.ts` does the same at work.

/**
 * Runs the memory over `rows` rows, onwards or backwards. `gates` holds what the input gives them and
 * then what they let through; what comes out is written to `hidden`, whose rows are `stride` wide.
 */
export function runMemory(
  gates: usize,
  weights: usize,
  cells: usize,
  hidden: usize,
  rows: i32,
  size: i32,
  stride: i32,
  isBackward: i32,
): void {
  const width = size * 3;
  const part = (<usize>size) << 2;
  let hiddenBefore: usize = 0;
  let cellBefore: usize = 0;
  for (let step = 0; step < rows; step++) {
    const row = isBackward ? rows - 1 - step : step;
    const gate = rowAt(gates, row, width);
    const cell = rowAt(cells, row, size);
    const out = rowAt(hidden, row, stride);
    if (step > 0) addRowProduct(gate, hiddenBefore, weights, size, width);
    for (let i: usize = 0; i < part; i += 16) {
      const at = gate + i;
      const input = open(v128.load(at));
      const fresh = bend(v128.load(at + part));
      const output = open(v128.load(at + 2 * part));
      const old = step > 0 ? v128.load(cellBefore + i) : f32x4.splat(0);
      const value = mulAdd(old, input, f32x4.sub(fresh, old));
      v128.store(at, input);
      v128.store(at + part, fresh);
      v128.store(at + 2 * part, output);
      v128.store(cell + i, value);
    }
    // A loop of its own: here each round would wait for its cells.
    for (let i: usize = 0; i < part; i += 16) {
      const output = v128.load(gate + 2 * part + i);
      v128.store(out + i, f32x4.mul(output, bend(v128.load(cell + i))));
    }
    hiddenBefore = out;
    cellBefore = cell;
  }
}

/** Adds the product of `left` (rows `inner` wide) and the transpose of `right` (`width` rows) to `out`. */
export function addTransposedProduct(
  out: usize,
  left: usize,
  right: usize,
  rows: i32,
  inner: i32,
  width: i32,
  stride: i32,
): void {
  for (let row = 0; row < rows; row++) {
    const from = rowAt(left, row, inner);
    const to = rowAt(out, row, stride);
    for (let k = 0; k < width; k++) {
      const other = rowAt(right, k, inner);
      let sum = f32x4.splat(0);
      let more = f32x4.splat(0);
      let i: usize = 0;
      for (; i + 32 <= (<usize>inner) << 2; i += 32) {
        sum = mulAdd(sum, v128.load(from + i), v128.load(other + i));
        more = mulAdd(more, v128.load(from + i, 16), v128.load(other + i, 16));
      }
      for (; i < (<usize>inner) << 2; i += 16)
        sum = mulAdd(sum, v128.load(from + i), v128.load(other + i));
      const at = to + ((<usize>k) << 2);
      store<f32>(at, load<f32>(at) + sumOf(f32x4.add(sum, more)));
    }
  }
}

/** Adds the product of the transpose of `left` (`height` of its `stride` columns) and `right` to `out`. */
export function addOuter(
  out: usize,
  left: usize,
  right: usize,
  rows: i32,
  height: i32,
  width: i32,
  stride: i32,
): void {
  for (let k = 0; k < height; k++)
    addRowProduct(rowAt(out, k, width), left + ((<usize>k) << 2), right, rows, width, stride);
}

/**
 * Goes back over what `runMemory` did: from the slope of each row that came out (`slopes`, `stride`
 * wide, changed here) to that of each gate's input (`gateSlopes`). `cellSlope` is a row to work in.
 */
export function backMemory(
  gates: usize,
  weights: usize,
  cells: usize,
  slopes: usize,
  gateSlopes: usize,
  cellSlope: usize,
  rows: i32,
  size: i32,
  stride: i32,
  isBackward: i32,
): void {
  const width = size * 3;
  const part = (<usize>size) << 2;
  memory.fill(cellSlope, 0, part);
  let after: usize = 0;
  for (let step = rows - 1; step >= 0; step--) {
    const row = isBackward ? rows - 1 - step : step;
    const before = isBackward ? row + 1 : row - 1;
    const gate = rowAt(gates, row, width);
    const to = rowAt(gateSlopes, row, width);
    const slope = rowAt(slopes, row, stride);
    if (after !== 0) addTransposedProduct(slope, after, weights, 1, width, size, stride);
    for (let i: usize = 0; i < part; i += 16) {
      const at = gate + i;
      const input = v128.load(at);
      const fresh = v128.load(at + part);
      const output = v128.load(at + 2 * part);
      const bent = bend(v128.load(rowAt(cells, row, size) + i));
      const old = step > 0 ? v128.load(rowAt(cells, before, size) + i) : f32x4.splat(0);
      const own = v128.load(slope + i);
      const cell = f32x4.add(
        v128.load(cellSlope + i),
        f32x4.mul(f32x4.mul(own, output), bendSlope(bent)),
      );
      v128.store(to + i, f32x4.mul(f32x4.mul(cell, f32x4.sub(fresh, old)), openSlope(input)));
      v128.store(to + part + i, f32x4.mul(f32x4.mul(cell, input), bendSlope(fresh)));
      v128.store(to + 2 * part + i, f32x4.mul(f32x4.mul(own, bent), openSlope(output)));
      v128.store(cellSlope + i, f32x4.mul(cell, f32x4.sub(f32x4.splat(1), input)));
    }
    after = to;
  }
}
