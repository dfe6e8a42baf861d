import { type Attributes, readAttributes } from '../../utils/analysis/tagger/attributes.ts';
import type { Chain } from '../../utils/analysis/tagger/chain.ts';
import { forParagraphs, readEdgeClasses } from '../../utils/analysis/tagger/edges.ts';
import { MAX_FEATURES } from '../../utils/analysis/tagger/features.ts';
import { readFirstFindings } from '../../utils/analysis/tagger/first-findings.ts';
import { LabelFinder } from '../../utils/analysis/tagger/label-finder.ts';
import { LABELS } from '../../utils/analysis/tagger/labels.ts';
import { LstmRunner } from '../../utils/analysis/tagger/lstm.ts';
import type { Lstm } from '../../utils/analysis/tagger/lstm-parts.ts';
import type { RelationWeights } from '../../utils/analysis/tagger/relations.ts';
import { isSure, keepSure } from '../../utils/analysis/tagger/second-pass.ts';
import {
  type AttributionModel,
  type FirstPass,
  findRelations,
  runFirst,
} from '../../utils/analysis/tagger/tag-attributions.ts';
import type { Tagged } from '../../utils/analysis/tagger/tagged.ts';
import { WeightTable } from '../../utils/analysis/tagger/weight-table.ts';
import { makeWordTable } from '../../utils/analysis/tagger/words.ts';
import { type ChainOptions, trainChain } from './chain-trainer.ts';
import { trainContents } from './content-trainer.ts';
import type { Article } from './corpus.ts';
import { FeatureReader } from './feature-reader.ts';
import type { Sequence } from './feature-rows.ts';
import { learnLstms } from './learn-lstms.ts';
import type { Lexicon } from './lexicon.ts';
import { trainRelations } from './relation-trainer.ts';
import { WordCounts } from './word-counts.ts';

const FOLDS = 3;

const COMMON = { runs: 3, rate: 0.025, dropout: 0.4, unit: 1 / 100 };
export const FIRST: ChainOptions = { ...COMMON, epochs: 4, minimum: 47 };
export const SECOND: ChainOptions = { ...COMMON, epochs: 4, minimum: 94 };

type Log = (step: string) => void;

/**
 * Learns everything from annotated articles.
 * @param lexicon what is known of words beforehand
 */
export async function learnModel(
  articles: readonly Article[],
  lexicon: Lexicon,
  log: Log,
): Promise<AttributionModel> {
  const counts = new WordCounts(articles, lexicon);
  const attributes = new Map(
    articles.map((article) => [article, readTrainingAttributes(article, counts)] as const),
  );
  const of = (article: Article) => attributes.get(article) as Attributes;
  const sequences = new Map(
    articles.map((article) => [article, toSequence(article, of(article))] as const),
  );
  const train = (list: readonly Article[]) =>
    trainChain(
      list.map((article) => sequences.get(article) as Sequence),
      FIRST,
    );
  const { found, chains } = crossFit(articles, train, of, log);
  const lstms = learnLstms(
    articles.map((article) => ({
      attributes: of(article),
      marginals: (found.get(article) as FirstPass).marginals,
      labels: article.labels,
      attributions: article.attributions,
      part: foldOf(article),
    })),
    [...chains.keys(), null],
  );
  const first = train(articles);
  log('first pass');
  sequences.clear();
  for (const article of articles)
    sequences.set(article, toSequence(article, of(article), found.get(article)));
  const trainSecond = (list: readonly Article[]) =>
    trainChain(
      list.map((article) => sequences.get(article) as Sequence),
      SECOND,
    );
  const second = trainSecond(articles);
  log('second pass');
  const relations = trainRelations(
    articles.map((article) => ({
      article,
      attributes: of(article),
      ...(found.get(article) as FirstPass),
    })),
  );
  log('relations');
  const tagged = await tagUnseen(articles, { chains, lstms, relations }, trainSecond, of, log);
  const contents = trainContents(tagged);
  log('contents');
  return {
    words: makeTable(counts, lexicon),
    first: new LabelFinder(first),
    second: new LabelFinder(second),
    table: new WeightTable(first, second),
    lstm: new LstmRunner((await lstms.at(-1)) as Lstm),
    relations,
    contents,
  };
}

