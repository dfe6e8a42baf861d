import * as v from 'valibot';
import { hashWord } from '../../utils/analysis/tagger/hash.ts';
import { LABEL, ROLE } from '../../utils/analysis/tagger/labels.ts';
import { readTokens, type Tokens } from '../../utils/analysis/tagger/tokens.ts';
import { findQuotedSpans, type QuotedSpan } from '../../utils/text/quotation-marks.ts';
import { readJsonLines } from '../support/jsonl.ts';

export type Pieces = [start: number, end: number][];

export interface GoldAttribution {
  source: Pieces;
  cue: Pieces;
  content: Pieces;
}

/** An annotated article, taken apart. */
export interface Article {
  id: string;
  text: string;
  attributions: GoldAttribution[];
  tokens: Tokens;
  quotes: QuotedSpan[];
  /** The annotated label of each token. */
  labels: Uint8Array;
  /** A number from the article's name, for folds that do not depend on the order of lines. */
  lot: number;
}

const Pieces = v.array(v.tuple([v.number(), v.number()]));
const Row = v.object({
  id: v.string(),
  text: v.string(),
  attributions: v.array(v.object({ source: Pieces, cue: Pieces, content: Pieces })),
});

/** Reads the annotated articles of a corpus file. */
export const readCorpus = (file: string): Article[] => readJsonLines(file, Row).map(makeArticle);

/** Takes an annotated article apart. */
export function makeArticle({
  id,
  text,
  attributions,
}: Pick<Article, 'id' | 'text' | 'attributions'>): Article {
  const tokens = readTokens(text);
  return {
    id,
    text,
    attributions,
    tokens,
    quotes: findQuotedSpans(text),
    labels: labelTokens(tokens, attributions),
    lot: lotOf(text),
  };
}

/** Near-duplicates begin alike, so that they come into the same fold. */
function lotOf(text: string): number {
  const opening = text.replace(/[^\p{L}]+/gu, ' ').slice(0, 40);
  return (Math.imul(hashWord(opening), 0x5bd1e995) >>> 8) % 40;
}

/** The tokens that a stretch of text touches. */
export function tokensIn(
  { count, start, end }: Tokens,
  from: number,
  to: number,
): [number, number] {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((end[middle] as number) <= from) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < count && (start[last] as number) < to) last++;
  return [low, last];
}

function labelTokens(tokens: Tokens, attributions: readonly GoldAttribution[]): Uint8Array {
  const labels = new Uint8Array(tokens.count).fill(LABEL.none);
  for (const { source, cue, content } of attributions) {
    const place = cue[0]?.[0] ?? -1;
    for (const piece of content) {
      put(tokens, labels, piece, piece[0] < place ? ROLE.contentBefore : ROLE.contentAfter);
    }
    for (const piece of source) {
      put(tokens, labels, piece, piece[0] < place ? ROLE.sourceBefore : ROLE.sourceAfter);
    }
    for (const piece of cue) put(tokens, labels, piece, ROLE.cue);
  }
  return labels;
}

function put(
  tokens: Tokens,
  labels: Uint8Array,
  [start, end]: [number, number],
  role: number,
): void {
  const [from, to] = tokensIn(tokens, start, end);
  if (from === to) return;
  if (role === ROLE.contentBefore || role === ROLE.contentAfter) {
    const isBefore = role === ROLE.contentBefore;
    labels.fill(isBefore ? LABEL.contentBeforeOn : LABEL.contentAfterOn, from, to);
    labels[from] = isBefore ? LABEL.contentBefore : LABEL.contentAfter;
    labels[to - 1] = isBefore ? LABEL.contentBeforeEnd : LABEL.contentAfterEnd;
    return;
  }
  const first =
    role === ROLE.cue
      ? LABEL.cue
      : role === ROLE.sourceBefore
        ? LABEL.sourceBefore
        : LABEL.sourceAfter;
  labels.fill(first + 1, from, to);
  labels[from] = first;
}
