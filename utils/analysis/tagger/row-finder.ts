import type { Attributes } from './attributes.ts';
import { mix } from './hash.ts';
import { SIGNS, writeSigns } from './lstm-signs.ts';

/** Finds the row of each sign of a token among those that the LSTM has learned. */
export class RowFinder {
  /** The row of each sign for values without one of their own; those of its values follow. */
  readonly #others: number[] = [0];
  /** The value that each row is for. */
  readonly #values: Int32Array;
  /** Open addressing: a row, or 0, which is no value's. */
  readonly #places: Int32Array;
  readonly #signs = new Int32Array(SIGNS);

  constructor(values: readonly Int32Array[]) {
    for (const list of values) this.#others.push((this.#others.at(-1) as number) + list.length + 1);
    const rows = this.#others.at(-1) as number;
    this.#values = new Int32Array(rows);
    this.#places = new Int32Array(1 << (34 - Math.clz32(rows)));
    values.forEach((list, sign) => {
      const first = (this.#others[sign] as number) + 1;
      list.forEach((value, n) => {
        this.#values[first + n] = value;
        this.#places[this.#find(sign, value)] = first + n;
      });
    });
  }

  /** The place of a sign's value, or the free one where it would be. */
  #find(sign: number, value: number): number {
    const places = this.#places;
    const others = this.#others[sign] as number;
    const next = this.#others[sign + 1] as number;
    let place = mix(sign, value) & (places.length - 1);
    for (;;) {
      const row = places[place] as number;
      if (row === 0 || (row > others && row < next && this.#values[row] === value)) return place;
      place = (place + 1) & (places.length - 1);
    }
  }

  /** Writes the rows of a token's signs from `into[from]` on. */
  write(attributes: Attributes, token: number, into: Int32Array, from: number): void {
    writeSigns(attributes, token, this.#signs, 0);
    for (let sign = 0; sign < SIGNS; sign++) {
      const row = this.#places[this.#find(sign, this.#signs[sign] as number)] as number;
      into[from + sign] = row === 0 ? (this.#others[sign] as number) : row;
    }
  }
}
