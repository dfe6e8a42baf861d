import type { Bridge } from '../../../scripts/support/bridge.ts';
import { waitUntil } from '../../../scripts/support/wait-until.ts';

/** What a stored record has that tests ask for. */
export interface StoredRecord {
  id: string;
  body: string;
  tags: string[];
}

/** Every record of a store of the database, whatever its version. */
export function stored({ page }: Bridge, store: string): Promise<StoredRecord[]> {
  return page.evaluate(
    (name) =>
      new Promise<StoredRecord[]>((resolve) => {
        const opening = indexedDB.open('pressmark');
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
    store,
  );
}

/**
 * Runs a function, which must stand on its own, with the body of the card that is open in a tab and
 * with `words`, in the isolated world that only we can reach; null where there is no card.
 */
export function inCard<T>(
  { page }: Bridge,
  url: string,
  look: (root: HTMLElement, words: string) => T,
  words = '',
): Promise<T | null> {
  const func = `() => {
    const root = globalThis.pressmarkCard?.host.isConnected ? pressmarkCard.root : null;
    return root ? (${look})(root, ${JSON.stringify(words)}) : null;
  }`;
  return page.evaluate(`(async () => {
    const tabs = await chrome.tabs.query({});
    const tabId = tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id ?? -1;
    const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func: ${func} });
    return frame?.result ?? null;
  })()`) as Promise<T | null>;
}

/** Waits until no editor is open in the card of a tab: what was written is saved, or kept. */
export const untilEditorClosed = async (bridge: Bridge, url: string): Promise<void> =>
  void (await waitUntil(() => inCard(bridge, url, isClosed), { what: 'the end of the editor' }));

const isClosed = (root: HTMLElement): true | null => (root.querySelector('textarea') ? null : true);

/** What the open card says, what the reader wrote too; stands on its own, as `inCard` asks. */
export function wordsOf(root: HTMLElement): string {
  const own = [...root.querySelectorAll<HTMLElement>('[data-words]')];
  return [root.textContent, ...own.map(({ dataset }) => dataset.words)].join('\n');
}

/** Presses the first button of the open card that says some words, once it is there. */
export const pressInCard = async (bridge: Bridge, url: string, words: string): Promise<void> =>
  void (await waitUntil(() => inCard(bridge, url, pressButton, words), { what: words }));

/** Stands on its own, as `inCard` asks; null where there is no such button yet. */
function pressButton(root: HTMLElement, words: string): true | null {
  const says = (button: HTMLElement) =>
    `${button.textContent} ${button.title} ${button.ariaLabel}`.includes(words);
  const button = [...root.querySelectorAll('button')].find(says);
  button?.click();
  return button ? true : null;
}
