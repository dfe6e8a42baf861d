import { PAD } from './attributes.ts';
import { ROLE, type Segment } from './labels.ts';
import type { LstmReading, LstmRunner } from './lstm.ts';
import { DISTANCES, KEY } from './lstm-parts.ts';
import { readsLink } from './proposals.ts';
import type { Scene } from './relation-features.ts';
import type { Relation } from './relations.ts';

type Range = Pick<Segment, 'from' | 'to'>;

/** How far from its cue a source may begin or end, in tokens. */
export const REACH_LEFT = 100;
export const REACH_RIGHT = 60;

/** Stands for a token where a cue has no source. */
export const NONE = -1;
/** The step of its distance: no token is that far from a cue. */
export const NO_DISTANCE = 0;

const HALF = DISTANCES / 2;
const NEAR = 8;

/** Which of `DISTANCES` steps a token outside of a cue is away from it; finer nearby. */
export function distanceStep(token: number, { from, to }: Range): number {
  const away = token < from ? from - token : token - to + 1;
  const step = away < NEAR ? away : NEAR + Math.floor(4 * Math.log2(away / NEAR));
  return (token < from ? 0 : HALF) + Math.min(HALF - 1, step);
}

/** Where a source begins, or where it ends. */
export type Side = 0 | 1;

/** Where the key of a token, or of `NONE`, stands among the keys, or in pointing, and where its weight of distance. */
export function placeOf(token: number, cue: Range, side: Side): { key: number; distance: number } {
  const isNone = token === NONE;
  return {
    key: (isNone ? 2 * DISTANCES : token * 2 * KEY) + side * KEY,
    distance: side * DISTANCES + (isNone ? NO_DISTANCE : distanceStep(token, cue)),
  };
}

/** How well the key at `key` answers the query at `query`. */
export function answer(
  queries: Float32Array,
  query: number,
  keys: Float32Array,
  key: number,
): number {
  let sum = 0;
  for (let n = 0; n < KEY; n++) sum += (queries[query + n] as number) * (keys[key + n] as number);
  return sum / Math.sqrt(KEY);
}

/** What the pointer asks for cues with: their queries, and what it weighs besides. */
interface Asked {
  queries: Float32Array;
  pointing: Float32Array;
}

/** How well tokens answer the question for one cue's source. */
class Question {
  readonly #cue: Segment;
  readonly #keys: Float32Array;
  readonly #pointing: Float32Array;
  readonly #queries: Float32Array;
  readonly #query: number;

  /** @param n the place of the cue among those that queries were made for */
  constructor(cue: Segment, n: number, keys: Float32Array, { queries, pointing }: Asked) {
    this.#cue = cue;
    this.#keys = keys;
    this.#pointing = pointing;
    this.#queries = queries;
    this.#query = n * 2 * KEY;
  }

  /** How well a token answers, or `NONE`. */
  of(token: number, side: Side): number {
    const { key, distance } = placeOf(token, this.#cue, side);
    const keys = token === NONE ? this.#pointing : this.#keys;
    const own = answer(this.#queries, this.#query + side * KEY, keys, key);
    return own + (this.#pointing[distance] as number);
  }

  ofSource({ from, to }: Range): number {
    return this.of(from, 0) + this.of(to - 1, 1);
  }

  ofNone(): number {
    return this.of(NONE, 0) + this.of(NONE, 1);
  }
}

// How much better (as a logarithm of odds) a source has to be that takes the place of what was found,
// and of what the rules read too. Chosen on one fold, where 1 to 2 and 2 to 4 are alike.
const LEAD = 1.5;
const LEAD_OVER_RULES = 3;

/**
 * Asks for the source of each cue once more, now by a pointer (Vinyals, Fortunato and Jaitly 2015): of
 * all tokens of the cue's sentence, those that best answer where its source begins and ends.
 */
export function pointToSources(
  lstm: LstmRunner,
  reading: LstmReading,
  scene: Scene,
  relations: readonly Relation[],
): Relation[] {
  const cues = relations.map(({ cue }) => cue);
  const asked = { queries: lstm.ask(reading, cues), pointing: lstm.pointing };
  return relations.map((relation, n) => {
    const question = new Question(relation.cue, n, reading.keys, asked);
    return { ...relation, source: choose(question, scene, relation) };
  });
}

function choose(question: Question, scene: Scene, relation: Relation): Segment | null {
  const { source, cue } = relation;
  if (source && !isNear(source, cue)) return source;
  const found = source ? question.ofSource(source) : question.ofNone();
  let best: Segment | null = null;
  let top = question.ofNone();
  for (const gap of listGaps(scene, relation)) {
    let from = gap.from;
    let start = Number.NEGATIVE_INFINITY;
    for (let token = gap.from; token < gap.to; token++) {
      const opens = question.of(token, 0);
      if (opens > start) {
        start = opens;
        from = token;
      }
      const whole = start + question.of(token, 1);
      if (whole <= top) continue;
      top = whole;
      best = { role: token < cue.from ? ROLE.sourceBefore : ROLE.sourceAfter, from, to: token + 1 };
    }
  }
  const lead = source && readsLink(scene.attributes, cue, source) === 1 ? LEAD_OVER_RULES : LEAD;
  return top > found + lead ? best : source;
}

/** Tells whether a source is near enough to its cue to be pointed at. */
export const isNear = ({ from, to }: Range, cue: Range): boolean =>
  from >= cue.from - REACH_LEFT && to <= cue.to + REACH_RIGHT;

/** The runs of tokens of a cue's sentence that are neither cue nor content. */
function listGaps({ attributes }: Scene, { cue, content }: Relation): Range[] {
  const row = cue.from + PAD;
  const start = (attributes.sentenceStart[row] as number) - PAD;
  const end = (attributes.sentenceEnd[row] as number) - PAD;
  let opens = Math.max(start, cue.from - REACH_LEFT);
  const closes = Math.min(end, cue.to + REACH_RIGHT);
  const gaps: Range[] = [];
  for (const { from, to } of [cue, ...content].sort((a, b) => a.from - b.from)) {
    if (to <= opens) continue;
    if (from >= closes) break;
    if (from > opens) gaps.push({ from: opens, to: from });
    opens = to;
  }
  if (opens < closes) gaps.push({ from: opens, to: closes });
  return gaps;
}
