import { describe, expect, it } from 'vitest';
import { FeatureReader } from '../../../../scripts/train/feature-reader.ts';
import { PAD, readAttributes } from '../../../../utils/analysis/tagger/attributes.ts';
import type { Chain } from '../../../../utils/analysis/tagger/chain.ts';
import { EDGE_CLASSES } from '../../../../utils/analysis/tagger/edges.ts';
import { KEY_BITS, KEY_MASK, key1, key2 } from '../../../../utils/analysis/tagger/features.ts';
import { readFirstFindings } from '../../../../utils/analysis/tagger/first-findings.ts';
import { LABELS, WORD_LABELS } from '../../../../utils/analysis/tagger/labels.ts';
import { readTokens } from '../../../../utils/analysis/tagger/tokens.ts';
import { WeightTable } from '../../../../utils/analysis/tagger/weight-table.ts';

const text = 'Ann Lee said that “nobody” knew. He left, they told the board.';
const tokens = readTokens(text);
const attributes = readAttributes(text, tokens, [], new Int32Array(tokens.count), []);

const labels = Uint8Array.from({ length: tokens.count }, (_, token) => (token * 5) % LABELS);
const marginals = Float32Array.from({ length: tokens.count * LABELS }, (_, n) => (n % 7) / 20);
// One of whose label a first pass is sure.
const SURE = 3;
marginals[SURE * LABELS + 2] = 1;
const found = readFirstFindings(attributes, labels, marginals);
const reader = new FeatureReader();
reader.open(attributes, found);

/** A chain whose weights follow from the key; features of words weigh only their labels. */
function makeChain(keys: readonly number[], words: ReadonlySet<number>, sign: number): Chain {
  const weights = new Int8Array(keys.length * LABELS);
  keys.forEach((key, row) => {
    for (let label = 0; label < (words.has(key) ? WORD_LABELS : LABELS); label++) {
      weights[row * LABELS + label] = sign * (((key >>> label) % 255) - 127);
    }
  });
  const edges = new Float32Array(EDGE_CLASSES * LABELS * LABELS);
  return { keys: Int32Array.from(keys), weights, edges, unit: 1 };
}

const all = Array.from({ length: tokens.count }, (_, token) => token);
const structure = new Set(all.flatMap((token) => [...reader.structure(token)]));
const words = new Set(all.flatMap((token) => [...reader.words(token)]));
const keys = [...structure, ...words];
const findings = [...new Set(all.flatMap((token) => [...reader.findings(token)]))];
// Keys that share their lower bits with one of the text's, and fill the places beside it.
const neighbours = [...structure].map((key) => (key + (1 << (KEY_BITS - 4))) & KEY_MASK);
const strangers = neighbours.filter((key) => !structure.has(key) && !words.has(key));
const first = makeChain([...keys, ...strangers], words, 1);
const second = makeChain(
  [...keys, ...findings].filter((_, index) => index % 3 > 0),
  words,
  -1,
);

function sumOf({ keys: own, weights }: Chain, features: readonly number[], label: number): number {
  const rows = new Map([...own].map((key, row) => [key, row]));
  return features.reduce((sum, key) => {
    const row = rows.get(key);
    return row === undefined ? sum : sum + (weights[row * LABELS + label] as number);
  }, 0);
}

describe('keys of features', () => {
  it('are the same as those that JavaScript makes', () => {
    const { form, coarse } = attributes;
    const row = SURE + PAD;
    expect(reader.structure(SURE)[0]).toBe(key1(1, 0));
    const words = reader.words(SURE);
    expect(words[0]).toBe(key1(40, form[row] as number));
    expect(words).toContain(key2(52, form[row] as number, coarse[row - 1] as number));
  });
});

describe('a weight table', () => {
  // Words are always asked for here: no margin is too wide.
  const table = new WeightTable(first, second, Number.POSITIVE_INFINITY);

  it('sums the weights of both passes as adding them one by one would', () => {
    const scores = table.scoreFirst(attributes);
    for (const token of all) {
      const features = [...reader.structure(token), ...reader.words(token)];
      for (let label = 0; label < LABELS; label++) {
        expect(scores.first[token * LABELS + label]).toBe(sumOf(first, features, label));
        expect(scores.second[token * LABELS + label]).toBe(sumOf(second, features, label));
      }
    }
  });

  it('adds the second pass’s own features to its scores, where the first is not sure', () => {
    const scores = new Float32Array(tokens.count * LABELS).fill(5);
    table.scoreSecond(attributes, found, scores);
    for (const token of all) {
      const features = token === SURE ? [] : [...reader.findings(token)];
      for (let label = 0; label < LABELS; label++)
        expect(scores[token * LABELS + label]).toBe(5 + sumOf(second, features, label));
    }
  });

  it('has a limit', () => {
    const many = makeChain([], new Set(), 1);
    const chain = { ...many, keys: new Int32Array(1 << 18) };
    expect(() => new WeightTable(chain, null)).toThrow(RangeError);
  });
});
