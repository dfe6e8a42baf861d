import { isContent, isSource, ROLE, type Segment, segmentAt } from './labels.ts';
import {
  MAX_PAIR_FEATURES,
  NOTHING,
  type Scene,
  writeOwner,
  writeSource,
} from './relation-features.ts';

/** Weights of the features of a cue and a segment that may belong to it. */
export interface RelationWeights {
  weights: Int8Array | Float32Array;
}

/** One attribution in tokens: a cue with what belongs to it. */
export interface Relation {
  source: Segment | null;
  cue: Segment;
  content: Segment[];
}

const SOURCE_REACH = 10;
const SOURCE_REACH_RIGHT = 4;

/** The segments that may be the source of the cue at `cue`, `NOTHING` first. */
export function listSources({ attributes, segments }: Scene, cue: number): number[] {
  const { paragraph, sentence } = attributes.tokens;
  const place = (segments[cue] as Segment).from;
  const found = [NOTHING];
  for (let i = cue - 1; i >= Math.max(0, cue - SOURCE_REACH); i--) {
    const { role, from } = segments[i] as Segment;
    if (paragraph[from] !== paragraph[place]) break;
    if (isSource(role)) found.push(i);
  }
  for (let i = cue + 1; i < Math.min(segments.length, cue + 1 + SOURCE_REACH_RIGHT); i++) {
    const { role, from } = segments[i] as Segment;
    if (sentence[from] !== sentence[place]) break;
    if (isSource(role)) found.push(i);
  }
  return found;
}

const CUES_LEFT = 3;
const CUES_RIGHT = 2;
const SEGMENTS_LEFT = 12;
const PARAGRAPHS_LEFT = 6;
const PARAGRAPHS_RIGHT = 2;

/** The cues that the content at `content` may belong to, `NOTHING` first. */
export function listOwners({ attributes, segments }: Scene, content: number): number[] {
  const { paragraph } = attributes.tokens;
  const { from, to } = segments[content] as Segment;
  const found = [NOTHING];
  let cues = 0;
  for (let i = content - 1; i >= Math.max(0, content - SEGMENTS_LEFT) && cues < CUES_LEFT; i--) {
    const segment = segments[i] as Segment;
    if (segment.role !== ROLE.cue) continue;
    cues++;
    if ((paragraph[from] as number) - (paragraph[segment.from] as number) > PARAGRAPHS_LEFT) break;
    found.push(i);
  }
  cues = 0;
  for (
    let i = content + 1;
    i < Math.min(segments.length, content + SEGMENTS_LEFT) && cues < CUES_RIGHT;
    i++
  ) {
    const segment = segments[i] as Segment;
    if (segment.role !== ROLE.cue) continue;
    cues++;
    if ((paragraph[segment.from] as number) - (paragraph[to - 1] as number) > PARAGRAPHS_RIGHT)
      break;
    found.push(i);
  }
  return found;
}

const PAIR = new Int32Array(MAX_PAIR_FEATURES);

type Write = (scene: Scene, subject: number, candidate: number, into: Int32Array) => number;

function chooseBest(
  { weights }: RelationWeights,
  scene: Scene,
  subject: number,
  candidates: readonly number[],
  write: Write,
): number {
  let best = NOTHING;
  let top = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const count = write(scene, subject, candidate, PAIR);
    let sum = 0;
    for (let n = 0; n < count; n++) sum += weights[PAIR[n] as number] as number;
    if (sum > top) {
      top = sum;
      best = candidate;
    }
  }
  return best;
}

/** Groups segments into attributions, one for each cue that has content, in text order. */
export function relate(weights: RelationWeights, scene: Scene): Relation[] {
  const { segments } = scene;
  const relations = new Map<number, Relation>();
  segments.forEach((cue, index) => {
    if (cue.role !== ROLE.cue) return;
    const source = chooseBest(weights, scene, index, listSources(scene, index), writeSource);
    relations.set(index, { source: segmentAt(segments, source) ?? null, cue, content: [] });
  });
  segments.forEach((segment, index) => {
    if (!isContent(segment.role)) return;
    const owner = chooseBest(weights, scene, index, listOwners(scene, index), writeOwner);
    relations.get(owner)?.content.push(segment);
  });
  return [...relations.values()].filter(({ content }) => content.length > 0);
}
