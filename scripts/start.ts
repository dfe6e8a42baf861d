// npm start: builds Pressmark and opens it on the sample article; without a display it runs headless,
// saves a screenshot and prints what was found.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Finding, findingText } from '../utils/analysis/findings.ts';
import type { Reading } from '../utils/messages/protocol.ts';
import { shownFindings } from '../utils/shown-findings.ts';
import { type Bridge, openBridge } from './support/bridge.ts';
import { type BrowserKind, builtExtension, openBrowser } from './support/browsers.ts';
import { buildExtension } from './support/build-extension.ts';
import { ensureBrowser, locateBrowser } from './support/ensure-browsers.ts';
import { ROOT } from './support/run-tool.ts';
import { serveFolder } from './support/static-server.ts';
import { waitUntil } from './support/wait-until.ts';

const headless =
  process.argv.includes('--headless') ||
  (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);

async function chooseBrowser(): Promise<{ kind: BrowserKind; executablePath: string }> {
  for (const kind of ['chromium', 'firefox'] as const) {
    const executablePath = await locateBrowser(kind);
    if (executablePath) return { kind, executablePath };
  }
  return { kind: 'chromium', executablePath: await ensureBrowser('chromium') };
}

const shorten = (text: string): string =>
  text.length > 76 ? `${text.slice(0, 75).trimEnd()}…` : text;

function summarize({ page, text, analysis }: Reading): string {
  const findings = shownFindings(analysis, { scores: false });
  const count = (kind: Finding['kind']) => findings.filter((found) => found.kind === kind).length;
  const lines = findings.map((finding) => {
    const words = shorten(findingText(finding, text).replace(/\s+/g, ' '));
    const who = finding.speaker ? `  ${finding.speaker.name}` : '';
    return `  ${finding.kind.padEnd(11)} ${words}${who}`;
  });
  return [
    page.title,
    `${count('quotation')} quotations, ${count('attribution')} attributions in other words, ` +
      `${count('figure')} figures, ${analysis.speakers.length} speakers`,
    ...lines,
  ].join('\n');
}

/** Steps to the first quotation, which opens its card, so that the picture shows one. */
async function openFirstCard(bridge: Bridge, url: string, { analysis }: Reading): Promise<void> {
  const findings = shownFindings(analysis, { scores: false });
  const first = findings.findIndex(({ kind }) => kind === 'quotation');
  for (let step = 0; step <= first; step++) await bridge.ask(url, 'step', { direction: 1 });
}

/** The card fades in and the passage flashes for a moment: a picture is taken after that. */
const FLASH_MS = 1800;

async function saveScreenshot(page: Page, name: string): Promise<string> {
  const folder = join(ROOT, '.cache', 'screenshots');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  await page.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, FLASH_MS));
  await page.screenshot({ path: path as `${string}.png` });
  return path;
}

const { kind, executablePath } = await chooseBrowser();
if (!(await buildExtension({ show: false, only: kind }))) process.exit(1);
const server = await serveFolder(join(ROOT, 'scripts', 'sample'));
const open = await openBrowser(kind, {
  extension: builtExtension(kind),
  executablePath,
  headless,
});
const page = await open.browser.newPage();
const url = `${server.origin}/article.html`;
await page.goto(url);
console.log(`Pressmark is installed in ${executablePath}; the sample article is ${url}`);
if (headless) {
  const bridge = await openBridge(open);
  const reading = await waitUntil(
    async () => {
      const described = await bridge.describe(url);
      return described?.state === 'article' ? described : null;
    },
    { what: 'the sample article to be read', timeoutMs: 30_000 },
  );
  await openFirstCard(bridge, url, reading);
  console.log(`\n${summarize(reading)}\n\nScreenshot: ${await saveScreenshot(page, 'start.png')}`);
  await open.close();
} else {
  console.log('Close the browser to end.');
  await new Promise((resolve) => open.browser.once('disconnected', resolve));
}
await server.close();
