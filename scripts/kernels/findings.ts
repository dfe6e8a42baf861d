// The features of the second pass, in AssemblyScript: what the first pass found. Row `i` of the columns is
// that of the token.

import {
  at,
  coarse,
  cueAfter,
  cueBefore,
  elsewhere,
  form,
  inside,
  labels,
  paragraph,
  proposed,
  segmentAfter,
  segmentBefore,
  sentence,
} from './columns';
import { one, step, two } from './keys';
import { writeMarginals } from './probabilities';

/** The segments of the first pass, three numbers each: role, first row and the row after the last. */
let segments: usize = 0;
/** The order of segments and marks in each sentence, a number each. */
let patterns: usize = 0;
let lastSentence = 0;

/** Tells where the segments of a text are, with one of no role before and after them, and its patterns. */
export function openFindings(found: usize, orders: usize, sentences: i32): void {
  segments = found;
  patterns = orders;
  lastSentence = sentences - 1;
}

function roleOf(segment: i32): i32 {
  return load<i32>(segments + <usize>segment * 12);
}

function startOf(segment: i32): i32 {
  return load<i32>(segments + <usize>segment * 12, 4);
}

function endOf(segment: i32): i32 {
  return load<i32>(segments + <usize>segment * 12, 8);
}

function writeLabels(i: i32, into: usize): usize {
  const c0 = at(coarse, i);
  const f0 = at(form, i);
  const b2 = at(labels, i - 2);
  const b1 = at(labels, i - 1);
  const own = at(labels, i);
  const a1 = at(labels, i + 1);
  const a2 = at(labels, i + 2);
  const near = (b1 << 8) | (own << 4) | a1;
  let to = one(into, 101, own);
  to = one(to, 102, (b1 << 4) | own);
  to = one(to, 103, (own << 4) | a1);
  to = one(to, 104, near);
  to = one(to, 105, (b2 << 12) | near);
  to = one(to, 106, (a2 << 12) | near);
  to = two(to, 107, own, f0);
  to = two(to, 108, own, at(form, i - 1));
  to = two(to, 109, own, at(form, i + 1));
  to = two(to, 110, b1, f0);
  to = two(to, 111, a1, f0);
  return two(to, 112, (b1 << 4) | a1, c0);
}

/** What rules read against what the first pass found. */
function writeProposedAgainst(i: i32, into: usize): usize {
  const own = at(labels, i);
  const ruled = at(proposed, i);
  const around = (at(labels, i - 1) << 4) | at(labels, i + 1);
  const near = (at(proposed, i - 1) << 8) | (ruled << 4) | at(proposed, i + 1);
  let to = two(into, 192, near, own);
  to = two(to, 193, (ruled << 4) | own, around);
  return two(to, 194, ruled, own);
}

/** 1 in the same sentence, 2 in the same paragraph, 3 beyond. */
function nearness(a: i32, b: i32): i32 {
  if (at(sentence, a) === at(sentence, b)) return 1;
  return at(paragraph, a) === at(paragraph, b) ? 2 : 3;
}

function writeSegments(i: i32, into: usize): usize {
  const own = at(labels, i);
  const c0 = at(coarse, i);
  const left = at(segmentBefore, i);
  const right = at(segmentAfter, i);
  let toLeft = 0;
  let toRight = 0;
  if (left > 0)
    toLeft = roleOf(left) * 64 + step(i - endOf(left)) * 4 + nearness(endOf(left) - 1, i);
  if (right > 0)
    toRight = roleOf(right) * 64 + step(startOf(right) - i) * 4 + nearness(startOf(right), i);
  const roles = (roleOf(left) * 8 + roleOf(right)) * 16 + own;
  let to = one(into, 116, toLeft);
  to = one(to, 117, toRight);
  to = one(to, 118, roles);
  to = two(to, 119, roles, c0);
  to = two(to, 120, toLeft, toRight);
  to = two(to, 121, toLeft, c0 * 64 + at(coarse, i - 1));
  to = two(to, 122, toRight, c0 * 64 + at(coarse, i + 1));
  to = writeCue(i, at(cueBefore, i), 123, to);
  to = writeCue(i, at(cueAfter, i), 128, to);
  const around = at(inside, i);
  if (around === 0) return two(to, 144, left > 0 ? at(form, startOf(left)) : 0, c0);
  const role = roleOf(around) * 64;
  const start = startOf(around);
  const end = endOf(around);
  const after = at(coarse, end);
  const opening = at(form, start);
  to = two(to, 139, opening, own);
  to = two(to, 140, role + after, own);
  to = two(to, 141, role + at(coarse, end - 1), after);
  to = two(to, 142, roleOf(around) * 8 + step(end - start), own);
  return two(to, 143, opening, at(form, i));
}

/** Features of the nearest cue on one side; `template` is the first of five. */
function writeCue(i: i32, cue: i32, template: i32, into: usize): usize {
  if (cue === 0) return into;
  const own = at(labels, i);
  const c0 = at(coarse, i);
  const start = startOf(cue);
  const end = endOf(cue);
  const isLeft = end <= i;
  const near = nearness(isLeft ? end - 1 : start, i);
  const last = at(form, end - 1);
  const around = (roleOf(cue - 1) * 8 + roleOf(cue + 1)) * 4 + near;
  let to = two(into, template, last, near * 8 + step(isLeft ? i - end : start - i));
  to = two(to, template + 1, last, own * 8 + near);
  to = two(to, template + 2, at(form, start), c0 * 4 + near);
  to = two(to, template + 3, last, c0 * 4 + near);
  return two(to, template + 4, around, own);
}

function patternOf(number: i32): i32 {
  return load<i32>(patterns + ((<usize>number) << 2));
}

function writePatterns(i: i32, into: usize): usize {
  const number = at(sentence, i);
  const own = at(labels, i);
  const c0 = at(coarse, i);
  const pattern = patternOf(number);
  const roles = roleOf(at(segmentBefore, i)) * 8 + roleOf(at(segmentAfter, i));
  const other = at(elsewhere, i);
  let to = two(into, 133, pattern, own);
  to = two(to, 135, pattern, roles);
  to = two(to, 138, pattern, c0);
  if (other > 0) {
    to = two(to, 150, other, own);
    to = two(to, 151, other, c0);
  }
  const near = (other << 6) | (at(elsewhere, i + 1) << 3) | at(elsewhere, i - 1);
  to = two(to, 152, near, own);
  if (number > 0) to = two(to, 136, patternOf(number - 1), own);
  if (number < lastSentence) to = two(to, 137, patternOf(number + 1), own);
  return to;
}

/** Writes the keys of what the first pass found around a token; returns the address after the last. */
export function writeFindings(i: i32, into: usize): usize {
  let to = writeLabels(i, into);
  to = writeMarginals(i, to);
  to = writeProposedAgainst(i, to);
  to = writeSegments(i, to);
  return writePatterns(i, to);
}
