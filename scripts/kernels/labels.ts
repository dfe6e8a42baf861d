// Finding the labels of a paragraph, in AssemblyScript. Sums are taken in 64 bits, two at once, and kept
// in 32: as JavaScript does with arrays of such numbers, to the last bit.
//
// Rows hold a number for each of 13 labels, and room for a 14th, which no result depends on; those of
// scores lie close together, so that their 14th is the next one's first.

const LABELS: usize = 13;
const ROW: usize = 14 << 2;
const SCORES: usize = 13 << 2;
/** The bytes of a class of edges: a row for each label. */
const TABLE: usize = 13 * ROW;

function number(at: usize): f64 {
  return <f64>load<f32>(at);
}

function pair(at: usize): v128 {
  return f64x2.promote_low_f32x4(v128.load64_zero(at));
}

function keepPair(at: usize, values: v128): void {
  v128.store64_lane(at, f32x4.demote_f64x2_zero(values), 0);
}

/** Writes each number of a row twice, in 64 bits, so that it meets a pair at once. */
function spread(row: usize, wide: usize): void {
  for (let label: usize = 0; label < LABELS; label++)
    v128.store(wide + (label << 4), f64x2.splat(number(row + (label << 2))));
}

/**
 * Lays out the weights of edges, 13 times 13 of each of `classes` classes.
 * @param follow which labels may follow each label, as bits; what `never` is for the others
 * @param isTurned whether there is a row for each label after instead of before
 */
export function putEdges(
  weights: usize,
  edges: usize,
  classes: i32,
  follow: usize,
  never: f32,
  isTurned: i32,
): void {
  let from = weights;
  for (let n = 0; n < classes; n++) {
    const table = edges + <usize>n * TABLE;
    for (let before: usize = 0; before < LABELS; before++) {
      const may = load<i32>(follow + (before << 2));
      for (let after: usize = 0; after < LABELS; after++) {
        const place = isTurned ? after * ROW + (before << 2) : before * ROW + (after << 2);
        store<f32>(table + place, (may >> <i32>after) & 1 ? load<f32>(from) : never);
        from += 4;
      }
    }
  }
}

/** The edges before the token `row`, by the class of the boundary there. */
function edgesAt(edges: usize, classes: usize, row: i32): usize {
  return edges + <usize>load<u8>(classes + <usize>row) * TABLE;
}

/** The best sums of a row from those of the row before it. */
function stepOn(best: usize, scores: usize, edges: usize, bonus: usize, wide: usize): void {
  spread(best - ROW, wide);
  for (let at: usize = 0; at < ROW; at += 8) {
    let top = f64x2.splat(-Infinity);
    let edge = edges + at;
    for (let label: usize = 0; label < LABELS; label++) {
      top = f64x2.pmax(top, f64x2.add(v128.load(wide + (label << 4)), pair(edge)));
      edge += ROW;
    }
    keepPair(best + at, f64x2.add(f64x2.add(top, pair(scores + at)), pair(bonus + at)));
  }
}

/** The label from which the best way leads to the label `to` of the next row; the first of equals. */
function labelBefore(best: usize, edges: usize, to: i32): i32 {
  let top = -Infinity;
  let choice = 0;
  let edge = edges + ((<usize>to) << 2);
  for (let label: usize = 0; label < LABELS; label++) {
    const value = number(best + (label << 2)) + number(edge);
    if (value > top) {
      top = value;
      choice = <i32>label;
    }
    edge += ROW;
  }
  return choice;
}

/**
 * Writes the best labels of a paragraph of `rows` tokens, a byte each.
 * @param edges for each class a row for each label, with the weights of those that follow it
 * @param bonus a row to add everywhere, `best` room for `rows` rows, `wide` for four
 * @param starts the labels that it may begin with, as bits; `ends` those that it may end with
 * @param plain the one that it ends with where no other is better
 */
export function findBest(
  scores: usize,
  edges: usize,
  classes: usize,
  bonus: usize,
  best: usize,
  wide: usize,
  labels: usize,
  rows: i32,
  starts: i32,
  ends: i32,
  plain: i32,
): void {
  for (let label: usize = 0; label < LABELS; label++) {
    const at = label << 2;
    const sum = number(scores + at) + number(bonus + at);
    store<f32>(best + at, (starts >> <i32>label) & 1 ? <f32>sum : -1e9);
  }
  for (let row = 1; row < rows; row++) {
    const own = best + <usize>row * ROW;
    stepOn(own, scores + <usize>row * SCORES, edgesAt(edges, classes, row), bonus, wide);
  }
  const last = best + <usize>(rows - 1) * ROW;
  let choice = plain;
  for (let label: usize = 0; label < LABELS; label++) {
    const value = load<f32>(last + (label << 2));
    if ((ends >> <i32>label) & 1 && value > load<f32>(last + ((<usize>choice) << 2)))
      choice = <i32>label;
  }
  for (let row = rows - 1; row > 0; row--) {
    store<u8>(labels + <usize>row, choice);
    choice = labelBefore(best + <usize>(row - 1) * ROW, edgesAt(edges, classes, row), choice);
  }
  store<u8>(labels, choice);
}

