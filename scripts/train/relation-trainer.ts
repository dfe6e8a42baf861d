import { isContent, ROLE, type Segment } from '../../utils/analysis/tagger/labels.ts';
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
import { spanOf } from '../../utils/analysis/tagger/tokens.ts';
import { type Choice, learnChoices } from './choices.ts';
import type { Article, GoldAttribution, Pieces } from './corpus.ts';

/** An article with what a tagger found that had not seen it. */
export interface Found {
  article: Article;
  scene: Scene;
}

/** Learns which source and contents belong to a cue: a softmax over candidates. */
export function trainRelations(found: readonly Found[]): RelationWeights {
  return { weights: learnChoices(found.flatMap(listChoices), RELATION_BITS) };
}

function listChoices({ article, scene }: Found): Choice[] {
  const { segments } = scene;
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

/** The annotated attribution of each cue among segments, by the cue's index. */
export function matchCues(
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
