import browser from 'webextension-polyfill';
import { askPage } from '../../utils/messages/protocol.ts';
import { failure, type Result, success } from '../../utils/result.ts';
import { alwaysSites, silentSites, siteOf } from '../../utils/settings.ts';

/** Why the reading part starts: an article was seen, the reader wants it anyway, or notes alone. */
export type ReadingMode = 'article' | 'anyway' | 'notes';

const READING_PART = '/content-scripts/article.js';

/** Starts the reading part in the tab of a detector's message, unless its site is switched off. */
export async function startWhereSeen(
  sender: chrome.runtime.MessageSender,
  article: boolean,
): Promise<void> {
  const { id, url } = sender.tab ?? {};
  if (id === undefined || sender.frameId !== 0) return;
  const [silent, always] = await Promise.all([silentSites.getValue(), alwaysSites.getValue()]);
  const site = siteOf(url ?? sender.url ?? '');
  if (silent.includes(site)) return;
  await startReading(id, article ? 'article' : always.includes(site) ? 'anyway' : 'notes');
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
      await askPage('readAnyway', undefined, tabId);
    }
    return success(null);
  } catch (error) {
    // The browser's own pages, the stores, a tab that has closed meanwhile, no host permission.
    console.debug('Pressmark cannot read this tab:', error);
    return failure('not-allowed');
  }
}

/** Runs in the page's isolated world: leaves the mode there and tells whether one runs already. */
function prepare(mode: ReadingMode): boolean {
  const scope: typeof globalThis & { pressmarkMode?: string; pressmarkReading?: boolean } =
    globalThis;
  scope.pressmarkMode = mode;
  return scope.pressmarkReading === true;
}
