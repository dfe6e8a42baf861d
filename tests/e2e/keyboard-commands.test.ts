import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture } from '../browser/support/each-browser.ts';
import { openPage, paintedTexts, untilShown } from './support/reading.ts';

describeInBrowsers('the keyboard commands', { extension: true }, ({ kind, get }) => {
  it('have the keys that were meant for them: none is one of the browser’s own', async () => {
    const settings = await get().openExtensionPage('options.html');
    await untilShown(settings, 'Go to the next highlight');
    const keys = await settings.$$eval('.shortcuts tr', (rows) =>
      rows.map((row) => [
        row.querySelector('th')?.textContent,
        row.querySelector('td')?.textContent?.replaceAll(' ', ''),
      ]),
    );
    expect(keys.sort()).toEqual([
      ['Go to the next highlight', 'Alt+Shift+J'],
      ['Go to the previous highlight', 'Alt+Shift+K'],
      ['Open the side panel', 'Alt+Shift+L'],
      ['Switch this site off or on', 'nokeysset'],
      ['Write a note on the selected text', 'Alt+Shift+M'],
    ]);
    await settings.close();
  });

  // Neither browser hands synthetic keys to its commands; in Chromium the event itself can be sent.
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
