import { PAD } from './attributes.ts';
import type { ContentChoice } from './content-choices.ts';
import { trimMarks } from './content-ends.ts';
import {
  contentOf,
  countOutside,
  countSigns,
  type Inside,
  level,
  readExtent,
  readInside,
  tenth,
} from './content-signs.ts';
import { step } from './features.ts';
import { KeyList } from './key-list.ts';
import type { Segment } from './labels.ts';
import { proposalOf } from './proposals.ts';
import type { Relation } from './relations.ts';
import { beginning, ending, type Tagged } from './tagged.ts';

/** The features of contents are told apart by this many bits. */
export const CONTENT_BITS = 15;

/** An upper bound of the features of a reading beside those of its pieces, and of a piece. */
const MOST_OF_ALL = 13;
const MOST_OF_PIECE = 36;

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
interface Context {
  tagged: Tagged;
  relation: Relation;
  /** The last word of its cue. */
  verb: number;
  /** Its content as found, and as rules read it, without marks at the ends. */
  found: Segment[];
  ruled: Segment[] | undefined;
  pieces: ReadPiece[];
}

const LIST = new KeyList(CONTENT_BITS);

/** Calls `visit` with the keys of the features of each choice of a relation's content, from `from` to `to`. */
export function forContentFeatures(
  tagged: Tagged,
  relation: Relation,
  choices: readonly ContentChoice[],
  visit: (keys: Int32Array, from: number, to: number) => void,
): void {
  const { attributes } = tagged.scene;
  const { mark } = attributes.tokens;
  const { role } = relation.cue;
  const context: Context = {
    tagged,
    relation,
    verb: attributes.form[relation.cue.to - 1 + PAD] as number,
    found: relation.content.map((piece) => trimMarks(mark, piece)),
    ruled: proposalOf(attributes, relation.cue)?.content.map(([from, to]) =>
      trimMarks(mark, { role, from, to }),
    ),
    pieces: [],
  };
  const most = choices.reduce((sum, { content }) => sum + content.length, 0);
  LIST.clear(MOST_OF_ALL * choices.length + MOST_OF_PIECE * most);
  for (const choice of choices) {
    const from = LIST.count;
    writeChoice(context, choice, LIST);
    visit(LIST.keys, from, LIST.count);
  }
}

function writeChoice(context: Context, choice: ContentChoice, list: KeyList): void {
  const { tagged, relation, verb } = context;
  const { cue } = relation;
  const { content, signs, source } = choice;
  const first = content[0] as Segment;
  const last = content.at(-1) as Segment;
  const shape =
    Math.min(content.length, 7) * 4 +
    (first.from < cue.from ? 2 : 0) +
    (last.from >= cue.to ? 1 : 0);
  list.one(1, signs);
  list.one(2, signs & 1);
  list.two(3, shape, signs & 1);
  list.two(4, shape, verb);
  list.two(6, shape, signs);
  list.two(7, shape, relation.content.length * 4 + (source ? 2 : 0) + (relation.source ? 1 : 0));
  let least = 1;
  let sum = 0;
  let words = 0;
  content.forEach((piece, index) => {
    const side = piece.from < cue.from ? 0 : 4;
    const tag = side + (content.length > 1 ? 2 : 0) + (index > 0 ? 1 : 0);
    const inside = writePiece(context, piece, tag, list);
    least = Math.min(least, inside.least);
    sum += inside.sum;
    words += inside.words;
  });
  list.one(80, shape * 16 + level(least));
  list.one(81, shape * 16 + tenth(sum / Math.max(1, words)));
  const { coarse, tokens } = tagged.scene.attributes;
  const change =
    step(countOutside(tokens.mark, context.found, content)) * 16 +
    step(countOutside(tokens.mark, content, context.found));
  list.one(82, change);
  list.two(83, change, verb);
  if (source || !relation.source) return;
  list.two(85, 1, verb);
  list.two(88, coarse[cue.to + PAD] as number, verb);
}

/** Writes a piece's features, which are read once for all readings that have it. */
function writePiece(context: Context, piece: Segment, tag: number, list: KeyList): Inside {
  const { from, to } = piece;
  const known = context.pieces.find((one) => one.from === from && one.to === to && one.tag === tag);
  if (known) {
    list.repeat(known.start, known.end);
    return known.inside;
  }
  const start = list.count;
  const inside = readInside(context.tagged, piece);
  writeProbabilities(context, piece, tag, inside, list);
  writeWords(context, piece, tag, list);
  writePlace(context, piece, tag, list);
  writeAgainstFound(context, piece, tag, list);
  writeAgainstRules(context, piece, tag, list);
  context.pieces.push({ from, to, tag, inside, start, end: list.count });
  return inside;
}

