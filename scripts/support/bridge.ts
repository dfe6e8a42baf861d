import type { Page } from 'puppeteer-core';
import type { Reading } from '../../utils/messages/protocol.ts';
import type { ReadingScope } from '../../utils/reading-scope.ts';
import type { OpenBrowser } from './browsers.ts';

/** An extension page through which a script asks what Pressmark made of a tab. */
export interface Bridge {
  /** What the tab's reading part tells, or null where there is none. */
  describe: (tabUrl: string) => Promise<Reading | null>;
  /** The detector's verdict on the tab, or null while it has none. */
  isArticle: (tabUrl: string) => Promise<boolean | null>;
  /** Calls the reading part of the tab, as the popup does. */
  ask: (tabUrl: string, type: string, data?: unknown) => Promise<unknown>;
  /** The browser's number of the tab. */
  tabId: (tabUrl: string) => Promise<number>;
  page: Page;
}

/** Opens an extension page in a tab of its own to ask through. */
export async function openBridge(open: OpenBrowser): Promise<Bridge> {
  const page = await open.openExtensionPage('popup.html?tab=0');
  const ask = async (tabUrl: string, type: string, data?: unknown): Promise<unknown> =>
    JSON.parse(await page.evaluate(askTab, tabUrl, type, data ?? null));
  return {
    page,
    ask,
    describe: async (tabUrl) => (await ask(tabUrl, 'describePage')) as Reading | null,
    isArticle: (tabUrl) => page.evaluate(verdictOn, tabUrl),
    tabId: (tabUrl) => page.evaluate(findTab, tabUrl),
  };
}

// The functions below run in the extension page: they cannot call one another.

async function findTab(tabUrl: string): Promise<number> {
  const tabs = await chrome.tabs.query({});
  return tabs.find(({ url }) => url === tabUrl)?.id ?? -1;
}

// As text: Firefox's protocol drops an object that an answer holds twice.
async function askTab(tabUrl: string, type: string, data: unknown): Promise<string> {
  const tabs = await chrome.tabs.query({});
  const tab = tabs.find(({ url }) => url === tabUrl);
  if (tab?.id === undefined) return 'null';
  const message = { id: 1, type, data, timestamp: Date.now() };
  // No receiver is an ordinary answer: the page has no reading part.
  const answer = await chrome.tabs.sendMessage(tab.id, message).catch(() => null);
  return JSON.stringify(answer?.res ?? null);
}

async function verdictOn(tabUrl: string): Promise<boolean | null> {
  const tabs = await chrome.tabs.query({});
  const tab = tabs.find(({ url }) => url === tabUrl);
  if (tab?.id === undefined) return null;
  const [frame] = await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    func: () => (globalThis as ReadingScope).pressmarkSeen ?? null,
  });
  return (frame?.result as boolean | null | undefined) ?? null;
}
