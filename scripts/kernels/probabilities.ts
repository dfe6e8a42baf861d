// What the LSTM reads of the chain's probabilities, in AssemblyScript.

import { mulAdd } from './products';

const LABELS: usize = 13;
/** The bytes of a row of marginals, and of a row of what is read of them. */
const MARGINALS: usize = LABELS << 2;
const PROBABILITIES: usize = (2 * LABELS + 1) << 2;

// In memory, as in `likely.ts`: smaller probabilities are alike, the factor of logarithms, the logarithm of 2
// in two parts, the square root of a half, and the polynomial.
const NUMBERS = memory.data<f32>([
  1e-3,
  0.25,
  0.693359375,
  -2.1219444e-4,
  <f32>Math.SQRT1_2,
  7.0376836292e-2,
  -1.151461031e-1,
  1.167699874e-1,
  -1.2420140846e-1,
  1.4249322787e-1,
  -1.6668057665e-1,
  2.0000714765e-1,
  -2.4999993993e-1,
  3.3333331174e-1,
]);

function constant(index: usize): v128 {
  return v128.load32_splat(NUMBERS + (index << 2));
}

/** The natural logarithm of numbers above 0, exact to some 1e-7 (as in Cephes). */
function log(value: v128): v128 {
  const one = f32x4.splat(1);
  const half = f32x4.splat(0.5);
  const bits = v128.or(v128.and(value, i32x4.splat(0x007fffff)), half);
  const isSmall = f32x4.lt(bits, constant(4));
  const exponent = i32x4.sub(i32x4.shr_u(value, 23), i32x4.splat(126));
  const power = f32x4.sub(f32x4.convert_i32x4_s(exponent), v128.and(isSmall, one));
  const x = f32x4.add(f32x4.sub(bits, one), v128.and(isSmall, bits));
  const square = f32x4.mul(x, x);
  let sum = constant(5);
  for (let n: usize = 6; n <= 13; n++) sum = mulAdd(constant(n), sum, x);
  sum = f32x4.mul(f32x4.mul(sum, x), square);
  sum = mulAdd(sum, power, constant(3));
  sum = f32x4.sub(sum, f32x4.mul(half, square));
  return mulAdd(f32x4.add(x, sum), power, constant(2));
}

/**
 * Writes what is read of the marginals of `rows` tokens: each probability, its logarithm, and a 1. Reads up to
 * three numbers behind the last, and writes up to two.
 */
export function writeProbabilities(marginals: usize, into: usize, rows: i32): void {
  for (let row = 0; row < rows; row++) {
    const from = marginals + <usize>row * MARGINALS;
    const to = into + <usize>row * PROBABILITIES;
    for (let i: usize = 0; i < 64; i += 16) v128.store(to + i, v128.load(from + i));
    for (let i: usize = 0; i < 64; i += 16) {
      const own = log(f32x4.add(v128.load(from + i), constant(0)));
      v128.store(to + MARGINALS + i, f32x4.mul(own, constant(1)));
    }
    store<f32>(to + 2 * MARGINALS, 1);
  }
}
