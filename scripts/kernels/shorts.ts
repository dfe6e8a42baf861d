// The LSTM at work, in AssemblyScript: weights are bytes anyway, and with what they meet rounded to
// sixteen bits, products of eight numbers take as long as those of four floats. Sums are whole numbers.
//
// Matrices of such numbers hold two rows at a time: of each column first the upper one's number.

import { bend, open } from './curves';
import { mulAdd, rowAt } from './products';

/** A float of 1 as a number of sixteen bits. */
const ONE: f32 = 32767;

/** Four floats as whole numbers: behind this one, the last bits of a float count ones. */
function rounded(x: v128): v128 {
  const ones = f32x4.splat(12582912);
  return i32x4.sub(f32x4.add(x, ones), ones);
}

function keepShorts(at: usize, x: v128): void {
  const numbers = rounded(x);
  v128.store64_lane(at, i16x8.narrow_i32x4_s(numbers, numbers), 0);
}

/** Rounds `count` floats to sixteen bits; returns what 1 of these stands for. */
export function shorten(floats: usize, shorts: usize, count: i32): f32 {
  const bytes = (<usize>count) << 2;
  let most = f32x4.splat(1e-30);
  for (let i: usize = 0; i < bytes; i += 16)
    most = f32x4.pmax(most, f32x4.abs(v128.load(floats + i)));
  most = f32x4.pmax(most, i32x4.shuffle(most, most, 2, 3, 0, 1));
  most = f32x4.pmax(most, i32x4.shuffle(most, most, 1, 0, 3, 2));
  const factor = f32x4.div(f32x4.splat(ONE), most);
  for (let i: usize = 0; i < bytes; i += 16)
    keepShorts(shorts + (i >> 1), f32x4.mul(v128.load(floats + i), factor));
  return f32x4.extract_lane(most, 0) / ONE;
}

function addScaled(out: usize, sums: v128, unit: v128): void {
  v128.store(out, f32x4.add(v128.load(out), f32x4.mul(f32x4.convert_i32x4_s(sums), unit)));
}

/** What `addShortRow` does, for 16 columns. */
function addNarrow(
  out: usize,
  row: usize,
  matrix: usize,
  inner: i32,
  step: usize,
  unit: v128,
): void {
  let at = matrix;
  let a = i32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (const end = row + ((<usize>inner) << 1); row < end; row += 4) {
    const two = v128.load32_splat(row);
    a = i32x4.add(a, i32x4.dot_i16x8_s(two, v128.load(at)));
    b = i32x4.add(b, i32x4.dot_i16x8_s(two, v128.load(at, 16)));
    c = i32x4.add(c, i32x4.dot_i16x8_s(two, v128.load(at, 32)));
    d = i32x4.add(d, i32x4.dot_i16x8_s(two, v128.load(at, 48)));
    at += step;
  }
  addScaled(out, a, unit);
  addScaled(out + 16, b, unit);
  addScaled(out + 32, c, unit);
  addScaled(out + 48, d, unit);
}

/** What `addShortRow` does, for 8 columns. */
function addEight(
  out: usize,
  row: usize,
  matrix: usize,
  inner: i32,
  step: usize,
  unit: v128,
): void {
  let at = matrix;
  let a = i32x4.splat(0);
  let b = a;
  for (const end = row + ((<usize>inner) << 1); row < end; row += 4) {
    const two = v128.load32_splat(row);
    a = i32x4.add(a, i32x4.dot_i16x8_s(two, v128.load(at)));
    b = i32x4.add(b, i32x4.dot_i16x8_s(two, v128.load(at, 16)));
    at += step;
  }
  addScaled(out, a, unit);
  addScaled(out + 16, b, unit);
}

