import { PAD } from './attributes.ts';
import { LABEL, LABELS } from './labels.ts';
import type { Tagged } from './tagged.ts';

/** How probable contents are at the tokens of a text; row `i + PAD` is that of token `i`. */
export interface ContentOdds {
  /** The probability that a content begins with a token. */
  begins: Float64Array;
  /** The probability that a content ends with a token. */
  ends: Float64Array;
  /** The probability that a token is part of a content. */
  inside: Float64Array;
}

const KNOWN = new WeakMap<Float32Array, ContentOdds>();

/** How probable contents are in a text, read off its labels once. */
export function oddsOf({ likely }: Tagged): ContentOdds {
  const known = KNOWN.get(likely);
  if (known) return known;
  const odds = readOdds(likely);
  KNOWN.set(likely, odds);
  return odds;
}

function readOdds(likely: Float32Array): ContentOdds {
  const count = likely.length / LABELS;
  const column = () => new Float64Array(count + 2 * PAD);
  const odds = { begins: column(), ends: column(), inside: column() };
  const { begins, ends, inside } = odds;
  for (let token = 0; token < count; token++) {
    const at = token * LABELS;
    const row = token + PAD;
    const before = likely[at + LABEL.contentBefore] as number;
    const beforeEnd = likely[at + LABEL.contentBeforeEnd] as number;
    const after = likely[at + LABEL.contentAfter] as number;
    const afterEnd = likely[at + LABEL.contentAfterEnd] as number;
    begins[row] = before + after;
    ends[row] = beforeEnd + afterEnd;
    inside[row] =
      before +
      beforeEnd +
      after +
      afterEnd +
      (likely[at + LABEL.contentBeforeOn] as number) +
      (likely[at + LABEL.contentAfterOn] as number);
  }
  return odds;
}
