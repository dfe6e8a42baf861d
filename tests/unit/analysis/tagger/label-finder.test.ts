import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../../../scripts/train/random.ts';
import { readAttributes } from '../../../../utils/analysis/tagger/attributes.ts';
import type { Chain } from '../../../../utils/analysis/tagger/chain.ts';
import { EDGE_CLASSES } from '../../../../utils/analysis/tagger/edges.ts';
import { LabelFinder } from '../../../../utils/analysis/tagger/label-finder.ts';
import { LABELS, mayEnd, mayFollow, mayStart } from '../../../../utils/analysis/tagger/labels.ts';
import { readTokens } from '../../../../utils/analysis/tagger/tokens.ts';

const random = makeRandom(3);
const whole = () => Math.floor(41 * random()) - 20;

const PARAGRAPHS = ['It rained.', 'He said so, twice.', 'No'];
const text = PARAGRAPHS.join('\n');
const tokens = readTokens(text);
const { count, paragraph } = tokens;
const attributes = readAttributes(text, tokens, [], new Int32Array(count), []);
const classes = Uint8Array.from({ length: count }, () => Math.floor(random() * EDGE_CLASSES));
const scores = Float32Array.from({ length: count * LABELS }, whole);
const chain: Chain = {
  rows: { count: 0, bytes: new Uint8Array(0) },
  edges: Float32Array.from({ length: EDGE_CLASSES * LABELS * LABELS }, whole),
  unit: 1 / 8,
};
const finder = new LabelFinder(chain);
const bonus = Array.from({ length: LABELS }, (_, label) => label / 16);

const scoreOf = (token: number, label: number) => scores[token * LABELS + label] as number;
const edgeOf = (token: number, from: number, to: number) =>
  chain.edges[((classes[token] as number) * LABELS + from) * LABELS + to] as number;

interface Way {
  labels: number[];
  score: number;
}

/** Every sequence of labels that a paragraph may have, with its score. */
function listWays(from: number, to: number, extra: readonly number[]): Way[] {
  const all = Array.from({ length: LABELS }, (_, label) => label);
  let ways: Way[] = all
    .filter(mayStart)
    .map((label) => ({ labels: [label], score: scoreOf(from, label) + (extra[label] ?? 0) }));
  for (let token = from + 1; token < to; token++) {
    ways = ways.flatMap(({ labels, score }) => {
      const last = labels.at(-1) as number;
      return all
        .filter((label) => mayFollow(last, label))
        .map((label) => ({
          labels: [...labels, label],
          score: score + edgeOf(token, last, label) + scoreOf(token, label) + (extra[label] ?? 0),
        }));
    });
  }
  return ways.filter(({ labels }) => mayEnd(labels.at(-1) as number));
}

const spans = PARAGRAPHS.map((_, index): [number, number] => [
  paragraph.indexOf(index),
  paragraph.lastIndexOf(index) + 1,
]);
// Sequences grow by seven for each token.
const SHORT = 5;

describe('a label finder', () => {
  it('finds the best of all ways through a paragraph', () => {
    const found = finder.findBest(attributes, scores, classes, bonus);
    const extra = bonus.map((value) => value / chain.unit);
    for (const [from, to] of spans.filter(([a, b]) => b - a <= SHORT)) {
      const ways = listWays(from, to, extra).sort((a, b) => b.score - a.score);
      expect([...found.subarray(from, to)]).toEqual(ways[0]?.labels);
    }
  });

  it('finds how probable each label is over all ways', () => {
    const found = finder.findMarginals(attributes, scores, classes);
    for (const [from, to] of spans.filter(([a, b]) => b - a <= SHORT)) {
      const odds = new Float64Array((to - from) * LABELS);
      let sum = 0;
      for (const { labels, score } of listWays(from, to, [])) {
        const own = Math.exp(score * chain.unit);
        sum += own;
        labels.forEach((label, n) => {
          odds[n * LABELS + label] = (odds[n * LABELS + label] as number) + own;
        });
      }
      odds.forEach((value, n) => {
        expect(found[from * LABELS + n]).toBeCloseTo(value / sum, 5);
      });
    }
  });
});
