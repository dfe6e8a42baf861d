import * as v from 'valibot';
import { findDrafts } from '../../utils/analysis/drafts.ts';
import { read } from '../../utils/analysis/reading.ts';
import type { AttributionCandidate } from '../../utils/analysis/tagger/candidate.ts';
import { hashWord } from '../../utils/analysis/tagger/hash.ts';
import { labelTokens } from '../../utils/analysis/tagger/label-tokens.ts';
import { readTokens, type Tokens } from '../../utils/analysis/tagger/tokens.ts';
import type { QuotedSpan } from '../../utils/text/quotation-marks.ts';
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
  quotes: readonly QuotedSpan[];
  /** What the rules read in it. */
  proposals: AttributionCandidate[];
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
  const reading = read(text);
  return {
    id,
    text,
    attributions,
    tokens,
    quotes: reading.quotes,
    proposals: findDrafts(reading),
    labels: labelTokens(tokens, attributions.map(toCandidate)),
    lot: lotOf(text),
  };
}

const toSpans = (pieces: Pieces) => pieces.map(([start, end]) => ({ start, end }));

const toCandidate = ({ source, cue, content }: GoldAttribution): AttributionCandidate => ({
  source: toSpans(source),
  cue: toSpans(cue),
  content: toSpans(content),
});

/** Near-duplicates begin alike, so that they come into the same fold. */
function lotOf(text: string): number {
  const opening = text.replace(/[^\p{L}]+/gu, ' ').slice(0, 40);
  return (Math.imul(hashWord(opening), 0x5bd1e995) >>> 8) % 40;
}