/** The part of the articles that an article belongs to when the others train for it. */
const foldOf = ({ lot }: Article): number => Math.floor(lot / 5) % FOLDS;

/** What a first pass finds in each article that it has not seen, and the chains of these passes. */
function crossFit(
  articles: readonly Article[],
  train: (list: readonly Article[]) => Chain,
  of: (article: Article) => Attributes,
  log: Log,
): { found: Map<Article, FirstPass>; chains: Chain[] } {
  const found = new Map<Article, FirstPass>();
  const chains: Chain[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const chain = train(articles.filter((article) => foldOf(article) !== fold));
    chains.push(chain);
    const finder = new LabelFinder(chain);
    const table = new WeightTable(chain, null);
    for (const article of articles) {
      if (foldOf(article) !== fold) continue;
      const attributes = of(article);
      found.set(article, runFirst(finder, table, attributes, readEdgeClasses(attributes)));
    }
    log(`first pass without part ${fold + 1} of ${FOLDS}`);
  }
  return { found, chains };
}

/** What both passes and an LSTM find in each article that none of them has seen. */
async function tagUnseen(
  articles: readonly Article[],
  learned: { chains: Chain[]; lstms: Promise<Lstm>[]; relations: RelationWeights },
  train: (list: readonly Article[]) => Chain,
  of: (article: Article) => Attributes,
  log: Log,
): Promise<Map<Article, Tagged>> {
  const found = new Map<Article, Tagged>();
  const { relations } = learned;
  for (const [fold, first] of learned.chains.entries()) {
    const second = train(articles.filter((article) => foldOf(article) !== fold));
    const lstm = new LstmRunner((await learned.lstms[fold]) as Lstm);
    const model = {
      first: new LabelFinder(first),
      second: new LabelFinder(second),
      relations,
      table: new WeightTable(first, second),
      lstm,
    };
    for (const article of articles)
      if (foldOf(article) === fold) found.set(article, findRelations(model, of(article)));
    log(`second pass without part ${fold + 1} of ${FOLDS}`);
  }
  return found;
}

const readTrainingAttributes = (article: Article, counts: WordCounts): Attributes =>
  readAttributes(
    article.text,
    article.tokens,
    article.quotes,
    counts.readTraits(article),
    article.proposals,
  );

const READER = new FeatureReader();

/** The features of every token, for the trainer: those of the second pass where `first` is given. */
function toSequence(
  article: Article,
  attributes: Attributes,
  first?: Pick<FirstPass, 'labels' | 'marginals'>,
): Sequence {
  const { count } = attributes.tokens;
  READER.open(
    attributes,
    first ? readFirstFindings(attributes, first.labels, first.marginals) : null,
  );
  let keys = new Int32Array(count * MAX_FEATURES);
  const starts = new Int32Array(count + 1);
  const words = new Int32Array(count);
  const prior = first && new Float32Array(count * LABELS);
  if (first && prior) keepSure(first.marginals, count, 1, prior);
  let at = 0;
  const put = (own: Int32Array) => {
    keys.set(own, at);
    at += own.length;
  };
  for (let i = 0; i < count; i++) {
    words[i] = at;
    starts[i + 1] = at;
    if (first && isSure(first.marginals, i)) continue;
    put(READER.structure(i));
    if (first) put(READER.findings(i));
    words[i] = at;
    put(READER.words(i));
    starts[i + 1] = at;
  }
  keys = keys.slice(0, at);
  const paragraphs: [number, number][] = [];
  forParagraphs(attributes, (from, to) => paragraphs.push([from, to]));
  return {
    keys,
    starts,
    words,
    labels: article.labels,
    edgeClasses: readEdgeClasses(attributes),
    paragraphs,
    ...(prior ? { prior } : {}),
  };
}

/** The words met at least twice, and those of the lexicon. */
function makeTable(counts: WordCounts, { senses, groups }: Lexicon) {
  const repeated = counts.words().filter((word) => counts.isRepeated(word));
  const hashes = new Set([...repeated, ...senses.keys(), ...groups.keys()]);
  const sorted = Int32Array.from([...hashes].sort((a, b) => a - b));
  return makeWordTable(
    sorted,
    sorted.map((word) => counts.traitsOf(word)),
  );
}
