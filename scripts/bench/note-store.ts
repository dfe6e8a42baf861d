import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { fillNotes } from '../support/fill-notes.ts';
import { ROOT } from '../support/run-tool.ts';
import { serveFolder } from '../support/static-server.ts';
import { addModules, type BenchScope, inEachBrowser } from './browsers.ts';
import { median } from './measure.ts';
import { QUERIES } from './note-search.ts';
import { digits, ms, type Table, times } from './report.ts';

const SIZES = [1_000, 10_000, 100_000];
const ON_PAGE = 5;

/** What reading, writing, searching, exporting and importing cost with more and more notes. */
export async function measureStore(): Promise<Table> {
  const server = await serveFolder(join(ROOT, 'tests/fixtures'));
  try {
    const results = await inEachBrowser({}, async (open) => {
      const page = await open.browser.newPage();
      await page.goto(`${server.origin}/blank.html`);
      await addModules(page);
      const bySize: Map<string, number>[] = [];
      for (const size of SIZES) {
        const from = await page.evaluate(countIn, 'bench');
        await fillNotes(page, { database: 'bench', from, count: size - from, perPage: ON_PAGE });
        bySize.push(await measureSize(page));
      }
      return bySize;
    });
    const rows = results.flatMap(([kind, bySize]) =>
      [...(bySize[0]?.keys() ?? [])].map((name) => {
        const taken = bySize.map((at) => at.get(name) ?? Number.NaN);
        const [first = Number.NaN, middle = Number.NaN, last = Number.NaN] = taken;
        return [kind, name, ...taken.map(ms), times(middle / first), times(last / middle)];
      }),
    );
    const shown = SIZES.map((size) => digits(size));
    return {
      title: 'The store of notes',
      how: 'Notes of ten words on a passage of ten, five on a page, in a page of the browser; medians. Growth from each size to the next, ten times as many: 10× is in proportion.',
      columns: ['browser', 'what', ...shown, 'growth', 'then'],
      rows,
    };
  } finally {
    await server.close();
  }
}

const FORMATS = ['json', 'csv', 'web-annotation', 'markdown-zip', 'html'] as const;
const READ_AGAIN = new Set<string>(['json', 'csv', 'web-annotation']);

/** In several calls: a browser need not answer one that takes minutes. */
async function measureSize(page: Page): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const keep = (taken: Record<string, number[]>) => {
    for (const [name, runs] of Object.entries(taken)) found.set(name, median(runs));
  };
  keep(await page.evaluate(storeIn, 'bench'));
  keep(await page.evaluate(searchIn, 'bench', QUERIES));
  for (const format of FORMATS) {
    const startedAtMs = performance.now();
    await page.evaluate(exportIn, 'bench', format);
    found.set(`export all as ${format}`, performance.now() - startedAtMs);
    if (!READ_AGAIN.has(format)) continue;
    const { dryRunMs, writeMs } = await page.evaluate(importIn);
    found.set(`dry run of importing ${format}`, dryRunMs);
    found.set(`import ${format}, on disk`, writeMs);
  }
  return found;
}

// The functions below run in a page.

const countIn = (database: string): Promise<number> =>
  (globalThis as BenchScope).pressmark.countNotes(database);

const storeIn = (database: string): Promise<Record<string, number[]>> =>
  (globalThis as BenchScope).pressmark.timeStore(database);

const searchIn = (
  database: string,
  queries: readonly string[],
): Promise<Record<string, number[]>> =>
  (globalThis as BenchScope).pressmark.timeSearch(database, queries);

const exportIn = (database: string, format: (typeof FORMATS)[number]): Promise<number> =>
  (globalThis as BenchScope).pressmark.exportAll(database, format);

const importIn = () => (globalThis as BenchScope).pressmark.importAll();
