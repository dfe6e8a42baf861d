import type { Frame, Page } from 'puppeteer-core';
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

/**
 * Opens an address in a new tab in front and gives what is needed to ask about it; `watch` gets the
 * tab before it loads anything.
 */
export async function openPage(
  open: OpenBrowser,
  url: string,
  watch?: (page: Page) => unknown,
): Promise<ReadPage> {
  const bridge = await openBridge(open);
  const page = await open.browser.newPage();
  await watch?.(page);
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

// The names in the registry are random; what lies over what is fixed.
const KIND_OF_PRIORITY: Record<number, string> = {
  1: 'pressmark-content',
  2: 'pressmark-attribution',
  3: 'pressmark-quotation',
  4: 'pressmark-figure',
  5: 'pressmark-note',
  6: 'pressmark-flash',
};

/** The texts that are painted on a page or in a frame, by kind: `pressmark-quotation` and so on. */
export function paintedTexts(place: Page | Frame): Promise<Record<string, string[]>> {
  return place.evaluate((kindOf) => {
    const texts: Record<string, string[]> = {};
    for (const [, highlight] of CSS.highlights) {
      texts[kindOf[highlight.priority] ?? 'unknown'] = [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
    }
    return texts;
  }, KIND_OF_PRIORITY);
}

/** The middle of the first painted range with these words, in the viewport. */
export function pointOn(place: Page | Frame, words: string): Promise<{ x: number; y: number }> {
  return place.evaluate((wanted) => {
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

/** Opens the popup about a tab, and waits until it shows some words. */
export async function openPopup(open: OpenBrowser, read: ReadPage, words: string): Promise<Page> {
  const tabId = await read.bridge.tabId(read.page.url());
  const popup = await open.openExtensionPage(`popup.html?tab=${tabId}`);
  await untilShown(popup, words);
  return popup;
}

/** Has a page that is no article read all the same, by the button of the popup, and brings it to the front. */
export async function readAnyway(open: OpenBrowser, read: ReadPage): Promise<void> {
  const { page, bridge, reading } = read;
  await waitUntil(() => bridge.isArticle(page.url()));
  const popup = await openPopup(open, read, 'Highlight anyway');
  await press(popup, 'Highlight anyway');
  await reading();
  await popup.close();
  await page.bringToFront();
}

/** Waits until a page shows some words. */
export async function untilShown(page: Page, words: string): Promise<void> {
  // By a timer: the default, each drawn frame, never comes in a tab that is behind another one.
  await page.waitForFunction(
    (wanted) => document.body.innerText.includes(wanted),
    { polling: 50 },
    words,
  );
}

/** Loads a page of the extension anew, and waits for the document that takes the old one's place. */
export async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.left = '';
    location.reload();
  });
  // A question that is asked while one goes and the other comes is answered by neither.
  const isNew = () => page.evaluate(() => document.documentElement.dataset.left === undefined);
  await waitUntil(async () => ((await isNew().catch(() => false)) ? true : null));
}

/** Presses the first visible button whose text or name has these words. */
export function press(page: Page, words: string): Promise<void> {
  return page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button, [role="tab"], summary')];
    const named = (button: HTMLElement) =>
      `${button.textContent} ${button.title} ${button.ariaLabel ?? ''}`.includes(wanted);
    const button = buttons.find((candidate) => named(candidate) && candidate.checkVisibility());
    if (!button) throw new Error(`no button says ${wanted}`);
    button.click();
  }, words);
}

/** Selects some words of a page or of a frame, as a reader would. */
export function select(place: Page | Frame, words: string): Promise<void> {
  return place.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      document.getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      return;
    }
    throw new Error(`the page does not say ${wanted}`);
  }, words);
}

/** Selects some words of a page, or of the frame that it shows, with the mouse. */
export async function dragOver(page: Page, words: string, frame?: Frame): Promise<void> {
  await select(frame ?? page, words);
  const box = await (frame ?? page).evaluate(() => {
    const rect = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    document.getSelection()?.removeAllRanges();
    return rect && { left: rect.left, right: rect.right, middle: rect.top + rect.height / 2 };
  });
  if (!box) throw new Error(`${words} stands nowhere`);
  const { x, y } = frame ? await frameOrigin(page) : { x: 0, y: 0 };
  await page.mouse.move(x + box.left + 1, y + box.middle);
  await page.mouse.down();
  await page.mouse.move(x + box.right - 1, y + box.middle, { steps: 4 });
  await page.mouse.up();
}

/** Where the viewport of the page's only frame begins in that of the page. */
const frameOrigin = (page: Page): Promise<{ x: number; y: number }> =>
  page.evaluate(() => {
    const frame = document.querySelector('iframe');
    if (!frame) throw new Error('the page has no frame');
    const { x, y } = frame.getBoundingClientRect();
    return { x: x + frame.clientLeft, y: y + frame.clientTop };
  });

/** The page's only frame, once it has loaded. */
export const frameOf = (page: Page): Promise<Frame> =>
  waitUntil(async () => {
    const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame());
    const isThere = await frame?.evaluate(() => document.body.textContent?.trim() !== '');
    return isThere && frame ? frame : null;
  });

/** The middle of the first range that is painted in the page's frame with these words; null before. */
export async function pointInFrame(page: Page, words: string) {
  const point = await pointOn(await frameOf(page), words).catch(() => null);
  const origin = await frameOrigin(page);
  return point && { x: point.x + origin.x, y: point.y + origin.y };
}

/** Where the card or the selection button stands, or null where none is open. */
export function cardBox(page: Page): Promise<{ x: number; y: number; width: number } | null> {
  return page.evaluate(() => {
    const box = document.querySelector('[data-pressmark]')?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width } : null;
  });
}

/** Opens the editor on some words of a page, by the key for it. */
export async function startNote({ page, bridge }: ReadPage, words: string): Promise<void> {
  await select(page, words);
  await bridge.ask(page.url(), 'noteOnSelection');
  await page.bringToFront();
}

/** Types into the editor of the open card and saves with the keyboard. */
export async function writeInCard(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  await saveInCard(page);
}

/** Saves what is in the editor with the keyboard. */
export async function saveInCard(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}
