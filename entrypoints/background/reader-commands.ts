import browser from 'webextension-polyfill';
import { askPage } from '../../utils/messages/protocol.ts';
import { silentSites, siteOf } from '../../utils/settings.ts';
import { t } from '../../utils/wording.ts';
import { openPanel } from '../popup/ways.ts';
import { startReading } from './reading-part.ts';

const NOTE_MENU = 'note-selection';

/** Answers the context menu and the keyboard commands, also on pages that are no article. */
export function listenToReader(): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  // The browser may speak another language since.
  browser.runtime.onStartup.addListener(() => void createMenus());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === NOTE_MENU && tab?.id !== undefined) void noteOnSelection(tab.id);
  });
  browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab));
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: NOTE_MENU,
    title: t('menu.noteSelection'),
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

async function runCommand(command: string, pressedOn?: browser.Tabs.Tab): Promise<void> {
  // Before anything is awaited: browsers open the panel only while the key is being handled.
  if (command === 'open-panel') return openPanel(pressedOn?.windowId);
  const tab = pressedOn ?? (await frontTab());
  if (tab?.id === undefined) return;
  if (command === NOTE_MENU) await noteOnSelection(tab.id);
  else if (command === 'toggle-site') await toggleSite(tab.id, tab.url ?? '');
  else await step(tab.id, command === 'previous-highlight' ? -1 : 1);
}

async function frontTab(): Promise<browser.Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

/** Switches the site of a tab off, or on again and reads the page. */
async function toggleSite(tabId: number, url: string): Promise<void> {
  const site = siteOf(url);
  if (site === '') return;
  const silent = await silentSites.getValue();
  const isSilent = silent.includes(site);
  const others = silent.filter((other) => other !== site);
  await silentSites.setValue(isSilent ? others : [...others, site]);
  if (isSilent) await startReading(tabId, 'article');
}

async function noteOnSelection(tabId: number): Promise<void> {
  if (await ask(tabId, () => askPage('noteOnSelection', undefined, tabId))) return;
  const started = await startReading(tabId, 'notes');
  if (started.ok) await ask(tabId, () => askPage('noteOnSelection', undefined, tabId));
}

const step = (tabId: number, direction: 1 | -1): Promise<boolean> =>
  ask(tabId, () => askPage('step', { direction }, tabId));

/** A page without the reading part does not answer: that is no error, only a no. */
async function ask(tabId: number, call: () => Promise<boolean>): Promise<boolean> {
  try {
    return await call();
  } catch (error) {
    console.debug(`Tab ${tabId} has no reading part:`, error);
    return false;
  }
}
