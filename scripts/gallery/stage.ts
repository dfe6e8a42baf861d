import type { Page } from 'puppeteer-core';
import type { Surface } from '../../tests/browser/components/support/surfaces.ts';
import type * as modules from '../../tests/browser/support/modules.ts';
import { markSample } from './sample-marks.ts';
import type { Taker } from './take-pictures.ts';

declare global {
  var pressmark: typeof modules;
  var pressmarkLanguage: string;
}

interface Size {
  width: number;
  height: number;
  deviceScaleFactor?: number;
}

/** How a reader has each surface, and whether a picture shows all of it. */
export const SIZES: Record<Surface, Size & { fullPage: boolean }> = {
  card: { width: 400, height: 520, fullPage: false },
  popup: { width: 400, height: 600, fullPage: false },
  panel: { width: 320, height: 800, fullPage: false },
  options: { width: 900, height: 1100, fullPage: true },
  welcome: { width: 1180, height: 1000, fullPage: true },
  library: { width: 1180, height: 1200, fullPage: true },
};
export const SURFACES = Object.keys(SIZES) as Surface[];
const MARGIN = 12;

/** A plain page on which components stand as the tests know them. */
export interface Stage {
  page: Page;
  states: (surface: Surface) => Promise<string[]>;
  /** Draws a state in a window of a size; what a picture of it is to show. */
  draw: (surface: Surface, state: string, manner?: Manner) => Promise<Picture>;
}

interface Manner {
  language?: string;
  size?: Size;
}

type Picture = { clip: DOMRectInit & Record<Side, number> } | { fullPage: boolean };
type Side = 'x' | 'y' | 'width' | 'height';

/** Opens a stage; `script` brings the components to it. */
export async function openStage(taker: Taker, script: string): Promise<Stage> {
  const page = await taker.open.browser.newPage();
  await taker.dress(page);
  await page.goto('about:blank');
  await page.setContent('<!doctype html><html lang="en"><title>Pressmark</title><body></body>');
  await page.evaluate(script);
  await page.bringToFront();
  let drawnFor = '';
  return {
    page,
    states: (surface) => page.evaluate(list, surface),
    draw: async (surface, state, { language = taker.language, size } = {}) => {
      const { fullPage, ...usual } = SIZES[surface];
      const viewport = size ?? usual;
      if (JSON.stringify(viewport) !== drawnFor) await page.setViewport(viewport);
      drawnFor = JSON.stringify(viewport);
      const look = { language, theme: taker.theme, margin: MARGIN };
      const clip = await page.evaluate(draw, surface, state, look);
      if (surface === 'welcome') await markSample(page, state === 'with notes' ? 2 : 0);
      if (clip) return { clip };
      // What is in the window whole needs no more: from right to left, Chromium would move it aside.
      return { fullPage: fullPage && !size && (await page.evaluate(isHigher)) };
    },
  };
}

const isHigher = (): boolean => document.documentElement.scrollHeight > window.innerHeight;

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
