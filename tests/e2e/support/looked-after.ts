import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../../scripts/support/wait-until.ts';

/** The patterns of the pages on which the script runs that looks after pages that are no articles. */
export const lookedAfter = (extensionPage: Page): Promise<string[]> =>
  extensionPage.evaluate(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts.flatMap(({ matches }) => matches ?? []).sort();
  });

/** Waits until the pages looked after are those of some patterns, given in order. */
export const untilLookedAfter = async (extensionPage: Page, patterns: string[]): Promise<void> =>
  void (await waitUntil(
    async () => ((await lookedAfter(extensionPage)).join() === patterns.join() ? true : null),
    { what: `the pages looked after to be ${patterns.join(', ') || 'none'}` },
  ));
