import type { Arena, Kernels } from './kernels.ts';

/**
 * Lays out the table that `findSignRows` of kernels finds the row of each sign of a token in.
 * @param values those of each sign that have a row of their own
 */
export function putSigns(kernels: Kernels, arena: Arena, values: readonly Int32Array[]): void {
  const firsts = [0];
  for (const list of values) firsts.push((firsts.at(-1) as number) + list.length + 1);
  const rows = firsts.at(-1) as number;
  const size = 1 << (34 - Math.clz32(rows));
  const small = arena.take(kernels.countSmallPlaces());
  const places = arena.take(size);
  const valueOfRow = arena.take(rows);
  const others = arena.take(firsts.length);
  arena.numbers(others, firsts.length).set(firsts);
  kernels.openSigns(small, places, size - 1, valueOfRow, others);
  const mark = arena.mark;
  const own = arena.take(Math.max(...values.map(({ length }) => length)));
  values.forEach((list, sign) => {
    arena.numbers(own, list.length).set(list);
    kernels.putValues(sign, own, list.length);
  });
  arena.release(mark);
}
