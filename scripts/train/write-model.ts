import type { Chain } from '../../utils/analysis/tagger/chain.ts';
import { EDGE_CLASSES } from '../../utils/analysis/tagger/edges.ts';
import { LABELS } from '../../utils/analysis/tagger/labels.ts';
import type { Lstm } from '../../utils/analysis/tagger/lstm-parts.ts';
import {
  HEADER_BYTES,
  MAGIC,
  STORED_PAIRS,
  VERSION,
} from '../../utils/analysis/tagger/model-file.ts';
import type { AttributionModel } from '../../utils/analysis/tagger/tag-attributions.ts';
import { Writer } from './writer.ts';

/**
 * A checksum of what stands from `HEADER_BYTES` on, four bytes at a time: each step is one to one, so that a
 * change of one place never goes unseen.
 */
function checksum(bytes: Uint8Array): number {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const view = new DataView(padded.buffer);
  let sum = 0;
  for (let at = HEADER_BYTES; at < padded.length; at += 4) {
    const product = Math.imul(sum ^ view.getUint32(at, true), 0x9e3779b1);
    sum = (product << 15) | (product >>> 17);
  }
  return sum >>> 0;
}

/** Writes a model in the form that `loadModel` reads. */
export function encodeModel({
  words,
  finder,
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
  writeChain(writer, finder.chain);
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

function writeChain(writer: Writer, { rows, edges, unit }: Chain): void {
  writer.float32(unit);
  writer.uint32(rows.count);
  writer.bytes(rows.bytes);
  for (let edge = 0; edge < EDGE_CLASSES; edge++) {
    for (const pair of STORED_PAIRS) writer.int16(edges[edge * LABELS * LABELS + pair] as number);
  }
}
