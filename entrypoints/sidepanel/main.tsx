import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { connectNotes } from '../../utils/notes/repository.ts';
import { followAppearance, speak } from '../popup/appearance.ts';
import { searchOnSlash } from '../popup/search-on-slash.ts';
import { showTab } from '../popup/show-tab.tsx';
import { findTabId } from '../popup/tab.ts';
import { openOwnPage } from '../popup/ways.ts';

followAppearance();
speak('manifest.name');
const closing = new AbortController();
window.addEventListener('pagehide', () => closing.abort());
void open(closing.signal);

/** Shows the tab in front of its window, whichever that comes to be. */
async function open(signal: AbortSignal): Promise<void> {
  const ownWindow = browser.windows.getCurrent();
  const store = connectNotes();
  let show: ((tabId: number) => void) | null = null;
  const onActivated = async ({ tabId, windowId }: { tabId: number; windowId: number }) => {
    if (windowId === (await ownWindow).id) show?.(tabId);
  };
  // Opened on a tab by its number, it stays with that one. Else it listens before it asks which tab
  // is in front: a change in between is heard.
  if (!new URLSearchParams(location.search).has('tab')) {
    browser.tabs.onActivated.addListener(onActivated);
    signal.addEventListener('abort', () => browser.tabs.onActivated.removeListener(onActivated));
  }
  searchOnSlash(signal);
  show = tabShower(store, signal);
  show((await findTabId(location.search)) ?? -1);
}

function tabShower(store: Parameters<typeof showTab>[1]['store'], closing: AbortSignal) {
  const view = signal<'found' | 'voices' | 'figures' | 'notes'>('found');
  const ways = {
    onLibrary: () => void openOwnPage('/library.html'),
    onOptions: () => void openOwnPage('/options.html'),
  };
  let shown = new AbortController();
  return (tabId: number): void => {
    // First drawn away: an open editor hands over what was typed.
    render(null, document.body);
    shown.abort();
    shown = new AbortController();
    const signal = AbortSignal.any([shown.signal, closing]);
    void showTab(tabId, { store, shape: 'panel', ways, view, signal });
  };
}
