import type { Chain, ChainRows } from './chain.ts';
import { CONTENT_BITS } from './content-features.ts';
import { EDGE_CLASSES } from './edges.ts';
import { Arena, startKernels } from './kernels.ts';
import { LabelFinder } from './label-finder.ts';
import { LABELS, mayFollow } from './labels.ts';
import { LstmRunner } from './lstm.ts';
import { type Lstm, partLengths } from './lstm-parts.ts';
import { SIGNS } from './lstm-signs.ts';
import { RELATION_BITS } from './relation-features.ts';
import type { AttributionModel } from './tag-attributions.ts';
import { WeightTable } from './weight-table.ts';
import { slotsFor, type WordTable } from './words.ts';

/** "PMTG", and a number that changes with the features and widths: another build's weights would mean nothing. */
export const MAGIC = 0x504d5447;
export const VERSION = 7;

/** Where the contents begin: magic, version, checksum. */
export const HEADER_BYTES = 12;

/** The label pairs that a chain stores weights of, as indices into a table of pairs. */
export const STORED_PAIRS: readonly number[] = Array.from(
  { length: LABELS * LABELS },
  (_, pair) => pair,
).filter((pair) => mayFollow(Math.floor(pair / LABELS), pair % LABELS));

/** Reads a model file. @throws {RangeError} if it is broken, too short or long, or of another version. */
export function loadModel(buffer: ArrayBuffer): AttributionModel {
  const reader = new Reader(buffer);
  if (reader.uint32() !== MAGIC) throw new RangeError('not a model of the attribution tagger');
  const version = reader.uint32();
  if (version !== VERSION) throw new RangeError(`model of version ${version}, not ${VERSION}`);
  if (reader.uint32() !== reader.checksum()) throw new RangeError('the model is damaged');
  const words = reader.words();
  const chain = readChain(reader);
  const model = {
    words,
    finder: new LabelFinder(chain),
    table: new WeightTable(chain),
    lstm: new LstmRunner(readLstm(reader)),
    relations: { weights: reader.bytes(1 << RELATION_BITS) },
    contents: { weights: reader.bytes(1 << CONTENT_BITS) },
  };
  if (!reader.isDone) throw new RangeError('the model is longer than what it holds');
  return model;
}

/**
 * Reads numbers one after the other; reading past the end is a RangeError (of DataView's own). Lists are
 * read by the kernels: at a cold start JavaScript runs such loops slowly. The checksum vouches for their
 * ends.
 */
class Reader {
  readonly #view: DataView;
  readonly #kernels = startKernels();
  readonly #arena = new Arena(this.#kernels);
  /** Where the bytes are in the memory of the kernels. */
  readonly #copy: number;
  #at = 0;

  constructor(buffer: ArrayBuffer) {
    this.#view = new DataView(buffer);
    this.#copy = this.#arena.take(Math.ceil(buffer.byteLength / 4) + 4);
    this.#arena.bytes(this.#copy, buffer.byteLength).set(new Int8Array(buffer));
  }

  /** Whether everything is read. */
  get isDone(): boolean {
    return this.#at === this.#view.byteLength;
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

  /** The checksum of what stands from `HEADER_BYTES` on. */
  checksum(): number {
    return (
      this.#kernels.checksum(this.#copy + HEADER_BYTES, this.#copy + this.#view.byteLength) >>> 0
    );
  }

  words(): WordTable {
    const count = this.count();
    const size = slotsFor(count);
    const arena = this.#arena;
    const mark = arena.mark;
    const hashes = arena.take(count);
    const traits = arena.take(count);
    const slots = arena.take(size);
    arena.numbers(slots, size).fill(-1);
    const from = this.#copy + this.#at;
    const end = this.#kernels.readWords(from, count, hashes, traits, slots, size - 1);
    this.#at = end - this.#copy;
    const words = {
      hashes: arena.numbers(hashes, count).slice(),
      traits: arena.numbers(traits, count).slice(),
      slots: arena.numbers(slots, size).slice(),
    };
    arena.release(mark);
    return words;
  }

  /** The rows of a chain, as they are stored: most of the file is this. */
  rows(): ChainRows {
    const count = this.count();
    const from = this.#at;
    this.#at = this.#kernels.skipRows(this.#copy + from, count) - this.#copy;
    return { count, bytes: new Uint8Array(this.#view.buffer, from, this.#at - from) };
  }

  /** Numbers, each by its distance from the last. */
  ascending(): Int32Array {
    const count = this.count();
    const mark = this.#arena.mark;
    const numbers = this.#arena.take(count);
    const from = this.#copy + this.#at;
    this.#at = this.#kernels.readAscending(from, count, numbers) - this.#copy;
    this.#arena.release(mark);
    return this.#arena.numbers(numbers, count).slice();
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

function readChain(reader: Reader): Chain {
  const unit = reader.float32();
  const rows = reader.rows();
  const edges = new Float32Array(EDGE_CLASSES * LABELS * LABELS);
  for (let edge = 0; edge < EDGE_CLASSES; edge++) {
    for (const pair of STORED_PAIRS) edges[edge * LABELS * LABELS + pair] = reader.int16();
  }
  return { rows, edges, unit };
}

function readLstm(reader: Reader): Lstm {
  const values = Array.from({ length: SIGNS }, () => reader.ascending());
  const parts = partLengths(values).map((length) => ({
    unit: reader.float32(),
    weights: reader.bytes(length),
  }));
  return { values, parts };
}
