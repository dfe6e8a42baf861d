// Products of rows and matrices, in AssemblyScript, four numbers at once. Each number of a result is added
// up in the order of the matrix's rows, whatever is taken together: several sums at once, so that none
// waits for the one before it.

/** The address of row `row` of a matrix with rows of `width`. */
export function rowAt(matrix: usize, row: i32, width: i32): usize {
  return matrix + ((<usize>row * <usize>width) << 2);
}

export function mulAdd(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

/** Makes each of `rows` rows of a matrix (width a multiple of 4) a copy of the row at `row`. */
export function repeatRow(row: usize, matrix: usize, rows: i32, width: i32): void {
  const bytes = (<usize>width) << 2;
  const end = rowAt(matrix, rows, width);
  for (let to = matrix; to < end; to += bytes)
    for (let i: usize = 0; i < bytes; i += 16) v128.store(to + i, v128.load(row + i));
}

/** What `addRowProduct` does, for 8 columns. */
function addEight(
  out: usize,
  row: usize,
  matrix: usize,
  inner: i32,
  step: usize,
  stride: usize,
): void {
  let at = matrix;
  let number = row;
  let a = v128.load(out);
  let b = v128.load(out, 16);
  for (let k = 0; k < inner; k++) {
    const factor = v128.load32_splat(number);
    a = mulAdd(a, factor, v128.load(at));
    b = mulAdd(b, factor, v128.load(at, 16));
    number += stride;
    at += step;
  }
  v128.store(out, a);
  v128.store(out, b, 16);
}

/** What `addRowProduct` does, for 32 columns. */
function addWide(
  out: usize,
  row: usize,
  matrix: usize,
  inner: i32,
  step: usize,
  stride: usize,
): void {
  let at = matrix;
  let number = row;
  let a = v128.load(out);
  let b = v128.load(out, 16);
  let c = v128.load(out, 32);
  let d = v128.load(out, 48);
  let e = v128.load(out, 64);
  let f = v128.load(out, 80);
  let g = v128.load(out, 96);
  let h = v128.load(out, 112);
  for (let k = 0; k < inner; k++) {
    const factor = v128.load32_splat(number);
    a = mulAdd(a, factor, v128.load(at));
    b = mulAdd(b, factor, v128.load(at, 16));
    c = mulAdd(c, factor, v128.load(at, 32));
    d = mulAdd(d, factor, v128.load(at, 48));
    e = mulAdd(e, factor, v128.load(at, 64));
    f = mulAdd(f, factor, v128.load(at, 80));
    g = mulAdd(g, factor, v128.load(at, 96));
    h = mulAdd(h, factor, v128.load(at, 112));
    number += stride;
    at += step;
  }
  v128.store(out, a);
  v128.store(out, b, 16);
  v128.store(out, c, 32);
  v128.store(out, d, 48);
  v128.store(out, e, 64);
  v128.store(out, f, 80);
  v128.store(out, g, 96);
  v128.store(out, h, 112);
}

/**
 * Adds the product of `inner` numbers, from `row` on and `stride` apart, and a matrix (`inner` rows of
 * `width`) to the row `out`.
 */
export function addRowProduct(
  out: usize,
  row: usize,
  matrix: usize,
  inner: i32,
  width: i32,
  stride: i32 = 1,
): void {
  const step = (<usize>width) << 2;
  const apart = (<usize>stride) << 2;
  let column: usize = 0;
  for (; column + 128 <= step; column += 128)
    addWide(out + column, row, matrix + column, inner, step, apart);
  for (; column < step; column += 32)
    addEight(out + column, row, matrix + column, inner, step, apart);
}

/** Adds the products of two rows of `inner` numbers and a matrix to two rows: each of its numbers is read once. */
export function addTwoRowProducts(
  out: usize,
  rows: usize,
  matrix: usize,
  inner: i32,
  width: i32,
): void {
  const step = (<usize>width) << 2;
  const apart = (<usize>inner) << 2;
  let column: usize = 0;
  for (; column + 64 <= step; column += 64) {
    const to = out + column;
    const other = to + step;
    let at = matrix + column;
    let number = rows;
    let a = v128.load(to);
    let b = v128.load(to, 16);
    let c = v128.load(to, 32);
    let d = v128.load(to, 48);
    let e = v128.load(other);
    let f = v128.load(other, 16);
    let g = v128.load(other, 32);
    let h = v128.load(other, 48);
    for (let k = 0; k < inner; k++) {
      const first = v128.load32_splat(number);
      const second = v128.load32_splat(number + apart);
      let four = v128.load(at);
      a = mulAdd(a, first, four);
      e = mulAdd(e, second, four);
      four = v128.load(at, 16);
      b = mulAdd(b, first, four);
      f = mulAdd(f, second, four);
      four = v128.load(at, 32);
      c = mulAdd(c, first, four);
      g = mulAdd(g, second, four);
      four = v128.load(at, 48);
      d = mulAdd(d, first, four);
      h = mulAdd(h, second, four);
      number += 4;
      at += step;
    }
    v128.store(to, a);
    v128.store(to, b, 16);
    v128.store(to, c, 32);
    v128.store(to, d, 48);
    v128.store(other, e);
    v128.store(other, f, 16);
    v128.store(other, g, 32);
    v128.store(other, h, 48);
  }
  if (column === step) return;
  addEight(out + column, rows, matrix + column, inner, step, 4);
  addEight(out + step + column, rows + apart, matrix + column, inner, step, 4);
}
