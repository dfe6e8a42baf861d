import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Bridge, openBridge } from '../support/bridge.ts';
import { builtExtension } from '../support/browsers.ts';
import { readTexts } from '../support/page-texts.ts';
import { waitUntil } from '../support/wait-until.ts';
import type { Taker } from './take-pictures.ts';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 780 };

/** The whole product at work: the sample article, popup, panel, settings and welcome page. */
export async function shootSurfaces(taker: Taker, url: string): Promise<void> {
  const { open, dress, shoot } = taker;
  const bridge = await openBridge(open);
  const page = await open.browser.newPage();
  await dress(page);
  await page.setViewport(WIDE);
  await page.goto(url);
  await page.bringToFront();
  await waitUntil(async () => ((await bridge.describe(url))?.state === 'article' ? true : null), {
    what: 'the sample article',
    timeoutMs: 30_000,
  });
  await shoot(page, 'page', 'marks');
  await shootCardOn(taker, page, bridge, url);
  await shootViews(taker, await bridge.tabId(url));
  await Promise.all([page.close(), bridge.page.close()]);
}

async function shootCardOn(taker: Taker, page: Page, bridge: Bridge, url: string): Promise<void> {
  const next = () => bridge.ask(url, 'step', { direction: 1 });
  await next();
  await taker.shoot(page, 'page', 'card of a figure');
  for (let step = 0; step < 3; step++) await next();
  await taker.shoot(page, 'page', 'card of a quotation');
  await page.setViewport(NARROW);
  await next();
  await taker.shoot(page, 'page', 'narrow, card');
  await page.keyboard.press('Escape');
  await page.setViewport(WIDE);
}

async function shootViews(taker: Taker, tabId: number): Promise<void> {
  const { open, dress, shoot } = taker;
  const { [taker.language]: texts = {} } = await readTexts();
  const show = async (path: string, width: number, height: number, words: string) => {
    const page = await open.openExtensionPage(path);
    await dress(page);
    await page.setViewport({ width, height });
    await waitUntil(
      () => page.evaluate((wanted) => document.body.innerText.includes(wanted) || null, words),
      { what: words },
    );
    return page;
  };
  const panel = await show(`sidepanel.html?tab=${tabId}`, 340, 900, 'Marit Osei');
  await shoot(panel, 'panel', 'found');
  for (const tab of ['voices', 'figures', 'notes']) {
    await panel.click(`#tab-${tab}`);
    await shoot(panel, 'panel', tab);
  }
  const popup = await show(`popup.html?tab=${tabId}`, 400, 600, 'Marit Osei');
  await shoot(popup, 'popup', 'at work');
  const options = await show('options.html', 900, 1100, texts.options_marks ?? '');
  await shoot(options, 'options', 'at work', { fullPage: true });
  const welcome = await show('welcome.html', 1180, 900, texts.welcome_try ?? '');
  await waitUntil(() => welcome.evaluate(() => CSS.highlights.size > 0 || null));
  await shoot(welcome, 'welcome', 'at work');
  await Promise.all([panel, popup, options, welcome].map((page) => page.close()));
  if (!existsSync(join(builtExtension(open.kind), 'library.html'))) return;
  const library = await show('library.html', 1180, 900, texts.library_none ?? '');
  await shoot(library, 'library', 'at work');
  await library.close();
}
