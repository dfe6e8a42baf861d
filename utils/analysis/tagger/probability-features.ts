import { type Attributes, PAD } from './attributes.ts';
import { key1, key2 } from './features.ts';
import type { FirstFindings } from './first-findings.ts';
import { LABEL, LABELS, ROLE_OF_LABEL } from './labels.ts';

const BUCKETS = Float32Array.of(0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98);

function bucket(probability: number): number {
  let n = 0;
  while (n < BUCKETS.length && probability >= (BUCKETS[n] as number)) n++;
  return n;
}

const ROLE_SUMS = new Float32Array(6);

/** Writes the keys of how probable each role, a begin and an end are, as `WriteFeatures` does. */
export function writeMarginals(
  { coarse }: Attributes,
  first: FirstFindings,
  token: number,
  into: Int32Array,
  from: number,
): number {
  const { marginals, labels } = first;
  let n = from;
  const at = token * LABELS;
  ROLE_SUMS.fill(0);
  let best = 0;
  let second = 1;
  for (let label = 0; label < LABELS; label++) {
    const value = marginals[at + label] as number;
    const role = ROLE_OF_LABEL[label] as number;
    ROLE_SUMS[role] = (ROLE_SUMS[role] as number) + value;
    if (value > (marginals[at + best] as number)) {
      second = best;
      best = label;
    } else if (label !== best && value > (marginals[at + second] as number)) second = label;
  }
  for (let role = 0; role < 6; role++) {
    const level = bucket(ROLE_SUMS[role] as number);
    if (level > 0) into[n++] = key1(113, role * 8 + level);
  }
  const choice = (((best << 4) | second) << 3) | bucket(marginals[at + best] as number);
  const own = labels[token] as number;
  const begins = beginsContent(marginals, token);
  const ends = endsContent(marginals, token);
  into[n++] = key1(114, choice);
  into[n++] = key2(115, choice, coarse[token + PAD] as number);
  into[n++] = key1(145, (begins << 6) | (ends << 3) | bucket(marginals[at + LABEL.cue] as number));
  into[n++] = key2(146, (ends << 3) | endsContent(marginals, token + 1), own);
  into[n++] = key2(147, (begins << 3) | beginsContent(marginals, token - 1), own);
  return n;
}

function beginsContent(marginals: Float32Array, token: number): number {
  const at = token * LABELS;
  if (at < 0) return 0;
  return bucket(
    (marginals[at + LABEL.contentBefore] as number) +
      (marginals[at + LABEL.contentAfter] as number),
  );
}

function endsContent(marginals: Float32Array, token: number): number {
  const at = token * LABELS;
  if (at >= marginals.length) return 0;
  return bucket(
    (marginals[at + LABEL.contentBeforeEnd] as number) +
      (marginals[at + LABEL.contentAfterEnd] as number),
  );
}
