import type { Browser } from 'puppeteer-core';
import { type BrowserKind, GECKO_ID, type OpenBrowser } from '../../../scripts/support/browsers.ts';
import { waitUntil } from '../../../scripts/support/wait-until.ts';
import { type ChangedExtension, changeExtension, putBefore } from './changed-extension.ts';
import type { ReadPage } from './reading.ts';

/** Where a request of one type stops for good: before any work, then done but not answered. */
const MOMENTS = ['before', 'after'];

/** Where the database of the background fails. */
export const STEPS = ['open', 'read', 'write', 'commit'] as const;
export type Step = (typeof STEPS)[number];

/**
 * Runs before the background: has it stop where a test wants, to be ended just there, and its
 * database fail. What a test wants is in `storage.session`, which outlives the background.
 */
const FAULTS = `{
  const isFirefox = location.protocol === 'moz-extension:';
  const event = (isFirefox ? browser : chrome).runtime.onMessage;
  const add = event.addListener.bind(event);
  const ask = (listener, message, sender) => new Promise((resolve, reject) => {
    const returned = listener(message, sender, resolve);
    if (typeof returned?.then === 'function') returned.then(resolve, reject);
    else if (returned !== true) resolve(undefined);
  });
  let failing = null;
  const answer = async (listener, message, sender) => {
    const { stall, fail } = await chrome.storage.session.get(['stall', 'fail']);
    failing = fail ?? null;
    const moment = stall?.type === message?.type ? stall.moments[stall.hits] : null;
    const value = moment === 'before' ? null : await ask(listener, message, sender);
    if (!moment) return value;
    await chrome.storage.session.set({ stall: { ...stall, hits: stall.hits + 1 } });
    return new Promise(() => {});
  };
  event.addListener = (listener) => add((message, sender, respond) => {
    const answered = answer(listener, message, sender);
    if (isFirefox) return answered;
    answered.then(respond);
    return true;
  });
  const change = (type, names, step, error, after) => {
    for (const name of names) {
      const original = type.prototype[name];
      type.prototype[name] = function (...values) {
        if (failing === step) throw new DOMException('a fault of the test', error);
        const result = original.apply(this, values);
        if (failing === after) this.transaction.abort();
        return result;
      };
    }
  };
  change(IDBFactory, ['open'], 'open', 'UnknownError', '');
  change(IDBObjectStore, ['get', 'getAll', 'getKey', 'getAllKeys', 'index'], 'read', 'UnknownError', '');
  change(IDBObjectStore, ['put', 'add', 'delete'], 'write', 'QuotaExceededError', 'commit');
}
`;

/** Makes a copy of the build whose background does what the functions below ask. */
export const makeFaultyExtension = (kind: BrowserKind): Promise<ChangedExtension> =>
  changeExtension(kind, (folder) => putBefore(folder, 'background.js', FAULTS));

/** Has the database of the background fail at a step of each work from now on; null ends that. */
export async function failAt(open: OpenBrowser, { bridge }: ReadPage, step: Step | null) {
  await bridge.page.evaluate((fail) => chrome.storage.session.set({ fail }), step);
  // One that is open stays open.
  if (step === 'open') await endBackground(open);
}

/**
 * Does something that sends a request of a type, and ends the background in the middle of it: twice,
 * for the first answer before any work, for the second when the work is done and nobody was told.
 */
export async function endingAt<T>(
  open: OpenBrowser,
  { bridge }: ReadPage,
  type: string,
  act: () => Promise<T>,
): Promise<T> {
  const stall = { type, moments: MOMENTS, hits: 0 };
  await bridge.page.evaluate((set) => chrome.storage.session.set({ stall: set }), stall);
  const acting = act();
  for (let count = 1; count <= MOMENTS.length; count++) {
    await waitUntil(
      async () => {
        const { stall: now } = await bridge.page.evaluate(() =>
          chrome.storage.session.get('stall'),
        );
        return (now as typeof stall).hits >= count ? true : null;
      },
      { what: `${type}, asked for the ${count}. time` },
    );
    await endBackground(open);
  }
  return acting;
}

/** Ends the background as the browser does when it is idle, whatever it is busy with. */
export async function endBackground({ kind, browser }: OpenBrowser): Promise<void> {
  if (kind === 'firefox') return endEventPage(browser);
  const [page] = await browser.pages();
  const session = await page?.createCDPSession();
  await session?.send('ServiceWorker.enable');
  // Unlike the closing of a target, this is answered when the worker has ended.
  await session?.send('ServiceWorker.stopAllWorkers');
  await session?.detach();
}

/** What Puppeteer's connection to Firefox can do beyond its public types. */
interface Connected {
  connection: {
    send: (method: string, params: object) => Promise<{ result: Record<string, unknown> }>;
  };
}

/** No page can end an event page: the browser's own window does. */
async function endEventPage(browser: Browser): Promise<void> {
  const { connection } = browser as unknown as Connected;
  const { result: tree } = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const [{ context } = { context: '' }] = tree.contexts as { context: string }[];
  const { result } = await connection.send('script.evaluate', {
    expression: `WebExtensionPolicy.getByID('${GECKO_ID}').extension.terminateBackground({
      ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
    target: { context },
    awaitPromise: true,
  });
  if (result.type !== 'success')
    throw new Error(`the event page goes on: ${JSON.stringify(result)}`);
}
