import type { Page } from 'puppeteer-core';
import { type Bridge, openBridge } from '../../../scripts/support/bridge.ts';
import type { OpenBrowser } from '../../../scripts/support/browsers.ts';
import { waitUntil } from '../../../scripts/support/wait-until.ts';
import type { Reading } from '../../../utils/messages/protocol.ts';

/** A news page in a tab, and the extension page that asks about it. */
export interface ReadPage {
  page: Page;
  url: string;
  bridge: Bridge;
  /** The reading once it meets a condition. */
  reading: (isReady?: (reading: Reading) => boolean) => Promise<Reading>;
}

/** Opens an address in a new tab in front and gives what is needed to ask about it. */
export async function openPage(open: OpenBrowser, url: string): Promise<ReadPage> {
  const bridge = await openBridge(open);
  const page = await open.browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  return {
    page,
    url,
    bridge,
    reading: (isReady = ({ state }) => state === 'article') =>
      waitUntil(
        async () => {
          const reading = await bridge.describe(page.url());
          return reading && isReady(reading) ? reading : null;
        },
        { what: `the reading of ${url}` },
      ),
  };
}

/** The texts that are painted on the page, by highlight name. */
export function paintedTexts(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const texts: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      texts[name] = [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
    }
    return texts;
  });
}

/** The middle of the first painted range with these words, in the viewport. */
export function pointOn(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    for (const [, highlight] of CSS.highlights) {
      for (const range of highlight) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (!live.toString().includes(wanted)) continue;
        live.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const [box] = live.getClientRects();
        if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    }
    throw new Error(`nothing painted says ${wanted}`);
  }, words);
}
