import { failure, type Result, success } from '../result.ts';
import { announceChange } from './changes.ts';
import { Connection, type WriteTransaction, type Written } from './connection.ts';
import {
  allEntries,
  allNotes,
  entriesOfPage,
  findPages,
  type PageStore,
  pageKeys,
  sitesWithNotes,
  valid,
} from './listing.ts';
import {
  type Correction,
  type Draft,
  type Entry,
  inTextOrder,
  mergePages,
  type Note,
  type Page,
  parseCorrection,
  parseDraft,
  parseNote,
  parsePage,
} from './note.ts';

/**
 * The reader's notes. A write that succeeded is on disk; where it changed a note or a correction it
 * has been announced. Reads leave out records that are damaged, and throw the platform's
 * `DOMException` where the database is unavailable.
 */
export interface Notes {
  /** Writes the whole note, and its page if that is news. A removed note stays removed: `invalid`. */
  saveNote(page: Page, note: Note): Promise<Written>;
  /** Moves a note to the trash. Removing what is gone already succeeds. */
  removeNote(id: string): Promise<Written>;
  /** Takes a note back from the trash; `invalid` when it is not there any more. */
  restoreNote(id: string): Promise<Written>;
  noteById(id: string): Promise<Note | null>;
  /** The notes kept under any of a page's addresses, in text order. */
  notesOfPage(urls: readonly string[]): Promise<Note[]>;
  /** Every note, in batches of at most `size`, in no particular order. */
  allNotes(size?: number): AsyncGenerator<Note[]>;
  countNotes(): Promise<number>;
  /** The sites (`Page.site`) that have notes, each once. */
  sites(): Promise<string[]>;
  /** The pages known under any of these addresses. */
  pages(urls: readonly string[]): Promise<Page[]>;
  savePage(page: Page): Promise<Written>;
  saveCorrection(page: Page, correction: Correction): Promise<Written>;
  removeCorrection(id: string): Promise<Written>;
  correctionsOfPage(urls: readonly string[]): Promise<Correction[]>;
  /** What an export of one page holds; nothing where the reader kept nothing. */
  entriesOfPage(urls: readonly string[]): Promise<Entry[]>;
  /** What an export of everything holds, page by page. */
  allEntries(): AsyncGenerator<Entry>;
  loadDraft(key: string): Promise<Draft | null>;
  /** Everything typed and not saved under a page's addresses, the latest first. */
  draftsOfPage(urls: readonly string[]): Promise<Draft[]>;
  saveDraft(draft: Draft): Promise<Written>;
  removeDraft(key: string): Promise<Written>;
  /** Forgets what was removed before a time (ISO 8601), and pages that nothing is kept about. */
  purgeTrash(beforeIso: string): Promise<Written>;
  /** Closes the database; a later call opens it again. */
  close(): void;
}

/**
 * Opens the notes. It never fails: where the database cannot be opened, each call tries again and
 * tells.
 */
export async function openNotes(name = 'pressmark'): Promise<Notes> {
  const connection = new Connection(name);
  await connection.open().catch(() => undefined);
  return {
    ...noteWrites(connection),
    ...correctionWrites(connection),
    ...drafts(connection),
    ...reads(connection),
    savePage: (page) => savePage(connection, page),
    purgeTrash: (beforeIso) => purgeTrash(connection, beforeIso),
    close: () => connection.close(),
  };
}

function reads(connection: Connection) {
  return {
    noteById: (id: string) =>
      connection.read(['notes'], async (transaction) => {
        const note = parseNote(await transaction.objectStore('notes').get(id));
        return note.ok ? note.value : null;
      }),
    notesOfPage: (urls: readonly string[]) =>
      connection.read(['pages', 'notes'], async (transaction) => {
        const index = transaction.objectStore('notes').index('byPage');
        const keys = await pageKeys(transaction.objectStore('pages'), urls);
        const records = await Promise.all(keys.map((key) => index.getAll(key)));
        return valid(parseNote, records.flat()).sort(inTextOrder);
      }),
    correctionsOfPage: (urls: readonly string[]) =>
      connection.read(['pages', 'corrections'], async (transaction) => {
        const index = transaction.objectStore('corrections').index('byPage');
        const keys = await pageKeys(transaction.objectStore('pages'), urls);
        const records = await Promise.all(keys.map((key) => index.getAll(key)));
        return valid(parseCorrection, records.flat());
      }),
    pages: (urls: readonly string[]) =>
      connection.read(['pages'], (transaction) =>
        findPages(transaction.objectStore('pages'), urls),
      ),
    countNotes: () =>
      connection.read(['notes'], (transaction) => transaction.objectStore('notes').count()),
    sites: () => sitesWithNotes(connection),
    allNotes: (size?: number) => allNotes(connection, size),
    entriesOfPage: (urls: readonly string[]) => entriesOfPage(connection, urls),
    allEntries: () => allEntries(connection),
  };
}

