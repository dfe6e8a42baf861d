import type { Page } from 'puppeteer-core';
import { openPage, type ReadPage, select, writeInCard } from '../../tests/e2e/support/reading.ts';
import { readTexts } from '../support/page-texts.ts';
import { waitUntil } from '../support/wait-until.ts';
import { shootEdges } from './card-at-edges.ts';
import type { Taker } from './take-pictures.ts';
import { shootToolbar } from './toolbar.ts';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 780 };
/** What is left of a window when everything in it is twice as large. */
const ZOOMED = { width: 640, height: 450, deviceScaleFactor: 2 };

const NOTES: [passage: string, words: string][] = [
  ['buying the night shift a way home', 'Ask her what the town pays if the seats stay empty.'],
  ['electric ship would cut fuel costs', 'Which yard? Ordered already?'],
];

/** The whole product at work: the sample article, its card and button, and every page of ours. */
export async function shootSurfaces(taker: Taker, url: string): Promise<void> {
  const read = await openPage(taker.open, url, async (page) => {
    await taker.dress(page);
    await page.setViewport(WIDE);
  });
  await read.reading();
  await taker.shoot(read.page, 'page', 'marks');
  await shootCards(taker, read);
  await shootEdges(taker, read.page);
  await read.page.setViewport(WIDE);
  await writeNotes(read);
  await taker.shoot(read.page, 'page', 'marks and notes');
  await shootInFewColors(taker, read);
  await shootViews(taker, read);
  await Promise.all([read.page.close(), read.bridge.page.close()]);
}

async function shootCards(taker: Taker, { page, bridge, url }: ReadPage): Promise<void> {
  const next = () => bridge.ask(url, 'step', { direction: 1 });
  const show = async (state: string, viewport: typeof NARROW) => {
    await page.setViewport(viewport);
    await next();
    await taker.shoot(page, 'page', state);
  };
  await show('card of a figure', WIDE);
  for (let step = 0; step < 2; step++) await next();
  await show('card of a quotation', WIDE);
  await show('narrow, card', NARROW);
  await show('at 200 %, card', ZOOMED);
  await page.keyboard.press('Escape');
  await waitUntil(() => page.evaluate(isFlashOver), { what: 'the end of the flash' });
}

/** Runs in the page: what was stepped to is marked for a moment, over all else. */
function isFlashOver(): true | null {
  const flashed = [...CSS.highlights.values()].filter(({ priority }) => priority === 6);
  return flashed.every(({ size }) => size === 0) || null;
}

/** Writes notes as a reader does: on selected words, by the key for it. */
async function writeNotes({ page, bridge, reading, url }: ReadPage): Promise<void> {
  let written = 0;
  for (const [passage, words] of NOTES) {
    await select(page, passage);
    await bridge.ask(url, 'noteOnSelection');
    await page.bringToFront();
    await writeInCard(page, words);
    written++;
    await reading(({ anchored }) => anchored.length === written);
  }
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    document.getSelection()?.removeAllRanges();
    window.scrollTo(0, 400);
  });
}

async function shootInFewColors(taker: Taker, { page, bridge, url }: ReadPage): Promise<void> {
  const undo = await taker.fewColors(page);
  await taker.shoot(page, 'page', 'high contrast: marks and notes');
  await bridge.ask(url, 'step', { direction: 1 });
  await taker.shoot(page, 'page', 'high contrast: card');
  await page.keyboard.press('Escape');
  await undo();
}

async function shootViews(taker: Taker, read: ReadPage): Promise<void> {
  const { shoot } = taker;
  const { [taker.language]: texts = {} } = await readTexts();
  const tabId = await read.bridge.tabId(read.url);
  const panel = await openView(taker, `sidepanel.html?tab=${tabId}`, 340, 900, 'Marit Osei');
  for (const tab of ['found', 'voices', 'figures', 'notes']) {
    await panel.click(`#tab-${tab}`);
    await shoot(panel, 'panel', `at work, ${tab}`);
  }
  const popup = await openView(taker, `popup.html?tab=${tabId}`, 400, 600, 'Marit Osei');
  await shoot(popup, 'popup', 'at work');
  const options = await openView(taker, 'options.html', 900, 1100, texts.options_marks ?? '');
  await shoot(options, 'options', 'at work', { fullPage: true });
  const welcome = await openView(taker, 'welcome.html', 1180, 900, texts.welcome_try ?? '');
  await waitUntil(() => welcome.evaluate(() => CSS.highlights.size > 0 || null));
  await shoot(welcome, 'welcome', 'at work', { fullPage: true });
  const [, words = ''] = NOTES[0] ?? [];
  const library = await openView(taker, 'library.html', 1180, 900, words);
  await shoot(library, 'library', 'at work');
  await Promise.all([panel, popup, options, welcome, library].map((page) => page.close()));
  await read.page.bringToFront();
  await shootToolbar(taker, read, texts.toolbar_notesUnread ?? '');
}

/** Opens a page of ours in a window of a size, and waits until it says some words. */
async function openView(
  { open, dress }: Taker,
  path: string,
  width: number,
  height: number,
  words: string,
): Promise<Page> {
  const page = await open.openExtensionPage(path);
  await dress(page);
  await page.setViewport({ width, height });
  await waitUntil(
    () => page.evaluate((wanted) => document.body.innerText.includes(wanted) || null, words),
    { what: words },
  );
  return page;
}
