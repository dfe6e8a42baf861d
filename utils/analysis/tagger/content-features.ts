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
import { KEY_BITS, key1, key2, step } from './features.ts';
import type { Segment } from './labels.ts';
import { type ProposedParts, proposalOf } from './proposals.ts';
import type { Relation } from './relations.ts';
import { beginning, ending, type Tagged } from './tagged.ts';

/** The features of contents are told apart by this many bits. */
export const CONTENT_BITS = 15;
const SHIFT = KEY_BITS - CONTENT_BITS;

/** What the features of one relation's choices are read from, and where they are put. */
interface Context {
  tagged: Tagged;
  relation: Relation;
  /** Its content as found, without marks at the ends. */
  found: Segment[];
  parts: ProposedParts | undefined;
  one: (template: number, value: number) => void;
  two: (template: number, value: number, other: number) => void;
}

/** Reads the features of each choice of a relation's content. */
export function readContentFeatures(
  tagged: Tagged,
  relation: Relation,
  choices: readonly ContentChoice[],
): Int32Array[] {
  const { attributes } = tagged.scene;
  let keys: number[] = [];
  const context: Context = {
    tagged,
    relation,
    found: relation.content.map((piece) => trimMarks(attributes.tokens.mark, piece)),
    parts: proposalOf(attributes, relation.cue),
    one: (template, value) => keys.push(key1(template, value) >>> SHIFT),
    two: (template, value, other) => keys.push(key2(template, value, other) >>> SHIFT),
  };
  return choices.map((choice) => {
    keys = [];
    writeChoice(context, choice);
    return Int32Array.from(keys);
  });
}

function writeChoice(context: Context, choice: ContentChoice): void {
  const { one, two, tagged, relation } = context;
  const { form, coarse } = tagged.scene.attributes;
  const { cue } = relation;
  const { content, signs, source } = choice;
  const verb = form[cue.to - 1 + PAD] as number;
  const first = content[0] as Segment;
  const last = content.at(-1) as Segment;
  const shape =
    Math.min(content.length, 7) * 4 +
    (first.from < cue.from ? 2 : 0) +
    (last.from >= cue.to ? 1 : 0);
  one(1, signs);
  one(2, signs & 1);
  two(3, shape, signs & 1);
  two(4, shape, verb);
  two(6, shape, signs);
  two(7, shape, relation.content.length * 4 + (source ? 2 : 0) + (relation.source ? 1 : 0));
  let least = 1;
  let sum = 0;
  let words = 0;
  content.forEach((piece, index) => {
    const side = piece.from < cue.from ? 0 : 4;
    const tag = side + (content.length > 1 ? 2 : 0) + (index > 0 ? 1 : 0);
    const inside = readInside(tagged, piece);
    least = Math.min(least, inside.least);
    sum += inside.sum;
    words += inside.words;
    writeProbabilities(context, piece, tag, inside);
    writeWords(context, piece, tag, verb);
    writePlace(context, piece, tag, verb);
    writeAgainstFound(context, piece, tag, verb);
    writeAgainstRules(context, piece, tag, verb);
  });
  one(80, shape * 16 + level(least));
  one(81, shape * 16 + tenth(sum / Math.max(1, words)));
  const { mark } = tagged.scene.attributes.tokens;
  const change =
    step(countOutside(mark, context.found, content)) * 16 +
    step(countOutside(mark, content, context.found));
  one(82, change);
  two(83, change, verb);
  if (source || !relation.source) return;
  two(85, 1, verb);
  two(88, coarse[cue.to + PAD] as number, verb);
}

function writeProbabilities(
  { one, tagged }: Context,
  { from, to }: Segment,
  tag: number,
  { least, sum, words }: Inside,
): void {
  const { likely } = tagged;
  const before = contentOf(likely, from - 1);
  const after = Math.max(contentOf(likely, to), contentOf(likely, to + 1));
  one(13, level(beginning(likely, from)));
  one(14, level(ending(likely, to - 1)));
  one(15, tag * 16 + level(least));
  one(16, tag * 16 + tenth(sum / Math.max(1, words)));
  one(17, tag * 16 + level(1 - Math.min(1, before)));
  one(18, tag * 16 + level(1 - Math.min(1, after)));
}

