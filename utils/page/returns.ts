/**
 * Tells whether the reader has come back to a page that the browser shows as it was left. It stood
 * still meanwhile: what it was told has not come, and the toolbar has forgotten it.
 */
export const isReturn = ({ persisted, isTrusted }: PageTransitionEvent): boolean =>
  persisted && isTrusted;

/** Calls back whenever the reader comes back to this page, until the signal is aborted. */
export function onReturn(listener: () => unknown, signal: AbortSignal): void {
  window.addEventListener('pageshow', (event) => isReturn(event) && listener(), { signal });
}

/**
 * Does what waits for a message, and does it again when the reader left before that came and is back:
 * browsers throw away messages for a page that stands still (Firefox those of its own ports, too), and
 * never say so. Only for what may be done twice.
 */
export function acrossReturns<T>(act: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const begin = () => void act().then(resolve, reject);
    onReturn(begin, done.signal);
    begin();
  }).finally(() => done.abort());
}
