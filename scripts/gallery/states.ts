import type { Surface } from '../../tests/browser/components/support/surfaces.ts';
import type * as modules from '../../tests/browser/support/modules.ts';
import type { Taker } from './take-pictures.ts';

declare global {
  var pressmark: typeof modules;
  var pressmarkLanguage: string;
}

/** How a reader has each surface, and whether a picture shows all of it. */
const SIZES: Record<Surface, { width: number; height: number; fullPage: boolean }> = {
  card: { width: 400, height: 520, fullPage: false },
  popup: { width: 400, height: 600, fullPage: false },
  panel: { width: 320, height: 800, fullPage: false },
  options: { width: 900, height: 1100, fullPage: true },
  welcome: { width: 1180, height: 1000, fullPage: true },
  library: { width: 1180, height: 1200, fullPage: true },
};
const MARGIN = 12;

/** Draws every component's states, as the tests know them, and takes a picture of each. */
export async function shootStates(taker: Taker, script: string): Promise<void> {
  const page = await taker.open.browser.newPage();
  await taker.dress(page);
  await page.goto('about:blank');
  await page.setContent('<!doctype html><html lang="en"><title>Pressmark</title><body></body>');
  await page.evaluate(script);
  await page.bringToFront();
  for (const [surface, { fullPage, ...viewport }] of Object.entries(SIZES)) {
    await page.setViewport(viewport);
    const states = await page.evaluate(list, surface as Surface);
    for (const state of states) {
      const clip = await page.evaluate(draw, surface as Surface, state, {
        language: taker.language,
        theme: taker.theme,
        margin: MARGIN,
      });
      await taker.shoot(page, surface, state, clip ? { clip } : { fullPage });
    }
  }
  await page.close();
}

const list = (surface: Surface): string[] => pressmark.surfaces.statesOf(surface);

interface Look {
  language: string;
  theme: string;
  margin: number;
}

/** Runs in the page: draws a state; tells where it is when it is a card, which has a page around it. */
async function draw(surface: Surface, state: string, look: Look) {
  globalThis.pressmarkLanguage = look.language;
  const isCard = surface === 'card';
  const { documentElement: root, body } = document;
  document.adoptedStyleSheets = [];
  const paper = look.theme === 'dark' ? '#171717' : '#fffefb';
  root.style.background = isCard ? paper : 'var(--pm-paper)';
  body.style.margin = isCard ? `${look.margin}px` : '0';
  const host = document.createElement('div');
  host.style.width = 'fit-content';
  if (isCard) {
    body.className = '';
    body.replaceChildren(host);
  }
  await pressmark.surfaces.showWhole(surface, state, host);
  if (!isCard) return null;
  const { x, y, width, height } = host.getBoundingClientRect();
  return {
    x: Math.max(0, x - look.margin),
    y: Math.max(0, y - look.margin),
    width: Math.ceil(width) + 2 * look.margin,
    height: Math.ceil(height) + 2 * look.margin,
  };
}
