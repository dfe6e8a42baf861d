import type { Page as Tab } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from '../support/each-browser.ts';
import { freshName, openNotesTab } from './notes-tab.ts';

/** What version 1 made, as released: these lines never change; a later version gets its own. */
const VERSION_1 = {
  version: 1,
  stores: {
    corrections: { keyPath: 'id', indexes: ['byPage page'] },
    drafts: { keyPath: 'key', indexes: [] },
    notes: {
      keyPath: 'id',
      indexes: [
        'byCreated created',
        'byKind kind',
        'byModified modified',
        'byPage page',
        'bySite site',
        'bySpeaker speaker.name',
        'byTag tags, each',
      ],
    },
    pages: { keyPath: 'url', indexes: ['byAlias aliases, each', 'bySite site'] },
    trash: { keyPath: 'id', indexes: ['byPage page', 'byRemoved removed'] },
  },
};

describeInBrowsers('the schema of the notes', { extension: false }, ({ get }) => {
  it('is as it was released', async () => {
    const name = freshName();
    const { tab } = await openNotesTab(get(), name);
    expect(await describeDatabase(tab, name)).toEqual(VERSION_1);
  });
});

/** Reads the stores and indexes with the bare API. */
const describeDatabase = (tab: Tab, name: string) =>
  tab.evaluate(async (database) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(database);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const names = [...db.objectStoreNames];
    const transaction = db.transaction(names);
    const stores = names.map((store) => {
      const { keyPath, indexNames } = transaction.objectStore(store);
      const indexes = [...indexNames].map((index) => {
        const { keyPath, multiEntry } = transaction.objectStore(store).index(index);
        return `${index} ${keyPath}${multiEntry ? ', each' : ''}`;
      });
      return [store, { keyPath, indexes }] as const;
    });
    db.close();
    return { version: db.version, stores: Object.fromEntries(stores) };
  }, name);
