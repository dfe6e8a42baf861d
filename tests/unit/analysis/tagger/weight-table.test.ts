import { describe, expect, it } from 'vitest';
import { encodeRows, type KeyWeights } from '../../../../scripts/train/chain-rows.ts';
import { FeatureReader } from '../../../../scripts/train/feature-reader.ts';
import { PAD, readAttributes } from '../../../../utils/analysis/tagger/attributes.ts';
import type { Chain } from '../../../../utils/analysis/tagger/chain.ts';
import { EDGE_CLASSES } from '../../../../utils/analysis/tagger/edges.ts';
import { key1, key2, TAG_BITS } from '../../../../utils/analysis/tagger/features.ts';
import { LABELS, WORD_LABELS } from '../../../../utils/analysis/tagger/labels.ts';
import { readTokens } from '../../../../utils/analysis/tagger/tokens.ts';
import { WeightTable } from '../../../../utils/analysis/tagger/weight-table.ts';

const text = 'Ann Lee said that “nobody” knew. He left, they told the board.';
const tokens = readTokens(text);
const attributes = readAttributes(text, tokens, [], new Int32Array(tokens.count), []);

const reader = new FeatureReader();
reader.open(attributes);

/** Weights that follow from the key; features of words weigh only their labels. */
function weigh(keys: readonly number[], words: ReadonlySet<number>) {
  const weights = new Int8Array(keys.length * LABELS);
  keys.forEach((key, row) => {
    for (let label = 0; label < (words.has(key) ? WORD_LABELS : LABELS); label++) {
      // Some labels are not weighed: in no order, by the key's bits.
      if ((key >>> label) % 3 > 0) weights[row * LABELS + label] = ((key >>> label) % 255) - 127;
    }
  });
  return { keys: Int32Array.from(keys), weights };
}

function toChain(rows: KeyWeights): Chain {
  const edges = new Float32Array(EDGE_CLASSES * LABELS * LABELS);
  return { rows: encodeRows(rows), edges, unit: 1 };
}

const everyToken = Array.from({ length: tokens.count }, (_, token) => token);
const structure = new Set(everyToken.flatMap((token) => [...reader.structure(token)]));
const words = new Set(everyToken.flatMap((token) => [...reader.words(token)]));
const keys = [...structure, ...words];
// Not all of the text's features are among those learned.
const isLearned = (_: number, index: number) => index % 3 > 0;
// Keys that stand in one word of the table with the text's, before and after them, and at its ends.
const neighbours = [...structure].flatMap((key) => [
  key ^ 4,
  key - 4,
  key + 4,
  key & ~127,
  key | 127,
]);
// Keys of the same places as those of the text's that were not learned.
const twins = keys.filter((key, index) => !isLearned(key, index)).map((key) => key ^ 1);
const places = new Set<number>();
const learned = [...keys.filter(isLearned), ...twins, ...neighbours].filter(
  (key) => places.size < places.add(key >>> TAG_BITS).size,
);
const weights = weigh(learned, words);
const chain = toChain(weights);

function sumOf(
  { keys: own, weights: all }: KeyWeights,
  features: readonly number[],
  label: number,
): number {
  const rows = new Map([...own].map((key, row) => [key, row]));
  return features.reduce((sum, key) => {
    const row = rows.get(key);
    return row === undefined ? sum : sum + (all[row * LABELS + label] as number);
  }, 0);
}

describe('keys of features', () => {
  it('are the same as those that JavaScript makes', () => {
    const { form, coarse } = attributes;
    const [token, row] = [3, 3 + PAD];
    expect(reader.structure(token)[0]).toBe(key1(1, 0));
    const words = reader.words(token);
    expect(words[0]).toBe(key1(40, form[row] as number));
    expect(words).toContain(key2(52, form[row] as number, coarse[row - 1] as number));
  });
});

describe('a weight table', () => {
  const sumsOf = (features: Iterable<number>) =>
    Array.from({ length: LABELS }, (_, label) => sumOf(weights, [...features], label));

  it('sums weights as adding them one by one would', () => {
    // Words are always asked for here: no margin is too wide.
    const scores = new WeightTable(chain, Number.POSITIVE_INFINITY).score(attributes);
    for (const token of everyToken) {
      const expected = sumsOf([...reader.structure(token), ...reader.words(token)]);
      expect([...scores.subarray(token * LABELS, (token + 1) * LABELS)]).toEqual(expected);
    }
  });

  it('asks for words where the labels that they weigh come near enough to the others', () => {
    const bare = everyToken.map((token) => sumsOf(reader.structure(token)));
    const leads = bare.map(
      (sums) => Math.max(...sums.slice(WORD_LABELS)) - Math.max(...sums.slice(0, WORD_LABELS)),
    );
    // Some token is just too far away.
    const margin = leads.toSorted((a, b) => a - b)[Math.floor(leads.length / 2)] as number;
    const scores = new WeightTable(chain, margin).score(attributes);
    for (const token of everyToken) {
      const isAsked = (leads[token] as number) < margin;
      const own = [...reader.structure(token)];
      const expected = sumsOf(isAsked ? [...own, ...reader.words(token)] : own);
      expect([...scores.subarray(token * LABELS, (token + 1) * LABELS)]).toEqual(expected);
    }
  });
});
