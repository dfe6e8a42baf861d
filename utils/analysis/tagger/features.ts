import { type Attributes, PAD } from './attributes.ts';
import { writeProposed } from './proposal-features.ts';
import { allLevels, cueLevel, cueLevels } from './traits.ts';

/** Features are told apart by this many bits of their hash. */
export const KEY_BITS = 22;
export const KEY_MASK = (1 << KEY_BITS) - 1;

/** An upper bound of the number of features of one token, those of the second pass too. */
export const MAX_FEATURES = 180;

/** A distance in one of eight steps. */
export const step = (distance: number): number =>
  distance < 4 ? distance : distance < 6 ? 4 : distance < 10 ? 5 : distance < 20 ? 6 : 7;

/** The key of a feature of template `template` with one value. */
export const key1 = (template: number, value: number): number => {
  const hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x5bd1e995);
  return Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) >>> (32 - KEY_BITS);
};

/** The key of a feature of template `template` with two values. */
export const key2 = (template: number, value: number, other: number): number => {
  let hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x5bd1e995);
  hash = Math.imul(hash ^ (hash >>> 15) ^ other, 0xc2b2ae35);
  return Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f) >>> (32 - KEY_BITS);
};

/**
 * Writes the keys of the features that tell of a token's surroundings, from `into[from]` on, and
 * returns the index after the last.
 */
export function writeStructure(
  attributes: Attributes,
  token: number,
  into: Int32Array,
  from: number,
): number {
  const { form, coarse, sense, traits, quote, quoteLength, sentenceKind } = attributes;
  const i = token + PAD;
  let n = from;
  const d3 = coarse[i - 3] as number;
  const d2 = coarse[i - 2] as number;
  const d1 = coarse[i - 1] as number;
  const c0 = coarse[i] as number;
  const c1 = coarse[i + 1] as number;
  const c2 = coarse[i + 2] as number;
  const c3 = coarse[i + 3] as number;
  into[n++] = key1(1, 0);
  into[n++] = key1(2, (d2 << 12) | (d1 << 6) | c0);
  into[n++] = key1(3, (d1 << 12) | (c0 << 6) | c1);
  into[n++] = key1(4, (c0 << 12) | (c1 << 6) | c2);
  into[n++] = key1(5, (d3 << 18) | (d2 << 12) | (d1 << 6) | c0);
  into[n++] = key1(6, (c0 << 18) | (c1 << 12) | (c2 << 6) | c3);
  // Quotation marks
  const q0 = quote[i] as number;
  const q = q0 + 8 * (quoteLength[i] as number);
  const turn = ((quote[i - 1] as number) << 6) | (q0 << 3) | (quote[i + 1] as number);
  into[n++] = key1(8, q);
  into[n++] = key2(9, q, c0);
  into[n++] = key1(10, turn);
  into[n++] = key2(11, turn, (d1 << 6) | c0);
  const quoteLeft = attributes.quoteLeft[i] as number;
  const quoteRight = attributes.quoteRight[i] as number;
  if (quoteLeft > 0 && q0 === 0) {
    into[n++] = key2(12, step(i - quoteLeft), ((coarse[quoteLeft - 2] as number) << 6) | c0);
  }
  if (quoteRight > 0)
    into[n++] = key2(13, step(quoteRight - i), ((coarse[quoteRight + 1] as number) << 6) | c0);
  // The nearest words that often report
  const left = attributes.cueLeft[i] as number;
  const right = attributes.cueRight[i] as number;
  const leftStep = left === 0 ? 8 : step(i - left);
  const rightStep = right === 0 ? 8 : step(right - i);
  const toLeft = (leftStep << 4) | (left === 0 ? 9 : cueLevel(traits[left] as number));
  const toRight = (rightStep << 4) | (right === 0 ? 9 : cueLevel(traits[right] as number));
  const leftForm = form[left] as number;
  const rightForm = form[right] as number;
  into[n++] = key1(14, toLeft);
  into[n++] = key1(15, toRight);
  into[n++] = key1(16, (toLeft << 8) | toRight);
  into[n++] = key2(17, leftForm, leftStep);
  into[n++] = key2(18, rightForm, rightStep);
  into[n++] = key2(19, toLeft, c0);
  into[n++] = key2(20, toRight, c0);
  into[n++] = key2(21, leftForm, c0);
  into[n++] = key2(22, rightForm, c0);
  into[n++] = key2(23, sense[left] as number, leftStep);
  into[n++] = key2(24, sense[right] as number, rightStep);
  // Sentence and clause
  const kind = sentenceKind[i] as number;
  const start = attributes.sentenceStart[i] as number;
  const end = attributes.sentenceEnd[i] as number;
  const clause = attributes.clauseStart[i] as number;
  const clauseEnd = attributes.clauseEnd[i] as number;
  const toEnd = Math.min(end - 1 - i, 5);
  into[n++] = key1(25, (Math.min(i - start, 5) << 4) | toEnd);
  into[n++] = key1(26, kind);
  into[n++] = key2(27, kind, q0);
  into[n++] = key2(28, kind, (leftStep << 4) | rightStep);
  into[n++] = key1(29, form[start] as number);
  into[n++] = key2(30, form[end - 1] as number, toEnd);
  into[n++] = key2(31, form[clause] as number, c0);
  into[n++] = key2(32, coarse[clauseEnd] as number, form[clauseEnd + 1] as number);
  into[n++] = key2(
    33,
    (step(clauseEnd - i) << 8) | (coarse[clauseEnd] as number),
    coarse[clauseEnd + 1] as number,
  );
  into[n++] = key2(34, sense[i - 1] as number, sense[i] as number);
  into[n++] = key2(35, sense[i] as number, sense[i + 1] as number);
  return writeProposed(attributes, i, toLeft, toRight, into, n);
}

