import { dirname, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import type { PassageTarget } from '../../utils/page/selectors.ts';
import type * as anchoring from './anchoring-modules.ts';
import { openBrowser } from './browsers.ts';
import { bundleModules } from './bundle-modules.ts';
import { ensureBrowser } from './ensure-browsers.ts';
import { readJsonLines, writeJsonLines } from './jsonl.ts';
import { serveFolder } from './static-server.ts';

const Case = v.object({
  id: v.string(),
  before: v.string(),
  after: v.string(),
  spans: v.array(v.tuple([v.number(), v.number()])),
});

/** Describes each passage of `before` and looks it up in `after`, both opened in Chromium. */
export async function predictReanchor(input: string, output: string): Promise<void> {
  const cases = readJsonLines(input, Case);
  const modules = await bundleModules('scripts/support/anchoring-modules.ts', 'anchoring');
  const server = await serveFolder(resolve(dirname(input)));
  const open = await openBrowser('chromium', { executablePath: await ensureBrowser('chromium') });
  try {
    const page = await open.browser.newPage();
    const rows: unknown[] = [];
    for (const { id, before, after, spans } of cases) {
      await load(page, `${server.origin}/${before}`, modules);
      const targets = await page.evaluate(describeSpans, spans);
      await load(page, `${server.origin}/${after}`, modules);
      rows.push({ id, results: await page.evaluate(resolveTargets, targets) });
    }
    writeJsonLines(output, rows);
  } finally {
    await open.close();
    await server.close();
  }
}

async function load(page: Page, url: string, modules: string): Promise<void> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.evaluate(modules);
}

// The functions below run in the page.

type Scope = typeof globalThis & { pressmark: typeof anchoring };

function describeSpans(spans: [number, number][]): (PassageTarget | null)[] {
  const { pressmark } = globalThis as Scope;
  const text = pressmark.readDocumentText(document);
  return spans.map(([start, end]) => pressmark.describeRange(text.toRange({ start, end }), text));
}

function resolveTargets(targets: (PassageTarget | null)[]) {
  const { pressmark } = globalThis as Scope;
  const text = pressmark.readDocumentText(document);
  return targets.map((target) => (target && pressmark.resolveTarget(target, text)?.span) ?? null);
}
