// Curves of the LSTM, in AssemblyScript, four numbers at once: parts of parabolas, close to those that an LSTM is
// written down with, for a fifth of the work. Training and the tagger use the same.

import { mulAdd } from './products';

/** Close to the hyperbolic tangent: x - x|x|/4 between -2 and 2, where it is -1 and 1 and stays so. */
export function bend(value: v128): v128 {
  const two = f32x4.splat(2);
  const x = f32x4.pmax(f32x4.pmin(value, two), f32x4.neg(two));
  const share = f32x4.sub(f32x4.splat(1), f32x4.mul(f32x4.abs(x), f32x4.splat(0.25)));
  return f32x4.mul(x, share);
}

/** The slope of `bend` where it is `value`. */
export function bendSlope(value: v128): v128 {
  return f32x4.sqrt(f32x4.sub(f32x4.splat(1), f32x4.abs(value)));
}

/** Close to the logistic function: from 0 to 1 as `bend` is from -1 to 1, and half as steep. */
export function open(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return mulAdd(half, half, bend(f32x4.mul(half, x)));
}

/** The slope of `open` where it is `value`. */
export function openSlope(value: v128): v128 {
  const bent = f32x4.sub(f32x4.add(value, value), f32x4.splat(1));
  return f32x4.mul(f32x4.splat(0.25), bendSlope(bent));
}
