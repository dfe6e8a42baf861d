import browser from 'webextension-polyfill';
import { ask } from '../../utils/messages/ask.ts';
import { askPage, type Destination, type Reading } from '../../utils/messages/protocol.ts';
import { followView, type Seen } from '../../utils/messages/view-port.ts';
import type { Target } from '../../utils/notes/note.ts';

/** What a news page needs to be read; Firefox grants it only when the reader says so. */
export const HOSTS = { origins: ['http://*/*', 'https://*/*'] };

export interface TabFacts {
  url: string;
  title: string;
  loading: boolean;
}

/** The tab that the popup speaks of, and the reading part in it. */
export interface Tab {
  /** Null when it has been closed. */
  facts(): Promise<TabFacts | null>;
  /** Null when there is no reading part in the tab, or none of this release. */
  describe(): Promise<Reading | null>;
  start(force: boolean): Promise<'started' | 'not-allowed' | 'silent'>;
  goTo(destination: Destination): Promise<boolean>;
  /** Shows on the page where something stands, or ends that. */
  point(destination: Destination | null): void;
  /** Calls back with what is on the screen as it changes, until the signal is aborted. */
  onSeen(listener: (seen: Seen) => void, signal: AbortSignal): void;
  describeFinding(finding: string): Promise<Target | null>;
  isAllowed(): Promise<boolean>;
  /** Only while a click is being handled: the browser asks the reader. */
  allow(): Promise<boolean>;
  reload(): Promise<void>;
  /** Calls back when the tab has loaded another page, until the signal is aborted. */
  onLoaded(listener: () => void, signal: AbortSignal): void;
}

/** Finds the tab in front, or the one that the address of this page names: `popup.html?tab=7`. */
export async function findTabId(search: string): Promise<number | null> {
  const named = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  return front?.id ?? null;
}

/** Speaks with one tab. A tab that does not answer is an ordinary case, never an exception. */
export function connectTab(id: number): Tab {
  return {
    facts: async () => {
      const tab = await orNull(() => browser.tabs.get(id));
      if (!tab) return null;
      return { url: tab.url ?? '', title: tab.title ?? '', loading: tab.status === 'loading' };
    },
    describe: async () => (await orNull(() => askPage('describePage', undefined, id))) ?? null,
    start: async (force) => {
      const answer = await ask('startReading', { tabId: id, force });
      if (!answer.ok) return 'silent';
      return answer.value.ok ? 'started' : 'not-allowed';
    },
    goTo: async (destination) => (await orNull(() => askPage('goTo', destination, id))) === true,
    point: (destination) => void orNull(() => askPage('point', destination, id)),
    onSeen: (listener, signal) => {
      void orNull(async () => followView(id, listener, signal));
    },
    describeFinding: async (finding) =>
      (await orNull(() => askPage('describeFinding', { finding }, id))) ?? null,
    isAllowed: async () => browser.permissions.contains(HOSTS),
    allow: () => browser.permissions.request(HOSTS),
    reload: () => browser.tabs.reload(id),
    onLoaded: (listener, signal) => {
      const onUpdated = (updated: number, { status }: { status?: string }) => {
        if (updated === id && status === 'complete') listener();
      };
      browser.tabs.onUpdated.addListener(onUpdated);
      signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(onUpdated));
    },
  };
}

/** Null for a call that fails, whether it throws at once (a bad tab id) or later (a closed tab). */
async function orNull<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch {
    return null;
  }
}