/** What `addShortRow` does, for 32 columns. */
function addWide(out: usize, row: usize, matrix: usize, inner: i32, step: usize, unit: v128): void {
  let at = matrix;
  let a = i32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  let e = a;
  let f = a;
  let g = a;
  let h = a;
  for (const end = row + ((<usize>inner) << 1); row < end; row += 4) {
    const two = v128.load32_splat(row);
    a = i32x4.add(a, i32x4.dot_i16x8_s(two, v128.load(at)));
    b = i32x4.add(b, i32x4.dot_i16x8_s(two, v128.load(at, 16)));
    c = i32x4.add(c, i32x4.dot_i16x8_s(two, v128.load(at, 32)));
    d = i32x4.add(d, i32x4.dot_i16x8_s(two, v128.load(at, 48)));
    e = i32x4.add(e, i32x4.dot_i16x8_s(two, v128.load(at, 64)));
    f = i32x4.add(f, i32x4.dot_i16x8_s(two, v128.load(at, 80)));
    g = i32x4.add(g, i32x4.dot_i16x8_s(two, v128.load(at, 96)));
    h = i32x4.add(h, i32x4.dot_i16x8_s(two, v128.load(at, 112)));
    at += step;
  }
  addScaled(out, a, unit);
  addScaled(out + 16, b, unit);
  addScaled(out + 32, c, unit);
  addScaled(out + 48, d, unit);
  addScaled(out + 64, e, unit);
  addScaled(out + 80, f, unit);
  addScaled(out + 96, g, unit);
  addScaled(out + 112, h, unit);
}

/** Adds the product of `inner` numbers and a matrix (width a multiple of 8) to the row `out` of floats. */
function addShortRow(
  out: usize,
  row: usize,
  matrix: usize,
  inner: i32,
  width: i32,
  unit: v128,
): void {
  const step = (<usize>width) << 2;
  let column: usize = 0;
  for (; column + 128 <= step; column += 128)
    addWide(out + column, row, matrix + column, inner, step, unit);
  for (; column + 64 <= step; column += 64)
    addNarrow(out + column, row, matrix + column, inner, step, unit);
  if (column < step) addEight(out + column, row, matrix + column, inner, step, unit);
}

/**
 * Adds the product of `rows` rows of `left` and `right` to the floats of `out`.
 * @param unit what 1 in both stands for
 */
export function addShortProduct(
  out: usize,
  left: usize,
  right: usize,
  rows: i32,
  inner: i32,
  width: i32,
  unit: f32,
): void {
  const row = (<usize>inner) << 1;
  for (let n = 0; n < rows; n++)
    addShortRow(
      rowAt(out, n, width),
      left + <usize>n * row,
      right,
      inner,
      width,
      f32x4.splat(unit),
    );
}

/** One step of the memory: from gates, what came out `before` (0 for nothing) and cells to what comes out. */
function remember(
  gate: usize,
  weights: usize,
  unit: v128,
  before: usize,
  cell: usize,
  out: usize,
  size: i32,
): void {
  const part = (<usize>size) << 2;
  if (before !== 0) addShortRow(gate, before, weights, size, 3 * size, unit);
  for (let i: usize = 0; i < part; i += 16) {
    const at = gate + i;
    const old = v128.load(cell + i);
    const fresh = f32x4.sub(bend(v128.load(at + part)), old);
    const own = mulAdd(old, open(v128.load(at)), fresh);
    v128.store(cell + i, own);
    const shown = f32x4.mul(open(v128.load(at + 2 * part)), bend(own));
    keepShorts(out + (i >> 1), f32x4.mul(shown, f32x4.splat(ONE)));
  }
}

/**
 * Does what `runMemory` does, onwards and backwards, a step of each in turn: the processor begins one while it
 * waits for the other. What comes out is kept in sixteen bits, 1 as 32,767.
 * @param gates those of all rows onwards, and then those backwards
 * @param onwardsUnit what 1 in these weights stands for
 * @param cells room for two rows of floats
 * @param hidden rows of twice the size, what comes out onwards first
 */
export function runShortMemory(
  gates: usize,
  onwards: usize,
  onwardsUnit: f32,
  backwards: usize,
  backwardsUnit: f32,
  cells: usize,
  hidden: usize,
  rows: i32,
  size: i32,
): void {
  const width = size * 3;
  const stride = (<usize>size) << 2;
  const back = rowAt(gates, rows, width);
  const half = (<usize>size) << 1;
  const unit = f32x4.splat(onwardsUnit / ONE);
  const backUnit = f32x4.splat(backwardsUnit / ONE);
  memory.fill(cells, 0, 2 * stride);
  for (let step = 0; step < rows; step++) {
    const row = rows - 1 - step;
    const out = hidden + <usize>step * stride;
    const backOut = hidden + <usize>row * stride + half;
    const before = step > 0 ? out - stride : 0;
    const after = step > 0 ? backOut + stride : 0;
    remember(rowAt(gates, step, width), onwards, unit, before, cells, out, size);
    remember(rowAt(back, row, width), backwards, backUnit, after, cells + stride, backOut, size);
  }
}
