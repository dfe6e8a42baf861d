import browser from 'webextension-polyfill';
import { askPage } from '../../utils/messages/protocol.ts';
import { startReading } from './reading-part.ts';

const NOTE_MENU = 'note-selection';

/** Answers the context menu and the keyboard commands, also on pages that are no article. */
export function listenToReader(): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === NOTE_MENU && tab?.id !== undefined) void noteOnSelection(tab.id);
  });
  browser.commands.onCommand.addListener((command) => void runCommand(command));
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: NOTE_MENU,
    title: 'Note on this passage',
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

async function runCommand(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  if (command === NOTE_MENU) await noteOnSelection(tab.id);
  else await step(tab.id, command === 'previous-highlight' ? -1 : 1);
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
