import type { QuotedSpan } from '../../text/quotation-marks.ts';
import type { Span } from '../../text/spans.ts';
import { type Attributes, readAttributes } from './attributes.ts';
import type { AttributionCandidate } from './candidate.ts';
import { readEdgeClasses } from './edges.ts';
import type { LabelFinder } from './label-finder.ts';
import { LABEL, LABELS, readSegments, type Segment } from './labels.ts';
import type { LstmReading, LstmRunner } from './lstm.ts';
import { type ContentWeights, rankContents } from './rank-contents.ts';
import type { Scene } from './relation-features.ts';
import { type RelationWeights, relate } from './relations.ts';
import { pointToSources } from './source-pointer.ts';
import { addSpareSources } from './spare-sources.ts';
import type { Tagged } from './tagged.ts';
import { readTokens, spanOf, type Tokens } from './tokens.ts';
import type { WeightTable } from './weight-table.ts';
import { lookUpWords, type WordTable } from './words.ts';

/** Everything that training learns. */
export interface AttributionModel {
  words: WordTable;
  /** Knows the chain, and which labels may follow which. */
  finder: LabelFinder;
  /** The chain's weights. */
  table: WeightTable;
  lstm: LstmRunner;
  relations: RelationWeights;
  contents: ContentWeights;
}

const bonus = (values: Partial<Record<keyof typeof LABEL, number>>): readonly number[] => {
  const all = new Array<number>(LABELS).fill(0);
  for (const [label, value] of Object.entries(values))
    all[LABEL[label as keyof typeof LABEL]] = value;
  return all;
};

// A missed source or cue costs the likelihood of a token little. What is found too much, the relations leave
// out. Chosen on one fold of the training texts.
const BONUS = bonus({ sourceBefore: 1.2, sourceAfter: 1.2, cue: 1 });

// How much the LSTM counts beside the chain's edges. Chosen on one fold, where 1.5 to 3 are alike.
const LSTM_SHARE = 3;

/** What tells how probable each label is. */
export type ChainModel = Pick<AttributionModel, 'finder' | 'table'>;

/** How probable the chain holds each label of each token of a text. */
export function findMarginals(
  { finder, table }: ChainModel,
  attributes: Attributes,
  edgeClasses: Uint8Array,
): Float32Array {
  return finder.findMarginals(attributes, table.score(attributes), edgeClasses);
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

/** What finds segments in texts. */
export type SegmentModel = ChainModel & Pick<AttributionModel, 'lstm'>;

/** Finds sources, cues and contents: the LSTM reads what the chain holds for probable. */
export function findSegments(
  model: SegmentModel,
  attributes: Attributes,
): { scene: Scene; reading: LstmReading } {
  const { finder, lstm } = model;
  const { tokens } = attributes;
  const edgeClasses = readEdgeClasses(attributes);
  const marginals = findMarginals(model, attributes, edgeClasses);
  const reading = lstm.read(attributes, marginals, LSTM_SHARE / finder.chain.unit);
  const labels = finder.findBest(attributes, reading.scores, edgeClasses, BONUS);
  const segments = addSpareSources(readSegments(labels, tokens), labels, marginals, tokens);
  return { scene: { attributes, segments }, reading };
}

/** Finds segments and groups them. */
export function findRelations(
  model: SegmentModel & Pick<AttributionModel, 'relations'>,
  attributes: Attributes,
): Tagged {
  const { scene, reading } = findSegments(model, attributes);
  const related = relate(model.relations, scene);
  const relations = pointToSources(model.lstm, reading, scene, related);
  return { scene, likely: reading.likely, relations };
}

const toSpan = (tokens: Tokens, { from, to }: Segment): Span => spanOf(tokens, from, to);
