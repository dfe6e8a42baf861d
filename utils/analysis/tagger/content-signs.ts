import { type Attributes, PAD } from './attributes.ts';
import { partsClauses } from './content-ends.ts';
import type { ContentOdds } from './content-odds.ts';
import type { Segment } from './labels.ts';
import { MARK } from './marks.ts';

const FINEST = 9;

/** A probability in one of eleven steps, each half of the one before; -1 for almost 1. */
export const level = (probability: number): number =>
  // The bits of a number tell which power of two it lies below.
  FINEST - 32 + Math.clz32(Math.ceil((probability + 0.002) * (1 << FINEST)) - 1);

/** A share in tenths. */
export const tenth = (share: number): number => Math.round(10 * share);

/** What the words of a piece tell. */
export interface Inside {
  /** How surely the LSTM holds the word for content that is least so. */
  least: number;
  /** How surely it holds all of them so, added up. */
  sum: number;
  words: number;
  /** Verbs that help others. */
  verbs: number;
  commas: number;
  /** Brackets left open, or closed, below 0. */
  brackets: number;
}

// Classes of forms of "be", "have", "do" and of verbs like "will".
const FIRST_VERB = 28;
const LAST_VERB = 31;

/** What is known of a text. */
interface Read {
  attributes: Attributes;
  odds: ContentOdds;
}

/** Goes through the words of a piece once. */
export function readInside({ attributes, odds }: Read, { from, to }: Segment): Inside {
  const { inside } = odds;
  const { coarse, tokens } = attributes;
  let least = 1;
  let sum = 0;
  let words = 0;
  let verbs = 0;
  let commas = 0;
  let brackets = 0;
  for (let token = from; token < to; token++) {
    const mark = tokens.mark[token];
    if (mark === MARK.none) {
      const value = inside[token + PAD] as number;
      if (value < least) least = value;
      sum += value;
      words++;
      const own = coarse[token + PAD] as number;
      if (own >= FIRST_VERB && own <= LAST_VERB) verbs++;
    } else if (mark === MARK.comma) commas++;
    else if (mark === MARK.open) brackets++;
    else if (mark === MARK.close) brackets--;
  }
  return { least, sum, words, verbs, commas, brackets };
}

/** The words of some pieces that others leave out; both are in text order, and those of either share nothing. */
export function countOutside(
  mark: ArrayLike<number>,
  pieces: readonly Segment[],
  others: readonly Segment[],
): number {
  let count = 0;
  for (const { from, to } of pieces) {
    let start = from;
    for (const other of others) {
      if (other.to <= start || other.from >= to) continue;
      count += countWords(mark, start, other.from);
      start = other.to;
    }
    count += countWords(mark, start, to);
  }
  return count;
}

function countWords(mark: ArrayLike<number>, from: number, to: number): number {
  let count = 0;
  for (let token = from; token < to; token++) if (mark[token] === MARK.none) count++;
  return count;
}

/** 1 at the edge of a sentence, 2 beside a mark that parts clauses. */
const edge = (isSentence: boolean, mark: number | undefined): number =>
  isSentence ? 1 : partsClauses(mark) ? 2 : 0;

/** What a piece is to its sentences: both edges, and how many it goes on over. */
export function readExtent(attributes: Attributes, { from, to }: Segment): number {
  const { sentenceStart, sentenceEnd, tokens } = attributes;
  const { mark, sentence } = tokens;
  const opens = edge(from + PAD === sentenceStart[from + PAD], mark[from - 1]);
  const closes = edge(to + PAD >= (sentenceEnd[to - 1 + PAD] as number) - 1, mark[to]);
  const sentences = (sentence[to - 1] as number) - (sentence[from] as number);
  return closes * 16 + opens * 4 + Math.min(3, sentences);
}
