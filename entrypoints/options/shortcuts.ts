import browser from 'webextension-polyfill';
import type { Shortcut } from '../../components/ShortcutList.tsx';

/** Firefox 137 and later; not in the polyfill's types. */
interface ShortcutSettings {
  openShortcutSettings?: () => Promise<void>;
}

/** The order that a reader learns them in; browsers sort them by name. */
const ORDER = [
  'next-highlight',
  'previous-highlight',
  'note-selection',
  'open-panel',
  'toggle-site',
];

/** The commands of the manifest with the keys that are set now. */
export async function listShortcuts(): Promise<Shortcut[]> {
  const place = ({ name = '' }) => ORDER.indexOf(name);
  const commands = (await browser.commands.getAll()).sort((a, b) => place(a) - place(b));
  // The browser's own, for the toolbar button, have no description.
  return commands.flatMap(({ description, shortcut }) =>
    description ? [{ name: description, keys: shortcut ?? '' }] : [],
  );
}

/** Opens the browser's page for changing keys; undefined where none can be opened. */
export function changeShortcuts(): (() => void) | undefined {
  const { openShortcutSettings } = browser.commands as ShortcutSettings;
  if (openShortcutSettings) return () => void openShortcutSettings();
  if (location.protocol !== 'chrome-extension:') return undefined;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
