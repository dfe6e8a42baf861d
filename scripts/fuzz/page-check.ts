import type { Page } from 'puppeteer-core';
import { openBrowser } from '../support/browsers.ts';
import { bundleModules } from '../support/bundle-modules.ts';
import { ensureBrowser } from '../support/ensure-browsers.ts';
import { type Check, checkOf } from './check.ts';
import type * as modules from './page-modules.ts';
import { anyPageCase, type PageCase } from './trees.ts';

/** A page that does not answer for so long hangs. */
const HANGING_MS = 20_000;

/** The check of generated pages, in a real Chromium that is open until it is closed. */
export interface PageCheck extends Check {
  close(): Promise<void>;
}

/** Opens a browser in which generated pages are tried. */
export async function openPageCheck(): Promise<PageCheck> {
  const modules = await bundleModules('scripts/fuzz/page-modules.ts', 'fuzz');
  const executablePath = await ensureBrowser('chromium');
  const start = async () => {
    const open = await openBrowser('chromium', { executablePath });
    const page = await open.browser.newPage();
    await page.evaluate(modules);
    return { open, page };
  };
  let running = await start();
  const trial = async (pageCase: PageCase): Promise<void> => {
    try {
      await withinLimit(running.page, pageCase);
    } catch (error) {
      if (error instanceof Hanging || !(await isAlive(running.page))) {
        running.open.browser.process()?.kill('SIGKILL');
        running = await start();
      }
      throw error;
    }
  };
  return { ...checkOf(anyPageCase, trial), close: () => running.open.close() };
}

class Hanging extends Error {}

async function withinLimit(page: Page, pageCase: PageCase): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Hanging('the page hangs')), HANGING_MS);
  });
  try {
    await Promise.race([page.evaluate(tryIn, pageCase), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs in the page. */
function tryIn(pageCase: PageCase): void {
  (globalThis as unknown as { pressmark: typeof modules }).pressmark.tryPage(pageCase);
}

/** Whether the page still answers: its process may have crashed. */
const isAlive = (page: Page): Promise<boolean> => page.evaluate(() => true).catch(() => false);
