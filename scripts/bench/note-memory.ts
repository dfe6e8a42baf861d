import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../support/browsers.ts';
import { fillNotes } from '../support/fill-notes.ts';
import { firefoxWindow } from '../support/firefox-window.ts';
import { ROOT } from '../support/run-tool.ts';
import { serveFolder } from '../support/static-server.ts';
import { addModules, type BenchScope, inEachBrowser } from './browsers.ts';
import { digits, type Table } from './report.ts';

const SIZES = [10_000, 100_000];
const ON_PAGE = 5;
const FORMATS = ['json', 'csv', 'web-annotation', 'markdown-zip', 'html'] as const;
const READ_AGAIN = new Set<string>(['json', 'csv', 'web-annotation']);

const ADDRESS = 'blank.html';
const PAUSE_MS = 250;
/** How long Firefox collects, at the least. */
const COLLECTING_MS = 200;

/** What exports and imports hold in memory at once. */
export async function measureMemory(): Promise<Table> {
  const server = await serveFolder(join(ROOT, 'tests/fixtures'));
  try {
    const results = await inEachBrowser({}, async (open) => {
      const page = await open.browser.newPage();
      await page.goto(`${server.origin}/${ADDRESS}`);
      await addModules(page);
      const usedMb = open.kind === 'chromium' ? await heapOf(page) : await processOf(open);
      const columns: Map<string, number>[] = [];
      for (const size of SIZES) {
        const from = await page.evaluate(countIn, 'bench');
        await fillNotes(page, { database: 'bench', from, count: size - from, perPage: ON_PAGE });
        columns.push(await measureFormats(page, usedMb));
      }
      return columns;
    });
    return {
      title: 'Memory of exports and imports',
      how: 'The most that is in use at once above what is in use before, while unused memory is collected all along. Chromium: heap and buffers. Firefox, which tells neither: what its process of the page has, some of it not given back yet. The browser keeps the file itself outside of the page.',
      columns: ['browser', 'what', ...SIZES.map((size) => `${digits(size)} notes`)],
      rows: results.flatMap(([kind, columns]) =>
        [...(columns[0]?.keys() ?? [])].map((name) => [
          kind,
          name,
          ...columns.map((column) => `${digits(column.get(name) ?? Number.NaN)} MB`),
        ]),
      ),
    };
  } finally {
    await server.close();
  }
}

/** Collects what is not used, and tells what is. */
type UsedMb = () => Promise<number>;

async function measureFormats(page: Page, usedMb: UsedMb): Promise<Map<string, number>> {
  const peaks = new Map<string, number>();
  for (const format of FORMATS) {
    let sizeBytes = 0;
    peaks.set(
      `export as ${format}`,
      await peakOf(usedMb, async () => {
        sizeBytes = await page.evaluate(exportIn, 'bench', format);
      }),
    );
    peaks.set(`(size of the ${format} file)`, sizeBytes / 1e6);
    if (!READ_AGAIN.has(format)) continue;
    peaks.set(`import of ${format}`, await peakOf(usedMb, () => page.evaluate(importIn)));
  }
  return peaks;
}

/** The most memory that is in use while something is done, in MB above what is in use before. */
async function peakOf(usedMb: UsedMb, work: () => Promise<unknown>): Promise<number> {
  const before = await usedMb();
  let isDone = false;
  const done = work().finally(() => {
    isDone = true;
  });
  let most = before;
  while (!isDone) {
    most = Math.max(most, await usedMb());
    // Collecting without a pause would take all of the time.
    await setTimeout(PAUSE_MS);
  }
  await done;
  return most - before;
}

async function heapOf(page: Page): Promise<UsedMb> {
  const client = await page.createCDPSession();
  return async () => {
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
    // Typed arrays are kept outside of the heap.
    return (usedSize + backingStorageSize) / 1e6;
  };
}

/** In Firefox only the browser's own window can ask, and only about the page's process as a whole. */
async function processOf({ browser }: OpenBrowser): Promise<UsedMb> {
  const inWindow = await firefoxWindow(browser);
  return async () => {
    const bytes = await inWindow(`(async () => {
      Services.obs.notifyObservers(null, 'child-mmu-request');
      // It says nothing when it is done.
      await new Promise((resolve) => setTimeout(resolve, ${COLLECTING_MS}));
      const { children } = await ChromeUtils.requestProcInfo();
      const shows = ({ documentURI }) => documentURI?.spec.endsWith('/${ADDRESS}');
      return children.find(({ windows }) => windows.some(shows))?.memory;
    })()`);
    return Number(bytes) / 1e6;
  };
}

// The functions below run in a page.

const countIn = (database: string): Promise<number> =>
  (globalThis as BenchScope).pressmark.countNotes(database);

const exportIn = (database: string, format: (typeof FORMATS)[number]): Promise<number> =>
  (globalThis as BenchScope).pressmark.exportAll(database, format);

const importIn = () => (globalThis as BenchScope).pressmark.importAll();
