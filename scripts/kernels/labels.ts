// Finding the labels of a paragraph, in AssemblyScript, four labels at once.
//
// Rows hold a number for each of 13 labels, and room for three more, which no result depends on; those of
// scores lie close together, so that what is read behind their last is the next one's.

const LABELS: usize = 13;
const ROW: usize = 16 << 2;
const SCORES: usize = 13 << 2;
/** The bytes of a class of edges: a row for each label. */
const TABLE: usize = 13 * ROW;

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

function addThree(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(f32x4.add(a, b), c);
}

/** The best sums of a row from those of the row before it. */
function stepOn(best: usize, scores: usize, edges: usize, bonus: usize): void {
  let a = f32x4.splat(-Infinity);
  let b = a;
  let c = a;
  let d = a;
  let edge = edges;
  for (let at = best - ROW; at < best - ROW + SCORES; at += 4) {
    const own = v128.load32_splat(at);
    a = f32x4.pmax(a, f32x4.add(own, v128.load(edge)));
    b = f32x4.pmax(b, f32x4.add(own, v128.load(edge, 16)));
    c = f32x4.pmax(c, f32x4.add(own, v128.load(edge, 32)));
    d = f32x4.pmax(d, f32x4.add(own, v128.load(edge, 48)));
    edge += ROW;
  }
  v128.store(best, addThree(a, v128.load(scores), v128.load(bonus)));
  v128.store(best, addThree(b, v128.load(scores, 16), v128.load(bonus, 16)), 16);
  v128.store(best, addThree(c, v128.load(scores, 32), v128.load(bonus, 32)), 32);
  v128.store(best, addThree(d, v128.load(scores, 48), v128.load(bonus, 48)), 48);
}

/** The label from which the best way leads to the label `to` of the next row; the first of equals. */
function labelBefore(best: usize, edges: usize, to: i32): i32 {
  let top: f32 = -Infinity;
  let choice = 0;
  let edge = edges + ((<usize>to) << 2);
  for (let label: usize = 0; label < LABELS; label++) {
    const value = load<f32>(best + (label << 2)) + load<f32>(edge);
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
 * @param bonus a row to add everywhere, `best` room for `rows` rows
 * @param starts the labels that it may begin with, as bits; `ends` those that it may end with
 * @param plain the one that it ends with where no other is better
 */
export function findBest(
  scores: usize,
  edges: usize,
  classes: usize,
  bonus: usize,
  best: usize,
  labels: usize,
  rows: i32,
  starts: i32,
  ends: i32,
  plain: i32,
): void {
  for (let label: usize = 0; label < LABELS; label++) {
    const at = label << 2;
    const sum = load<f32>(scores + at) + load<f32>(bonus + at);
    store<f32>(best + at, (starts >> <i32>label) & 1 ? sum : -1e9);
  }
  for (let row = 1; row < rows; row++) {
    const own = best + <usize>row * ROW;
    stepOn(own, scores + <usize>row * SCORES, edgesAt(edges, classes, row), bonus);
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
  for (let at = scores; at < scores + SCORES; at += 4) top = max(top, load<f32>(at));
  for (let at: usize = 0; at < SCORES; at += 4) {
    const below = <i32>(top - load<f32>(scores + at));
    store<f32>(potential + at, below < reach ? load<f32>(odds + ((<usize>below) << 2)) : 0);
  }
  for (let at = SCORES; at < ROW; at += 4) store<f32>(potential + at, 0);
}

/** Writes four times four numbers as a row that sums up to 1; the last three are 0. */
function keepShares(row: usize, a: v128, b: v128, c: v128, d: v128): void {
  let sum = f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
  sum = f32x4.add(sum, i32x4.shuffle(sum, sum, 2, 3, 0, 1));
  sum = f32x4.add(sum, i32x4.shuffle(sum, sum, 1, 0, 3, 2));
  const share = f32x4.div(f32x4.splat(1), f32x4.add(sum, f32x4.splat(1e-30)));
  v128.store(row, f32x4.mul(a, share));
  v128.store(row, f32x4.mul(b, share), 16);
  v128.store(row, f32x4.mul(c, share), 32);
  v128.store(row, f32x4.mul(d, share), 48);
}

function product(left: usize, right: usize): v128 {
  return f32x4.mul(v128.load(left), v128.load(right));
}

/** Multiplies a row by another. */
function multiply(row: usize, other: usize): void {
  keepShares(
    row,
    product(row, other),
    product(row + 16, other + 16),
    product(row + 32, other + 32),
    product(row + 48, other + 48),
  );
}

/** Writes the messages of the row `from` over edges, times `factors`, to the row `to`. */
function passOn(from: usize, to: usize, factors: usize, edges: usize): void {
  let a = f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  let edge = edges;
  for (let at = from; at < from + SCORES; at += 4) {
    // Most labels are out of the question.
    if (load<f32>(at) !== 0) {
      const own = v128.load32_splat(at);
      a = f32x4.add(a, f32x4.mul(own, v128.load(edge)));
      b = f32x4.add(b, f32x4.mul(own, v128.load(edge, 16)));
      c = f32x4.add(c, f32x4.mul(own, v128.load(edge, 32)));
      d = f32x4.add(d, f32x4.mul(own, v128.load(edge, 48)));
    }
    edge += ROW;
  }
  keepShares(
    to,
    f32x4.mul(a, v128.load(factors)),
    f32x4.mul(b, v128.load(factors, 16)),
    f32x4.mul(c, v128.load(factors, 32)),
    f32x4.mul(d, v128.load(factors, 48)),
  );
}

/**
 * Writes how probable each label of each token of a paragraph is over its scores.
 * @param odds those of a label by how far its score is below the best, as far as `reach`
 * @param edges as in `findBest`, the odds of label pairs; `turned` the same with a row for each label after
 * @param potential room for `rows` rows, `forward` too; `back` room for three
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
  rows: i32,
  starts: i32,
  ends: i32,
): void {
  const weighed = back + ROW;
  const ones = weighed + ROW;
  for (let at: usize = 0; at < ROW; at += 16) v128.store(ones + at, f32x4.splat(1));
  for (let row = 0; row < rows; row++)
    weigh(scores + <usize>row * SCORES, potential + <usize>row * ROW, odds, reach);
  for (let label: usize = 0; label < ROW >> 2; label++) {
    const at = label << 2;
    store<f32>(forward + at, (starts >> <i32>label) & 1 ? 1 : 0);
    store<f32>(back + at, (ends >> <i32>label) & 1 ? 1 : 0);
  }
  multiply(forward, potential);
  for (let row = 1; row < rows; row++) {
    const at = forward + <usize>row * ROW;
    passOn(at - ROW, at, potential + <usize>row * ROW, edgesAt(edges, classes, row));
  }
  // From the end on the messages become marginals.
  for (let row = rows - 1; row >= 0; row--) {
    const at = <usize>row * ROW;
    multiply(forward + at, back);
    memory.copy(scores + <usize>row * SCORES, forward + at, SCORES);
    if (row > 0) {
      for (let i: usize = 0; i < ROW; i += 16)
        v128.store(weighed + i, product(potential + at + i, back + i));
      passOn(weighed, back, ones, edgesAt(turned, classes, row));
    }
  }
}
