import { type Attributes, PAD } from './attributes.ts';
import type { ContentOdds } from './content-odds.ts';
import { type Inside, level, readExtent, readInside, tenth } from './content-signs.ts';
import { key1, key2, step } from './features.ts';
import type { Segment } from './labels.ts';
import type { Relation } from './relations.ts';

/** An upper bound of the features of a piece. */
export const MOST_OF_PIECE = 36;

/** A piece whose features are read: several readings may have it. */
interface ReadPiece {
  from: number;
  to: number;
  tag: number;
  inside: Inside;
  /** Where its keys are. */
  start: number;
  end: number;
}

/** What the features of one relation's choices are read from. */
export interface PieceContext {
  attributes: Attributes;
  odds: ContentOdds;
  relation: Relation;
  /** The last word of its cue. */
  verb: number;
  /** Its content as found, and as rules read it, without marks at the ends. */
  found: Segment[];
  ruled: Segment[] | undefined;
  pieces: ReadPiece[];
}

/** Writes a piece's features at `at`, which are read once for all readings that have it. */
export function writePiece(
  context: PieceContext,
  piece: Segment,
  tag: number,
  keys: Int32Array,
  at: number,
): ReadPiece {
  const { from, to } = piece;
  for (const known of context.pieces) {
    if (known.from !== from || known.to !== to || known.tag !== tag) continue;
    keys.copyWithin(at, known.start, known.end);
    return known;
  }
  const inside = readInside(context, piece);
  const extent = readExtent(context.attributes, piece);
  let n = writeProbabilities(context, piece, tag, inside, keys, at);
  n = writeWords(context, piece, tag, keys, n);
  n = writePlace(context, piece, tag, extent, keys, n);
  n = writeSigns(inside, tag, extent, keys, n);
  n = writeAgainstFound(context, piece, tag, extent, keys, n);
  n = writeAgainstRules(context, piece, tag, keys, n);
  const read = { from, to, tag, inside, start: at, end: n };
  context.pieces.push(read);
  return read;
}

function writeProbabilities(
  { odds }: PieceContext,
  { from, to }: Segment,
  tag: number,
  { least, sum, words }: Inside,
  keys: Int32Array,
  begin: number,
): number {
  const { begins, ends, inside } = odds;
  const start = from + PAD;
  const end = to + PAD;
  const before = inside[start - 1] as number;
  const after = Math.max(inside[end] as number, inside[end + 1] as number);
  let n = begin;
  keys[n++] = key1(13, level(begins[start] as number));
  keys[n++] = key1(14, level(ends[end - 1] as number));
  keys[n++] = key1(15, tag * 16 + level(least));
  keys[n++] = key1(16, tag * 16 + tenth(sum / Math.max(1, words)));
  keys[n++] = key1(17, tag * 16 + level(1 - Math.min(1, before)));
  keys[n++] = key1(18, tag * 16 + level(1 - Math.min(1, after)));
  return n;
}

function writeWords(
  { attributes, verb }: PieceContext,
  { from, to }: Segment,
  tag: number,
  keys: Int32Array,
  begin: number,
): number {
  const { form, coarse } = attributes;
  const start = from + PAD;
  const end = to + PAD;
  const opening = (coarse[start - 1] as number) * 64 + (coarse[start] as number);
  const after = (coarse[end] as number) * 64 + (coarse[end + 1] as number);
  let n = begin;
  keys[n++] = key2(20, tag, form[start] as number);
  keys[n++] = key2(21, tag, form[start - 1] as number);
  keys[n++] = key2(22, tag, form[end] as number);
  keys[n++] = key2(23, tag, form[end - 1] as number);
  keys[n++] = key2(24, tag, form[end + 1] as number);
  keys[n++] = key2(25, tag, opening);
  keys[n++] = key2(26, tag, (coarse[end - 1] as number) * 64 + (coarse[end] as number));
  keys[n++] = key2(27, tag, after);
  keys[n++] = key2(28, opening, verb);
  keys[n++] = key2(29, after, verb);
  return n;
}

