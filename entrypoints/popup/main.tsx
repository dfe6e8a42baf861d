import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { connectNotes } from '../../utils/notes/repository.ts';
import { followAppearance, speak } from './appearance.ts';
import { searchOnSlash } from './search-on-slash.ts';
import { showTab } from './show-tab.tsx';
import { findTabId } from './tab.ts';
import { openOwnPage, openPanel } from './ways.ts';

// Before the components' own listeners: what they hand over then takes the way that survives.
followAppearance();
speak('manifest.name');
const closing = new AbortController();
window.addEventListener('pagehide', () => closing.abort());
void open();

async function open(): Promise<void> {
  const store = connectNotes();
  let ownWindow: number | undefined;
  // Before anybody can press the button that needs it: browsers open a panel only at once.
  void browser.windows.getCurrent().then(({ id }) => {
    ownWindow = id;
  });
  const tabId = await findTabId(location.search);
  const leaveTo = (way: Promise<void>) => void way.then(() => close());
  searchOnSlash(closing.signal);
  await showTab(tabId ?? -1, {
    store,
    shape: 'popup',
    view: signal('found'),
    signal: closing.signal,
    ways: {
      onPanel: () => leaveTo(openPanel(ownWindow)),
      onLibrary: () => leaveTo(openOwnPage('/library.html')),
      onOptions: () => leaveTo(openOwnPage('/options.html')),
    },
  });
}