function noteWrites(connection: Connection) {
  return {
    async saveNote(page: Page, note: Note): Promise<Written> {
      const parsed = both(parsePage(page), parseNote(note));
      if (!parsed.ok) return parsed;
      const { first, second } = parsed.value;
      const written = await connection.write(['pages', 'notes', 'trash'], async (transaction) => {
        const record = { ...second, site: first.site };
        const trash = transaction.objectStore('trash');
        const trashed = await trash.get(second.id);
        if (trashed) return failure('invalid');
        await upsertPage(transaction.objectStore('pages'), keptUnder(first, second.page));
        await transaction.objectStore('notes').put(record);
        return success(null);
      });
      if (written.ok) announceChange({ page: second.page, id: second.id, what: 'note' });
      return written;
    },

    async removeNote(id: string): Promise<Written> {
      const written = await connection.write(['notes', 'trash'], async (transaction) => {
        const notes = transaction.objectStore('notes');
        const note = await notes.get(id);
        if (!note) return success(null);
        const removed = new Date().toISOString();
        await transaction.objectStore('trash').put({ id, page: note.page, removed, note });
        await notes.delete(id);
        return success(note.page);
      });
      return announced(written, id, 'note');
    },

    async restoreNote(id: string): Promise<Written> {
      const written = await connection.write(['notes', 'trash'], async (transaction) => {
        const trash = transaction.objectStore('trash');
        const trashed = await trash.get(id);
        if (!trashed) return failure('invalid');
        await transaction.objectStore('notes').put(trashed.note);
        await trash.delete(id);
        return success(trashed.page);
      });
      return announced(written, id, 'note');
    },
  };
}

function correctionWrites(connection: Connection) {
  return {
    async saveCorrection(page: Page, correction: Correction): Promise<Written> {
      const parsed = both(parsePage(page), parseCorrection(correction));
      if (!parsed.ok) return parsed;
      const { first, second } = parsed.value;
      const written = await connection.write(['pages', 'corrections'], async (transaction) => {
        await upsertPage(transaction.objectStore('pages'), keptUnder(first, second.page));
        await transaction.objectStore('corrections').put(second);
        return success(second.page);
      });
      return announced(written, second.id, 'correction');
    },

    async removeCorrection(id: string): Promise<Written> {
      const written = await connection.write(
        ['pages', 'notes', 'corrections', 'trash'],
        async (transaction) => {
          const corrections = transaction.objectStore('corrections');
          const correction = await corrections.get(id);
          if (!correction) return success(null);
          await corrections.delete(id);
          await forgetEmptyPage(transaction, correction.page);
          return success(correction.page);
        },
      );
      return announced(written, id, 'correction');
    },
  };
}

function drafts(connection: Connection) {
  return {
    loadDraft: (key: string) =>
      connection.read(['drafts'], async (transaction) => {
        const draft = parseDraft(await transaction.objectStore('drafts').get(key));
        return draft.ok ? draft.value : null;
      }),
    draftsOfPage: (urls: readonly string[]) =>
      connection.read(['drafts'], async (transaction) => {
        // No index: there are as many drafts as there are editors left open.
        const all = valid(parseDraft, await transaction.objectStore('drafts').getAll());
        return all
          .filter(({ page }) => urls.includes(page))
          .sort((a, b) => b.modified.localeCompare(a.modified));
      }),
    async saveDraft(draft: Draft): Promise<Written> {
      const parsed = parseDraft(draft);
      if (!parsed.ok) return parsed;
      return connection.write(['drafts'], async (transaction) => {
        await transaction.objectStore('drafts').put(parsed.value);
        return success(null);
      });
    },
    removeDraft: (key: string) =>
      connection.write(['drafts'], async (transaction) => {
        await transaction.objectStore('drafts').delete(key);
        return success(null);
      }),
  };
}

async function savePage(connection: Connection, page: Page): Promise<Written> {
  const parsed = parsePage(page);
  if (!parsed.ok) return parsed;
  return connection.write(['pages'], async (transaction) => {
    await upsertPage(transaction.objectStore('pages'), parsed.value);
    return success(null);
  });
}

function purgeTrash(connection: Connection, beforeIso: string): Promise<Written> {
  return connection.write(['pages', 'notes', 'corrections', 'trash'], async (transaction) => {
    const old = IDBKeyRange.upperBound(beforeIso, true);
    const trash = transaction.objectStore('trash');
    const emptied = new Set<string>();
    for (
      let cursor = await trash.index('byRemoved').openCursor(old);
      cursor;
      cursor = await cursor.continue()
    ) {
      emptied.add(cursor.value.page);
      await cursor.delete();
    }
    for (const page of emptied) await forgetEmptyPage(transaction, page);
    return success(null);
  });
}

/** The page of a note that is kept under another of its addresses has that address too. */
const keptUnder = (page: Page, url: string): Page => mergePages(page, { ...page, aliases: [url] });

async function upsertPage(pages: PageStore<'readwrite'>, page: Page): Promise<void> {
  const known = parsePage(await pages.get(page.url));
  await pages.put(known.ok ? mergePages(known.value, page) : page);
}

/** Forgets a page that nothing is kept about: a note that is gone for good leaves no trace. */
async function forgetEmptyPage(
  transaction: WriteTransaction<'pages' | 'notes' | 'corrections' | 'trash'>,
  url: string,
): Promise<void> {
  const counts = await Promise.all([
    transaction.objectStore('notes').index('byPage').count(url),
    transaction.objectStore('corrections').index('byPage').count(url),
    transaction.objectStore('trash').index('byPage').count(url),
  ]);
  if (counts.every((count) => count === 0)) await transaction.objectStore('pages').delete(url);
}

function both<A, B>(
  first: Result<A, 'invalid'>,
  second: Result<B, 'invalid'>,
): Result<{ first: A; second: B }, 'invalid'> {
  if (!first.ok) return first;
  if (!second.ok) return second;
  return success({ first: first.value, second: second.value });
}

/** Announces a write that changed something under a page; null where nothing was there to change. */
function announced(written: Written<string | null>, id: string, what: 'note' | 'correction') {
  if (!written.ok) return written;
  if (written.value !== null) announceChange({ page: written.value, id, what });
  return success(null);
}
