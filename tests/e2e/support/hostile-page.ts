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
export async function openHostile(open: OpenBrowser, file: string): Promise<HostilePage> {
  const problems: string[] = [];
  // Each address once: a tab is found by it.
  opened++;
  const read = await openPage(open, fixture(`hostile/${file}?${opened}`), (page) =>
    collectProblems(page, problems),
  );
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

/** The middle of painted words in the page's frame, in the viewport of the page; null before. */
export const framedBox = (page: Page, words: string): Promise<{ x: number; y: number } | null> =>
  page.evaluate((wanted) => {
    const frame = document.querySelector('iframe');
    const view = frame?.contentWindow as (Window & typeof globalThis) | null;
    for (const [, highlight] of view?.CSS.highlights ?? []) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const live = startContainer.ownerDocument?.createRange();
        live?.setStart(startContainer, startOffset);
        live?.setEnd(endContainer, endOffset);
        const box = live?.toString() === wanted ? live.getClientRects()[0] : undefined;
        const outer = frame?.getBoundingClientRect();
        if (box && outer) {
          return { x: outer.x + box.x + box.width / 2, y: outer.y + box.y + box.height / 2 };
        }
      }
    }
    return null;
  }, words);

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
