import type { Chain } from './chain.ts';
import { CONTENT_BITS } from './content-features.ts';
import { EDGE_CLASSES } from './edges.ts';
import { KEY_MASK } from './features.ts';
import { Arena, startKernels } from './kernels.ts';
import { LabelFinder } from './label-finder.ts';
import { LABELS, mayFollow } from './labels.ts';
import { LstmRunner } from './lstm.ts';
import { type Lstm, partLengths } from './lstm-parts.ts';
import { SIGNS } from './lstm-signs.ts';
import { RELATION_BITS } from './relation-features.ts';
import type { AttributionModel } from './tag-attributions.ts';
import { WeightTable } from './weight-table.ts';
import { makeWordTable, type WordTable } from './words.ts';

/** "PMTG", and a number that changes with the features: another build's weights would mean nothing. */
export const MAGIC = 0x504d5447;
export const VERSION = 5;

/** Where the contents begin: magic, version, checksum. */
export const HEADER_BYTES = 12;

/** The label pairs that a chain stores weights of, as indices into a table of pairs. */
export const STORED_PAIRS: readonly number[] = Array.from(
  { length: LABELS * LABELS },
  (_, pair) => pair,
).filter((pair) => mayFollow(Math.floor(pair / LABELS), pair % LABELS));

/** Reads a model file. @throws {RangeError} if it is broken, cut off or of another version. */
export function loadModel(buffer: ArrayBuffer): AttributionModel {
  const reader = new Reader(buffer);
  if (reader.uint32() !== MAGIC) throw new RangeError('not a model of the attribution tagger');
  const version = reader.uint32();
  if (version !== VERSION) throw new RangeError(`model of version ${version}, not ${VERSION}`);
  if (reader.uint32() !== reader.checksum()) throw new RangeError('the model is damaged');
  const words = readWords(reader);
  const first = readChain(reader);
  const second = readChain(reader);
  return {
    words,
    first: new LabelFinder(first),
    second: new LabelFinder(second),
    table: new WeightTable(first, second),
    lstm: new LstmRunner(readLstm(reader)),
    relations: { weights: reader.bytes(1 << RELATION_BITS) },
    contents: { weights: reader.bytes(1 << CONTENT_BITS) },
  };
}

/** Reads numbers one after the other; reading past the end is a RangeError (of DataView's own). */
class Reader {
  readonly #view: DataView;
  readonly #kernels = startKernels();
  readonly #arena = new Arena(this.#kernels);
  /** Where the bytes are in the memory of the kernels, which read most of them. */
  readonly #copy: number;
  #at = 0;

  constructor(buffer: ArrayBuffer) {
    this.#view = new DataView(buffer);
    this.#copy = this.#arena.take(Math.ceil(buffer.byteLength / 4));
    this.#arena.bytes(this.#copy, buffer.byteLength).set(new Int8Array(buffer));
  }

  uint32(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, true);
  }

  float32(): number {
    this.#at += 4;
    return this.#view.getFloat32(this.#at - 4, true);
  }

  int16(): number {
    this.#at += 2;
    return this.#view.getInt16(this.#at - 2, true);
  }

  /** Seven bits a byte, the lowest first. */
  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#view.getUint8(this.#at++);
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value >>> 0;
  }

  /** FNV-1a over bytes from `HEADER_BYTES` on. */
  checksum(): number {
    return (
      this.#kernels.checksum(this.#copy + HEADER_BYTES, this.#copy + this.#view.byteLength) >>> 0
    );
  }

  /**
   * Keys, each by its distance from the last, the labels that it weighs and their weights. Most of
   * the file is this; the checksum vouches for its end.
   */
  rows(count: number): Pick<Chain, 'keys' | 'weights'> {
    const arena = this.#arena;
    const mark = arena.mark;
    const keys = arena.take(count);
    const weights = arena.take(Math.ceil((count * LABELS) / 4));
    arena.bytes(weights, count * LABELS).fill(0);
    const from = this.#copy + this.#at;
    this.#at = this.#kernels.readRows(from, count, KEY_MASK, keys, weights) - this.#copy;
    const rows = {
      keys: arena.numbers(keys, count).slice(),
      weights: arena.bytes(weights, count * LABELS).slice(),
    };
    arena.release(mark);
    return rows;
  }

  bytes(length: number): Int8Array {
    const part = new Int8Array(this.#view.buffer as ArrayBuffer, this.#at, length);
    this.#at += length;
    return part;
  }

  /** A count of things of at least a byte each. */
  count(): number {
    const count = this.uint32();
    if (count > this.#view.byteLength) throw new RangeError('the model is damaged');
    return count;
  }
}

function readWords(reader: Reader): WordTable {
  const count = reader.count();
  const hashes = new Int32Array(count);
  const traits = new Int32Array(count);
  let hash = -0x8000_0000;
  for (let i = 0; i < count; i++) {
    hash = (hash + reader.varint()) | 0;
    hashes[i] = hash;
    traits[i] = reader.varint();
  }
  return makeWordTable(hashes, traits);
}

function readChain(reader: Reader): Chain {
  const unit = reader.float32();
  const { keys, weights } = reader.rows(reader.count());
  const edges = new Float32Array(EDGE_CLASSES * LABELS * LABELS);
  for (let edge = 0; edge < EDGE_CLASSES; edge++) {
    for (const pair of STORED_PAIRS) edges[edge * LABELS * LABELS + pair] = reader.int16();
  }
  return { keys, weights, edges, unit };
}

function readLstm(reader: Reader): Lstm {
  const values = Array.from({ length: SIGNS }, () => {
    const list = new Int32Array(reader.count());
    let value = -0x8000_0000;
    for (let n = 0; n < list.length; n++) {
      value = (value + reader.varint()) | 0;
      list[n] = value;
    }
    return list;
  });
  const parts = partLengths(values).map((length) => ({
    unit: reader.float32(),
    weights: reader.bytes(length),
  }));
  return { values, parts };
}
