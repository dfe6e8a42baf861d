import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../../../scripts/support/browsers.ts';
import { waitUntil } from '../../../scripts/support/wait-until.ts';
import { fixture } from '../../browser/support/each-browser.ts';
import { openPage, paintedTexts, type ReadPage } from './reading.ts';

export interface HostilePage extends ReadPage {
  /** Exceptions and errors on the page's console since it was opened. */
  problems: string[];
  close: () => Promise<void>;
}

let opened = 0;

/** Opens a page of tests/fixtures/hostile in a tab and collects what goes wrong on it. */
export async function openHostile(
  open: OpenBrowser,
  file: string,
  watch?: (page: Page) => unknown,
): Promise<HostilePage> {
  const problems: string[] = [];
  // Each address once: a tab is found by it.
  opened++;
  const read = await openPage(open, fixture(`hostile/${file}?${opened}`), (page) => {
    collectProblems(page, problems);
    return watch?.(page);
  });
  return {
    ...read,
    problems,
    close: async () => {
      await Promise.all([read.page.close(), read.bridge.page.close()]);
    },
  };
}

function collectProblems(page: Page, problems: string[]): void {
  // Browsers ask for an icon, which the test server lacks and one page forbids.
  const add = (text: string) => !/favicon|404/.test(text) && problems.push(text);
  page.on('pageerror', (error) => add(String(error)));
  page.on('console', (message) => message.type() === 'error' && add(message.text()));
}

/** The page as its own scripts left it, as text. */
export const serialize = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.outerHTML);

/** What is painted as a quotation once some words are among it. */
export const untilQuoted = (page: Page, words: string): Promise<string[]> =>
  waitUntil(
    async () => {
      const quoted = (await paintedTexts(page))['pressmark-quotation'] ?? [];
      return quoted.includes(words) ? quoted : null;
    },
    { what: `the quotation ${words}` },
  );

/** How many quotations are painted in each paragraph, by its id. */
export const quotedByParagraph = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const counts = Object.fromEntries(
      [...document.querySelectorAll('p[id]')].map(({ id }) => [id, 0]),
    );
    // Names are random; the priority tells the kind, and quotations have the third.
    const quotations = [...CSS.highlights.values()].find(({ priority }) => priority === 3);
    for (const range of quotations ?? []) {
      const id = range.startContainer.parentElement?.closest('p')?.id ?? '';
      counts[id] = (counts[id] ?? 0) + 1;
    }
    return counts;
  });

/** Begins to count the readings of a page; gives a function that tells how many there were. */
export async function followReadings({ bridge, page }: ReadPage): Promise<() => Promise<number>> {
  const tabId = await bridge.tabId(page.url());
  await bridge.page.evaluate((tab) => {
    const port = chrome.tabs.connect(tab, { name: 'pressmark-view', frameId: 0 });
    port.onMessage.addListener(({ reading }: { reading: number }) =>
      Object.assign(globalThis, { readings: reading }),
    );
  }, tabId);
  return () => bridge.page.evaluate(() => (globalThis as { readings?: number }).readings ?? 0);
}

/** Which of a page's articles hold painted quotations, by their number from 0. */
export const quotedArticles = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const articles = [...document.querySelectorAll('article')];
    const quotations = [...CSS.highlights.values()].find(({ priority }) => priority === 3);
    const holding = [...(quotations ?? [])].map((range) =>
      articles.findIndex((article) => article.contains(range.startContainer)),
    );
    return [...new Set(holding)];
  });

/** How many ranges are painted, and how many of them on nodes that have left the page. */
export const countRanges = (page: Page): Promise<{ all: number; stale: number }> =>
  page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const stale = ranges.filter(({ startContainer }) => !startContainer.isConnected);
    return { all: ranges.length, stale: stale.length };
  });

/** Has a page keep what its policy forbade, from its beginning; `violations` tells. */
export const recordViolations = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { violations: seen });
    document.addEventListener('securitypolicyviolation', (event) => {
      // Browsers ask for an icon, which the policy forbids.
      if (!event.blockedURI.endsWith('favicon.ico')) seen.push(event.effectiveDirective);
    });
  });

/** What the page's policy has forbidden since it was opened. */
export const violations = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);

/** How many kinds of marks the extension's own world sees, for pages that hide the registry. */
export async function countInOurWorld({ bridge, page }: ReadPage): Promise<number> {
  const tabId = await bridge.tabId(page.url());
  return bridge.page.evaluate(async (tab) => {
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab },
      // Firefox lets a content script count the registry, not go through it.
      func: () => CSS.highlights.size,
    });
    return Number(frame?.result);
  }, tabId);
}

/** The title of the toolbar button in a tab. */
export async function toolbarTitle({ bridge, page }: ReadPage): Promise<string> {
  const tabId = await bridge.tabId(page.url());
  return bridge.page.evaluate((tab) => chrome.action.getTitle({ tabId: tab }), tabId);
}
