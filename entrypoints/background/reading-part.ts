import browser from 'webextension-polyfill';
import { askPage } from '../../utils/messages/protocol.ts';
import type { ReadingScope } from '../../utils/reading-scope.ts';
import { failure, type Result, success } from '../../utils/result.ts';
import { silentSites, siteOf } from '../../utils/settings.ts';

/**
 * Why the reading part starts: an article was seen, the reader wants it anyway, or notes alone, unless
 * every page of the site is to be read, which the reading part knows itself.
 */
export type ReadingMode = 'article' | 'anyway' | 'notes';

const READING_PART = '/content-scripts/article.js';

/** Starts the reading part in the tab of a detector's message, unless its site is switched off. */
export async function startWhereSeen(
  sender: chrome.runtime.MessageSender,
  article: boolean,
): Promise<void> {
  const { id, url } = sender.tab ?? {};
  if (id === undefined || sender.frameId !== 0) return;
  const silent = await silentSites.getValue();
  if (silent.includes(siteOf(url ?? sender.url ?? ''))) return;
  await startReading(id, article ? 'article' : 'notes');
}

/** Starts the reading part in a tab's top frame, or tells the running one to read anyway. */
export async function startReading(
  tabId: number,
  mode: ReadingMode,
): Promise<Result<null, 'not-allowed'>> {
  const target = { tabId };
  try {
    const [frame] = await browser.scripting.executeScript({
      target,
      func: prepare,
      args: [mode],
    });
    if (frame?.result !== true) {
      await browser.scripting.executeScript({ target, files: [READING_PART] });
    } else if (mode === 'anyway') {
      // One that is about to start finds the mode that was left for it.
      await askPage('readAnyway', undefined, tabId).catch(() => undefined);
    }
    return success(null);
  } catch (error) {
    // The browser's own pages, the stores, a tab that has closed meanwhile, no host permission.
    console.debug('Pressmark cannot read this tab:', error);
    return failure('not-allowed');
  }
}

/**
 * Runs in the page's isolated world: leaves the mode there and tells whether a reading part runs or
 * is about to. The detector and the popup may ask at the same time, and of two parts that start
 * together each would leave the page to the other.
 */
function prepare(mode: ReadingMode): boolean {
  const scope: ReadingScope = globalThis;
  // A start that came to nothing must not keep the next one off for good.
  const patienceMs = 5000;
  const isStarting = Date.now() - (scope.pressmarkStartingAtMs ?? 0) < patienceMs;
  if (scope.pressmarkReading !== true && !isStarting) {
    scope.pressmarkMode = mode;
    scope.pressmarkStartingAtMs = Date.now();
    return false;
  }
  if (mode === 'anyway') scope.pressmarkMode = mode;
  return true;
}
