import { join } from 'node:path';
import { openBridge } from '../support/bridge.ts';
import type { OpenBrowser } from '../support/browsers.ts';
import { ROOT } from '../support/run-tool.ts';
import { serveFolder } from '../support/static-server.ts';
import { waitUntil } from '../support/wait-until.ts';
import { addModules, type BenchScope, inEachBrowser } from './browsers.ts';
import { median, RUNS } from './measure.ts';
import { ms, type Section, type Table, times, verdict } from './report.ts';

const SIZES = [1_000, 10_000, 100_000];
const [FEW, MANY] = [100, 100_000];
const ON_PAGE = 5;
const MOST_SLOWER = 1.5;

/** The cost of many notes, in both browsers. */
export const notes: Section = {
  name: 'notes',
  run: async () => [await measureStore(), await measurePopup()],
};

async function measureStore(): Promise<Table> {
  const server = await serveFolder(join(ROOT, 'tests/fixtures'));
  try {
    const results = await inEachBrowser({}, async (open) => {
      const page = await open.browser.newPage();
      await page.goto(`${server.origin}/blank.html`);
      await addModules(page);
      const bySize: Record<string, number>[] = [];
      for (const size of SIZES) {
        const taken = await page.evaluate(timeAtSize, size);
        bySize.push(
          Object.fromEntries(Object.entries(taken).map(([name, runs]) => [name, median(runs)])),
        );
      }
      return bySize;
    });
    const rows = results.flatMap(([kind, bySize]) =>
      Object.keys(bySize[0] ?? {}).map((name) => {
        const taken = bySize.map((at) => at[name] ?? Number.NaN);
        const [first = Number.NaN] = taken;
        return [kind, name, ...taken.map(ms), times((taken.at(-1) ?? Number.NaN) / first)];
      }),
    );
    return {
      title: 'The store of notes',
      how: 'Ten words each, five on a page, in a page of the browser; medians. Growth: the largest against the smallest, a hundred times as many.',
      columns: ['browser', 'what', ...SIZES.map((size) => size.toLocaleString('en')), 'growth'],
      rows,
    };
  } finally {
    await server.close();
  }
}

async function measurePopup(): Promise<Table> {
  const server = await serveFolder(join(ROOT, 'scripts/sample'));
  try {
    const results = await inEachBrowser({ extension: true }, (open) =>
      timePopups(open, `${server.origin}/article.html`),
    );
    return {
      title: 'Opening the popup on a page with five notes',
      how: `From its address until it shows what was found and the number of notes; medians of ${RUNS} openings.`,
      columns: ['browser', '100 notes', '100,000 notes', 'slower', 'asked'],
      rows: results.map(([kind, { few, many }]) => [
        kind,
        ms(few),
        ms(many),
        times(many / few),
        verdict(`at most ${MOST_SLOWER}×`, many / few <= MOST_SLOWER),
      ]),
    };
  } finally {
    await server.close();
  }
}

async function timePopups(open: OpenBrowser, url: string) {
  const bridge = await openBridge(open);
  const article = await open.browser.newPage();
  await article.goto(url);
  await article.bringToFront();
  const reading = await waitUntil(
    async () => {
      const found = await bridge.describe(url);
      return found?.state === 'article' ? found : null;
    },
    { what: 'the reading of the article' },
  );
  const address = `popup.html?tab=${await bridge.tabId(url)}`;
  await bridge.page.bringToFront();
  await addModules(bridge.page);
  const fill = (count: number) => bridge.page.evaluate(fillOwn, count, reading.page);
  const openings = async () => {
    const taken: number[] = [];
    for (let run = -2; run < RUNS; run++) {
      const tookMs = await bridge.page.evaluate(timeOnePopup, address, ON_PAGE);
      if (run >= 0) taken.push(tookMs);
    }
    return median(taken);
  };
  await fill(FEW);
  const few = await openings();
  await fill(MANY);
  return { few, many: await openings() };
}

// The functions below run in a page.

type Scope = BenchScope;

async function timeAtSize(size: number) {
  const { pressmark } = globalThis as Scope;
  await pressmark.fillNotes('bench', size, null);
  return pressmark.timeNotes('bench');
}

const fillOwn = (
  count: number,
  page: Parameters<BenchScope['pressmark']['fillNotes']>[2],
): Promise<void> => (globalThis as Scope).pressmark.fillNotes('pressmark', count, page);

const timeOnePopup = (address: string, count: number): Promise<number> =>
  (globalThis as Scope).pressmark.timePopup(address, count);
