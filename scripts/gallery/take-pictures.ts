import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../support/browsers.ts';

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
  return {
    ...manner,
    dress: async (page) => {
      if (open.kind === 'firefox') return; // by preference: it has no emulation of media features
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
    },
    shoot: async (page, surface, state, options = {}) => {
      const name = `${state.replace(/[^a-z\d]+/gi, '-')}-${open.kind}-${theme}.png`;
      await mkdir(join(dir, surface), { recursive: true });
      await page.bringToFront();
      await page.evaluate(settle);
      await page.screenshot({ path: join(dir, surface, name) as `${string}.png`, ...options });
      pictures.push({ surface, state, browser: open.kind, theme, file: `${surface}/${name}` });
    },
  };
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
