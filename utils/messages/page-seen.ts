/** As long as `ask` waits, for the same reason. */
const RETRY_AFTER_MS = [100, 500];

/**
 * Tells the background that the detector saw an article (or a page of a site with notes), again
 * where it was ended in the middle: nobody else would start the reading part. It makes the
 * protocol's envelope by hand: the detector runs on every page and must not carry the library.
 */
export async function tellPageSeen(article: boolean): Promise<void> {
  const message = { id: 0, type: 'pageSeen', data: { article }, timestamp: Date.now() };
  for (const delayMs of [...RETRY_AFTER_MS, null]) {
    try {
      // Nothing to ask with: after an update of the extension this script is an orphan.
      await chrome.runtime?.sendMessage?.(message);
      return;
    } catch {
      if (delayMs !== null) await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
}
