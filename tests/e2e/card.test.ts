import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { openHostile, serialize } from './support/hostile-page.ts';
import { inCard, pressInCard, untilEditorClosed, wordsOf } from './support/inside.ts';
import { cardBox, openPage, pointOn, type ReadPage, select, startNote } from './support/reading.ts';

const QUOTE = 'Nobody should have to cross';
/** Where nothing is marked. */
const ASIDE = { x: 4, y: 4 };
/** Longer than a pointer rests before the page under it is looked at. */
const LONG_MS = 400;

describeInBrowsers('the card', { extension: true }, ({ get }) => {
  const openBrief = async (query: string) => {
    const read = await openPage(get(), fixture(`news/bridge.html?${query}`));
    await read.reading();
    const { x, y } = await pointOn(read.page, QUOTE);
    await read.page.mouse.move(x, y);
    const box = await waitUntil(() => cardBox(read.page));
    return { ...read, box, x, y };
  };
  const isGone = (page: Page) => waitUntil(async () => ((await cardBox(page)) ? null : true));

  it('stays while it is pointed at, and closes when it is left', async () => {
    const { page, box } = await openBrief('pointed');
    await page.mouse.move(box.x, box.y, { steps: 5 });
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), LONG_MS);
    expect(await cardBox(page)).toEqual(box);
    await page.mouse.move(ASIDE.x, ASIDE.y, { steps: 5 });
    await isGone(page);
    await page.close();
  });

  it('is no stop for Tab while there is nothing to press in it', async () => {
    const { page } = await openBrief('tab');
    await page.evaluate(() => [...document.links].at(-1)?.focus({ preventScroll: true }));
    await page.keyboard.press('Tab');
    expect(await cardBox(page)).not.toBeNull();
    expect(await page.evaluate(() => document.activeElement?.matches('[data-pressmark]'))).toBe(
      false,
    );
    await page.close();
  });

  it('shows what can be done once it is pressed, and closes when the page is', async () => {
    const { page, bridge, url, box } = await openBrief('pressed');
    await page.mouse.click(box.x, box.y);
    await waitUntil(() =>
      inCard(bridge, url, (root) => root.querySelector('.card-actions') && true),
    );
    expect(await inCard(bridge, url, focused)).toBe('Note');
    await page.mouse.click(ASIDE.x, ASIDE.y);
    await isGone(page);
    await page.close();
  });

  it('closes on Escape, wherever in it the focus is, and gives the page its focus back', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?focus'));
    const { page, bridge, url } = read;
    await read.reading();
    await page.focus('a');
    await startNote(read, 'two winters');
    await page.keyboard.press('Escape');
    await untilEditorClosed(bridge, url);
    await inCard(bridge, url, blur);
    await page.keyboard.press('Escape');
    await isGone(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
    await page.evaluate(() =>
      document.addEventListener('keydown', ({ key }) => {
        document.title = key;
      }),
    );
    expect(await page.evaluate(() => document.hasFocus())).toBe(true);
    await page.keyboard.press('q');
    await waitUntil(async () => ((await page.title()) === 'q' ? true : null));
    await page.close();
  });

  it('is as large as what stands in it, and stays in the window', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?size'));
    const { page } = read;
    await read.reading();
    await startNote(read, 'two winters');
    const first = await untilFitting(read);
    await page.keyboard.type('one\ntwo\nthree\nfour\nfive\nsix\nseven\neight');
    await waitUntil(async () => ((await sizes(read))?.height ?? 0) > first.height || null);
    await untilFitting(read);
    await page.setViewport({ width: 300, height: 240 });
    await waitUntil(async () => {
      const { width, height, right, bottom } = await untilFitting(read);
      return width < 300 && height < 240 && right < 300 && bottom < 240 ? true : null;
    });
    await page.close();
  });

  it('stands below its passage on a page that zooms itself', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?zoom'));
    const { page, bridge, url } = read;
    await read.reading();
    await page.evaluate(() => {
      document.documentElement.style.zoom = '1.5';
    });
    await bridge.ask(url, 'step', { direction: 1 });
    const { left, top, drawn } = await untilFitting(read);
    const mark = await page.evaluate(() => {
      const [range] = [...CSS.highlights.values()].find(({ priority }) => priority === 1) ?? [];
      const live = document.createRange();
      if (range) live.setStart(range.startContainer, range.startOffset);
      if (range) live.setEnd(range.endContainer, range.endOffset);
      const box = live.getBoundingClientRect();
      return { left: box.left, bottom: box.bottom };
    });
    expect(Math.abs(left - mark.left)).toBeLessThan(2);
    expect(Math.abs(top - 8 - mark.bottom)).toBeLessThan(2);
    expect(drawn.width).toBe(340);
    await page.close();
  });

  it('wears the theme that the reader chose', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?theme'));
    const { page, bridge, url } = read;
    await read.reading();
    const colors = new Set<unknown>();
    for (const theme of ['light', 'dark']) {
      await bridge.page.evaluate(
        (chosen) => chrome.storage.local.set({ chosenTheme: chosen }),
        theme,
      );
      await waitUntil(async () => {
        await bridge.ask(url, 'step', { direction: 1 });
        const look = await inCard(bridge, url, looks);
        return look?.scheme === theme ? colors.add(look.paper) : null;
      });
    }
    expect(colors.size).toBe(2);
    await bridge.page.evaluate(() => chrome.storage.local.remove('chosenTheme'));
    await page.close();
  });

  it('leaves the page as it was', async () => {
    const { page, bridge, url, x, y } = await openBrief('unchanged');
    await page.mouse.click(x, y);
    await pressInCard(bridge, url, 'Close');
    await isGone(page);
    expect(await page.evaluate(() => document.hasFocus())).toBe(true);
    const plain = await openPage(get(), fixture('news/bridge.html?unchanged-2'));
    expect(await serialize(page)).toBe(await serialize(plain.page));
    await Promise.all([page.close(), plain.page.close()]);
  });

  it.each(['06-strict-csp.html', '15-xhtml.xhtml'])('says who spoke on %s', async (file) => {
    const { page, bridge, url, problems, reading, close } = await openHostile(get(), file);
    await reading();
    await bridge.ask(url, 'step', { direction: 1 });
    await waitUntil(async () => (await inCard(bridge, url, wordsOf))?.includes('Copy') || null);
    expect((await cardBox(page))?.width).toBeGreaterThan(100);
    expect(problems).toEqual([]);
    await close();
  });

  describe('on a page that is sandboxed', () => {
    const server = createServer(async (_request, response) => {
      const html = await readFile('tests/fixtures/news/bridge.html');
      const policy = { 'content-security-policy': 'sandbox allow-scripts' };
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...policy });
      response.end(html);
    });
    beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
    afterAll(() => server.close());

    it('does not open: its frame would be closed to us too', async () => {
      const { port } = server.address() as AddressInfo;
      const read = await openPage(get(), `http://127.0.0.1:${port}/`);
      const { page, bridge, url } = read;
      await read.reading();
      await select(page, 'two winters');
      expect(await bridge.ask(url, 'noteOnSelection')).toBe(false);
      expect(await cardBox(page)).toBeNull();
      await page.close();
    });
  });
});

