import { type Attributes, PAD } from './attributes.ts';
import type { WriteFeatures } from './chain.ts';
import { key1, key2, step } from './features.ts';
import { type FirstFindings, readFirstFindings } from './first-findings.ts';
import { LABELS, labelAt, segmentAt } from './labels.ts';
import { writeMarginals } from './probability-features.ts';
import { writeProposedAgainst } from './proposal-features.ts';
import type { Tokens } from './tokens.ts';

/** Makes the second pass's own features: what the first found. A token of which it is sure has none. */
export function makeSecondPass(
  attributes: Attributes,
  labels: Uint8Array,
  marginals: Float32Array,
): WriteFeatures {
  const first = readFirstFindings(attributes, labels, marginals);
  return (token, into, from) => {
    if (isSure(marginals, token)) return from;
    let n = writeLabels(attributes, first, token, into, from);
    n = writeMarginals(attributes, first, token, into, n);
    n = writeProposedAgainst(attributes, labels, token, into, n);
    n = writeSegments(attributes, first, token, into, n);
    return writePatterns(attributes, first, token, into, n);
  };
}

const SURE = 0.97;

/** Tells whether the first pass leaves no doubt about a token. */
export function isSure(marginals: Float32Array, token: number): boolean {
  const end = (token + 1) * LABELS;
  for (let at = token * LABELS; at < end; at++) if ((marginals[at] as number) > SURE) return true;
  return false;
}

const CERTAINTY = 6;

/** Puts what the first pass is sure of in the place of the second's scores. */
export function keepSure(
  marginals: Float32Array,
  count: number,
  unit: number,
  scores: Float32Array,
): void {
  for (let token = 0; token < count; token++) {
    if (!isSure(marginals, token)) continue;
    for (let at = token * LABELS; at < (token + 1) * LABELS; at++) {
      scores[at] = (marginals[at] as number) > SURE ? CERTAINTY / unit : 0;
    }
  }
}

function writeLabels(
  { form, coarse }: Attributes,
  { labels }: FirstFindings,
  token: number,
  into: Int32Array,
  from: number,
): number {
  const i = token + PAD;
  let n = from;
  const b2 = labelAt(labels, token - 2);
  const b1 = labelAt(labels, token - 1);
  const own = labels[token] as number;
  const a1 = labelAt(labels, token + 1);
  const a2 = labelAt(labels, token + 2);
  const near = (b1 << 8) | (own << 4) | a1;
  into[n++] = key1(101, own);
  into[n++] = key1(102, (b1 << 4) | own);
  into[n++] = key1(103, (own << 4) | a1);
  into[n++] = key1(104, near);
  into[n++] = key1(105, (b2 << 12) | near);
  into[n++] = key1(106, (a2 << 12) | near);
  into[n++] = key2(107, own, form[i] as number);
  into[n++] = key2(108, own, form[i - 1] as number);
  into[n++] = key2(109, own, form[i + 1] as number);
  into[n++] = key2(110, b1, form[i] as number);
  into[n++] = key2(111, a1, form[i] as number);
  into[n++] = key2(112, (b1 << 4) | a1, coarse[i] as number);
  return n;
}

/** 1 in the same sentence, 2 in the same paragraph, 3 beyond. */
function nearness({ sentence, paragraph }: Tokens, a: number, b: number): number {
  if (sentence[a] === sentence[b]) return 1;
  return paragraph[a] === paragraph[b] ? 2 : 3;
}