/** Writes the keys of the features that tell of words, as `writeStructure` does. */
export function writeWords(
  attributes: Attributes,
  token: number,
  into: Int32Array,
  from: number,
): number {
  const { form, coarse, cluster, sense, suffix, traits, quote, quoteLength, name } = attributes;
  const i = token + PAD;
  let n = from;
  const p3 = form[i - 3] as number;
  const p2 = form[i - 2] as number;
  const p1 = form[i - 1] as number;
  const f0 = form[i] as number;
  const f1 = form[i + 1] as number;
  const f2 = form[i + 2] as number;
  const f3 = form[i + 3] as number;
  const d1 = coarse[i - 1] as number;
  const c0 = coarse[i] as number;
  const c1 = coarse[i + 1] as number;
  into[n++] = key1(40, f0);
  into[n++] = key1(41, p1);
  into[n++] = key1(42, f1);
  into[n++] = key1(43, p2);
  into[n++] = key1(44, f2);
  into[n++] = key1(45, p3);
  into[n++] = key1(46, f3);
  into[n++] = key2(47, p1, f0);
  into[n++] = key2(48, f0, f1);
  into[n++] = key2(49, p2, p1);
  into[n++] = key2(50, f1, f2);
  into[n++] = key2(51, p1, f1);
  into[n++] = key2(52, f0, d1);
  into[n++] = key2(53, f0, c1);
  into[n++] = key2(54, p1, c0);
  into[n++] = key2(55, f1, c0);
  into[n++] = key1(57, suffix[i] as number);
  into[n++] = key2(58, suffix[i] as number, d1);
  const levels = allLevels(traits[i] as number);
  const before = cueLevels(traits[i - 1] as number);
  const after = cueLevels(traits[i + 1] as number);
  into[n++] = key1(59, levels);
  into[n++] = key1(60, after);
  into[n++] = key1(61, before);
  into[n++] = key2(62, cueLevel(traits[i] as number), (after << 8) | before);
  into[n++] = key2(63, levels, d1);
  into[n++] = key2(64, levels, c1);
  into[n++] = key2(65, (quote[i] as number) + 8 * (quoteLength[i] as number), f0);
  const clause = attributes.clauseStart[i] as number;
  into[n++] = key2(66, form[clause] as number, form[clause + 1] as number);
  const quoteLeft = attributes.quoteLeft[i] as number;
  if (quoteLeft > 0 && quote[i] === 0) into[n++] = key2(67, step(i - quoteLeft), f0);
  if (name[i] !== 0) into[n++] = key2(68, name[i] as number, (d1 << 6) | c1);
  n = writeClusters(cluster, attributes, i, into, n);
  return writeSenses(sense, form, i, into, n);
}

function writeClusters(
  cluster: Int32Array,
  attributes: Attributes,
  i: number,
  into: Int32Array,
  from: number,
): number {
  const k0 = cluster[i] as number;
  if (k0 === 0) return from;
  let n = from;
  const b2 = cluster[i - 2] as number;
  const b1 = cluster[i - 1] as number;
  const a1 = cluster[i + 1] as number;
  const a2 = cluster[i + 2] as number;
  const left = attributes.cueLeft[i] as number;
  const right = attributes.cueRight[i] as number;
  into[n++] = key1(70, k0);
  into[n++] = key1(71, (b1 << 8) | k0);
  into[n++] = key1(72, (k0 << 8) | a1);
  into[n++] = key2(74, k0, attributes.quote[i] as number);
  into[n++] = key1(77, (b2 << 8) | b1);
  into[n++] = key1(78, (a2 << 8) | a1);
  into[n++] = key2(79, k0, left === 0 ? 8 : step(i - left));
  into[n++] = key2(80, k0, right === 0 ? 8 : step(right - i));
  into[n++] = key2(81, cluster[attributes.clauseStart[i] as number] as number, k0);
  return n;
}

function writeSenses(
  sense: Int32Array,
  form: Int32Array,
  i: number,
  into: Int32Array,
  from: number,
): number {
  let n = from;
  const s0 = sense[i] as number;
  const b1 = sense[i - 1] as number;
  const a1 = sense[i + 1] as number;
  into[n++] = key1(90, s0);
  into[n++] = key2(92, ((sense[i - 2] as number) << 13) | b1, s0);
  into[n++] = key2(93, ((sense[i + 2] as number) << 13) | a1, s0);
  into[n++] = key2(95, s0, form[i + 1] as number);
  into[n++] = key2(96, s0, form[i - 1] as number);
  return n;
}
