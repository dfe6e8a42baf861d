import { type Attributes, readAttributes } from '../../utils/analysis/tagger/attributes.ts';
import { forParagraphs, readEdgeClasses } from '../../utils/analysis/tagger/edges.ts';
import { MAX_FEATURES } from '../../utils/analysis/tagger/features.ts';
import { LabelFinder } from '../../utils/analysis/tagger/label-finder.ts';
import { LstmRunner } from '../../utils/analysis/tagger/lstm.ts';
import {
  type AttributionModel,
  type ChainModel,
  findMarginals,
  findRelations,
  findSegments,
  type SegmentModel,
} from '../../utils/analysis/tagger/tag-attributions.ts';
import { WeightTable } from '../../utils/analysis/tagger/weight-table.ts';
import { type ChainOptions, trainChain } from './chain-trainer.ts';
import { trainContents } from './content-trainer.ts';
import type { Article } from './corpus.ts';
import { FeatureReader } from './feature-reader.ts';
import type { Sequence } from './feature-rows.ts';
import { learnLstms } from './learn-lstms.ts';
import type { Lexicon } from './lexicon.ts';
import { trainRelations } from './relation-trainer.ts';
import { WordCounts } from './word-counts.ts';
import { makeWordTable } from './word-table.ts';

const PARTS = 3;
const OPTIONS: ChainOptions = {
  runs: 3,
  rate: 0.025,
  dropout: 0.4,
  unit: 1 / 100,
  epochs: 4,
  minimum: 47,
};

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
  const train = makeChainTrainer(articles, of);
  const chains = Array.from({ length: PARTS }, (_, part) => {
    const own = train(articles.filter((article) => partOf(article) !== part));
    log(`chain without part ${part + 1} of ${PARTS}`);
    return own;
  });
  const lstms = learnLstms(
    articles.map((article) => ({
      attributes: of(article),
      marginals: marginalsOf(chains[partOf(article)] as ChainModel, of(article)),
      labels: article.labels,
      attributions: article.attributions,
      part: partOf(article),
    })),
    [...chains.keys(), null],
  );
  const all = train(articles);
  log('chain');
  const learned = (await Promise.all(lstms)).map((lstm) => new LstmRunner(lstm));
  log('LSTMs');
  const models = chains.map((own, part) => ({ ...own, lstm: learned[part] as LstmRunner }));
  const groups = learnGroups(articles, of, (article) => models[partOf(article)] as SegmentModel);
  log('relations and contents');
  const lstm = learned[PARTS] as LstmRunner;
  return { words: makeTable(counts, lexicon), ...all, lstm, ...groups };
}

const marginalsOf = (chain: ChainModel, attributes: Attributes): Float32Array =>
  findMarginals(chain, attributes, readEdgeClasses(attributes));

type ReadAttributes = (article: Article) => Attributes;

/** Makes what learns a chain from some of the articles. */
function makeChainTrainer(articles: readonly Article[], of: ReadAttributes) {
  const sequences = new Map(
    articles.map((article) => [article, toSequence(article, of(article))] as const),
  );
  return (list: readonly Article[]): ChainModel => {
    const chain = trainChain(
      list.map((article) => sequences.get(article) as Sequence),
      OPTIONS,
    );
    return { finder: new LabelFinder(chain), table: new WeightTable(chain) };
  };
}

/**
 * Learns to group segments, and how far contents reach.
 * @param blindTo gives what finds segments and has not seen an article
 */
function learnGroups(
  articles: readonly Article[],
  of: ReadAttributes,
  blindTo: (article: Article) => SegmentModel,
): Pick<AttributionModel, 'relations' | 'contents'> {
  const relations = trainRelations(
    articles.map((article) => ({
      article,
      scene: findSegments(blindTo(article), of(article)).scene,
    })),
  );
  const tagged = articles.map(
    (article) => [article, findRelations({ ...blindTo(article), relations }, of(article))] as const,
  );
  return { relations, contents: trainContents(new Map(tagged)) };
}

/** The part of the articles that an article belongs to when the others train for it. */
const partOf = ({ lot }: Article): number => Math.floor(lot / 5) % PARTS;

const readTrainingAttributes = (article: Article, counts: WordCounts): Attributes =>
  readAttributes(
    article.text,
    article.tokens,
    article.quotes,
    counts.readTraits(article),
    article.proposals,
  );

const READER = new FeatureReader();

/** The features of every token, for the trainer. */
function toSequence(article: Article, attributes: Attributes): Sequence {
  const { count } = attributes.tokens;
  READER.open(attributes);
  const keys = new Int32Array(count * MAX_FEATURES);
  const starts = new Int32Array(count + 1);
  const words = new Int32Array(count);
  let at = 0;
  const put = (own: Int32Array) => {
    keys.set(own, at);
    at += own.length;
  };
  for (let i = 0; i < count; i++) {
    put(READER.structure(i));
    words[i] = at;
    put(READER.words(i));
    starts[i + 1] = at;
  }
  const paragraphs: [number, number][] = [];
  forParagraphs(attributes, (from, to) => paragraphs.push([from, to]));
  return {
    keys: keys.slice(0, at),
    starts,
    words,
    labels: article.labels,
    edgeClasses: readEdgeClasses(attributes),
    paragraphs,
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
