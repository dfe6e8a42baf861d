import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { fillNotes } from '../support/fill-notes.ts';
import { ROOT } from '../support/run-tool.ts';
import { serveFolder } from '../support/static-server.ts';
import { addModules, type BenchScope, openForBench } from './browsers.ts';
import { digits, type Table } from './report.ts';

const SIZES = [10_000, 100_000];
const ON_PAGE = 5;
const FORMATS = ['json', 'csv', 'web-annotation', 'markdown-zip', 'html'] as const;
const READ_AGAIN = new Set<string>(['json', 'csv', 'web-annotation']);

/** What exports and imports hold in memory at once, in Chromium, which alone can be asked. */
export async function measureMemory(): Promise<Table> {
  const server = await serveFolder(join(ROOT, 'tests/fixtures'));
  const open = await openForBench('chromium');
  try {
    const page = await open.browser.newPage();
    await page.goto(`${server.origin}/blank.html`);
    await addModules(page);
    const client = await page.createCDPSession();
    const columns: Map<string, number>[] = [];
    for (const size of SIZES) {
      const from = await page.evaluate(countIn, 'bench');
      await fillNotes(page, { database: 'bench', from, count: size - from, perPage: ON_PAGE });
      columns.push(await measureFormats(page, client));
    }
    return {
      title: 'Memory of exports and imports',
      how: 'The most that is in use at once, in heap and buffers, after forced collections all along, above what is in use before; Chromium. The browser keeps the file itself outside of the page.',
      columns: ['what', ...SIZES.map((size) => `${digits(size)} notes`)],
      rows: [...(columns[0]?.keys() ?? [])].map((name) => [
        name,
        ...columns.map((column) => `${digits(column.get(name) ?? Number.NaN)} MB`),
      ]),
    };
  } finally {
    await open.close();
    await server.close();
  }
}

async function measureFormats(page: Page, client: CDPSession): Promise<Map<string, number>> {
  const peaks = new Map<string, number>();
  for (const format of FORMATS) {
    let sizeBytes = 0;
    peaks.set(
      `export as ${format}`,
      await peakOf(client, async () => {
        sizeBytes = await page.evaluate(exportIn, 'bench', format);
      }),
    );
    peaks.set(`(size of the ${format} file)`, sizeBytes / 1e6);
    if (!READ_AGAIN.has(format)) continue;
    peaks.set(`import of ${format}`, await peakOf(client, () => page.evaluate(importIn)));
  }
  return peaks;
}

/** The most memory that is in use while something is done, in MB above what is in use before. */
async function peakOf(client: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const before = await usedMb(client);
  let isDone = false;
  const done = work().finally(() => {
    isDone = true;
  });
  let most = before;
  while (!isDone) most = Math.max(most, await usedMb(client));
  await done;
  return most - before;
}

async function usedMb(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
  // Typed arrays are kept outside of the heap.
  return (usedSize + backingStorageSize) / 1e6;
}

// The functions below run in a page.

const countIn = (database: string): Promise<number> =>
  (globalThis as BenchScope).pressmark.countNotes(database);

const exportIn = (database: string, format: (typeof FORMATS)[number]): Promise<number> =>
  (globalThis as BenchScope).pressmark.exportAll(database, format);

const importIn = () => (globalThis as BenchScope).pressmark.importAll();
