import type { QuotedSpan } from '../../text/quotation-marks.ts';
import type { Span } from '../../text/spans.ts';
import { type Attributes, readAttributes } from './attributes.ts';
import type { AttributionCandidate } from './candidate.ts';
import { readEdgeClasses } from './edges.ts';
import { readFirstFindings } from './first-findings.ts';
import type { LabelFinder } from './label-finder.ts';
import { LABEL, LABELS, readSegments, type Segment } from './labels.ts';
import type { LstmRunner } from './lstm.ts';
import { type ContentWeights, rankContents } from './rank-contents.ts';
import { type RelationWeights, relate } from './relations.ts';
import { keepSure } from './second-pass.ts';
import { pointToSources } from './source-pointer.ts';
import { addSpareSources } from './spare-sources.ts';
import type { Tagged } from './tagged.ts';
import { readTokens, spanOf, type Tokens } from './tokens.ts';
import type { WeightTable } from './weight-table.ts';
import { lookUpWords, type WordTable } from './words.ts';

/** Everything that training learns. */
export interface AttributionModel {
  words: WordTable;
  first: LabelFinder;
  /** Sees what the first found. */
  second: LabelFinder;
  /** The weights of both. */
  table: WeightTable;
  lstm: LstmRunner;
  relations: RelationWeights;
  contents: ContentWeights;
}

/** What the first pass hands to the second. */
export interface FirstPass {
  labels: Uint8Array;
  marginals: Float32Array;
  scores: Float32Array;
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
export const SECOND_BONUS = bonus({ sourceBefore: 1.2, sourceAfter: 1.2, cue: 1 });

// How much the LSTM counts beside the second chain. Chosen on one fold, where 0.2 to 0.6 are alike.
const LSTM_SHARE = 0.4;

/** Runs the first chain over a text, with what its features speak for to the second. */
export function runFirst(
  finder: LabelFinder,
  table: WeightTable,
  attributes: Attributes,
  edgeClasses: Uint8Array,
): FirstPass {
  const { first, second } = table.scoreFirst(attributes);
  return {
    labels: finder.findBest(attributes, first, edgeClasses, FIRST_BONUS),
    marginals: finder.findMarginals(attributes, first, edgeClasses),
    scores: second,
  };
}

/**
 * Finds who said what in an English text, in text order. Spans of one role never overlap; one source
 * may serve several attributions.
 * @param quotes the text's quoted spans
 * @param proposals what rules read in the text: signs like others, followed as far as they deserve
 */
export function tagAttributions(
  text: string,
  model: AttributionModel,
  quotes: readonly QuotedSpan[],
  proposals: readonly AttributionCandidate[],
): AttributionCandidate[] {
  const tokens = readTokens(text);
  const attributes = readAttributes(
    text,
    tokens,
    quotes,
    lookUpWords(model.words, tokens.word, tokens.count),
    proposals,
  );
  return rankContents(model.contents, findRelations(model, attributes)).map(
    ({ source, cue, content }) => ({
      source: source ? [toSpan(tokens, source)] : [],
      cue: [toSpan(tokens, cue)],
      content: content.map((segment) => toSpan(tokens, segment)),
    }),
  );
}

/** Runs both chains and the LSTM over a text and groups what they find. */
export function findRelations(
  model: Pick<AttributionModel, 'first' | 'second' | 'table' | 'lstm' | 'relations'>,
  attributes: Attributes,
): Tagged {
  const { tokens } = attributes;
  const { unit } = model.second.chain;
  const edgeClasses = readEdgeClasses(attributes);
  const { labels, marginals, scores } = runFirst(model.first, model.table, attributes, edgeClasses);
  const first = readFirstFindings(attributes, labels, marginals);
  model.table.scoreSecond(attributes, first, scores);
  keepSure(marginals, tokens.count, unit, scores);
  const reading = model.lstm.addTo(scores, attributes, marginals, LSTM_SHARE / unit);
  const best = model.second.findBest(attributes, scores, edgeClasses, SECOND_BONUS);
  const segments = addSpareSources(readSegments(best, tokens), best, marginals, tokens);
  const scene = { attributes, segments };
  const relations = pointToSources(model.lstm, reading, scene, relate(model.relations, scene));
  return { scene, likely: reading.likely, relations };
}

const toSpan = (tokens: Tokens, { from, to }: Segment): Span => spanOf(tokens, from, to);
