import browser from 'webextension-polyfill';
import type { Shortcut } from '../../components/ShortcutList.tsx';

/** Firefox 137 and later; not in the polyfill's types. */
interface ShortcutSettings {
  openShortcutSettings?: () => Promise<void>;
}

/** The commands of the manifest with the keys that are set now. */
export async function listShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
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
