// The features of tokens, in AssemblyScript: row `i` of the columns is that of the token.

import {
  at,
  clauseEnd,
  clauseStart,
  cluster,
  coarse,
  cueLeft,
  cueRight,
  form,
  name,
  proposed,
  quote,
  quoteLeft,
  quoteLength,
  quoteRight,
  sense,
  sentenceEnd,
  sentenceKind,
  sentenceStart,
  suffix,
  traits,
} from './columns';
import { one, step, two } from './keys';

// Parts of what `packTraits` of utils/analysis/tagger/traits.ts puts together.
function cueLevel(own: i32): i32 {
  return (own >> 1) & 7;
}

function cueLevels(own: i32): i32 {
  return (own >> 1) & 63;
}

export function allLevels(own: i32): i32 {
  return (own >> 1) & 511;
}

/** Writes the keys of the features that tell of a token's surroundings; returns the address after the last. */
export function writeStructure(i: i32, into: usize): usize {
  let to = into;
  const d1 = at(coarse, i - 1);
  const c0 = at(coarse, i);
  const c1 = at(coarse, i + 1);
  to = one(to, 1, 0);
  to = one(to, 3, (d1 << 12) | (c0 << 6) | c1);
  to = one(to, 5, (at(coarse, i - 3) << 18) | (at(coarse, i - 2) << 12) | (d1 << 6) | c0);
  to = one(to, 6, (c0 << 18) | (c1 << 12) | (at(coarse, i + 2) << 6) | at(coarse, i + 3));
  // Quotation marks
  const q0 = at(quote, i);
  const q = q0 + 8 * at(quoteLength, i);
  const turn = (at(quote, i - 1) << 6) | (q0 << 3) | at(quote, i + 1);
  to = two(to, 9, q, c0);
  to = two(to, 11, turn, (d1 << 6) | c0);
  const ended = at(quoteLeft, i);
  const opens = at(quoteRight, i);
  if (ended > 0 && q0 === 0) {
    to = two(to, 12, step(i - ended), (at(coarse, ended - 2) << 6) | c0);
  }
  if (opens > 0) to = two(to, 13, step(opens - i), (at(coarse, opens + 1) << 6) | c0);
  // The nearest words that often report
  const left = at(cueLeft, i);
  const right = at(cueRight, i);
  const leftStep = left === 0 ? 8 : step(i - left);
  const rightStep = right === 0 ? 8 : step(right - i);
  const toLeft = (leftStep << 4) | (left === 0 ? 9 : cueLevel(at(traits, left)));
  const toRight = (rightStep << 4) | (right === 0 ? 9 : cueLevel(at(traits, right)));
  const leftForm = at(form, left);
  const rightForm = at(form, right);
  to = one(to, 16, (toLeft << 8) | toRight);
  to = two(to, 17, leftForm, leftStep);
  to = two(to, 18, rightForm, rightStep);
  to = two(to, 21, leftForm, c0);
  to = two(to, 22, rightForm, c0);
  // Sentence and clause
  const kind = at(sentenceKind, i);
  const start = at(sentenceStart, i);
  const end = at(sentenceEnd, i);
  const clause = at(clauseStart, i);
  const mark = at(clauseEnd, i);
  const toEnd = min(end - 1 - i, 5);
  to = one(to, 25, (min(i - start, 5) << 4) | toEnd);
  to = two(to, 27, kind, q0);
  to = two(to, 28, kind, (leftStep << 4) | rightStep);
  to = two(to, 31, at(form, clause), c0);
  to = two(to, 32, at(coarse, mark), at(form, mark + 1));
  to = two(to, 33, (step(mark - i) << 8) | at(coarse, mark), at(coarse, mark + 1));
  return writeProposed(i, toLeft, to);
}

/** Writes the keys of what rules read around a token. */
function writeProposed(i: i32, toLeft: i32, into: usize): usize {
  let to = into;
  const own = at(proposed, i);
  const before = at(proposed, i - 1);
  const after = at(proposed, i + 1);
  const c0 = at(coarse, i);
  const opens = (before << 4) | own;
  const closes = (own << 4) | after;
  const near = (before << 8) | closes;
  to = one(to, 183, near);
  to = two(to, 184, opens, (at(coarse, i - 1) << 6) | c0);
  to = two(to, 185, closes, (c0 << 6) | at(coarse, i + 1));
  to = one(to, 188, (at(proposed, i - 2) << 16) | (near << 4) | at(proposed, i + 2));
  to = two(to, 189, near, toLeft);
  to = two(to, 191, near, (at(quote, i - 1) << 6) | (at(quote, i) << 3) | at(quote, i + 1));
  return to;
}

/** Writes the keys of the features that tell of words, as `writeStructure` does. */
export function writeWords(i: i32, into: usize): usize {
  let to = into;
  const p1 = at(form, i - 1);
  const f0 = at(form, i);
  const f1 = at(form, i + 1);
  const d1 = at(coarse, i - 1);
  const c1 = at(coarse, i + 1);
  to = one(to, 40, f0);
  to = one(to, 41, p1);
  to = one(to, 42, f1);
  to = two(to, 47, p1, f0);
  to = two(to, 48, f0, f1);
  to = two(to, 51, p1, f1);
  to = two(to, 52, f0, d1);
  to = two(to, 53, f0, c1);
  to = two(to, 58, at(suffix, i), d1);
  const levels = allLevels(at(traits, i));
  const before = cueLevels(at(traits, i - 1));
  const after = cueLevels(at(traits, i + 1));
  to = two(to, 62, cueLevel(at(traits, i)), (after << 8) | before);
  to = two(to, 63, levels, d1);
  to = two(to, 64, levels, c1);
  to = two(to, 65, at(quote, i) + 8 * at(quoteLength, i), f0);
  const clause = at(clauseStart, i);
  to = two(to, 66, at(form, clause), at(form, clause + 1));
  const ended = at(quoteLeft, i);
  if (ended > 0 && at(quote, i) === 0) to = two(to, 67, step(i - ended), f0);
  if (at(name, i) !== 0) to = two(to, 68, at(name, i), (d1 << 6) | c1);
  return writeSenses(i, writeClusters(i, to));
}

function writeClusters(i: i32, into: usize): usize {
  const k0 = at(cluster, i);
  if (k0 === 0) return into;
  let to = into;
  const b1 = at(cluster, i - 1);
  const a1 = at(cluster, i + 1);
  const left = at(cueLeft, i);
  const right = at(cueRight, i);
  to = one(to, 71, (b1 << 8) | k0);
  to = one(to, 72, (k0 << 8) | a1);
  to = two(to, 79, k0, left === 0 ? 8 : step(i - left));
  to = two(to, 80, k0, right === 0 ? 8 : step(right - i));
  to = two(to, 81, at(cluster, at(clauseStart, i)), k0);
  return to;
}

function writeSenses(i: i32, into: usize): usize {
  let to = into;
  const s0 = at(sense, i);
  const b1 = at(sense, i - 1);
  const a1 = at(sense, i + 1);
  to = two(to, 92, (at(sense, i - 2) << 13) | b1, s0);
  to = two(to, 93, (at(sense, i + 2) << 13) | a1, s0);
  to = two(to, 95, s0, at(form, i + 1));
  to = two(to, 96, s0, at(form, i - 1));
  return to;
}
