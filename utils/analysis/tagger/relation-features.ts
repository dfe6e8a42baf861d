import { type Attributes, PAD } from './attributes.ts';
import { KEY_BITS, key1, key2, step } from './features.ts';
import { mix } from './hash.ts';
import { isContent, isSource, type Segment, segmentAt } from './labels.ts';
import { readsCue, readsLink } from './proposals.ts';

/** The relation features are told apart by this many bits. */
export const RELATION_BITS = 15;
const SHIFT = KEY_BITS - RELATION_BITS;

/** An upper bound of the features of one pair. */
export const MAX_PAIR_FEATURES = 40;

/** The segments of one text, and what tells of them. */
export interface Scene {
  attributes: Attributes;
  segments: readonly Segment[];
}

/** No segment: a cue without a source, a content without a cue. */
export const NOTHING = -1;

const roleAt = (segments: readonly Segment[], i: number): number =>
  segmentAt(segments, i)?.role ?? 0;

/** Tokens between two neighbouring segments, up to 2; 3 where there is no neighbour. */
function gapBetween(segments: readonly Segment[], left: number): number {
  const a = segmentAt(segments, left);
  const b = segments[left + 1];
  return a && b ? Math.min(2, b.from - a.to) : 3;
}

/** Writes the features of a cue that has no source; returns their number. */
function writeNoSource({ attributes, segments }: Scene, cue: number, into: Int32Array): number {
  const { form, coarse, quote, tokens } = attributes;
  const { sentence } = tokens;
  const { from, to } = segments[cue] as Segment;
  const left = segmentAt(segments, cue - 1);
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
  into[n++] = key1(212, readsCue(attributes, segments[cue] as Segment));
  return shrink(into, n);
}

/** Writes the features of a content that belongs to no cue; returns their number. */
function writeNoOwner({ attributes, segments }: Scene, content: number, into: Int32Array): number {
  const { coarse, quote, proposed } = attributes;
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
    228,
    (proposed[from + PAD] as number) * 16 + (proposed[to - 1 + PAD] as number),
    role,
  );
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
function writePair(
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
  const ruled = readsLink(attributes, c, s);
  into[n++] = key2(t + 45, side, ruled);
  into[n++] = key2(t + 46, place * 16 + gap, ruled);
  into[n++] = key2(t + 47, side * 64 + aroundCue, ruled);
  return shrink(into, n);
}

const SOURCE_TEMPLATES = 300;
const CONTENT_TEMPLATES = 400;

function shrink(into: Int32Array, count: number): number {
  for (let n = 0; n < count; n++) into[n] = (into[n] as number) >>> SHIFT;
  return count;
}

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
