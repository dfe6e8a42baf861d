import type { Page as Tab } from 'puppeteer-core';
import type { Page } from '../../utils/notes/note.ts';

export interface Fill {
  count: number;
  /** Notes of one page. */
  perPage?: number;
  /** Names the notes apart from those of another fill. */
  from?: number;
  /** The database; the extension's own where it is left out. */
  database?: string;
  /** The page of the first notes, in the place of a made-up one. */
  firstPage?: FilledPage;
}

type FilledPage = Pick<Page, 'url' | 'aliases' | 'title' | 'site'>;

/**
 * Writes made-up notes of ten words each, on passages of ten, straight into a database that the
 * page in `tab` has opened. The same numbers make the same notes;
 * common words are far more frequent than rare ones, as in any language.
 */
export async function fillNotes(tab: Tab, fill: Fill): Promise<void> {
  const { count, perPage = 20, from = 0, database = 'pressmark', firstPage = null } = fill;
  // In parts: a browser under test may not answer a single call for minutes.
  const part = 5000;
  for (let start = 0; start < count; start += part) {
    const length = Math.min(part, count - start);
    await tab.evaluate(writeNotes, database, from + start, length, perPage, firstPage);
  }
}

// Runs in the extension page: it cannot call anything outside of itself.
async function writeNotes(
  database: string,
  first: number,
  count: number,
  perPage: number,
  firstPage: FilledPage | null,
): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stores = ['pages', 'notes', 'sites'];
  const transaction = db.transaction(stores, 'readwrite', { durability: 'relaxed' });
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  for (let number = first; number < first + count; number++) {
    // A small linear congruential generator, seeded by the note.
    let state = (number * 2654435761 + 1) >>> 0;
    const random = () => {
      state = (state * 1664525 + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');
    const word = () => {
      let rank = Math.floor(50_000 * random() ** 4);
      let text = '';
      do {
        text += syllables[rank % 20];
        rank = Math.floor(rank / 20);
      } while (rank > 0);
      return text;
    };
    const words = (length: number) => Array.from({ length }, word).join(' ');
    const at = Math.floor(number / perPage);
    const madeUp = `site-${at % 300}.example`;
    const page =
      at === 0 && firstPage
        ? firstPage
        : {
            url: `https://${madeUp}/${at}`,
            aliases: [],
            title: `Article ${at} ${words(6)}`,
            site: madeUp,
          };
    if (number % perPage === 0 || number === first) {
      transaction.objectStore('pages').put(page);
      transaction.objectStore('sites').put({ site: page.site });
    }
    const start = (number % perPage) * 200;
    const day = new Date(Date.UTC(2024, 0, 1) + number * 600_000).toISOString();
    transaction.objectStore('notes').put({
      id: `filled-${String(number).padStart(8, '0')}`,
      page: page.url,
      site: page.site,
      kind: ['quote', 'attribution', 'figure', 'selection'][number % 4],
      target: {
        quote: { exact: words(10), prefix: words(5), suffix: words(5) },
        position: { start, end: start + 60 },
      },
      ...(number % 2 === 0 && { speaker: { name: `${word()} ${word()}`, role: word() } }),
      body: words(10),
      tags: number % 3 === 0 ? [`tag-${number % 40}`] : [],
      color: 'default',
      created: day,
      modified: day,
    });
  }
  await ended;
  db.close();
}
