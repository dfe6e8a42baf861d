import { type Attributes, PAD } from './attributes.ts';
import { key1, key2 } from './features.ts';
import { labelAt } from './labels.ts';

/**
 * Writes the keys of what rules read around a token, as `writeStructure` does.
 * @param toLeft the nearest likely cue left in the sentence, as one number; `toRight` the same
 */
export function writeProposed(
  { proposed, form, coarse, quote }: Attributes,
  i: number,
  toLeft: number,
  toRight: number,
  into: Int32Array,
  from: number,
): number {
  let n = from;
  const own = proposed[i] as number;
  const before = proposed[i - 1] as number;
  const after = proposed[i + 1] as number;
  const c0 = coarse[i] as number;
  const opens = (before << 4) | own;
  const closes = (own << 4) | after;
  const near = (before << 8) | closes;
  into[n++] = key1(180, own);
  into[n++] = key1(181, opens);
  into[n++] = key1(182, closes);
  into[n++] = key1(183, near);
  into[n++] = key2(184, opens, ((coarse[i - 1] as number) << 6) | c0);
  into[n++] = key2(185, closes, (c0 << 6) | (coarse[i + 1] as number));
  into[n++] = key2(186, opens, form[i] as number);
  into[n++] = key2(187, closes, form[i] as number);
  into[n++] = key1(
    188,
    ((proposed[i - 2] as number) << 16) | (near << 4) | (proposed[i + 2] as number),
  );
  into[n++] = key2(189, near, toLeft);
  into[n++] = key2(190, near, toRight);
  into[n++] = key2(
    191,
    near,
    ((quote[i - 1] as number) << 6) | ((quote[i] as number) << 3) | (quote[i + 1] as number),
  );
  return n;
}

/** Writes the keys of what rules read against what the first pass found, as `WriteFeatures` does. */
export function writeProposedAgainst(
  { proposed }: Attributes,
  labels: Uint8Array,
  token: number,
  into: Int32Array,
  from: number,
): number {
  let n = from;
  const i = token + PAD;
  const own = labels[token] as number;
  const ruled = proposed[i] as number;
  const around = (labelAt(labels, token - 1) << 4) | labelAt(labels, token + 1);
  into[n++] = key2(
    192,
    ((proposed[i - 1] as number) << 8) | (ruled << 4) | (proposed[i + 1] as number),
    own,
  );
  into[n++] = key2(193, (ruled << 4) | own, around);
  into[n++] = key2(194, ruled, own);
  return n;
}
