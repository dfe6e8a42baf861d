// The signs of tokens that the LSTM reads, and the rows of numbers that it has learned for them, in
// AssemblyScript.

import {
  at,
  cluster,
  coarse,
  form,
  name,
  proposed,
  quote,
  quoteLength,
  sense,
  traits,
  turn,
} from './columns';
import { allLevels } from './features';

/** As in utils/analysis/tagger/lstm-signs.ts. */
const SIGNS: i32 = 9;

/** Values below this have places of their own, at `small`, sign by sign. */
const SMALL_BITS = 13;

// Tables of places: one holds a row, or 0, which is no value's. Most signs have small values only; others are
// found by open addressing.
let small: usize = 0;
let places: usize = 0;
let mask: i32 = 0;
/** The value that each row is for. */
let values: usize = 0;
/** For each sign the row for values without one of their own; those of its values follow. */
let others: usize = 0;

/** The number of places for small values. */
export function countSmallPlaces(): i32 {
  return SIGNS << SMALL_BITS;
}

/** Tells where the tables are, all 0: places for small values, `placeMask + 1` others, and the values of all rows. */
export function openSigns(
  smallPlaces: usize,
  signPlaces: usize,
  placeMask: i32,
  signValues: usize,
  signOthers: usize,
): void {
  small = smallPlaces;
  places = signPlaces;
  mask = placeMask;
  values = signValues;
  others = signOthers;
}

function ownValue(row: i32): i32 {
  return load<i32>(values + ((<usize>row) << 2));
}

/** The place of a sign's value, or the free one where it would be. */
function placeOf(sign: i32, value: i32, first: i32, next: i32): usize {
  if (<u32>value < 1 << SMALL_BITS) return small + ((<usize>((sign << SMALL_BITS) + value)) << 2);
  // As `mix` in utils/analysis/tagger/hash.ts.
  const mixed = (sign ^ value) * 0x5bd1e995;
  let place = mixed ^ (mixed >>> 15);
  while (true) {
    const at = places + ((<usize>(place & mask)) << 2);
    const row = load<i32>(at);
    if (row === 0 || (row > first && row < next && ownValue(row) === value)) return at;
    place++;
  }
}

/** Gives the `count` values of a sign the rows behind that of its other values. */
export function putValues(sign: i32, list: usize, count: i32): void {
  const first = load<i32>(others + ((<usize>sign) << 2));
  const next = first + 1 + count;
  for (let n = 0; n < count; n++) {
    const value = load<i32>(list + ((<usize>n) << 2));
    const row = first + 1 + n;
    store<i32>(values + ((<usize>row) << 2), value);
    store<i32>(placeOf(sign, value, first, next), row);
  }
}

/** Writes the signs of row `i` of the columns. */
export function writeSigns(i: i32, into: usize): void {
  store<i32>(into, at(form, i));
  store<i32>(into, at(coarse, i), 4);
  store<i32>(into, at(cluster, i), 8);
  store<i32>(into, at(sense, i), 12);
  store<i32>(into, at(quote, i) + 8 * at(quoteLength, i), 16);
  store<i32>(into, at(name, i), 20);
  store<i32>(into, at(proposed, i), 24);
  store<i32>(into, allLevels(at(traits, i)), 28);
  store<i32>(into, at(turn, i), 32);
}

/** Writes the rows of the signs of `tokens` tokens, from row `i` of the columns on. */
export function findSignRows(i: i32, tokens: i32, into: usize): void {
  let to = into;
  for (let token = 0; token < tokens; token++) {
    writeSigns(i + token, to);
    for (let sign = 0; sign < SIGNS; sign++) {
      const first = load<i32>(others + ((<usize>sign) << 2));
      const next = load<i32>(others + ((<usize>sign) << 2), 4);
      const row = load<i32>(placeOf(sign, load<i32>(to), first, next));
      store<i32>(to, row === 0 ? first : row);
      to += 4;
    }
  }
}

/** What 1 stands for in rows of sixteen bits: sums reach as far as 16. */
const STEPS: f32 = 2048;

/** Writes `count` bytes times `unit` as numbers of sixteen bits for `addSigns`. */
export function putSignWeights(bytes: usize, shorts: usize, count: i32, unit: f32): void {
  for (let n: usize = 0; n < <usize>count; n++) {
    const steps = nearest(<f32>load<i8>(bytes + n) * unit * STEPS);
    store<i16>(shorts + (n << 1), <i16>max<f32>(-32767, min<f32>(32767, steps)));
  }
}

/** Writes to each row of `out` (`width` a multiple of 8) the sum of the rows of a table for a token's signs. */
export function addSigns(out: usize, table: usize, rows: usize, tokens: i32, width: i32): void {
  const bytes = (<usize>width) << 1;
  const unit = f32x4.splat(1 / STEPS);
  let to = out;
  for (let token = 0; token < tokens; token++) {
    const own = rows + ((<usize>(token * SIGNS)) << 2);
    for (let i: usize = 0; i < bytes; i += 16) {
      let sum = i16x8.splat(0);
      for (let sign: usize = 0; sign < (<usize>SIGNS) << 2; sign += 4)
        sum = i16x8.add_sat_s(sum, v128.load(table + <usize>load<i32>(own + sign) * bytes + i));
      const low = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(sum));
      const high = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(sum));
      v128.store(to, f32x4.mul(low, unit));
      v128.store(to, f32x4.mul(high, unit), 16);
      to += 32;
    }
  }
}
