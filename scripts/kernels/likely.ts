// What comes out of the LSTM as scores and as probabilities, in AssemblyScript.

import { mulAdd } from './products';

const LABELS: usize = 13;
/** The bytes of a row of outputs, and of a row of scores. */
const OUTPUTS: usize = 16 << 2;
const SCORES: usize = LABELS << 2;

// In memory: engines make a vector of the same numbers in several steps, each time anew. The bounds, the logarithm of 2 in two parts and over 1, and the polynomial.
const NUMBERS = memory.data<f32>([
  -80,
  80,
  <f32>Math.LOG2E,
  0.693359375,
  -2.1219444e-4,
  1.98756915e-4,
  1.3981999507e-3,
  8.3334519073e-3,
  4.1665795894e-2,
  1.6666665459e-1,
  5.0000001201e-1,
]);

function constant(index: usize): v128 {
  return v128.load32_splat(NUMBERS + (index << 2));
}

/** The exponential function, exact to some 1e-7 (as in Cephes). */
function exp(value: v128): v128 {
  const x = f32x4.pmin(f32x4.pmax(value, constant(0)), constant(1));
  const whole = f32x4.nearest(f32x4.mul(x, constant(2)));
  let rest = f32x4.sub(x, f32x4.mul(whole, constant(3)));
  rest = f32x4.sub(rest, f32x4.mul(whole, constant(4)));
  let sum = constant(5);
  for (let n: usize = 6; n <= 10; n++) sum = mulAdd(constant(n), sum, rest);
  sum = mulAdd(f32x4.add(rest, f32x4.splat(1)), sum, f32x4.mul(rest, rest));
  const power = i32x4.shl(i32x4.trunc_sat_f32x4_s(whole), 23);
  return i32x4.add(sum, power);
}

/**
 * Writes `factor` times the outputs of `rows` tokens as their scores, and how probable each label is;
 * rows of both lie close together, those of probabilities with room for three numbers behind the last.
 */
export function writeLikely(
  outputs: usize,
  scores: usize,
  likely: usize,
  rows: i32,
  factor: f32,
): void {
  for (let row = 0; row < rows; row++) {
    const from = outputs + <usize>row * OUTPUTS;
    const score = scores + <usize>row * SCORES;
    const to = likely + <usize>row * SCORES;
    for (let i: usize = 0; i < OUTPUTS; i += 16) v128.store(to + i, exp(v128.load(from + i)));
    let sum: f32 = 0;
    for (let i: usize = 0; i < SCORES; i += 4) {
      sum += load<f32>(to + i);
      store<f32>(score + i, factor * load<f32>(from + i));
    }
    const whole = f32x4.splat(sum);
    for (let i: usize = 0; i < OUTPUTS; i += 16)
      v128.store(to + i, f32x4.div(v128.load(to + i), whole));
  }
}
