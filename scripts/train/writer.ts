/** Writes numbers one after the other, as the reader of `model-file.ts` reads them. */
export class Writer {
  #bytes = new Uint8Array(1 << 16);
  #view = new DataView(this.#bytes.buffer);
  #at = 0;

  #grow(bytes: number): number {
    const at = this.#at;
    this.#at += bytes;
    if (this.#at > this.#bytes.length) {
      const larger = new Uint8Array(this.#at * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    return at;
  }

  uint32(value: number): void {
    const at = this.#grow(4);
    this.#view.setUint32(at, value, true);
  }

  float32(value: number): void {
    const at = this.#grow(4);
    this.#view.setFloat32(at, value, true);
  }

  int16(value: number): void {
    const at = this.#grow(2);
    this.#view.setInt16(at, Math.max(-0x7fff, Math.min(0x7fff, value)), true);
  }

  int8(value: number): void {
    const at = this.#grow(1);
    this.#view.setInt8(at, value);
  }

  varint(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#byte(128 | (rest % 128));
    this.#byte(rest);
  }

  #byte(value: number): void {
    const at = this.#grow(1);
    this.#view.setUint8(at, value);
  }

  bytes(values: Uint8Array): void {
    const at = this.#grow(values.length);
    this.#bytes.set(values, at);
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#at);
  }
}
