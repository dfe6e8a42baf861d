import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../support/browsers.ts';
import { fillNotes } from '../support/fill-notes.ts';
import { inEachBrowser } from './browsers.ts';
import { median } from './measure.ts';
import { digits, ms, type Table, verdict } from './report.ts';

const NOTES = 100_000;
const ON_PAGE = 5;
const RUNS = 20;
const MOST_MS = 50;

/** Searches of every kind; the made-up notes have these words, the first ones most often. */
export const QUERIES = [
  ...['ba', 'b', 'bace', 'popo', 'tutu', 'ba ce', 'bace dice', '"ba ba"', 'xyzzyx', 'bacedy'],
  ...[
    'site:site-7.example',
    'tag:tag-8 ba',
    'kind:figure ce',
    'speaker:"di fo"',
    'after:2025-06 so',
  ],
];

/** How soon the library shows what it finds among many notes. */
export async function measureLibrary(): Promise<Table> {
  const results = await inEachBrowser({ extension: true }, (open) => timeSearches(open));
  return {
    title: `Searching ${digits(NOTES)} notes in the library`,
    how: `From what is typed until the first of the notes that it finds are laid out, in the built extension, once all can be found; ${QUERIES.length} searches, ${RUNS} times each. Slowest: of the searches' medians.`,
    columns: ['browser', 'until all can be found', 'median', 'slowest', 'which', 'asked'],
    rows: results.map(([kind, { readyMs, taken }]) => {
      const slowest = taken.reduce((most, one) => (one.ms > most.ms ? one : most));
      return [
        kind,
        ms(readyMs),
        ms(median(taken.map((one) => one.ms))),
        ms(slowest.ms),
        `\`${slowest.query}\``,
        verdict(`within ${MOST_MS} ms`, slowest.ms <= MOST_MS),
      ];
    }),
  };
}

async function timeSearches(open: OpenBrowser) {
  const filling = await open.openExtensionPage('popup.html?tab=0');
  await fillNotes(filling, { count: NOTES, perPage: ON_PAGE });
  await filling.close();
  const startedAtMs = performance.now();
  const library = await open.openExtensionPage('library.html');
  await library.waitForFunction(isReady, { timeout: 300_000, polling: 100 });
  const readyMs = performance.now() - startedAtMs;
  const taken: { query: string; ms: number }[] = [];
  for (const query of QUERIES) {
    const runs: number[] = [];
    for (let run = -1; run < RUNS; run++) {
      const tookMs = await timeOne(library, query);
      if (run >= 0) runs.push(tookMs);
    }
    taken.push({ query, ms: median(runs) });
  }
  return { readyMs, taken };
}

/** Searches, after a search for the oldest notes, which no other lists first. */
async function timeOne(library: Page, query: string): Promise<number> {
  await library.evaluate(searchFor, 'before:2024-01-02 site:site-0.example');
  return library.evaluate(searchFor, query);
}

// The functions below run in the library: they cannot call one another.

const isReady = (): boolean =>
  /^[\d,.]+ notes on /.test(document.querySelector('.library-summary')?.textContent ?? '');

/** Types a search; resolves once another list of notes, or that there are none, is laid out. */
async function searchFor(query: string): Promise<number> {
  const main = document.querySelector('.library-main');
  const input = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!main || !input) throw new Error('this is not the library');
  const before = document.querySelector('.library-list .note');
  const startedAtMs = performance.now();
  const shown = new Promise<void>((resolve, reject) => {
    setTimeout(() => reject(new Error(`nothing is shown for ${query}`)), 20_000);
    const observer = new MutationObserver(() => {
      const first = document.querySelector('.library-list .note');
      const isNone = main.querySelector('.page-message') !== null;
      if ((first === before || !first) && !isNone) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(main, { childList: true, subtree: true });
  });
  input.value = query;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await shown;
  // What takes the layout belongs to it.
  main.getBoundingClientRect();
  return performance.now() - startedAtMs;
}
