import { expect, it } from 'vitest';
import { firefoxWindow } from '../../scripts/support/firefox-window.ts';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { openPage, paintedTexts, untilShown } from './support/reading.ts';

/** Presses Alt, Shift and L in the window of Firefox, as a keyboard would. */
const PRESS_PANEL_KEY = `{
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  keyboard.beginInputTransactionForTests(window);
  const keys = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], ['L', 'KeyL', 76]].map(
    ([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }),
  );
  for (const key of keys) keyboard.keydown(key);
  for (const key of keys.reverse()) keyboard.keyup(key);
}`;

describeInBrowsers('the keyboard commands', { extension: true }, ({ kind, get }) => {
  it('have the keys that were meant for them: none is one of the browser’s own', async () => {
    const settings = await get().openExtensionPage('options.html');
    await untilShown(settings, 'Go to the next mark');
    const keys = await settings.$$eval('.shortcuts tr', (rows) =>
      rows.map((row) => [
        row.querySelector('th')?.textContent,
        row.querySelector('td')?.textContent?.replaceAll(' ', ''),
      ]),
    );
    expect(keys.sort()).toEqual([
      ['Go to the next mark', 'Alt+Shift+J'],
      ['Go to the previous mark', 'Alt+Shift+K'],
      [kind === 'firefox' ? 'Open the sidebar' : 'Open the side panel', 'Alt+Shift+L'],
      ['Switch this site off or on', 'nokeysset'],
      ['Write a note on the selected text', 'Alt+Shift+M'],
    ]);
    await settings.close();
  });

  if (kind === 'firefox') {
    it('open the side panel by its key', async () => {
      const window = await firefoxWindow(get().browser);
      const isOpen = () => window('SidebarController.isOpen');
      const page = await get().browser.newPage();
      await page.goto(fixture('blank.html'));
      await page.bringToFront();
      expect(await isOpen()).toBe(false);
      await window(PRESS_PANEL_KEY);
      await waitUntil(async () => ((await isOpen()) ? true : null));
      expect(await window('SidebarController.currentID')).toContain('pressmark');
      await window('SidebarController.hide()');
      await page.close();
    });
  }

  // Puppeteer's keys go to pages alone; in Chromium the event of a command can be sent instead.
  if (kind === 'chromium') {
    it('switch a site off, and on again', async () => {
      const read = await openPage(get(), fixture('news/bridge.html?toggle'));
      await read.reading();
      const press = async () => {
        const target = await get().browser.waitForTarget((one) => one.type() === 'service_worker');
        const worker = await target.worker();
        await worker?.evaluate(async (url) => {
          const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
          const command = chrome.commands.onCommand as unknown as {
            dispatch: (name: string, tab: unknown) => void;
          };
          command.dispatch('toggle-site', tab);
        }, read.url);
      };
      const painted = async () => Object.keys(await paintedTexts(read.page)).length;
      await press();
      await waitUntil(async () => ((await painted()) === 0 ? true : null));
      await press();
      await waitUntil(async () => ((await painted()) > 0 ? true : null));
      await read.page.close();
    });
  }
});
