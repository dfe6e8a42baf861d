import type { Page } from 'puppeteer-core';
import {
  BROWSER_KINDS,
  type BrowserKind,
  builtExtension,
  type OpenBrowser,
  openBrowser,
} from '../support/browsers.ts';
import { bundleModules } from '../support/bundle-modules.ts';
import type * as modules from './in-page/modules.ts';

/** The scope of a page that has the benchmark's modules. */
export type BenchScope = typeof globalThis & { pressmark: typeof modules };

// Firefox rounds its clock to a millisecond and more unless told not to.
const EXACT_CLOCK = { 'privacy.reduceTimerPrecision': false };

interface Options {
  /** Whether the built extension is installed. */
  extension?: boolean;
}

/** Opens a browser for measuring. */
export function openForBench(
  kind: BrowserKind,
  { extension = false }: Options = {},
): Promise<OpenBrowser> {
  return openBrowser(kind, {
    ...(extension ? { extension: builtExtension(kind) } : {}),
    prefs: EXACT_CLOCK,
  });
}

/** Does the same in Chromium and in Firefox, one after the other. */
export async function inEachBrowser<T>(
  options: Options,
  work: (open: OpenBrowser) => Promise<T>,
): Promise<[BrowserKind, T][]> {
  const results: [BrowserKind, T][] = [];
  for (const kind of BROWSER_KINDS) {
    const open = await openForBench(kind, options);
    try {
      results.push([kind, await work(open)]);
    } finally {
      await open.close();
    }
  }
  return results;
}

let bundled: Promise<string> | undefined;

/** Puts the benchmark's modules into a page. */
export async function addModules(page: Page): Promise<void> {
  bundled ??= bundleModules('scripts/bench/in-page/modules.ts', 'bench');
  await page.evaluate(await bundled);
}