/** The sizes of the open card's frame and of the card itself, and where the frame ends. */
async function sizes({ page, bridge, url }: ReadPage) {
  const drawn = await inCard(bridge, url, (root) => {
    const { width, height } = root.getBoundingClientRect();
    const { innerWidth = 0, innerHeight = 0 } = root.ownerDocument.defaultView ?? {};
    return { width, height, innerWidth, innerHeight };
  });
  const box = await page.evaluate(() => {
    const host = document.querySelector('[data-pressmark]');
    const { left = 0, top = 0, width = 0, height = 0 } = host?.getBoundingClientRect() ?? {};
    return { left, top, width, height, right: left + width, bottom: top + height };
  });
  return drawn && { ...box, drawn };
}

/** Waits until the frame fits the card; its size then. */
const untilFitting = (read: ReadPage) =>
  waitUntil(async () => {
    const found = await sizes(read);
    if (!found || found.drawn.width === 0) return null;
    const { width, height, drawn } = found;
    const asFrame = width === drawn.innerWidth && height === drawn.innerHeight;
    const asDrawn = width === Math.ceil(drawn.width) && height === Math.ceil(drawn.height);
    return asFrame && asDrawn ? found : null;
  });

// The functions below stand on their own, as `inCard` asks.

const focused = (root: HTMLElement): string | null =>
  root.ownerDocument.activeElement?.textContent ?? null;

function blur(root: HTMLElement): void {
  (root.ownerDocument.activeElement as HTMLElement | null)?.blur();
}

function looks(root: HTMLElement): { scheme: string; paper: string } | null {
  const card = root.querySelector('.card');
  if (!card) return null;
  const { colorScheme, backgroundColor } = getComputedStyle(card);
  return { scheme: colorScheme, paper: backgroundColor };
}
