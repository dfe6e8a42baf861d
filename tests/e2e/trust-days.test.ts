import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/support/wait-until.ts';
import { fixture } from '../browser/support/each-browser.ts';
import { describeWithChanged } from './support/changed-extension.ts';
import { endBackground, makeFaultyExtension } from './support/faulty-background.ts';
import { stored } from './support/inside.ts';
import { openPage } from './support/reading.ts';
import { saveNote, send } from './support/send.ts';

const daysAgo = (days: number): string => new Date(Date.now() - days * 24 * 3600e3).toISOString();

describeWithChanged('a %s that runs on', makeFaultyExtension, ({ get }) => {
  it('forgets what was removed thirty days ago, at the next article', async () => {
    const read = await openPage(get(), fixture('news/bridge.html?days'));
    await read.reading();
    const { page, bridge } = read;
    for (const id of ['old', 'recent']) {
      await saveNote(bridge.page, { id });
      await send(bridge.page, 'removeNote', { id });
    }
    await bridge.page.evaluate(dateRemoval, 'old', daysAgo(31));
    await bridge.page.evaluate(dateRemoval, 'recent', daysAgo(29));
    await endBackground(get());
    await page.reload();
    await waitUntil(async () => ((await stored(bridge, 'trash')).length < 2 ? true : null));
    expect((await stored(bridge, 'trash')).map(({ id }) => id)).toEqual(['recent']);
    await Promise.all([page.close(), bridge.page.close()]);
  });
});

// Runs in an extension page.
function dateRemoval(id: string, removed: string): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('pressmark');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('trash', 'readwrite');
      const trash = transaction.objectStore('trash');
      const getting = trash.get(id);
      getting.onsuccess = () => trash.put({ ...getting.result, removed });
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
