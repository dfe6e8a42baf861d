import browser from 'webextension-polyfill';

const sizes = [16, 32, 48];
const iconSet = (folder: string): Record<string, string> =>
  Object.fromEntries(sizes.map((size) => [String(size), `/${folder}/${size}.png`]));

/**
 * Shows in the toolbar whether the sender's tab is marked: the pencil in colour with a title that
 * counts, or the grey one. The browser resets both when the tab loads another page.
 */
export async function showMarked(
  sender: chrome.runtime.MessageSender,
  count: number | null,
): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  await Promise.all([
    browser.action.setIcon({ tabId, path: iconSet(count === null ? 'icon-off' : 'icon') }),
    browser.action.setTitle({
      tabId,
      title: count === null ? 'Pressmark' : `Pressmark: ${count} passages marked`,
    }),
  ]).catch((error) => console.debug('The tab has closed:', error));
}
