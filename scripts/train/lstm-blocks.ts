import type { Attributes } from '../../utils/analysis/tagger/attributes.ts';
import { PROBABILITIES, writeProbabilities } from '../../utils/analysis/tagger/lstm.ts';
import { listBlocks, SIGNS, writeSigns } from '../../utils/analysis/tagger/lstm-signs.ts';
import type { RowFinder } from '../../utils/analysis/tagger/row-finder.ts';

/** A block of tokens as the LSTM's trainer sees it. */
export interface Block {
  /** The rows of each token's signs. */
  rows: Int32Array;
  /** What the first pass holds for likely, `PROBABILITIES` numbers a token. */
  probabilities: Float32Array;
  labels: Uint8Array;
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
  const signs = new Int32Array(SIGNS);
  for (const attributes of texts) {
    for (let token = 0; token < attributes.tokens.count; token++) {
      writeSigns(attributes, token, signs, 0);
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

/** The blocks of an annotated text. */
export function makeBlocks(
  finder: RowFinder,
  attributes: Attributes,
  marginals: Float32Array,
  labels: Uint8Array,
): Block[] {
  return listBlocks(attributes).map(([from, to]) => {
    const rows = new Int32Array((to - from) * SIGNS);
    const probabilities = new Float32Array((to - from) * PROBABILITIES);
    for (let token = from; token < to; token++) {
      finder.write(attributes, token, rows, (token - from) * SIGNS);
      writeProbabilities(marginals, token, probabilities, (token - from) * PROBABILITIES);
    }
    return { rows, probabilities, labels: labels.slice(from, to) };
  });
}