function writeSegments(
  attributes: Attributes,
  first: FirstFindings,
  token: number,
  into: Int32Array,
  from: number,
): number {
  const { tokens, coarse, form } = attributes;
  const { segments, labels } = first;
  const i = token + PAD;
  const own = labels[token] as number;
  const c0 = coarse[i] as number;
  let n = from;
  const left = segmentAt(segments, first.left[token] as number);
  const right = segmentAt(segments, first.right[token] as number);
  const leftRole = left?.role ?? 0;
  const rightRole = right?.role ?? 0;
  const toLeft = left
    ? leftRole * 64 + step(token - left.to) * 4 + nearness(tokens, left.to - 1, token)
    : 0;
  const toRight = right
    ? rightRole * 64 + step(right.from - token) * 4 + nearness(tokens, right.from, token)
    : 0;
  const roles = (leftRole * 8 + rightRole) * 16 + own;
  into[n++] = key1(116, toLeft);
  into[n++] = key1(117, toRight);
  into[n++] = key1(118, roles);
  into[n++] = key2(119, roles, c0);
  into[n++] = key2(120, toLeft, toRight);
  into[n++] = key2(121, toLeft, c0 * 64 + (coarse[i - 1] as number));
  into[n++] = key2(122, toRight, c0 * 64 + (coarse[i + 1] as number));
  n = writeCue(attributes, first, first.cueLeft[token] as number, token, 123, into, n);
  n = writeCue(attributes, first, first.cueRight[token] as number, token, 128, into, n);
  const inside = segmentAt(segments, first.segmentAt[token] as number);
  if (!inside) {
    into[n++] = key2(144, left ? (form[left.from + PAD] as number) : 0, c0);
    return n;
  }
  const after = coarse[inside.to + PAD] as number;
  const opening = form[inside.from + PAD] as number;
  into[n++] = key2(139, opening, own);
  into[n++] = key2(140, inside.role * 64 + after, own);
  into[n++] = key2(141, inside.role * 64 + (coarse[inside.to - 1 + PAD] as number), after);
  into[n++] = key2(142, inside.role * 8 + step(inside.to - inside.from), own);
  into[n++] = key2(143, opening, form[i] as number);
  return n;
}

/** Features of the nearest cue on one side; `template` is the first of five. */
function writeCue(
  { tokens, form, coarse }: Attributes,
  { segments, labels }: FirstFindings,
  index: number,
  token: number,
  template: number,
  into: Int32Array,
  from: number,
): number {
  const cue = segmentAt(segments, index);
  if (!cue) return from;
  let n = from;
  const own = labels[token] as number;
  const c0 = coarse[token + PAD] as number;
  const isLeft = cue.to <= token;
  const near = nearness(tokens, isLeft ? cue.to - 1 : cue.from, token);
  const last = form[cue.to - 1 + PAD] as number;
  const around =
    ((segmentAt(segments, index - 1)?.role ?? 0) * 8 + (segments[index + 1]?.role ?? 0)) * 4 + near;
  into[n++] = key2(template, last, near * 8 + step(isLeft ? token - cue.to : cue.from - token));
  into[n++] = key2(template + 1, last, own * 8 + near);
  into[n++] = key2(template + 2, form[cue.from + PAD] as number, c0 * 4 + near);
  into[n++] = key2(template + 3, last, c0 * 4 + near);
  into[n++] = key2(template + 4, around, own);
  return n;
}

function writePatterns(
  { tokens, coarse }: Attributes,
  first: FirstFindings,
  token: number,
  into: Int32Array,
  from: number,
): number {
  const { patterns, labels, segments } = first;
  const at = tokens.sentence[token] as number;
  const own = labels[token] as number;
  const pattern = patterns[at] as number;
  const left = segmentAt(segments, first.left[token] as number);
  const right = segmentAt(segments, first.right[token] as number);
  let n = from;
  into[n++] = key2(133, pattern, own);
  into[n++] = key2(135, pattern, (left?.role ?? 0) * 8 + (right?.role ?? 0));
  into[n++] = key2(138, pattern, coarse[token + PAD] as number);
  const elsewhere = first.elsewhere[token] as number;
  if (elsewhere > 0) {
    into[n++] = key2(150, elsewhere, own);
    into[n++] = key2(151, elsewhere, coarse[token + PAD] as number);
  }
  into[n++] = key2(
    152,
    (elsewhere << 6) | ((first.elsewhere[token + 1] ?? 0) << 3) | (first.elsewhere[token - 1] ?? 0),
    own,
  );
  if (at > 0) into[n++] = key2(136, patterns[at - 1] as number, own);
  if (at + 1 < patterns.length) into[n++] = key2(137, patterns[at + 1] as number, own);
  return n;
}
