import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../../utils/analysis/analysis.ts';
import { listFindings } from '../../utils/analysis/findings.ts';
import type { Reading } from '../../utils/messages/protocol.ts';
import { type Bridge, openBridge } from './bridge.ts';
import { builtExtension, type OpenBrowser, openBrowser } from './browsers.ts';
import { buildExtension } from './build-extension.ts';
import { UsageError } from './command-line.ts';
import { ensureBrowser } from './ensure-browsers.ts';
import { writeJsonLines } from './jsonl.ts';
import { serveFolder } from './static-server.ts';
import { waitUntil } from './wait-until.ts';

/** Opens each page of DIR in Chromium with the built extension and writes what it made of it. */
export async function predictPages(folder: string, output: string): Promise<void> {
  const pages = join(folder, 'pages');
  if (!existsSync(pages)) throw new UsageError(`${pages}: no such folder`);
  const files = readdirSync(pages).filter((file) => file.endsWith('.html'));
  if (!(await buildExtension({ show: false, only: 'chromium' }))) throw new Error('build failed');
  const server = await serveFolder(pages);
  const open = await openBrowser('chromium', {
    extension: builtExtension('chromium'),
    executablePath: await ensureBrowser('chromium'),
  });
  try {
    const bridge = await openBridge(open);
    const rows: unknown[] = [];
    for (const file of files) {
      const url = `${server.origin}/${encodeURIComponent(file)}`;
      rows.push({ id: file.replace(/\.html$/, ''), ...(await predictPage(open, bridge, url)) });
    }
    writeJsonLines(output, rows);
  } finally {
    await open.close();
    await server.close();
  }
}

async function predictPage(open: OpenBrowser, bridge: Bridge, url: string) {
  const page = await open.browser.newPage();
  try {
    await page.goto(url, { waitUntil: 'load' });
    const verdict = await waitUntil(() => bridge.isArticle(url), { what: `a verdict on ${url}` });
    const reading = verdict ? await waitForReading(bridge, url) : null;
    if (reading?.state !== 'article') return { isArticle: false, body: null, highlights: [] };
    return { isArticle: true, body: reading.text, highlights: listHighlights(reading) };
  } finally {
    await page.close();
  }
}

const waitForReading = (bridge: Bridge, url: string): Promise<Reading> =>
  waitUntil(
    async () => {
      const reading = await bridge.describe(url);
      return reading && reading.state !== 'working' ? reading : null;
    },
    { what: `the reading of ${url}`, timeoutMs: 30_000 },
  );

function listHighlights({ text, analysis }: { text: string; analysis: Analysis }) {
  return listFindings(analysis).flatMap(({ kind, pieces }) =>
    pieces.map(({ start, end }) => ({ kind, text: text.slice(start, end), start, end })),
  );
}
