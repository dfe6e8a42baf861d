/** What Chromium knows of a document that it has loaded ahead, out of sight. */
type MaybePrerendered = Document & { prerendering?: boolean };

/**
 * Calls `start` now, or when the reader comes to a page that the browser loads ahead: it may never
 * be shown, and until then it is not what its tab shows, so that nobody would answer.
 */
export function whenShown(document: MaybePrerendered, start: () => unknown): void {
  if (document.prerendering)
    document.addEventListener('prerenderingchange', () => start(), { once: true });
  else start();
}
