/**
 * Tells the background that the detector saw an article (or a page of a site with notes). It makes
 * the protocol's envelope by hand: the detector runs on every page and must not carry the library.
 */
export function tellPageSeen(article: boolean): void {
  const message = { id: 0, type: 'pageSeen', data: { article }, timestamp: Date.now() };
  // After an update of the extension this script is an orphan, and nobody answers: nothing to do.
  chrome.runtime?.sendMessage?.(message)?.catch?.(() => undefined);
}