function writePlace(
  { attributes, relation, verb }: PieceContext,
  { from, to }: Segment,
  tag: number,
  extent: number,
  keys: Int32Array,
  start: number,
): number {
  const { quote, tokens } = attributes;
  const { cue } = relation;
  const isNear = tokens.sentence[from] === tokens.sentence[cue.from] ? 1 : 0;
  const gap = Math.max(0, from < cue.from ? cue.from - to : from - cue.to);
  const opening = (quote[from - 1 + PAD] as number) * 8 + (quote[from + PAD] as number);
  const closing = (quote[to - 1 + PAD] as number) * 8 + (quote[to + PAD] as number);
  let n = start;
  keys[n++] = key1(40, tag * 64 + extent);
  keys[n++] = key2(41, verb, tag * 64 + extent);
  keys[n++] = key2(42, tag * 64 + extent, step(to - from));
  keys[n++] = key2(43, tag, step(to - from));
  keys[n++] = key2(44, tag, opening * 64 + closing);
  keys[n++] = key2(45, tag * 64 + closing, (extent & 3) * 2 + isNear);
  keys[n++] = key2(46, tag, step(gap) * 2 + isNear);
  keys[n++] = key2(47, verb, tag * 4 + Math.min(3, gap));
  return n;
}

function writeSigns(
  { verbs, commas, brackets }: Inside,
  tag: number,
  extent: number,
  keys: Int32Array,
  start: number,
): number {
  let n = start;
  keys[n++] = key1(
    50,
    tag * 16 + Math.min(3, verbs) * 4 + (brackets === 0 ? 0 : brackets > 0 ? 1 : 2),
  );
  keys[n++] = key2(51, tag * 4 + Math.min(3, commas), extent);
  return n;
}

function writeAgainstFound(
  { attributes, relation, verb, found }: PieceContext,
  { from, to }: Segment,
  tag: number,
  extent: number,
  keys: Int32Array,
  start: number,
): number {
  const { coarse } = attributes;
  const { cue } = relation;
  const at = (token: number) => coarse[token + PAD] as number;
  const opening = at(from - 1) * 64 + at(from);
  const own = found.find((other) => other.from < to && from < other.to);
  let n = start;
  if (!own) {
    keys[n++] = key1(60, 90 + tag);
    keys[n++] = key2(61, 90 + tag, verb);
    keys[n++] = key2(63, 90 + tag, at(to - 1) * 64 + at(cue.from));
    keys[n++] = key2(65, 90 + tag, opening);
    keys[n++] = key2(66, at(cue.from), at(cue.to));
    return n;
  }
  const moved = (Math.sign(from - own.from) + 1) * 3 + Math.sign(to - own.to) + 1;
  keys[n++] = key1(60, tag * 9 + moved);
  keys[n++] = key2(62, moved, at(to) * 64 + at(to - 1));
  keys[n++] = key2(63, moved, opening);
  keys[n++] = key2(64, moved, extent);
  return n;
}

function writeAgainstRules(
  { odds, ruled, verb }: PieceContext,
  { from, to }: Segment,
  tag: number,
  keys: Int32Array,
  start: number,
): number {
  const { begins, ends } = odds;
  let signs = 9;
  if (ruled) {
    signs = ruled.length === 0 ? 8 : 0;
    if (ruled.some((piece) => piece.from === from)) signs |= 1;
    if (ruled.some((piece) => piece.to === to)) signs |= 2;
  }
  let n = start;
  keys[n++] = key1(70, tag * 16 + signs);
  keys[n++] = key2(
    71,
    signs,
    level(begins[from + PAD] as number) * 16 + level(ends[to - 1 + PAD] as number),
  );
  keys[n++] = key2(72, signs, verb);
  return n;
}
