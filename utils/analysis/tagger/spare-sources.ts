import { LABEL, LABELS, ROLE, type Segment } from './labels.ts';
import type { Tokens } from './tokens.ts';

// From this probability on a token outside of all segments may be part of a source.
const LIKELY = 0.15;

/** Adds to `segments` what else may be a source, in text order. */
export function addSpareSources(
  segments: readonly Segment[],
  labels: Uint8Array,
  marginals: Float32Array,
  tokens: Tokens,
): Segment[] {
  const all: Segment[] = [];
  let next = 0;
  let last: Segment | null = null;
  for (let i = 0; i < tokens.count; i++) {
    for (let segment = segments[next]; segment && segment.from <= i; segment = segments[++next])
      all.push(segment);
    const at = i * LABELS;
    const before =
      (marginals[at + LABEL.sourceBefore] as number) +
      (marginals[at + LABEL.sourceBeforeOn] as number);
    const after =
      (marginals[at + LABEL.sourceAfter] as number) +
      (marginals[at + LABEL.sourceAfterOn] as number);
    if (labels[i] !== LABEL.none || before + after < LIKELY) {
      last = null;
      continue;
    }
    const opens =
      (marginals[at + LABEL.sourceBefore] as number) +
      (marginals[at + LABEL.sourceAfter] as number);
    if (last && opens * 2 < before + after && tokens.sentence[i] === tokens.sentence[i - 1]) {
      last.to = i + 1;
      continue;
    }
    last = { role: before >= after ? ROLE.spareBefore : ROLE.spareAfter, from: i, to: i + 1 };
    all.push(last);
  }
  all.push(...segments.slice(next));
  return all;
}
