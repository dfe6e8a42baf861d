import type { Page } from 'puppeteer-core';
import type * as modules from '../../tests/browser/support/modules.ts';
import type { Taker } from './take-pictures.ts';

declare global {
  var pressmark: typeof modules;
}

const MARGIN = 12;

/** Draws every component's states, as the tests know them, and takes a picture of each. */
export async function shootStates(taker: Taker, script: string): Promise<void> {
  const page = await taker.open.browser.newPage();
  await taker.dress(page);
  await page.goto('about:blank');
  await page.setContent('<!doctype html><html lang="en"><title>Pressmark</title><body></body>');
  await page.evaluate(script);
  await shootCards(taker, page);
  await page.setViewport({ width: 400, height: 600 });
  await shootPages(taker, page, 'popup');
  await page.setViewport({ width: 900, height: 1100 });
  await shootPages(taker, page, 'options');
  await page.setViewport({ width: 1180, height: 1000 });
  await shootPages(taker, page, 'welcome');
  await page.close();
}

/** States that only pressing leads to: where from, under which name, what is pressed in turn. */
const PRESSED: readonly [PageSurface | 'card', string, string, string[]][] = [
  ['card', 'note, disk full', 'note, disk full, tried', ['.primary']],
  ['card', 'full quotation', 'what is wrong', ['.card-actions .button:last-child']],
  ['popup', 'article', 'export', ['.export > button']],
  ['popup', 'article', 'search, begun', ['.search-lens']],
  ['options', 'as installed', 'delete, first question', ['.danger']],
  ['options', 'as installed', 'delete, second question', ['.danger', '.danger']],
  ['options', 'deletion failed', 'delete, failed', ['.danger', '.danger', '.danger']],
];

async function shootPressed(taker: Taker, page: Page, surface: PageSurface | 'card') {
  for (const [own, state, name, presses] of PRESSED) {
    if (own !== surface) continue;
    if (own === 'card') await page.evaluate(drawCard, state, taker.theme, MARGIN);
    else await page.evaluate(drawPage, own, state);
    for (const selector of presses) await page.click(`>>> ${selector}`);
    const options =
      own === 'card'
        ? { clip: await page.evaluate(cardBox, MARGIN) }
        : { fullPage: own !== 'popup' };
    await taker.shoot(page, own, name, options);
  }
}

async function shootCards(taker: Taker, page: Page): Promise<void> {
  await page.setViewport({ width: 400, height: 520 });
  const states = await page.evaluate(() => Object.keys(pressmark.cardStates.CARDS));
  for (const state of states) {
    await page.evaluate(drawCard, state, taker.theme, MARGIN);
    await taker.shoot(page, 'card', state, { clip: await page.evaluate(cardBox, MARGIN) });
  }
  await shootPressed(taker, page, 'card');
}

function drawCard(state: string, theme: string, margin: number) {
  document.adoptedStyleSheets = [];
  document.documentElement.style.background = theme === 'dark' ? '#171717' : '#fffefb';
  document.body.style.cssText = `margin:${margin}px`;
  const host = document.createElement('div');
  host.id = 'host';
  host.style.width = 'fit-content';
  document.body.replaceChildren(host);
  pressmark.stage.showCard(state, host);
}

function cardBox(margin: number) {
  const { width, height } =
    document.querySelector('#host')?.getBoundingClientRect() ?? new DOMRect();
  return {
    x: 0,
    y: 0,
    width: Math.ceil(width) + 2 * margin,
    height: Math.ceil(height) + 2 * margin,
  };
}

type PageSurface = 'popup' | 'options' | 'welcome';

async function shootPages(taker: Taker, page: Page, surface: PageSurface): Promise<void> {
  const states = await page.evaluate(listStates, surface);
  for (const state of states) {
    await page.evaluate(drawPage, surface, state);
    await taker.shoot(page, surface, state, { fullPage: surface !== 'popup' });
  }
  await shootPressed(taker, page, surface);
}

function listStates(surface: PageSurface): string[] {
  const { popupStates, optionStates, welcomeStates } = pressmark;
  const states = {
    popup: popupStates.POPUPS,
    options: optionStates.OPTIONS,
    welcome: welcomeStates.WELCOMES,
  };
  return Object.keys(states[surface]);
}

function drawPage(surface: PageSurface, state: string): void {
  const { stage } = pressmark;
  document.body.style.cssText = '';
  document.documentElement.style.background = '';
  const show = { popup: stage.showPopup, options: stage.showOptions, welcome: stage.showWelcome };
  show[surface](state);
  document.documentElement.style.background = 'var(--pm-paper)';
  document.body.style.margin = '0';
}
