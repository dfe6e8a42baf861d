import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { builtExtension, type OpenBrowser } from '../support/browsers.ts';
import { ROOT } from '../support/run-tool.ts';
import { type StaticServer, serveFolder } from '../support/static-server.ts';
import { inEachBrowser, openForBench } from './browsers.ts';
import { median, RUNS } from './measure.ts';
import { ms, type Table, verdict } from './report.ts';
import { type ContentCost, costOfContent, recordTrace, SHOWN_MARK } from './trace.ts';

const FOLDER = join(ROOT, '.cache/bench/pages');
const ARTICLE = 'article.html';
const LIST = 'list.html';
const HOSTILE = ['07-50000-words.html', '08-20000-spans.html'];
const MOST_TASK_MS = 50;

// Notes the first frame that has highlights, and how long after the document was ready.
const WATCHER = `<script>
(() => {
  const look = () => {
    if (CSS.highlights.size === 0) return requestAnimationFrame(look);
    performance.mark('${SHOWN_MARK}');
    const { domContentLoadedEventEnd } = performance.getEntriesByType('navigation')[0];
    globalThis.shownAfterMs = performance.now() - domContentLoadedEventEnd;
  };
  look();
})();
</script>`;

/** The built extension on an article of about 1,000 words. */
export async function measureReading(): Promise<Table> {
  const server = await servePages();
  try {
    const url = `${server.origin}/${ARTICLE}`;
    const costs = await traceRuns(url, RUNS);
    const of = (name: keyof ContentCost) => median(costs.map((cost) => cost[name] ?? Number.NaN));
    const shown = await inEachBrowser({ extension: true }, (open) => timeUntilShown(open, url));
    const total = of('total');
    const untilShown = of('untilShown');
    return {
      title: 'Reading an article of 1,000 words, the built extension, warm background',
      how: 'Chromium: a trace; a task counts whole when a content script of Pressmark ran in it, by processor time. Both: the page notes the first frame that has highlights, by the clock. Medians of 20 loads.',
      columns: ['browser', 'what', 'time', 'asked'],
      rows: [
        [
          'chromium',
          "from the detector's start to the first frame with highlights",
          ms(untilShown),
          verdict('at most 100 ms', untilShown <= 100),
        ],
        [
          'chromium',
          'main thread, all tasks of the content scripts',
          ms(total),
          verdict('at most 10 ms', total <= 10),
        ],
        ['chromium', 'of these the longest', ms(of('longest')), ''],
        ['chromium', 'of these the detector', ms(of('detector')), ''],
        ['chromium', 'the dearest frame drawn meanwhile', ms(of('frame')), ''],
        ...shown.map(([kind, tookMs]) => [
          kind,
          'from DOMContentLoaded to the first frame with highlights',
          ms(tookMs),
          '',
        ]),
      ],
    };
  } finally {
    await server.close();
  }
}

/** The built extension on the two huge pages, and on a page that is no article, in Chromium. */
export async function measureTasks(): Promise<Table[]> {
  const server = await servePages();
  try {
    const rows: string[][] = [];
    for (const page of HOSTILE) {
      const costs = await traceRuns(`${server.origin}/${page}`, 5, 4000);
      const of = (name: keyof ContentCost) => median(costs.map((cost) => cost[name] ?? Number.NaN));
      rows.push([
        page,
        ms(of('longest')),
        verdict(`at most ${MOST_TASK_MS} ms`, of('longest') <= MOST_TASK_MS),
        ms(of('total')),
        ms(of('untilShown')),
        ms(of('frame')),
        ms(of('longestOther')),
      ]);
    }
    const quiet = await traceRuns(`${server.origin}/${LIST}`, RUNS);
    const detector = median(quiet.map(({ detector }) => detector));
    const all = median(quiet.map(({ total }) => total));
    const sizeKb = statSync(join(builtExtension('chromium'), 'detector.js')).size / 1000;
    return [
      {
        title: 'Huge pages, the built extension in Chromium',
        how: "Traces of loads, medians of 5, processor time save the first marks; 'frame' is the dearest one drawn after a content script ran, 'other' the longest task without any.",
        columns: [
          'page',
          'longest task of ours',
          'asked',
          'in all',
          'first marks',
          'frame',
          'other',
        ],
        rows,
      },
      {
        title: 'A page that is no article, the built extension in Chromium',
        how: 'A front page; medians of 20 loads, cold code each time, processor time.',
        columns: ['what', 'cost', 'asked'],
        rows: [
          ['main thread, first look', ms(detector), verdict('at most 1 ms', detector <= 1)],
          ['main thread, later looks included', ms(all), ''],
          ['code parsed', `${sizeKb.toFixed(1)} kB`, verdict('at most 20 kB', sizeKb <= 20)],
        ],
      },
    ];
  } finally {
    await server.close();
  }
}

/** Copies the pages to measure, the article with a script that notes when it has highlights. */
function servePages(): Promise<StaticServer> {
  mkdirSync(FOLDER, { recursive: true });
  const put = (name: string, from: string, add = '') =>
    writeFileSync(
      join(FOLDER, name),
      readFileSync(join(ROOT, from), 'utf8').replace('</body>', `${add}</body>`),
    );
  put(ARTICLE, 'scripts/sample/article.html', WATCHER);
  put(LIST, 'tests/fixtures/news/list.html');
  for (const page of HOSTILE) put(page, `tests/fixtures/hostile/${page}`, WATCHER);
  return serveFolder(FOLDER);
}

/** Loads a page `runs` times in a tab of a Chromium whose background is warm; gives each load's cost. */
async function traceRuns(url: string, runs: number, settleMs = 1200): Promise<ContentCost[]> {
  const open = await openForBench('chromium', { extension: true });
  try {
    const page = await open.browser.newPage();
    await page.bringToFront();
    const costs: ContentCost[] = [];
    for (let run = -2; run < runs; run++) {
      const events = await recordTrace(page, async () => {
        await page.goto(`${url}?${run}`);
        // What goes on after the first marks (a message, a later look) belongs to the cost.
        await new Promise((resolve) => setTimeout(resolve, settleMs));
      });
      if (run >= 0) costs.push(costOfContent(events));
    }
    return costs;
  } finally {
    await open.close();
  }
}

async function timeUntilShown(open: OpenBrowser, url: string): Promise<number> {
  const page = await open.browser.newPage();
  await page.bringToFront();
  const times: number[] = [];
  for (let run = -2; run < RUNS; run++) {
    await page.goto(`${url}?${run}`);
    const tookMs = await shownAfter(page);
    if (run >= 0) times.push(tookMs);
  }
  return median(times);
}

async function shownAfter(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    () => (globalThis as { shownAfterMs?: number }).shownAfterMs,
  );
  return (await handle.jsonValue()) ?? Number.NaN;
}
