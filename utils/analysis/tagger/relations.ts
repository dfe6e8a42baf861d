import { type Attributes, PAD } from './attributes.ts';
import { KEY_BITS, key1, key2, step } from './features.ts';
import { isContent, isSource, ROLE, type Segment } from './labels.ts';
import { mix } from './tokens.ts';

/** The relation features are told apart by this many bits. */
export const RELATION_BITS = 15;
const SHIFT = KEY_BITS - RELATION_BITS;

/** An upper bound of the features of one pair. */
export const MAX_PAIR_FEATURES = 40;

/** Weights of the features of a cue and a segment that may belong to it. */
export interface RelationWeights {
  weights: Int8Array | Float32Array;
}

/** One attribution in tokens: a cue with what belongs to it. */
export interface Relation {
  source: Segment | null;
  cue: Segment;
  content: Segment[];
}

/** The segments of one text, and what tells of them. */
export interface Scene {
  attributes: Attributes;
  segments: readonly Segment[];
}

/** No segment: a cue without a source, a content without a cue. */
export const NOTHING = -1;

const SOURCE_REACH = 10;
const SOURCE_REACH_RIGHT = 4;

/** The segments that may be the source of the cue at `cue`, `NOTHING` first. */
export function listSources({ attributes, segments }: Scene, cue: number): number[] {
  const { paragraph, sentence } = attributes.tokens;
  const place = (segments[cue] as Segment).from;
  const found = [NOTHING];
  for (let i = cue - 1; i >= Math.max(0, cue - SOURCE_REACH); i--) {
    const { role, from } = segments[i] as Segment;
    if (paragraph[from] !== paragraph[place]) break;
    if (isSource(role)) found.push(i);
  }
  for (let i = cue + 1; i < Math.min(segments.length, cue + 1 + SOURCE_REACH_RIGHT); i++) {
    const { role, from } = segments[i] as Segment;
    if (sentence[from] !== sentence[place]) break;
    if (isSource(role)) found.push(i);
  }
  return found;
}

const CUES_LEFT = 3;
const CUES_RIGHT = 2;
const SEGMENTS_LEFT = 12;
const PARAGRAPHS_LEFT = 6;
const PARAGRAPHS_RIGHT = 2;

/** The cues that the content at `content` may belong to, `NOTHING` first. */
export function listOwners({ attributes, segments }: Scene, content: number): number[] {
  const { paragraph } = attributes.tokens;
  const { from, to } = segments[content] as Segment;
  const found = [NOTHING];
  let cues = 0;
  for (let i = content - 1; i >= Math.max(0, content - SEGMENTS_LEFT) && cues < CUES_LEFT; i--) {
    const segment = segments[i] as Segment;
    if (segment.role !== ROLE.cue) continue;
    cues++;
    if ((paragraph[from] as number) - (paragraph[segment.from] as number) > PARAGRAPHS_LEFT) break;
    found.push(i);
  }
  cues = 0;
  for (
    let i = content + 1;
    i < Math.min(segments.length, content + SEGMENTS_LEFT) && cues < CUES_RIGHT;
    i++
  ) {
    const segment = segments[i] as Segment;
    if (segment.role !== ROLE.cue) continue;
    cues++;
    if ((paragraph[segment.from] as number) - (paragraph[to - 1] as number) > PARAGRAPHS_RIGHT)
      break;
    found.push(i);
  }
  return found;
}

const roleAt = (segments: readonly Segment[], i: number): number => segments[i]?.role ?? 0;

/** Tokens between two neighbouring segments, up to 2; 3 where there is no neighbour. */
function gapBetween(segments: readonly Segment[], left: number): number {
  const a = segments[left];
  const b = segments[left + 1];
  return a && b ? Math.min(2, b.from - a.to) : 3;
}