/** Writes the odds of a row's labels against the best one by their scores, which are whole numbers. */
function weigh(scores: usize, potential: usize, odds: usize, reach: i32): void {
  let top: f32 = -Infinity;
  for (let at = scores; at < scores + SCORES; at += 4) {
    const score = load<f32>(at);
    top = score > top ? score : top;
  }
  for (let at: usize = 0; at < SCORES; at += 4) {
    const below = <i32>(top - load<f32>(scores + at));
    store<f32>(potential + at, below < reach ? load<f32>(odds + ((<usize>below) << 2)) : 0);
  }
}

/** Makes a row sum up to 1. */
function normalise(row: usize): void {
  let sum = 1e-30;
  for (let at = row; at < row + SCORES; at += 4) sum += number(at);
  const whole = f64x2.splat(sum);
  for (let at = row; at < row + ROW; at += 8) keepPair(at, f64x2.div(pair(at), whole));
}

function multiply(row: usize, factors: usize): void {
  for (let at: usize = 0; at < ROW; at += 8)
    keepPair(row + at, f64x2.mul(pair(row + at), pair(factors + at)));
  normalise(row);
}

/** Passes the messages of the row before `row` on to it. */
function passOn(row: usize, potential: usize, edges: usize, wide: usize): void {
  spread(row - ROW, wide);
  for (let at: usize = 0; at < ROW; at += 8) {
    let sum = f64x2.splat(0);
    let edge = edges + at;
    for (let label: usize = 0; label < LABELS; label++) {
      sum = f64x2.add(sum, f64x2.mul(v128.load(wide + (label << 4)), pair(edge)));
      edge += ROW;
    }
    keepPair(row + at, f64x2.mul(sum, pair(potential + at)));
  }
  normalise(row);
}

/** Turns the messages to a row, in `back`, into those to the row before it. */
function passBack(back: usize, potential: usize, edges: usize, wide: usize): void {
  for (let label: usize = 0; label < LABELS; label++) {
    const message = number(potential + (label << 2)) * number(back + (label << 2));
    v128.store(wide + (label << 4), f64x2.splat(message));
  }
  for (let at: usize = 0; at < ROW; at += 8) {
    let sum = f64x2.splat(0);
    let edge = edges + at;
    for (let label: usize = 0; label < LABELS; label++) {
      const message = wide + (label << 4);
      // Most labels are out of the question.
      if (load<f64>(message) !== 0) {
        sum = f64x2.add(sum, f64x2.mul(v128.load(message), pair(edge)));
        sum = f64x2.promote_low_f32x4(f32x4.demote_f64x2_zero(sum));
      }
      edge += ROW;
    }
    keepPair(back + at, sum);
  }
  normalise(back);
}

/**
 * Writes how probable each label of each token of a paragraph is over its scores.
 * @param odds those of a label by how far its score is below the best, as far as `reach`
 * @param edges as in `findBest`, the odds of label pairs; `turned` the same with a row for each label after
 * @param potential room for `rows` rows, `forward` too; `back` room for one, `wide` for four
 */
export function findMarginals(
  scores: usize,
  odds: usize,
  reach: i32,
  edges: usize,
  turned: usize,
  classes: usize,
  potential: usize,
  forward: usize,
  back: usize,
  wide: usize,
  rows: i32,
  starts: i32,
  ends: i32,
): void {
  for (let row = 0; row < rows; row++)
    weigh(scores + <usize>row * SCORES, potential + <usize>row * ROW, odds, reach);
  for (let label: usize = 0; label < LABELS; label++) {
    const at = label << 2;
    store<f32>(forward + at, (starts >> <i32>label) & 1 ? load<f32>(potential + at) : 0);
    store<f32>(back + at, (ends >> <i32>label) & 1 ? 1 : 0);
  }
  normalise(forward);
  for (let row = 1; row < rows; row++) {
    const at = <usize>row * ROW;
    passOn(forward + at, potential + at, edgesAt(edges, classes, row), wide);
  }
  // From the end on the messages become marginals.
  for (let row = rows - 1; row >= 0; row--) {
    const at = <usize>row * ROW;
    multiply(forward + at, back);
    memory.copy(scores + <usize>row * SCORES, forward + at, SCORES);
    if (row > 0) passBack(back, potential + at, edgesAt(turned, classes, row), wide);
  }
}
