import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ROOT } from '../support/run-tool.ts';
import { serveFolder } from '../support/static-server.ts';
import { inEachBrowser } from './browsers.ts';
import { median, RUNS } from './measure.ts';
import { ms, type Section, type Table, verdict } from './report.ts';

const MOST_SWAP_MS = 300;
const MOST_LATE_MS = 250;
const RENDERING_MS = 8000;
const STORIES = 40;
/** How many of the first and of the last stories are compared, and how much longer these may take. */
const COMPARED = 8;
const MOST_GROWTH = 1.5;

/** Pages that change: how soon marks follow, and whether the page keeps its pace. */
export const living: Section = {
  name: 'living',
  run: async () => [await measureSwaps(), await measureStories(), await measurePace()],
};

async function onPage<T>(file: string, extension: boolean, work: (page: Page) => Promise<T>) {
  const server = await serveFolder(join(ROOT, 'tests/fixtures/hostile'));
  try {
    return await inEachBrowser({ extension }, async (open) => {
      const page = await open.browser.newPage();
      await page.goto(`${server.origin}/${file}`);
      await page.bringToFront();
      return work(page);
    });
  } finally {
    await server.close();
  }
}

async function measureSwaps(): Promise<Table> {
  const results = await onPage('05-spa-pushstate.html', true, async (page) => {
    await page.waitForFunction(() => CSS.highlights.size > 0);
    const taken: number[] = [];
    for (let run = -2; run < RUNS; run++) {
      const tookMs = await page.evaluate(timeSwap, Math.abs(run) % 2 === 0 ? 1 : 0);
      if (run >= 0) taken.push(tookMs);
    }
    return taken;
  });
  return {
    title: 'A single-page app swaps its article',
    how: `From the swap until a frame shows marks in the new article, the built extension; ${RUNS} swaps.`,
    columns: ['browser', 'median', 'longest', 'asked'],
    rows: results.map(([kind, taken]) => [
      kind,
      ms(median(taken)),
      ms(Math.max(...taken)),
      verdict(`at most ${MOST_SWAP_MS} ms`, median(taken) <= MOST_SWAP_MS),
    ]),
  };
}

async function measureStories(): Promise<Table> {
  const results = await onPage('04-infinite-scroll.html', true, async (page) => {
    await page.waitForFunction(() => CSS.highlights.size > 0);
    const taken: number[] = [];
    // The page has a few stories by itself, and gives no more than so many.
    while ((await page.evaluate(() => document.querySelectorAll('article').length)) < STORIES) {
      taken.push(await page.evaluate(timeStory));
    }
    return taken;
  });
  return {
    title: 'An endless page goes on to its next story',
    how: `From adding a story with an address of its own until a frame shows marks in it, the built extension; the median of ${COMPARED} each.`,
    columns: ['browser', `first ${COMPARED}`, `last ${COMPARED} of ${STORIES}`, 'asked'],
    rows: results.map(([kind, taken]) => {
      const [first, last] = [median(taken.slice(0, COMPARED)), median(taken.slice(-COMPARED))];
      const asked = `at most ${MOST_GROWTH}x`;
      return [kind, ms(first), ms(last), verdict(asked, last <= first * MOST_GROWTH)];
    }),
  };
}

async function measurePace(): Promise<Table> {
  const late = (extension: boolean) =>
    onPage('03-rerender-every-second.html', extension, async (page) => {
      await new Promise((resolve) => setTimeout(resolve, RENDERING_MS));
      return page.evaluate(() => (globalThis as typeof globalThis & { __late: number }).__late);
    });
  const withOurs = await late(true);
  const without = new Map(await late(false));
  return {
    title: 'A page that renders its article anew each second',
    how: `How late its own timer came at worst in ${RENDERING_MS / 1000} seconds, the built extension.`,
    columns: ['browser', 'without Pressmark', 'with', 'asked'],
    rows: withOurs.map(([kind, lateMs]) => [
      kind,
      ms(without.get(kind) ?? Number.NaN),
      ms(lateMs),
      verdict(`under ${MOST_LATE_MS} ms`, lateMs < MOST_LATE_MS),
    ]),
  };
}

/** Runs in the page. */
async function timeStory(): Promise<number> {
  const startedAtMs = performance.now();
  (globalThis as typeof globalThis & { __more(): void }).__more();
  const story = [...document.querySelectorAll('article')].at(-1);
  document.title = story?.querySelector('h1')?.textContent ?? '';
  history.replaceState(null, '', `/story/${document.querySelectorAll('article').length}`);
  const isMarked = (): boolean =>
    [...CSS.highlights.values()].some((highlight) =>
      [...highlight].some((range) => story?.contains(range.startContainer)),
    );
  while (!isMarked()) await new Promise((done) => requestAnimationFrame(done));
  return performance.now() - startedAtMs;
}

/** Runs in the page. */
async function timeSwap(view: number): Promise<number> {
  const startedAtMs = performance.now();
  (globalThis as typeof globalThis & { __go(to: number): void }).__go(view);
  const isMarked = (): boolean =>
    [...CSS.highlights.values()].some((highlight) =>
      [...highlight].some((range) => range.startContainer.isConnected),
    );
  while (!isMarked()) await new Promise((done) => requestAnimationFrame(done));
  return performance.now() - startedAtMs;
}
