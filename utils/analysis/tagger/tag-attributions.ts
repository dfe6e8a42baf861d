import type { QuotedSpan } from '../../text/quotation-marks.ts';
import type { Span } from '../../text/spans.ts';
import { type Attributes, readAttributes } from './attributes.ts';
import { findBestLabels } from './best-labels.ts';
import { addScores, type Chain } from './chain.ts';
import { readEdgeClasses } from './edges.ts';
import { makeFirstPass } from './features.ts';
import { LABEL, LABELS, readSegments, type Segment } from './labels.ts';
import { findMarginals } from './marginals.ts';
import { type RelationWeights, relate } from './relations.ts';
import { makeSecondPass, readPrior } from './second-pass.ts';
import { addSpareSources } from './spare-sources.ts';
import { readTokens, spanOf, type Tokens } from './tokens.ts';
import { lookUpWords, type WordTable } from './words.ts';

/** Everything that training learns. */
export interface AttributionModel {
  words: WordTable;
  first: Chain;
  /** Sees what the first found. */
  second: Chain;
  relations: RelationWeights;
}

/** An attribution as the tagger proposes it; pieces in text order. */
export interface AttributionCandidate {
  source: Span[];
  cue: Span[];
  content: Span[];
}

/** What the first pass hands to the second. */
export interface FirstPass {
  labels: Uint8Array;
  marginals: Float32Array;
}

const bonus = (values: Partial<Record<keyof typeof LABEL, number>>): readonly number[] => {
  const all = new Array<number>(LABELS).fill(0);
  for (const [label, value] of Object.entries(values))
    all[LABEL[label as keyof typeof LABEL]] = value;
  return all;
};

// The chain alone finds too few: a missed token costs its likelihood little. What it finds too much,
// the relations leave out. Chosen on one fold of the training texts.
export const FIRST_BONUS = bonus({
  sourceBefore: 0.4,
  sourceAfter: 0.4,
  cue: 0.7,
  contentBefore: 0.3,
  contentBeforeEnd: 0.3,
  contentAfter: 0.3,
  contentAfterEnd: 0.3,
});
export const SECOND_BONUS = bonus({ sourceBefore: 0.5, sourceAfter: 0.5, cue: 0.5 });

/** Runs the first chain over a text. */
export function runFirst(chain: Chain, attributes: Attributes, edgeClasses: Uint8Array): FirstPass {
  const { count } = attributes.tokens;
  const scores = new Float32Array(count * LABELS);
  addScores(chain, count, makeFirstPass(attributes), scores);
  const marginals = findMarginals(chain, attributes, scores, edgeClasses);
  return { labels: likeliestLabels(marginals, count), marginals };
}

const FIRST_FACTORS = Float32Array.from(FIRST_BONUS, Math.exp);

/** The likeliest label of each token for itself: quicker than the best sequence, and as good a hint. */
function likeliestLabels(marginals: Float32Array, count: number): Uint8Array {
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const at = i * LABELS;
    let top = -1;
    for (let label = 0; label < LABELS; label++) {
      const value = (marginals[at + label] as number) * (FIRST_FACTORS[label] as number);
      if (value <= top) continue;
      top = value;
      labels[i] = label;
    }
  }
  return labels;
}

/**
 * Finds who said what in an English text, in text order. `quotes` are the text's quoted spans. Spans
 * of one role never overlap; one source may serve several attributions.
 */
export function tagAttributions(
  text: string,
  model: AttributionModel,
  quotes: readonly QuotedSpan[],
): AttributionCandidate[] {
  const tokens = readTokens(text);
  const attributes = readAttributes(
    text,
    tokens,
    quotes,
    lookUpWords(model.words, tokens.word, tokens.count),
  );
  const edgeClasses = readEdgeClasses(attributes);
  const { labels, marginals } = runFirst(model.first, attributes, edgeClasses);
  const { unit } = model.second;
  const scores = readPrior(marginals).map((score) => score / unit);
  addScores(model.second, tokens.count, makeSecondPass(attributes, labels, marginals), scores);
  const best = findBestLabels(model.second, attributes, scores, edgeClasses, SECOND_BONUS);
  const segments = addSpareSources(readSegments(best, tokens), best, marginals, tokens);
  return relate(model.relations, { attributes, segments }).map(({ source, cue, content }) => ({
    source: source ? [toSpan(tokens, source)] : [],
    cue: [toSpan(tokens, cue)],
    content: content.map((segment) => toSpan(tokens, segment)),
  }));
}

const toSpan = (tokens: Tokens, { from, to }: Segment): Span => spanOf(tokens, from, to);