function writeWords(
  { two, tagged }: Context,
  { from, to }: Segment,
  tag: number,
  verb: number,
): void {
  const { form, coarse } = tagged.scene.attributes;
  const start = from + PAD;
  const end = to + PAD;
  const opening = (coarse[start - 1] as number) * 64 + (coarse[start] as number);
  const after = (coarse[end] as number) * 64 + (coarse[end + 1] as number);
  two(20, tag, form[start] as number);
  two(21, tag, form[start - 1] as number);
  two(22, tag, form[end] as number);
  two(23, tag, form[end - 1] as number);
  two(24, tag, form[end + 1] as number);
  two(25, tag, opening);
  two(26, tag, (coarse[end - 1] as number) * 64 + (coarse[end] as number));
  two(27, tag, after);
  two(28, opening, verb);
  two(29, after, verb);
}

function writePlace(context: Context, piece: Segment, tag: number, verb: number): void {
  const { one, two, tagged, relation } = context;
  const { quote, tokens } = tagged.scene.attributes;
  const { from, to } = piece;
  const { cue } = relation;
  const extent = readExtent(tagged, piece);
  const isNear = tokens.sentence[from] === tokens.sentence[cue.from] ? 1 : 0;
  const gap = Math.max(0, from < cue.from ? cue.from - to : from - cue.to);
  const opening = (quote[from - 1 + PAD] as number) * 8 + (quote[from + PAD] as number);
  const closing = (quote[to - 1 + PAD] as number) * 8 + (quote[to + PAD] as number);
  one(40, tag * 64 + extent);
  two(41, verb, tag * 64 + extent);
  two(42, tag * 64 + extent, step(to - from));
  two(43, tag, step(to - from));
  two(44, tag, opening * 64 + closing);
  two(45, tag * 64 + closing, (extent & 3) * 2 + isNear);
  two(46, tag, step(gap) * 2 + isNear);
  two(47, verb, tag * 4 + Math.min(3, gap));
  const { verbs, commas, brackets } = countSigns(tagged, piece);
  one(50, tag * 16 + Math.min(3, verbs) * 4 + (brackets === 0 ? 0 : brackets > 0 ? 1 : 2));
  two(51, tag * 4 + Math.min(3, commas), extent);
}

function writeAgainstFound(context: Context, piece: Segment, tag: number, verb: number): void {
  const { one, two, tagged, relation } = context;
  const { coarse } = tagged.scene.attributes;
  const { from, to } = piece;
  const { cue } = relation;
  const at = (token: number) => coarse[token + PAD] as number;
  const opening = at(from - 1) * 64 + at(from);
  const own = context.found.find((other) => other.from < to && from < other.to);
  if (!own) {
    one(60, 90 + tag);
    two(61, 90 + tag, verb);
    two(63, 90 + tag, at(to - 1) * 64 + at(cue.from));
    two(65, 90 + tag, opening);
    two(66, at(cue.from), at(cue.to));
    return;
  }
  const moved = (Math.sign(from - own.from) + 1) * 3 + Math.sign(to - own.to) + 1;
  one(60, tag * 9 + moved);
  two(62, moved, at(to) * 64 + at(to - 1));
  two(63, moved, opening);
  two(64, moved, readExtent(tagged, piece));
}

function writeAgainstRules(
  { one, two, tagged, parts }: Context,
  { role, from, to }: Segment,
  tag: number,
  verb: number,
): void {
  const { mark } = tagged.scene.attributes.tokens;
  const { likely } = tagged;
  const known = parts?.content.map(([a, b]) => trimMarks(mark, { role, from: a, to: b }));
  let ruled = 9;
  if (known) {
    ruled = known.length === 0 ? 8 : 0;
    if (known.some((piece) => piece.from === from)) ruled |= 1;
    if (known.some((piece) => piece.to === to)) ruled |= 2;
  }
  one(70, tag * 16 + ruled);
  two(71, ruled, level(beginning(likely, from)) * 16 + level(ending(likely, to - 1)));
  two(72, ruled, verb);
}
