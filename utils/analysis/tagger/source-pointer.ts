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

/** The step of a distance in which a source was not found: no token is that far from a cue. */
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

  of(token: number, side: Side): number {
    const key = (2 * token + side) * KEY;
    const distance = this.#pointing[side * DISTANCES + distanceStep(token, this.#cue)] as number;
    return answer(this.#queries, this.#query + side * KEY, this.#keys, key) + distance;
  }

  ofSource({ from, to }: Range): number {
    return this.of(from, 0) + this.of(to - 1, 1);
  }

  ofNone(): number {
    let sum = 0;
    for (const side of [0, 1] as const) {
      const key = 2 * DISTANCES + side * KEY;
      sum += answer(this.#queries, this.#query + side * KEY, this.#pointing, key);
      sum += this.#pointing[side * DISTANCES + NO_DISTANCE] as number;
    }
    return sum;
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
  const { sentence, count } = attributes.tokens;
  const own = sentence[cue.from];
  let opens = cue.from;
  while (opens > Math.max(0, cue.from - REACH_LEFT) && sentence[opens - 1] === own) opens--;
  let closes = cue.to;
  while (closes < Math.min(count, cue.to + REACH_RIGHT) && sentence[closes] === own) closes++;
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
