import { KEY_BITS, key1, key2 } from './features.ts';

/** Keys of features, one after the other. */
export class KeyList {
  keys = new Int32Array(1024);
  count = 0;
  readonly #shift: number;

  /** @param bits how many bits tell the features apart */
  constructor(bits: number) {
    this.#shift = KEY_BITS - bits;
  }

  /** Forgets all keys, and makes room for as many as `most`. */
  clear(most: number): void {
    this.count = 0;
    if (this.keys.length < most) this.keys = new Int32Array(2 * most);
  }

  one(template: number, value: number): void {
    this.keys[this.count++] = key1(template, value) >>> this.#shift;
  }

  two(template: number, value: number, other: number): void {
    this.keys[this.count++] = key2(template, value, other) >>> this.#shift;
  }

  /** Repeats the keys from `from` to `to`. */
  repeat(from: number, to: number): void {
    for (let n = from; n < to; n++) this.keys[this.count++] = this.keys[n] as number;
  }
}
