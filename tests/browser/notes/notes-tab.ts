import type { Page as Tab } from 'puppeteer-core';
import type { OpenBrowser } from '../../../scripts/support/browsers.ts';
import type { Correction, Note, Page } from '../../../utils/notes/note.ts';
import type { Notes } from '../../../utils/notes/repository.ts';
import { openWithModules } from '../support/each-browser.ts';

/** The methods that answer with one value. */
type Method = Exclude<keyof Notes, 'allNotes' | 'allPages' | 'allEntries' | 'close'>;
type Answer<M extends Method> = Awaited<ReturnType<Notes[M]>>;

declare global {
  /** The notes that a tab has open, by the name of their database. */
  var opened: Map<string, Promise<Notes>>;
}

/** A tab that keeps one database of notes open. */
export interface NotesTab {
  tab: Tab;
  call<M extends Method>(method: M, ...args: Parameters<Notes[M]>): Promise<Answer<M>>;
}

/** Opens a tab on the notes in `database`; tabs of one origin and name share them. */
export async function openNotesTab(open: OpenBrowser, database: string): Promise<NotesTab> {
  const tab = await openWithModules(open, 'blank.html');
  await tab.evaluate(async (name) => {
    const notes = pressmark.notes.openNotes(name);
    globalThis.opened = new Map([[name, notes]]);
    await notes;
  }, database);
  return {
    tab,
    call: (method, ...args) =>
      tab.evaluate(
        async (name, called, given) => {
          const notes = await globalThis.opened.get(name);
          // The signature of `call` ties the arguments to the method.
          const run = notes?.[called] as ((...args: unknown[]) => Promise<never>) | undefined;
          if (!run) throw new ReferenceError(`${called} is no method of the notes`);
          return run(...given);
        },
        database,
        method,
        args,
      ),
  };
}

let made = 0;

/** A name for a database that no other test uses. */
export const freshName = (): string => `test-${process.pid}-${++made}`;

/** A page of its own, or one with the given fields. */
export const samplePage = ({ site = 'news.example', ...fields }: Partial<Page> = {}): Page => ({
  url: `https://${site}/${++made}`,
  aliases: [],
  title: 'Ferry timetable shrinks',
  site,
  ...fields,
});

export const sampleNote = (page: Page, fields: Partial<Note> = {}): Note => ({
  id: `note-${++made}`,
  page: page.url,
  kind: 'selection',
  target: {
    quote: { exact: 'two boats a day', prefix: 'there will be ', suffix: ' from June' },
    position: { start: 40, end: 55 },
  },
  body: 'Check the *summer* plan',
  tags: ['ferries'],
  color: '',
  created: '2026-05-01T10:00:00.000Z',
  modified: '2026-05-01T10:00:00.000Z',
  ...fields,
});

export const sampleCorrection = (page: Page): Correction => ({
  id: `correction-${++made}`,
  page: page.url,
  target: {
    quote: { exact: 'two boats', prefix: '', suffix: '' },
    position: { start: 40, end: 49 },
  },
  kind: 'figure',
  verdict: 'not-a-claim',
  created: '2026-05-01T10:00:00.000Z',
});

/** Writes a record straight into a store, past every check. */
export const putRaw = (tab: Tab, database: string, store: string, record: object): Promise<void> =>
  tab.evaluate(
    async (name, into, value) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction(into, 'readwrite');
        transaction.objectStore(into).put(value);
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      db.close();
    },
    database,
    store,
    record,
  );
