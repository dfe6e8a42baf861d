import { builtExtension, openBrowser } from '../support/browsers.ts';
import { waitUntil } from '../support/wait-until.ts';
import { type Table, verdict } from './report.ts';
import { readTexts, textOfLength } from './texts.ts';

const MOST_MB = 60;

/** The JavaScript heap of the background after a collection, in Chromium. */
export async function measureHeap(): Promise<Table> {
  const open = await openBrowser('chromium', { extension: builtExtension('chromium') });
  try {
    const page = await open.openExtensionPage('popup.html?tab=-1');
    const ask = (text: string) =>
      page.evaluate(async (sent) => {
        const data = { text: sent, language: 'en' };
        await chrome.runtime.sendMessage({ id: 1, type: 'analyze', data, timestamp: Date.now() });
      }, text);
    const target = await waitUntil(
      async () => open.browser.targets().find((one) => one.type() === 'service_worker') ?? null,
      { what: 'the background' },
    );
    const client = await target.createCDPSession();
    const heapMb = async () => {
      await client.send('HeapProfiler.collectGarbage');
      return (await client.send('Runtime.getHeapUsage')).usedSize / 1e6;
    };
    const { articles } = readTexts();
    const rows: [string, number][] = [['started', await heapMb()]];
    for (const text of articles) await ask(text);
    rows.push([`after ${articles.length} articles`, await heapMb()]);
    await ask(textOfLength(articles, 50_000));
    rows.push(['after a text of 50,000 words', await heapMb()]);
    return {
      title: 'Memory of the background',
      how: 'JavaScript heap in use after a forced collection, the built extension in Chromium.',
      columns: ['state', 'heap', 'asked'],
      rows: rows.map(([state, mb]) => [
        state,
        `${mb.toFixed(1)} MB`,
        verdict(`under ${MOST_MB} MB`, mb < MOST_MB),
      ]),
    };
  } finally {
    await open.close();
  }
}
