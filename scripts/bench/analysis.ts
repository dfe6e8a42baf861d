import { createRequire } from 'node:module';
import * as recognizers from '@microsoft/recognizers-text-suite';
import { analyze } from '../../utils/analysis/analyze.ts';
import { findFigures } from '../../utils/analysis/figures.ts';
import { readModel } from '../support/attribution-model.ts';
import { measureHeap } from './background-heap.ts';
import { timeInTurns } from './measure.ts';
import { digits, ms, type Section, type Table, times, verdict } from './report.ts';
import { countWords, readRealArticles, readTexts, type Texts, textOfLength } from './texts.ts';

const CULTURE = 'en-us';
/** Articles that recognizers-text-suite is run on: it takes a third of a second for one. */
const RECOGNIZED = 12;
/**
 * Articles that each is run on before times are taken. V8 goes on making code faster for hundreds of rounds of an analysis
 * whose work is spread over many functions; of a tagger's few loops it has done so at once.
 */
const WARM_UP_ARTICLES = 2400;
const LENGTHS = [1_000, 5_000, 10_000, 50_000];

/** The cost of analysing text, in Node: against taggers and finders of quantities, and by length. */
export const analysis: Section = {
  name: 'analysis',
  async run() {
    const texts = readTexts();
    const real = readRealArticles();
    return [
      compareWhole(texts),
      compareFigures(real ? [texts, real] : [texts]),
      measureGrowth(texts),
      await measureHeap(),
    ];
  },
};

/** wink-nlp with its web model: CommonJS, and made anew for each pipe. */
function openWink(pipe: string[]) {
  const require = createRequire(import.meta.url);
  const winkNLP = require('wink-nlp');
  return winkNLP(require('wink-eng-lite-web-model'), pipe);
}

function compareWhole({ from, articles }: Texts): Table {
  const tagger = openWink(['sbd', 'pos']);
  const tag = (text: string) => tagger.readDoc(text).tokens().out(tagger.its.pos);
  const model = readModel();
  const took = timeInTurns({
    ours: () => articles.map((text) => analyze(text, { model })),
    rules: () => articles.map((text) => analyze(text)),
    wink: () => articles.map(tag),
  });
  const words = articles.reduce((sum, text) => sum + countWords(text), 0);
  const perThousand = (tookMs: number) => ms((tookMs * 1000) / words);
  return {
    title: 'The whole analysis against tagging alone',
    how: `Per 1,000 words of ${from} (${words.toLocaleString('en')} words); medians of 20 runs in turns.`,
    columns: ['program', 'does', 'per 1,000 words', 'time of wink-nlp', 'asked'],
    rows: [
      [
        'Pressmark',
        'quotations, attributions, speakers, figures',
        perThousand(took.ours),
        times(took.ours / took.wink),
        verdict('at most 1×', took.ours <= took.wink),
      ],
      [
        'its rules alone',
        'the same without the tagger',
        perThousand(took.rules),
        times(took.rules / took.wink),
        '',
      ],
      ['wink-nlp, web model', 'sentences and parts of speech', perThousand(took.wink), '1×', ''],
    ],
  };
}

function compareFigures(all: readonly Texts[]): Table {
  return {
    title: 'Figures',
    how: 'Per article; medians of 20 runs in turns after a long warm-up, of 5 for recognizers-text-suite (numbers, percentages, currencies, dimensions), which is run on the first articles only.',
    columns: ['texts', 'program', 'per article', 'time of Pressmark', 'asked'],
    rows: all.flatMap(compareFiguresOf),
  };
}

function compareFiguresOf({ from, articles }: Texts): Table['rows'] {
  const wink = openWink(['sbd', 'ner']);
  const entities = (text: string) => wink.readDoc(text).entities().out(wink.its.detail);
  const recognize = (text: string) => [
    recognizers.recognizeNumber(text, CULTURE),
    recognizers.recognizePercentage(text, CULTURE),
    recognizers.recognizeCurrency(text, CULTURE),
    recognizers.recognizeDimension(text, CULTURE),
  ];
  const few = articles.slice(0, RECOGNIZED);
  const took = timeInTurns(
    {
      ours: () => articles.map((text) => findFigures(text, 'en')),
      oursOnFew: () => few.map((text) => findFigures(text, 'en')),
      wink: () => articles.map(entities),
    },
    { warmUps: Math.ceil(WARM_UP_ARTICLES / articles.length) },
  );
  // Seconds for each run: fewer of them.
  const slow = timeInTurns({ recognizers: () => few.map(recognize) }, { runs: 5, warmUps: 1 });
  const row = (name: string, tookMs: number, count: number, faster: number, least: number) => [
    from,
    name,
    ms(tookMs / count),
    times(faster),
    verdict(`at least ${least}×`, faster >= least),
  ];
  const { length } = articles;
  return [
    [from, 'Pressmark findFigures', ms(took.ours / length), '1×', ''],
    row(
      '@microsoft/recognizers-text-suite',
      slow.recognizers,
      few.length,
      slow.recognizers / took.oursOnFew,
      100,
    ),
    row('wink-nlp entities', took.wink, length, took.wink / took.ours, 5),
  ];
}

function measureGrowth({ articles }: Texts): Table {
  const model = readModel();
  const rows = LENGTHS.map((length) => {
    const text = textOfLength(articles, length);
    const { whole } = timeInTurns(
      { whole: () => analyze(text, { model }) },
      { runs: 10, warmUps: 2 },
    );
    return { words: countWords(text), whole };
  });
  const [first] = rows;
  const base = first ? first.whole / first.words : Number.NaN;
  return {
    title: 'Growth with the length of the text',
    how: 'One text made of the same paragraphs again and again; medians of 10 runs. Linear is 1×.',
    columns: ['words', 'analysis', 'per 1,000 words', 'against the shortest, per word'],
    rows: rows.map(({ words, whole }) => [
      words.toLocaleString('en'),
      ms(whole),
      digits((whole * 1000) / words),
      times(whole / words / base),
    ]),
  };
}
