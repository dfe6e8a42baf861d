import { LABELS } from './labels.ts';

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
