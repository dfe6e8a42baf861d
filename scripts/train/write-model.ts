import type { Chain } from '../../utils/analysis/tagger/chain.ts';
import { EDGE_CLASSES } from '../../utils/analysis/tagger/edges.ts';
import { KEY_MASK } from '../../utils/analysis/tagger/features.ts';
import { LABELS } from '../../utils/analysis/tagger/labels.ts';
import type { Lstm } from '../../utils/analysis/tagger/lstm-parts.ts';
import {
  HEADER_BYTES,
  MAGIC,
  STORED_PAIRS,
  VERSION,
} from '../../utils/analysis/tagger/model-file.ts';
import type { AttributionModel } from '../../utils/analysis/tagger/tag-attributions.ts';

/** FNV-1a over bytes from `HEADER_BYTES` on. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = HEADER_BYTES; i < bytes.length; i++)
    hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return hash >>> 0;
}

/** Writes a model in the form that `loadModel` reads. */
export function encodeModel({
  words,
  first,
  second,
  lstm,
  relations,
  contents,
}: AttributionModel): Uint8Array<ArrayBuffer> {
  const writer = new Writer();
  writer.uint32(MAGIC);
  writer.uint32(VERSION);
  writer.uint32(0);
  writer.uint32(words.hashes.length);
  let last = -0x8000_0000;
  words.hashes.forEach((hash, index) => {
    writer.varint(hash - last);
    writer.varint(words.traits[index] as number);
    last = hash;
  });
  writeChain(writer, first.chain);
  writeChain(writer, second.chain);
  writeLstm(writer, lstm.lstm);
  for (const weight of relations.weights) writer.int8(weight);
  for (const weight of contents.weights) writer.int8(weight);
  const bytes = writer.finish();
  new DataView(bytes.buffer).setUint32(HEADER_BYTES - 4, checksum(bytes), true);
  return bytes;
}

function writeLstm(writer: Writer, lstm: Lstm): void {
  for (const list of lstm.values) {
    writer.uint32(list.length);
    let last = -0x8000_0000;
    for (const value of list) {
      writer.varint(value - last);
      last = value;
    }
  }
  for (const { unit, weights } of lstm.parts) {
    writer.float32(unit);
    for (const weight of weights) writer.int8(weight);
  }
}

function writeChain(writer: Writer, { keys, weights, edges, unit }: Chain): void {
  writer.float32(unit);
  writer.uint32(keys.length);
  let last = 0;
  keys.forEach((key, row) => {
    // Ascending but for a few places, where the difference goes round.
    writer.varint((key - last) & KEY_MASK);
    last = key;
    const own = weights.subarray(row * LABELS, (row + 1) * LABELS);
    writer.varint(own.reduce((used, weight, label) => used | (weight === 0 ? 0 : 1 << label), 0));
    for (const weight of own) if (weight !== 0) writer.int8(weight);
  });
  for (let edge = 0; edge < EDGE_CLASSES; edge++) {
    for (const pair of STORED_PAIRS) writer.int16(edges[edge * LABELS * LABELS + pair] as number);
  }
}

class Writer {
  #bytes = new Uint8Array(1 << 16);
  #view = new DataView(this.#bytes.buffer);
  #at = 0;

  #grow(bytes: number): number {
    const at = this.#at;
    this.#at += bytes;
    if (this.#at > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
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

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#at);
  }
}
