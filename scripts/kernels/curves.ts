// Curves of the LSTM, in AssemblyScript, four numbers at once.

import { mulAdd } from './products';

// In memory: engines make a vector of the same numbers in several steps, each time anew.
const NUMBERS = memory.data<f32>([
  7.9053111, -7.9053111, 0.5, -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11,
  5.12229709037114e-8, 1.48572235717979e-5, 6.37261928875436e-4, 4.89352455891786e-3,
  1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3,
]);

function constant(index: usize): v128 {
  return v128.load32_splat(NUMBERS + (index << 2));
}

/** The hyperbolic tangent by a quotient of polynomials, exact to some 1e-7 (as in Eigen's ptanh). */
export function tanh(value: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(value, constant(0)), constant(1));
  const square = f32x4.mul(x, x);
  let over = mulAdd(constant(4), constant(3), square);
  over = mulAdd(constant(5), over, square);
  over = mulAdd(constant(6), over, square);
  over = mulAdd(constant(7), over, square);
  over = mulAdd(constant(8), over, square);
  over = mulAdd(constant(9), over, square);
  let under = mulAdd(constant(11), constant(10), square);
  under = mulAdd(constant(12), under, square);
  under = mulAdd(constant(13), under, square);
  return f32x4.div(f32x4.mul(x, over), under);
}

/** The logistic function. */
export function logistic(x: v128): v128 {
  const half = constant(2);
  return mulAdd(half, half, tanh(f32x4.mul(half, x)));
}

/**
 * Writes the hyperbolic tangents of `factor` times the floats in `bytes` bytes, a multiple of 32: eight at
 * once, so that each constant is read once for them.
 */
export function tanhRow(from: usize, to: usize, bytes: usize, factor: v128): void {
  for (let i: usize = 0; i < bytes; i += 32) {
    const most = constant(0);
    const least = constant(1);
    const x = f32x4.pmax(f32x4.pmin(f32x4.mul(factor, v128.load(from + i)), most), least);
    const y = f32x4.pmax(f32x4.pmin(f32x4.mul(factor, v128.load(from + i, 16)), most), least);
    const a = f32x4.mul(x, x);
    const b = f32x4.mul(y, y);
    let term = constant(4);
    let over = mulAdd(term, constant(3), a);
    let other = mulAdd(term, constant(3), b);
    for (let n: usize = 5; n <= 9; n++) {
      term = constant(n);
      over = mulAdd(term, over, a);
      other = mulAdd(term, other, b);
    }
    term = constant(11);
    let under = mulAdd(term, constant(10), a);
    let beneath = mulAdd(term, constant(10), b);
    for (let n: usize = 12; n <= 13; n++) {
      term = constant(n);
      under = mulAdd(term, under, a);
      beneath = mulAdd(term, beneath, b);
    }
    v128.store(to + i, f32x4.div(f32x4.mul(x, over), under));
    v128.store(to + i, f32x4.div(f32x4.mul(y, other), beneath), 16);
  }
}
