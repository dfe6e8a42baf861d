import { PAD } from './attributes.ts';
import type { ContentChoice } from './content-choices.ts';
import { trimMarks } from './content-ends.ts';
import { oddsOf } from './content-odds.ts';
import { MOST_OF_PIECE, type PieceContext, writePiece } from './content-pieces.ts';
import { countOutside, level, tenth } from './content-signs.ts';
import { KEY_BITS, key1, key2, step } from './features.ts';
import type { Segment } from './labels.ts';
import { proposalOf } from './proposals.ts';
import type { Relation } from './relations.ts';
import type { Tagged } from './tagged.ts';

/** The features of contents are told apart by this many bits. */
export const CONTENT_BITS = 15;
const SHIFT = KEY_BITS - CONTENT_BITS;

/** An upper bound of the features of a reading beside those of its pieces. */
const MOST_OF_ALL = 13;

let room = new Int32Array(1024);

/** Where as many keys as `most` have room; the next ones have it too. */
function takeRoom(most: number): Int32Array {
  if (room.length < most) room = new Int32Array(2 * most);
  return room;
}

/** Calls `visit` with the keys of the features of each choice of a relation's content, from `from` to `to`. */
export function forContentFeatures(
  tagged: Tagged,
  relation: Relation,
  choices: readonly ContentChoice[],
  visit: (keys: Int32Array, from: number, to: number) => void,
): void {
  const context = openContext(tagged, relation);
  let most = 0;
  for (const { content } of choices) most += MOST_OF_ALL + MOST_OF_PIECE * content.length;
  const keys = takeRoom(most);
  const ends: number[] = [];
  let count = 0;
  for (const choice of choices) {
    count = writeChoice(context, choice, keys, count);
    ends.push(count);
  }
  for (let n = 0; n < count; n++) keys[n] = (keys[n] as number) >>> SHIFT;
  let from = 0;
  for (const to of ends) {
    visit(keys, from, to);
    from = to;
  }
}

function openContext(tagged: Tagged, relation: Relation): PieceContext {
  const { attributes } = tagged.scene;
  const { mark } = attributes.tokens;
  const { role, to } = relation.cue;
  return {
    attributes,
    odds: oddsOf(tagged),
    relation,
    verb: attributes.form[to - 1 + PAD] as number,
    found: relation.content.map((piece) => trimMarks(mark, piece)),
    ruled: proposalOf(attributes, relation.cue)?.content.map(([from, to]) =>
      trimMarks(mark, { role, from, to }),
    ),
    pieces: [],
  };
}

function writeChoice(
  context: PieceContext,
  { content, signs, source }: ContentChoice,
  keys: Int32Array,
  start: number,
): number {
  const { attributes, relation, verb, found } = context;
  const { cue } = relation;
  const first = content[0] as Segment;
  const last = content[content.length - 1] as Segment;
  const shape =
    Math.min(content.length, 7) * 4 +
    (first.from < cue.from ? 2 : 0) +
    (last.from >= cue.to ? 1 : 0);
  let n = start;
  keys[n++] = key1(1, signs);
  keys[n++] = key1(2, signs & 1);
  keys[n++] = key2(3, shape, signs & 1);
  keys[n++] = key2(4, shape, verb);
  keys[n++] = key2(6, shape, signs);
  keys[n++] = key2(
    7,
    shape,
    relation.content.length * 4 + (source ? 2 : 0) + (relation.source ? 1 : 0),
  );
  let least = 1;
  let sum = 0;
  let words = 0;
  for (let index = 0; index < content.length; index++) {
    const piece = content[index] as Segment;
    const side = piece.from < cue.from ? 0 : 4;
    const tag = side + (content.length > 1 ? 2 : 0) + (index > 0 ? 1 : 0);
    const { inside, start, end } = writePiece(context, piece, tag, keys, n);
    n += end - start;
    least = Math.min(least, inside.least);
    sum += inside.sum;
    words += inside.words;
  }
  keys[n++] = key1(80, shape * 16 + level(least));
  keys[n++] = key1(81, shape * 16 + tenth(sum / Math.max(1, words)));
  const { coarse, tokens } = attributes;
  const change =
    step(countOutside(tokens.mark, found, content)) * 16 +
    step(countOutside(tokens.mark, content, found));
  keys[n++] = key1(82, change);
  keys[n++] = key2(83, change, verb);
  if (source || !relation.source) return n;
  keys[n++] = key2(85, 1, verb);
  keys[n++] = key2(88, coarse[cue.to + PAD] as number, verb);
  return n;
}
