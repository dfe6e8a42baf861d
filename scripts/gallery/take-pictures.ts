import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../support/browsers.ts';
import { firefoxWindow } from '../support/firefox-window.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Picture {
  /** Card, popup, … */
  surface: string;
  state: string;
  browser: string;
  theme: Theme;
  /** Path inside the gallery. */
  file: string;
}

/** Takes pictures in one browser and one theme. */
export interface Taker {
  open: OpenBrowser;
  theme: Theme;
  /** The language of the texts. */
  language: string;
  /** Has a page believe in the theme as the system's, and hold still for its picture. */
  dress: (page: Page) => Promise<void>;
  /** Has a page believe in a system with a few colours of its own; gives the way back. */
  fewColors: (page: Page) => Promise<() => Promise<void>>;
  /** Takes a picture of the viewport, or of `clip`, once what is drawn has come to rest. */
  shoot: (page: Page, surface: string, state: string, options?: Options) => Promise<void>;
}

interface Options {
  clip?: { x: number; y: number; width: number; height: number };
  fullPage?: boolean;
}

/** Makes the taker for a browser that was opened with the theme's preferences. */
export function pictureTaker(
  manner: Pick<Taker, 'open' | 'theme' | 'language'>,
  dir: string,
  pictures: Picture[],
): Taker {
  const { open, theme } = manner;
  const taken = new Set<string>();
  return {
    ...manner,
    dress: async (page) => {
      if (open.kind === 'firefox') return; // by preference: it has no emulation of media features
      await page.emulateMediaFeatures(mediaOf(theme));
    },
    fewColors: (page) => fewColors(open, page, theme),
    shoot: async (page, surface, state, options = {}) => {
      const name = `${state.replace(/[^a-z\d]+/gi, '-')}-${open.kind}-${theme}.png`;
      // One would stand in the place of the other.
      if (taken.has(`${surface}/${name}`)) throw new Error(`two pictures of ${surface}: ${state}`);
      taken.add(`${surface}/${name}`);
      await mkdir(join(dir, surface), { recursive: true });
      await page.bringToFront();
      await page.evaluate(settle);
      await page.screenshot({ path: join(dir, surface, name) as `${string}.png`, ...options });
      pictures.push({ surface, state, browser: open.kind, theme, file: `${surface}/${name}` });
    },
  };
}

type Media = { name: string; value: string }[];

const mediaOf = (theme: Theme): Media => [
  { name: 'prefers-color-scheme', value: theme },
  { name: 'prefers-reduced-motion', value: 'reduce' },
];

async function fewColors(open: OpenBrowser, page: Page, theme: Theme) {
  if (open.kind === 'chromium') {
    // Puppeteer's own call knows nothing of forced colours; what a session asks for ends with it.
    const session = await page.createCDPSession();
    const features = [...mediaOf(theme), { name: 'forced-colors', value: 'active' }];
    await session.send('Emulation.setEmulatedMedia', { features });
    return async () => {
      await session.detach();
      await page.emulateMediaFeatures(mediaOf(theme));
    };
  }
  const window = await firefoxWindow(open.browser);
  const set = (value: number) =>
    window(`Services.prefs.setIntPref('browser.display.document_color_use', ${value})`);
  const [always, asSystemSays] = [2, 0];
  await set(always);
  return async () => void (await set(asSystemSays));
}

/** Runs in the page: waits for fonts, and for transitions that end. */
async function settle(): Promise<void> {
  await document.fonts.ready;
  const ending = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime ?? Infinity));
  await Promise.allSettled(ending.map(({ finished }) => finished));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
