import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import {
  BROWSER_KINDS,
  type BrowserKind,
  builtExtension,
  type OpenBrowser,
  openBrowser,
} from '../../../scripts/support/browsers.ts';
import type * as modules from './modules.ts';

declare global {
  /** What `modules.ts` exports, inside a page opened by `openWithModules`. */
  var pressmark: typeof modules;
  /** The language that a plain page speaks. */
  var pressmarkLanguage: string;
}

interface Context {
  kind: BrowserKind;
  /** The running browser; only inside tests and hooks. */
  get: () => OpenBrowser;
}

/**
 * Runs a suite once in Chromium and once in Firefox, each launched for it alone.
 * With `extension`, the built Pressmark is installed.
 */
export function describeInBrowsers(
  name: string,
  options: { extension: boolean },
  suite: (context: Context) => void,
): void {
  describe.each(BROWSER_KINDS)(`${name} in %s`, (kind) => {
    let open: OpenBrowser | undefined;
    beforeAll(async () => {
      open = await launch(kind, options.extension ? { extension: builtExtension(kind) } : {});
    });
    afterAll(() => open?.close());
    suite({
      kind,
      get: () => {
        if (!open) throw new Error('the browser is open only inside tests');
        return open;
      },
    });
  });
}

/** Launches a browser as `openBrowser` does, and sooner. */
export const launch: typeof openBrowser = (kind, options) =>
  openBrowser(kind, { ...options, compiled: inject('compiled') });

/** Address of a file in tests/fixtures. */
export const fixture = (path: string): string => `${inject('fixtures')}/${path}`;

/** Opens a fixture with our modules loaded as `pressmark`. */
export async function openWithModules(open: OpenBrowser, path: string): Promise<Page> {
  const page = await open.browser.newPage();
  await page.goto(fixture(path));
  await page.evaluate(inject('modules'));
  return page;
}
