import { join } from 'node:path';
import { openBridge } from '../support/bridge.ts';
import type { OpenBrowser } from '../support/browsers.ts';
import { fillNotes } from '../support/fill-notes.ts';
import { ROOT } from '../support/run-tool.ts';
import { serveFolder } from '../support/static-server.ts';
import { waitUntil } from '../support/wait-until.ts';
import { addModules, type BenchScope, inEachBrowser } from './browsers.ts';
import { median, RUNS } from './measure.ts';
import { ms, type Section, type Table, times, verdict } from './report.ts';

const [FEW, MANY] = [100, 100_000];
const ON_PAGE = 5;
const MOST_SLOWER = 1.5;
const MOST_MS = 100;

/** How soon the popup is there. */
export const popup: Section = { name: 'popup', run: async () => [await measurePopup()] };

/** What a hundred thousand notes cost a popup that shows five. */
async function measurePopup(): Promise<Table> {
  const server = await serveFolder(join(ROOT, 'scripts/sample'));
  try {
    const results = await inEachBrowser({ extension: true }, (open) =>
      timePopups(open, `${server.origin}/article.html`),
    );
    return {
      title: 'Opening the popup on a page with five notes',
      how: `From its address until it shows what was found and the number of notes; medians of ${RUNS} openings.`,
      columns: ['browser', '100 notes', '100,000 notes', 'slower', 'asked', 'asked too'],
      rows: results.map(([kind, { few, many }]) => [
        kind,
        ms(few),
        ms(many),
        times(many / few),
        verdict(`at most ${MOST_SLOWER}×`, many / few <= MOST_SLOWER),
        verdict(`under ${MOST_MS} ms with 100,000`, many < MOST_MS),
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
  const openings = async () => {
    const taken: number[] = [];
    for (let run = -2; run < RUNS; run++) {
      const tookMs = await bridge.page.evaluate(timeOnePopup, address, ON_PAGE);
      if (run >= 0) taken.push(tookMs);
    }
    return median(taken);
  };
  const firstPage = reading.page;
  await fillNotes(bridge.page, { count: FEW, perPage: ON_PAGE, firstPage });
  const few = await openings();
  await fillNotes(bridge.page, { from: FEW, count: MANY - FEW, perPage: ON_PAGE });
  return { few, many: await openings() };
}

// Runs in the extension page.
const timeOnePopup = (address: string, count: number): Promise<number> =>
  (globalThis as BenchScope).pressmark.timePopup(address, count);
