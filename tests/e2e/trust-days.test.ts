import type { Page } from 'puppeteer-core';
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
  it('takes a snapshot of notes that came with old dates', async () => {
    const page = await get().openExtensionPage('popup.html?tab=-1');
    await page.evaluate(labelSnapshot, daysAgo(3));
    await saveNote(page, { id: 'of a backup', modified: daysAgo(400) });
    await waitUntil(async () => ((await snapshotLabels(page)).length === 2 ? true : null));
    const counts = (await snapshotLabels(page)).map((label) => JSON.parse(label).notes);
    expect(counts.sort()).toEqual([0, 1]);
    await page.close();
  });

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

const snapshotLabels = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('snapshots');
    const labels: string[] = [];
    for await (const [name, file] of folder.entries()) {
      if (!name.endsWith('.json') || !(file instanceof FileSystemFileHandle)) continue;
      labels.push(await (await file.getFile()).text());
    }
    // One that is being written is empty.
    return labels.filter((label) => label !== '');
  });

// The functions below run in an extension page.

/** Makes it look as if a snapshot without notes had been taken. */
async function labelSnapshot(taken: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('snapshots', { create: true });
  const name = `${taken.replaceAll(':', '-')}.json`;
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writable.write(JSON.stringify({ taken, notes: 0, sizeBytes: 1 }));
  await writable.close();
}

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
