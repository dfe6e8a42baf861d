import type { Attributes } from '../../utils/analysis/tagger/attributes.ts';
import { isContent, ROLE, readSegments, type Segment } from '../../utils/analysis/tagger/labels.ts';
import {
  MAX_PAIR_FEATURES,
  NOTHING,
  RELATION_BITS,
  type Scene,
  writeOwner,
  writeSource,
} from '../../utils/analysis/tagger/relation-features.ts';
import {
  listOwners,
  listSources,
  type RelationWeights,
} from '../../utils/analysis/tagger/relations.ts';
import { addSpareSources } from '../../utils/analysis/tagger/spare-sources.ts';
import { spanOf } from '../../utils/analysis/tagger/tokens.ts';
import type { Article, GoldAttribution, Pieces } from './corpus.ts';
import { makeRandom, shuffle } from './random.ts';

/** An article with what a tagger found that had not seen it. */
export interface Found {
  article: Article;
  attributes: Attributes;
  labels: Uint8Array;
  marginals: Float32Array;
}

/** A choice to learn: the features of each candidate, and which candidates are right. */
interface Choice {
  candidates: Int32Array[];
  right: boolean[];
}

const EPOCHS = 6;
const RATE = 0.05;
const DECAY = 1e-4;
const UNIT = 1 / 24;

/** Learns which source and contents belong to a cue: a softmax over candidates, by AdaGrad. */
export function trainRelations(found: readonly Found[]): RelationWeights {
  const choices = found.flatMap(listChoices);
  const weights = new Float32Array(1 << RELATION_BITS);
  const gradients = new Float32Array(weights.length).fill(1);
  const random = makeRandom(2);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(choices, random);
    for (const choice of choices)
      learn(choice, weights, gradients, RATE * (1 - epoch / (EPOCHS + 2)));
  }
  return {
    weights: Int8Array.from(weights, (weight) =>
      Math.max(-127, Math.min(127, Math.round(weight / UNIT))),
    ),
  };
}

function learn(
  { candidates, right }: Choice,
  weights: Float32Array,
  gradients: Float32Array,
  rate: number,
): void {
  const scores = candidates.map((keys) =>
    keys.reduce((sum, key) => sum + (weights[key] as number), 0),
  );
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, value) => sum + value, 0);
  const good = odds.reduce((sum, value, index) => sum + (right[index] ? value : 0), 0);
  candidates.forEach((keys, index) => {
    const value = odds[index] as number;
    const step = (right[index] ? value / good : 0) - value / all;
    if (Math.abs(step) < 1e-3) return;
    for (const key of keys) {
      const slope = step - DECAY * (weights[key] as number);
      const sum = (gradients[key] as number) + slope * slope;
      gradients[key] = sum;
      weights[key] = (weights[key] as number) + (rate * slope) / Math.sqrt(sum);
    }
  });
}

function listChoices({ article, attributes, labels, marginals }: Found): Choice[] {
  const { tokens } = article;
  const segments = addSpareSources(readSegments(labels, tokens), labels, marginals, tokens);
  const scene: Scene = { attributes, segments };
  const golds = matchCues(article, segments);
  const touches = (segment: Segment, pieces: Pieces) => {
    const { start, end } = spanOf(article.tokens, segment.from, segment.to);
    return pieces.some(([from, to]) => from < end && start < to);
  };
  const choices: Choice[] = [];
  segments.forEach((segment, index) => {
    const gold = golds.get(index);
    if (gold) {
      const candidates = listSources(scene, index);
      const right = candidates.map((candidate) =>
        candidate === NOTHING
          ? gold.source.length === 0
          : touches(segments[candidate] as Segment, gold.source),
      );
      if (right.includes(true))
        choices.push({ candidates: write(candidates, scene, index, writeSource), right });
    }
    if (!isContent(segment.role)) return;
    const candidates = listOwners(scene, index);
    const owner = candidates.findIndex((candidate) => {
      const own = golds.get(candidate);
      return own !== undefined && touches(segment, own.content);
    });
    const right = candidates.map((_, position) => position === Math.max(0, owner));
    choices.push({ candidates: write(candidates, scene, index, writeOwner), right });
  });
  return choices;
}

/** The annotated attribution of each cue found, by the cue's index. */
function matchCues(
  { tokens, attributions }: Article,
  segments: readonly Segment[],
): Map<number, GoldAttribution> {
  const matched = new Map<number, GoldAttribution>();
  const used = new Set<GoldAttribution>();
  segments.forEach((segment, index) => {
    if (segment.role !== ROLE.cue) return;
    const { start, end } = spanOf(tokens, segment.from, segment.to);
    const gold = attributions.find(
      (one) => !used.has(one) && one.cue.some(([from, to]) => from < end && start < to),
    );
    if (!gold) return;
    used.add(gold);
    matched.set(index, gold);
  });
  return matched;
}

function write(
  candidates: readonly number[],
  scene: Scene,
  subject: number,
  writePart: typeof writeSource,
): Int32Array[] {
  const buffer = new Int32Array(MAX_PAIR_FEATURES);
  return candidates.map((candidate) =>
    buffer.slice(0, writePart(scene, subject, candidate, buffer)),
  );
}
