import { expect, it } from 'vitest';
import { waitUntil } from '../../../scripts/support/wait-until.ts';
import { describeInBrowsers, fixture, openWithModules } from '../support/each-browser.ts';

describeInBrowsers('nextTask', { extension: false }, ({ get }) => {
  it('comes at last when the reader has left the page and is back', async () => {
    const page = await openWithModules(get(), 'blank.html?left');
    const elsewhere = fixture('blank.html?elsewhere');
    await page.evaluate((address) => {
      const begin = () => {
        const state = { hasCome: false };
        Object.assign(globalThis, { state });
        void pressmark.nextTask.nextTask().then(() => {
          state.hasCome = true;
        });
      };
      addEventListener('pagehide', begin, { once: true });
      location.href = address;
    }, elsewhere);
    // A page that is shown as it was left may answer no question that came in between.
    const ask = <T>(look: () => T) => page.evaluate(look).catch(() => null);
    await waitUntil(async () =>
      (await ask(() => location.search)) === '?elsewhere' ? true : null,
    );
    await page.evaluate(() => void setTimeout(() => history.back()));
    await waitUntil(async () => ((await ask(() => location.search)) === '?left' ? true : null));
    expect(await page.evaluate(() => 'pressmark' in globalThis)).toBe(true);
    await waitUntil(
      () =>
        page.evaluate(() => {
          const { state } = globalThis as unknown as { state: { hasCome: boolean } };
          return state.hasCome ? true : null;
        }),
      { what: 'the next task' },
    );
    await page.close();
  });
});
