import { join } from 'node:path';
import type { OpenBrowser } from '../support/browsers.ts';
import { ROOT } from '../support/run-tool.ts';
import { serveFolder } from '../support/static-server.ts';
import { addModules, type BenchScope, inEachBrowser } from './browsers.ts';
import { median, RUNS } from './measure.ts';
import { ms, type Table, times, verdict } from './report.ts';

const HIGHLIGHTS = 2000;
const EDITS = 2000;
const PAGE = '07-50000-words.html';
const LEAST_AGAINST_MARK_JS = 10;
const MOST_AGAINST_NOTHING = 1.5;

/** Painting 2,000 highlights, against mark.js and doing nothing, in both browsers. */
export async function comparePainting(): Promise<Table> {
  const results = await onLongPage(timePaintingOnce);
  const rows = results.flatMap(([kind, took]) => {
    const cost = (way: keyof typeof took) => Math.max(0, took[way] - took.nothing);
    const ratio = cost('markJs') / cost('pressmark');
    return [
      [kind, 'nothing', ms(took.nothing), '', ''],
      [kind, 'mark.js', ms(took.markJs), '1×', ''],
      [
        kind,
        'Pressmark',
        ms(took.pressmark),
        times(ratio),
        verdict(`at least ${LEAST_AGAINST_MARK_JS}×`, ratio >= LEAST_AGAINST_MARK_JS),
      ],
      [
        kind,
        'Pressmark, text index included',
        ms(took.indexed),
        times(cost('markJs') / cost('indexed')),
        '',
      ],
      [
        kind,
        'Pressmark, all painted at once',
        ms(took.atOnce),
        times(cost('markJs') / cost('atOnce')),
        '',
      ],
    ];
  });
  return {
    title: 'Painting 2,000 highlights in 50,000 words',
    how: 'Main-thread time of the call and of the frames that draw it (style, layout, paint); medians of 20 runs, each on a fresh page after one run unmeasured. Of so many highlights Pressmark paints those near the viewport, and the others as they come near. Faster than mark.js: both less what frames with nothing to do take.',
    columns: ['browser', 'way', 'time', 'faster than mark.js', 'asked'],
    rows,
  };
}

/** 2,000 edits by the page while 2,000 highlights are painted and the page is watched. */
export async function compareEdits(): Promise<Table> {
  const results = await onLongPage(timeEditsOnce);
  const rows = results.flatMap(([kind, took]) => {
    const ratio = took.pressmark / took.nothing;
    return [
      [kind, 'nothing', ms(took.nothing), '1×', ''],
      [
        kind,
        'Pressmark, painting and watching',
        ms(took.pressmark),
        times(ratio),
        verdict(`at most ${MOST_AGAINST_NOTHING}×`, ratio <= MOST_AGAINST_NOTHING),
      ],
      [
        kind,
        'the same, all painted at once',
        ms(took.atOnce),
        times(took.atOnce / took.nothing),
        '',
      ],
      [
        kind,
        'live ranges in place of static ones',
        ms(took.liveRanges),
        times(took.liveRanges / took.nothing),
        '',
      ],
      [kind, 'mark.js', ms(took.markJs), times(took.markJs / took.nothing), ''],
    ];
  });
  return {
    title: '2,000 edits by the page with 2,000 highlights on it',
    how: 'Text changed, elements added and taken away, and the frame that draws it; medians of 20 runs, each on a fresh page after one run unmeasured, with the article put back as it was before each way.',
    columns: ['browser', 'on the page', 'time', 'against nothing', 'asked'],
    rows,
  };
}

type Scope = BenchScope;

// The functions below run in the page; the first of the two runs warms it up.

async function timePaintingOnce(count: number) {
  const { pressmark } = globalThis as Scope;
  await pressmark.timePainting(count);
  return pressmark.timePainting(count);
}

async function timeEditsOnce(count: number, edits: number) {
  const { pressmark } = globalThis as Scope;
  await pressmark.timeEdits(count, edits);
  return pressmark.timeEdits(count, edits);
}

/** Runs a measurement on the long page in both browsers, a fresh load each time; gives the medians. */
async function onLongPage<T extends object>(measure: (count: number, edits: number) => Promise<T>) {
  const server = await serveFolder(join(ROOT, 'tests/fixtures/hostile'));
  try {
    return await inEachBrowser({}, async (open) => {
      const runs: T[] = [];
      for (let run = -1; run < RUNS; run++) {
        const took = await measureOnce(open, `${server.origin}/${PAGE}`, measure);
        if (run >= 0) runs.push(took);
      }
      return medians(runs);
    });
  } finally {
    await server.close();
  }
}

async function measureOnce<T>(
  open: OpenBrowser,
  url: string,
  measure: (count: number, edits: number) => Promise<T>,
): Promise<T> {
  const page = await open.browser.newPage();
  try {
    await page.goto(url);
    await page.bringToFront();
    await addModules(page);
    return (await page.evaluate(measure, HIGHLIGHTS, EDITS)) as T;
  } finally {
    await page.close();
  }
}

function medians<T extends object>(runs: readonly T[]): T {
  const names = Object.keys(runs[0] ?? {}) as (keyof T)[];
  return Object.fromEntries(
    names.map((name) => [name, median(runs.map((run) => Number(run[name])))]),
  ) as T;
}
