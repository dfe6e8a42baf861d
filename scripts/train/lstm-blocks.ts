import type { Attributes } from '../../utils/analysis/tagger/attributes.ts';
import { listBlocks } from '../../utils/analysis/tagger/lstm-signs.ts';
import { isNear } from '../../utils/analysis/tagger/source-pointer.ts';
import { type Tokens, tokensIn } from '../../utils/analysis/tagger/tokens.ts';
import type { GoldAttribution, Pieces } from './corpus.ts';
import { SignReader } from './sign-reader.ts';

/** A block of tokens as the LSTM's trainer sees it. */
export interface Block {
  /** The rows of each token's signs. */
  rows: Int32Array;
  /** What the chain holds for likely, `PROBABILITIES` numbers a token. */
  probabilities: Float32Array;
  labels: Uint8Array;
  /** Annotated cues whose source the pointer is to learn. */
  cues: readonly PointedCue[];
}

/** An annotated cue and its source, in tokens of a block, `to` exclusive. */
export interface PointedCue {
  from: number;
  to: number;
  source: { from: number; to: number } | null;
}

/** The least count and the greatest number of values of each sign that have a row of their own. */
const LIMITS: readonly (readonly [least: number, most: number])[] = [
  [8, 1500],
  [1, 64],
  [1, 260],
  [5, 2000],
  [1, 80],
  [1, 16],
  [1, 20],
  [5, 512],
  [1, 4],
];

/** The values of each sign that are common enough for a row of their own. */
export function chooseValues(texts: Iterable<Attributes>): Int32Array[] {
  const counts = LIMITS.map(() => new Map<number, number>());
  const reader = new SignReader();
  for (const attributes of texts) {
    reader.open(attributes);
    for (let token = 0; token < attributes.tokens.count; token++) {
      const signs = reader.signs(token);
      counts.forEach((map, n) => {
        const value = signs[n] as number;
        map.set(value, (map.get(value) ?? 0) + 1);
      });
    }
  }
  return counts.map((map, n) => {
    const [least, most] = LIMITS[n] as (typeof LIMITS)[number];
    const common = [...map]
      .filter(([, count]) => count >= least)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most);
    return Int32Array.from(common, ([value]) => value).sort();
  });
}

/** The blocks of an annotated text; `reader` knows the values chosen. */
export function makeBlocks(
  reader: SignReader,
  attributes: Attributes,
  marginals: Float32Array,
  labels: Uint8Array,
  attributions: readonly GoldAttribution[],
): Block[] {
  const all = attributions.flatMap((one) => pointedCues(attributes.tokens, one));
  reader.open(attributes);
  return listBlocks(attributes).map(([from, to]) => ({
    rows: reader.rows(from, to),
    probabilities: reader.probabilities(marginals, from, to),
    labels: labels.slice(from, to),
    cues: all.flatMap((cue) => cutCue(cue, from, to)),
  }));
}

/** The cue of an annotated attribution, where it has one and its source is whole and in reach. */
function pointedCues(tokens: Tokens, { source, cue }: GoldAttribution): PointedCue[] {
  const own = rangeOf(tokens, cue);
  if (!own || source.length > 1) return [];
  const range = rangeOf(tokens, source);
  if (!range) return [{ ...own, source: null }];
  const overlaps = range.from < own.to && own.from < range.to;
  return overlaps || !isNear(range, own) ? [] : [{ ...own, source: range }];
}

/** The tokens from the first piece to the last. */
function rangeOf(tokens: Tokens, pieces: Pieces): { from: number; to: number } | null {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const [from, to] = tokensIn(tokens, { start: first[0], end: last[1] });
  return to > from ? { from, to } : null;
}

/** A cue in tokens of the block that holds it and its source. */
function cutCue({ from, to, source }: PointedCue, start: number, end: number): PointedCue[] {
  if (Math.min(from, source?.from ?? from) < start || Math.max(to, source?.to ?? to) > end)
    return [];
  const moved = source && { from: source.from - start, to: source.to - start };
  return [{ from: from - start, to: to - start, source: moved }];
}