function writeProbabilities(
  { tagged }: Context,
  { from, to }: Segment,
  tag: number,
  { least, sum, words }: Inside,
  list: KeyList,
): void {
  const { likely } = tagged;
  const before = contentOf(likely, from - 1);
  const after = Math.max(contentOf(likely, to), contentOf(likely, to + 1));
  list.one(13, level(beginning(likely, from)));
  list.one(14, level(ending(likely, to - 1)));
  list.one(15, tag * 16 + level(least));
  list.one(16, tag * 16 + tenth(sum / Math.max(1, words)));
  list.one(17, tag * 16 + level(1 - Math.min(1, before)));
  list.one(18, tag * 16 + level(1 - Math.min(1, after)));
}

function writeWords(
  { tagged, verb }: Context,
  { from, to }: Segment,
  tag: number,
  list: KeyList,
): void {
  const { form, coarse } = tagged.scene.attributes;
  const start = from + PAD;
  const end = to + PAD;
  const opening = (coarse[start - 1] as number) * 64 + (coarse[start] as number);
  const after = (coarse[end] as number) * 64 + (coarse[end + 1] as number);
  list.two(20, tag, form[start] as number);
  list.two(21, tag, form[start - 1] as number);
  list.two(22, tag, form[end] as number);
  list.two(23, tag, form[end - 1] as number);
  list.two(24, tag, form[end + 1] as number);
  list.two(25, tag, opening);
  list.two(26, tag, (coarse[end - 1] as number) * 64 + (coarse[end] as number));
  list.two(27, tag, after);
  list.two(28, opening, verb);
  list.two(29, after, verb);
}

function writePlace(context: Context, piece: Segment, tag: number, list: KeyList): void {
  const { tagged, relation, verb } = context;
  const { quote, tokens } = tagged.scene.attributes;
  const { from, to } = piece;
  const { cue } = relation;
  const extent = readExtent(tagged, piece);
  const isNear = tokens.sentence[from] === tokens.sentence[cue.from] ? 1 : 0;
  const gap = Math.max(0, from < cue.from ? cue.from - to : from - cue.to);
  const opening = (quote[from - 1 + PAD] as number) * 8 + (quote[from + PAD] as number);
  const closing = (quote[to - 1 + PAD] as number) * 8 + (quote[to + PAD] as number);
  list.one(40, tag * 64 + extent);
  list.two(41, verb, tag * 64 + extent);
  list.two(42, tag * 64 + extent, step(to - from));
  list.two(43, tag, step(to - from));
  list.two(44, tag, opening * 64 + closing);
  list.two(45, tag * 64 + closing, (extent & 3) * 2 + isNear);
  list.two(46, tag, step(gap) * 2 + isNear);
  list.two(47, verb, tag * 4 + Math.min(3, gap));
  const { verbs, commas, brackets } = countSigns(tagged, piece);
  list.one(50, tag * 16 + Math.min(3, verbs) * 4 + (brackets === 0 ? 0 : brackets > 0 ? 1 : 2));
  list.two(51, tag * 4 + Math.min(3, commas), extent);
}

function writeAgainstFound(context: Context, piece: Segment, tag: number, list: KeyList): void {
  const { tagged, relation, verb } = context;
  const { coarse } = tagged.scene.attributes;
  const { from, to } = piece;
  const { cue } = relation;
  const at = (token: number) => coarse[token + PAD] as number;
  const opening = at(from - 1) * 64 + at(from);
  const own = context.found.find((other) => other.from < to && from < other.to);
  if (!own) {
    list.one(60, 90 + tag);
    list.two(61, 90 + tag, verb);
    list.two(63, 90 + tag, at(to - 1) * 64 + at(cue.from));
    list.two(65, 90 + tag, opening);
    list.two(66, at(cue.from), at(cue.to));
    return;
  }
  const moved = (Math.sign(from - own.from) + 1) * 3 + Math.sign(to - own.to) + 1;
  list.one(60, tag * 9 + moved);
  list.two(62, moved, at(to) * 64 + at(to - 1));
  list.two(63, moved, opening);
  list.two(64, moved, readExtent(tagged, piece));
}

function writeAgainstRules(
  { tagged, ruled, verb }: Context,
  { from, to }: Segment,
  tag: number,
  list: KeyList,
): void {
  const { likely } = tagged;
  let signs = 9;
  if (ruled) {
    signs = ruled.length === 0 ? 8 : 0;
    if (ruled.some((piece) => piece.from === from)) signs |= 1;
    if (ruled.some((piece) => piece.to === to)) signs |= 2;
  }
  list.one(70, tag * 16 + signs);
  list.two(71, signs, level(beginning(likely, from)) * 16 + level(ending(likely, to - 1)));
  list.two(72, signs, verb);
}