/** Writes the features of a cue that has no source; returns their number. */
export function writeNoSource(
  { attributes, segments }: Scene,
  cue: number,
  into: Int32Array,
): number {
  const { form, coarse, quote, tokens } = attributes;
  const { sentence } = tokens;
  const { from, to } = segments[cue] as Segment;
  const left = segments[cue - 1];
  const right = segments[cue + 1];
  const roles = roleAt(segments, cue - 1) * 8 + roleAt(segments, cue + 1);
  const first = form[from + PAD] as number;
  let n = 0;
  into[n++] = key1(201, 0);
  into[n++] = key1(202, form[to - 1 + PAD] as number);
  into[n++] = key1(203, first);
  into[n++] = key1(204, coarse[from - 1 + PAD] as number);
  into[n++] = key1(205, coarse[to + PAD] as number);
  into[n++] = key1(206, roles);
  if (left)
    into[n++] = key2(
      207,
      step(from - left.to),
      left.role * 4 + (sentence[left.from] === sentence[from] ? 1 : 0),
    );
  if (right)
    into[n++] = key2(
      208,
      step(right.from - to),
      right.role * 4 + (sentence[right.from] === sentence[from] ? 1 : 0),
    );
  into[n++] = key2(209, roles, first);
  into[n++] = key2(210, coarse[from + PAD] as number, coarse[from - 1 + PAD] as number);
  into[n++] = key1(211, quote[from + PAD] as number);
  return shrink(into, n);
}

/** Writes the features of a content that belongs to no cue; returns their number. */
export function writeNoOwner(
  { attributes, segments }: Scene,
  content: number,
  into: Int32Array,
): number {
  const { coarse, quote } = attributes;
  const { role, from, to } = segments[content] as Segment;
  const roles = roleAt(segments, content - 1) * 8 + roleAt(segments, content + 1);
  let n = 0;
  into[n++] = key1(221, 0);
  into[n++] = key1(222, role);
  into[n++] = key1(223, coarse[from + PAD] as number);
  into[n++] = key1(224, step(to - from));
  into[n++] = key1(225, (quote[from + PAD] as number) * 8 + (quote[to - 1 + PAD] as number));
  into[n++] = key2(226, roles, role);
  into[n++] = key2(
    227,
    roles * 16 + gapBetween(segments, content - 1) * 4 + gapBetween(segments, content),
    role,
  );
  return shrink(into, n);
}

/**
 * Writes the features of a cue and a segment that may belong to it; returns their number.
 * @param templates where the templates begin: sources and contents have their own
 */
export function writePair(
  { attributes, segments }: Scene,
  cue: number,
  other: number,
  templates: number,
  into: Int32Array,
): number {
  const { form, coarse, quote, tokens, sentenceStart, sentenceEnd, sentenceKind } = attributes;
  const { sentence, paragraph, mark } = tokens;
  const c = segments[cue] as Segment;
  const s = segments[other] as Segment;
  const isLeft = other < cue;
  const low = Math.min(cue, other) + 1;
  const high = Math.max(cue, other);
  let between = 0;
  let rivals = 0;
  for (let i = low; i < high; i++) {
    const { role } = segments[i] as Segment;
    between = mix(between, role + 1);
    if (
      role === s.role ||
      (isSource(role) && isSource(s.role)) ||
      (isContent(role) && isContent(s.role))
    )
      rivals++;
  }
  const sentences = Math.min(
    3,
    Math.abs((sentence[s.from] as number) - (sentence[c.from] as number)),
    Math.abs((sentence[s.to - 1] as number) - (sentence[c.from] as number)),
  );
  const apart = Math.abs((paragraph[s.from] as number) - (paragraph[c.from] as number));
  const paragraphs = apart === 0 ? 0 : apart <= 2 ? 1 : 2;
  const side = s.role * 2 + (isLeft ? 1 : 0);
  const place = side * 4 + sentences;
  const gapFrom = isLeft ? s.to : c.to;
  const gapTo = isLeft ? c.from : s.from;
  const gap = step(Math.max(0, gapTo - gapFrom));
  const count = Math.min(high - low, 7);
  const edges = (coarse[gapFrom + PAD] as number) * 64 + (coarse[gapTo - 1 + PAD] as number);
  const quotes = (quote[s.from + PAD] as number) * 8 + (quote[s.to - 1 + PAD] as number);
  const aroundCue = roleAt(segments, cue - 1) * 8 + roleAt(segments, cue + 1);
  const aroundOther = roleAt(segments, other - 1) * 8 + roleAt(segments, other + 1);
  const gaps = gapBetween(segments, other - 1) * 4 + gapBetween(segments, other);
  const opens = s.from + PAD === sentenceStart[s.from + PAD] ? 1 : 0;
  const closes = s.to + PAD >= (sentenceEnd[s.from + PAD] as number) - 1 ? 1 : 0;
  const t = templates;
  let n = 0;
  into[n++] = key1(t + 20, side);
  into[n++] = key2(t + 21, side, between);
  into[n++] = key2(t + 22, place, paragraphs);
  into[n++] = key2(t + 23, side, gap);
  into[n++] = key2(t + 24, place * 4 + paragraphs, between);
  into[n++] = key2(t + 25, side * 16 + gap, between);
  into[n++] = key2(t + 26, side * 8 + count, sentences);
  into[n++] = key2(t + 27, side, edges);
  into[n++] = key2(t + 28, place * 16 + gap, edges);
  if (gapTo - gapFrom === 1) into[n++] = key2(t + 29, side, form[gapFrom + PAD] as number);
  into[n++] = key2(t + 30, side * 8 + count, form[c.to - 1 + PAD] as number);
  into[n++] = key2(t + 31, side * 8 + count, form[c.from + PAD] as number);
  into[n++] = key2(t + 32, side, form[s.from + PAD] as number);
  into[n++] = key2(
    t + 33,
    place,
    (coarse[s.from + PAD] as number) * 64 + (coarse[s.to - 1 + PAD] as number),
  );
  into[n++] = key2(t + 34, place, quotes);
  into[n++] = key2(t + 35, side * 4 + paragraphs, quotes * 8 + (quote[c.from + PAD] as number));
  into[n++] = key2(t + 36, side * 8 + Math.min(rivals, 7), sentences);
  into[n++] = key2(t + 37, side * 64 + aroundCue, between);
  into[n++] = key2(t + 38, side * 64 + aroundOther, gap);
  into[n++] = key2(t + 39, (side * 64 + aroundOther) * 16 + gaps, between);
  into[n++] = key2(
    t + 40,
    (coarse[s.to - 1 + PAD] as number) * 64 + (coarse[s.to + PAD] as number),
    place,
  );
  into[n++] = key2(
    t + 41,
    (coarse[s.from - 1 + PAD] as number) * 64 + (coarse[s.from + PAD] as number),
    place,
  );
  into[n++] = key2(t + 42, mark[s.to - 1] as number, place);
  into[n++] = key2(t + 43, place, sentenceKind[s.from + PAD] as number);
  into[n++] = key2(t + 44, place * 4 + opens * 2 + closes, quotes);
  return shrink(into, n);
}

