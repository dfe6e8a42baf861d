import browser from 'webextension-polyfill';

interface SidePanels {
  /** Chrome's; the polyfill knows only Firefox's. */
  sidePanel?: { open: (options: { windowId: number }) => Promise<void> };
}

/** Firefox has a sidebar, all others have a side panel. */
export const hasSidebar = (): boolean => sidePanels() === undefined;

/**
 * Opens the side panel beside the page. Browsers allow it only at once, while a click or a key is
 * being handled: the window has to be known already.
 */
export async function openPanel(windowId: number | undefined): Promise<void> {
  const sidePanel = sidePanels();
  if (!sidePanel) return browser.sidebarAction.open();
  if (windowId !== undefined) await sidePanel.open({ windowId });
}

const sidePanels = () => (globalThis as { chrome?: SidePanels }).chrome?.sidePanel;

/** Opens a page of the extension in a tab of its own, or goes to the one that is open. */
export async function openOwnPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
