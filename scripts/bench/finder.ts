import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ROOT } from '../support/run-tool.ts';
import { serveFolder } from '../support/static-server.ts';
import { addModules, type BenchScope, openForBench } from './browsers.ts';
import type { Finder, PageFindings } from './in-page/finding.ts';
import { median } from './measure.ts';
import { digits, ms, type Section, type Table, times, verdict } from './report.ts';

const SHARED = join(ROOT, '../shared');
const CORPUS = join(SHARED, 'corpora/pages');
const OWN = join(ROOT, 'tests/fixtures');
const MOST_TASK_MS = 50;

/** One line of the corpus: what a page is. */
interface Truth {
  id: string;
  kind: 'article' | 'other';
  body: string | null;
  source: string;
  type: string;
}

interface Looked {
  id: string;
  truth: Truth | null;
  found: PageFindings;
}

/** The part of `score-pages.mjs` that is used here. */
interface Scorer {
  bodyScore(pairs: { truth: string | null; predicted: string | null }[]): { f1: number };
}

/** Finding the article, in Chromium: cost and worth against Readability and defuddle. */
export const finder: Section = {
  name: 'finder',
  async run() {
    const pages = listPages();
    const looked = await lookAtAll(pages);
    const tables = [compareTimes(looked)];
    if (existsSync(CORPUS)) tables.push(compareVerdicts(looked), await compareBodies(looked));
    return tables;
  },
};

interface PageFile {
  folder: string;
  file: string;
  truth: Truth | null;
}

function listPages(): PageFile[] {
  if (!existsSync(CORPUS)) {
    return ['news', 'pages', 'hostile'].flatMap((name) => {
      const folder = join(OWN, name);
      const files = existsSync(folder) ? readdirSync(folder) : [];
      return files
        .filter((file) => file.endsWith('.html'))
        .map((file) => ({ folder, file, truth: null }));
    });
  }
  return readFileSync(join(CORPUS, 'truth.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const truth = JSON.parse(line) as Truth;
      return { folder: join(CORPUS, 'pages'), file: `${truth.id}.html`, truth };
    });
}

async function lookAtAll(pages: readonly PageFile[]): Promise<Looked[]> {
  const open = await openForBench('chromium');
  const looked: Looked[] = [];
  try {
    for (const { folder, file, truth } of pages) {
      const server = await serveFolder(folder);
      const page = await open.browser.newPage();
      await page.goto(`${server.origin}/${encodeURIComponent(file)}`, { waitUntil: 'load' });
      looked.push({ id: file, truth, found: await look(page) });
      await page.close();
      await server.close();
    }
  } finally {
    await open.close();
  }
  return looked;
}

async function look(page: Page): Promise<PageFindings> {
  await addModules(page);
  // As text: only that is copied whole whatever it holds.
  const found = await page.evaluate(() =>
    JSON.stringify((globalThis as BenchScope).pressmark.findInPage()),
  );
  return JSON.parse(found) as PageFindings;
}

function compareTimes(looked: readonly Looked[]): Table {
  const of = (name: Finder) => looked.map(({ found }) => found[name].tookMs);
  const ratio = (name: Finder, peer: Finder) =>
    median(looked.map(({ found }) => found[name].tookMs / found[peer].tookMs));
  const row = (name: Finder, peer: Finder, asked: number | null) => [
    name,
    ms(median(of(name))),
    ms(Math.max(...of(name))),
    `${times(ratio(name, peer))} of ${peer}`,
    asked === null ? '' : verdict(`at most ${digits(asked)}×`, ratio(name, peer) <= asked),
  ];
  const longest = Math.max(...of('findArticle'));
  return {
    title: 'Time per page',
    how: `${looked.length} pages in Chromium, the best of 3 runs on each; the ratio is the median over pages. Readability and defuddle get a clone, which they need, in their time.`,
    columns: ['finder', 'median', 'dearest page', 'per page', 'asked'],
    rows: [
      row('isArticlePage', 'isProbablyReaderable', null),
      row('isProbablyReaderable', 'isProbablyReaderable', null),
      row('findArticle', 'readability', 1 / 3),
      row('readability', 'readability', null),
      row('defuddle', 'readability', null),
      [
        'findArticle',
        '',
        ms(longest),
        '',
        verdict(`at most ${MOST_TASK_MS} ms`, longest <= MOST_TASK_MS),
      ],
    ],
  };
}

function compareVerdicts(looked: readonly Looked[]): Table {
  const rated = looked.filter(
    ({ truth }) => truth && truth.type !== 'reference' && truth.type !== 'synthetic',
  );
  const row = (name: 'isArticlePage' | 'isProbablyReaderable', asked: boolean) => {
    const right = rated.filter(
      ({ truth, found }) => (truth?.kind === 'article') === found[name].result,
    );
    const alarms = rated.filter(
      ({ truth, found }) => truth?.kind === 'other' && found[name].result === true,
    );
    const accuracy = right.length / rated.length;
    return [
      name,
      accuracy.toFixed(3),
      String(alarms.length),
      asked ? verdict('.960, at most 2', accuracy >= 0.96 && alarms.length <= 2) : '',
    ];
  };
  return {
    title: 'Article or not',
    how: `${rated.length} pages, those of type reference and synthetic left out.`,
    columns: ['detector', 'accuracy', 'others taken for articles', 'asked'],
    rows: [row('isArticlePage', true), row('isProbablyReaderable', false)],
  };
}

async function compareBodies(looked: readonly Looked[]): Promise<Table> {
  const scorer = (await import(join(SHARED, 'eval/score-pages.mjs'))) as Scorer;
  const sources = ['scrapinghub', 'readability'];
  const f1 = (name: Finder, source: string) => {
    const rows = looked.filter(({ truth }) => truth?.kind === 'article' && truth.source === source);
    return scorer.bodyScore(
      rows.map(({ truth, found }) => ({
        truth: truth?.body ?? null,
        predicted: found[name].result as string | null,
      })),
    ).f1;
  };
  const row = (name: Finder, least: number | null) => [
    name,
    ...sources.map((source) => f1(name, source).toFixed(3)),
    least === null ? '' : verdict(`.965 on scrapinghub`, f1(name, 'scrapinghub') >= least),
  ];
  return {
    title: 'Body, F1 of 4-grams',
    how: 'Scored with score-pages.mjs on the pages that are articles. The truth of the readability rows is what Readability itself gives.',
    columns: ['finder', ...sources, 'asked'],
    rows: [row('findArticle', 0.965), row('readability', null), row('defuddle', null)],
  };
}