export const SOURCE_TEMPLATES = 300;
export const CONTENT_TEMPLATES = 400;

function shrink(into: Int32Array, count: number): number {
  for (let n = 0; n < count; n++) into[n] = (into[n] as number) >>> SHIFT;
  return count;
}

const PAIR = new Int32Array(MAX_PAIR_FEATURES);

/** Writes the features of choosing `candidate` as the source of `cue`. */
export const writeSource = (
  scene: Scene,
  cue: number,
  candidate: number,
  into: Int32Array,
): number =>
  candidate === NOTHING
    ? writeNoSource(scene, cue, into)
    : writePair(scene, cue, candidate, SOURCE_TEMPLATES, into);

/** Writes the features of choosing the cue `candidate` for `content`. */
export const writeOwner = (
  scene: Scene,
  content: number,
  candidate: number,
  into: Int32Array,
): number =>
  candidate === NOTHING
    ? writeNoOwner(scene, content, into)
    : writePair(scene, candidate, content, CONTENT_TEMPLATES, into);

type Write = (scene: Scene, subject: number, candidate: number, into: Int32Array) => number;

function chooseBest(
  { weights }: RelationWeights,
  scene: Scene,
  subject: number,
  candidates: readonly number[],
  write: Write,
): number {
  let best = NOTHING;
  let top = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const count = write(scene, subject, candidate, PAIR);
    let sum = 0;
    for (let n = 0; n < count; n++) sum += weights[PAIR[n] as number] as number;
    if (sum > top) {
      top = sum;
      best = candidate;
    }
  }
  return best;
}

/** Groups segments into attributions, one for each cue that has content, in text order. */
export function relate(weights: RelationWeights, scene: Scene): Relation[] {
  const { segments } = scene;
  const relations = new Map<number, Relation>();
  segments.forEach((cue, index) => {
    if (cue.role !== ROLE.cue) return;
    const source = chooseBest(weights, scene, index, listSources(scene, index), writeSource);
    relations.set(index, { source: segments[source] ?? null, cue, content: [] });
  });
  segments.forEach((segment, index) => {
    if (!isContent(segment.role)) return;
    const owner = chooseBest(weights, scene, index, listOwners(scene, index), writeOwner);
    relations.get(owner)?.content.push(segment);
  });
  return [...relations.values()].filter(({ content }) => content.length > 0);
}
