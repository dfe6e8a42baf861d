import { PAD } from './attributes.ts';
import { partsClauses } from './content-ends.ts';
import { isContent, LABELS, ROLE_OF_LABEL, type Segment } from './labels.ts';
import { MARK } from './marks.ts';
import type { Tagged } from './tagged.ts';

const FINEST = 9;

/** A probability in one of eleven steps, each half of the one before; -1 for almost 1. */
export function level(probability: number): number {
  let step = -1;
  for (let most = 1; step < FINEST && probability + 0.002 <= most; most /= 2) step++;
  return step;
}

/** A share in tenths. */
export const tenth = (share: number): number => Math.round(10 * share);

/** How surely the LSTM holds the words of a piece for content. */
export interface Inside {
  least: number;
  sum: number;
  words: number;
}

/** Adds up how surely the words of a piece are content. */
export function readInside(tagged: Tagged, { from, to }: Segment): Inside {
  const { mark } = tagged.scene.attributes.tokens;
  const inside = { least: 1, sum: 0, words: 0 };
  for (let token = from; token < to; token++) {
    if (mark[token] !== MARK.none) continue;
    const value = contentOf(tagged.likely, token);
    inside.least = Math.min(inside.least, value);
    inside.sum += value;
    inside.words++;
  }
  return inside;
}

const CONTENT_LABELS = ROLE_OF_LABEL.flatMap((role, label) => (isContent(role) ? [label] : []));

/** The probability that a token is part of a content; 0 beyond the text. */
export function contentOf(likely: Float32Array, token: number): number {
  const at = token * LABELS;
  if (at < 0 || at >= likely.length) return 0;
  let sum = 0;
  for (const label of CONTENT_LABELS) sum += likely[at + label] as number;
  return sum;
}

const MOST_OUTSIDE = 20;

/** The words of some pieces that others leave out. */
export function countOutside(
  mark: ArrayLike<number>,
  pieces: readonly Segment[],
  others: readonly Segment[],
): number {
  let count = 0;
  for (const { from, to } of pieces) {
    for (let token = from; token < to && count < MOST_OUTSIDE; ) {
      const other = others.find((one) => one.from <= token && token < one.to);
      if (!other && mark[token] === MARK.none) count++;
      token = other ? other.to : token + 1;
    }
  }
  return count;
}

/** 1 at the edge of a sentence, 2 beside a mark that parts clauses. */
const edge = (isSentence: boolean, mark: number | undefined): number =>
  isSentence ? 1 : partsClauses(mark) ? 2 : 0;

/** What a piece is to its sentences: both edges, and how many it goes on over. */
export function readExtent({ scene }: Tagged, { from, to }: Segment): number {
  const { sentenceStart, sentenceEnd, tokens } = scene.attributes;
  const { mark, sentence } = tokens;
  const opens = edge(from + PAD === sentenceStart[from + PAD], mark[from - 1]);
  const closes = edge(to + PAD >= (sentenceEnd[to - 1 + PAD] as number) - 1, mark[to]);
  const sentences = (sentence[to - 1] as number) - (sentence[from] as number);
  return closes * 16 + opens * 4 + Math.min(3, sentences);
}

// Classes of forms of "be", "have", "do" and of verbs like "will".
const FIRST_VERB = 28;
const LAST_VERB = 31;

/** Counts verbs that help others, commas, and brackets left open (or closed, below 0). */
export function countSigns({ scene }: Tagged, { from, to }: Segment) {
  const { coarse, tokens } = scene.attributes;
  let verbs = 0;
  let commas = 0;
  let brackets = 0;
  for (let token = from; token < to; token++) {
    const own = coarse[token + PAD] as number;
    if (own >= FIRST_VERB && own <= LAST_VERB) verbs++;
    const mark = tokens.mark[token];
    if (mark === MARK.comma) commas++;
    else if (mark === MARK.open) brackets++;
    else if (mark === MARK.close) brackets--;
  }
  return { verbs, commas, brackets };
}
