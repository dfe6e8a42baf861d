import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { self } from './answer.ts';
import { identifySender } from './sender.ts';

const NAME = 'pressmark-view';

const SeenSchema = v.object({
  /** Ids of the findings on the reader's screen, in text order. */
  findings: v.array(v.string()),
  /** Grows by one each time the page has been read. */
  reading: v.number(),
});

/** What of the article is on the reader's screen. */
export type Seen = v.InferOutput<typeof SeenSchema>;

/** Has a tab's reading part tell, for as long as `signal` allows, what comes into view. */
export function followView(tabId: number, listener: (seen: Seen) => void, signal: AbortSignal) {
  if (signal.aborted) return;
  const port = browser.tabs.connect(tabId, { name: NAME, frameId: 0 });
  port.onMessage.addListener((message: unknown) => {
    const parsed = v.safeParse(SeenSchema, message);
    if (parsed.success && !signal.aborted) listener(parsed.output);
  });
  signal.addEventListener('abort', () => port.disconnect(), { once: true });
}

/** Calls `start` for each view that wants to follow this page; what it returns is called at the end. */
export function answerFollowers(
  start: (tell: (seen: Seen) => void) => () => void,
  signal: AbortSignal,
): void {
  const onConnect = (port: browser.Runtime.Port) => {
    if (port.name !== NAME || !isFromExtension(port.sender)) return;
    const stop = start((seen) => port.postMessage(seen));
    port.onDisconnect.addListener(stop);
    signal.addEventListener('abort', stop, { once: true });
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(onConnect), {
    once: true,
  });
}

const isFromExtension = (sender: browser.Runtime.MessageSender | undefined): boolean =>
  identifySender(sender, self())?.role === 'extension';
