import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { ROOT } from '../../../../scripts/support/run-tool.ts';

const SOURCE = resolve(ROOT, 'node_modules/axe-core/axe.min.js');

/** Loads axe into a page; the policy of an extension's page does not hold for what a test evaluates. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(await readFile(SOURCE, 'utf8'));
}

/** What axe finds wrong with a page now: the rule, and where. */
export async function violationsOf(page: Page): Promise<{ rule: string; nodes: string[] }[]> {
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => ({
    rule: id,
    nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
}
