import { failure, success } from '../result.ts';
import { importEntries, notesById } from './bulk.ts';
import { removeNotes, restoreNotes, tagNotes, type Watched } from './bulk-edits.ts';
import { announceChange } from './changes.ts';
import { Connection, type Written } from './connection.ts';
import { draftsOfPage, loadDraft, removeDraft, saveDraft } from './drafts.ts';
import { allEntries, entriesOfPage } from './entries.ts';
import {
  allNotes,
  allPages,
  correctionsOfPage,
  lastModified,
  notesOfPage,
  sitesWithNotes,
} from './listing.ts';
import type { ImportEntry } from './merge-notes.ts';
import {
  type Correction,
  type Draft,
  type Entry,
  type Note,
  type Page,
  parseCorrection,
  parseNote,
  parsePage,
} from './note.ts';
import { NOTE_STORES, putNote, trashNotes, untrashNotes } from './note-store.ts';
import { orphanIds, saveSought } from './orphans.ts';
import { ownerOf } from './owner.ts';
import { findPages, forgetEmptyPage, pageOf, upsertPage } from './page-store.ts';
import { purgeTrash } from './trash.ts';

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
  /** Takes a note back from the trash; taking back what is back succeeds. `invalid` for one that is gone. */
  restoreNote(id: string): Promise<Written>;
  /** Moves many notes to the trash; answers with how many there were. */
  removeNotes(ids: readonly string[], watched?: Watched): Promise<Written<number>>;
  /** Takes many notes back from the trash; answers with how many were there. */
  restoreNotes(ids: readonly string[], watched?: Watched): Promise<Written<number>>;
  /** Adds tags to many notes and takes others off; answers with how many that changed. */
  tagNotes(
    ids: readonly string[],
    tags: { add: readonly string[]; drop: readonly string[] },
    watched?: Watched,
  ): Promise<Written<number>>;
  /** Keeps which notes were found on their page, and which have lost their passage. */
  saveSought(sought: { found: readonly string[]; missing: readonly string[] }): Promise<Written>;
  /** When the note that was changed last was changed; null where there are none. */
  lastModified(): Promise<string | null>;
  /** Notes whose passage was not on its page when that was last read; some may be removed. */
  orphanIds(): Promise<string[]>;
  noteById(id: string): Promise<Note | null>;
  /** The notes kept under any of a page's addresses, in text order. */
  notesOfPage(urls: readonly string[]): Promise<Note[]>;
  /** Every note, in batches of at most `size`, in no particular order. */
  allNotes(size?: number): AsyncGenerator<Note[]>;
  /** Every page that is known, in batches. */
  allPages(): AsyncGenerator<Page[]>;
  countNotes(): Promise<number>;
  /** The notes that have these ids, in the order of the ids. */
  notesById(ids: readonly string[]): Promise<Note[]>;
  /** The hosts of the web that have notes, without "www." and the like, each once. */
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
  /**
   * Writes what an import holds, at once, and answers with the ids of the notes written: those that
   * are new or were modified later than the kept ones.
   */
  importEntries(entries: readonly ImportEntry[]): Promise<Written<string[]>>;
  loadDraft(key: string): Promise<Draft | null>;
  /** Everything typed and not saved under a page's addresses, the latest first. */
  draftsOfPage(urls: readonly string[]): Promise<Draft[]>;
  saveDraft(draft: Draft): Promise<Written>;
  removeDraft(key: string): Promise<Written>;
  /** Forgets what was removed before a time (ISO 8601), and pages that nothing is kept about. */
  purgeTrash(beforeIso: string): Promise<Written>;
  /** The page that a record of any kind is filed under, by its id or key; null for an unknown one. */
  ownerOf(id: string): Promise<string | null>;
  /** Closes the database; a later call opens it again. */
  close(): void;
}

/** Opens the notes, and waits until they are open; else as `connectNotes`. */
export async function openNotes(name = DATABASE): Promise<Notes> {
  const connection = new Connection(name);
  await opened(connection);
  return notesOf(connection);
}

/**
 * Opens the notes meanwhile: the first calls wait for that. It never fails: where the database cannot
 * be opened, each call tries again and tells.
 */
export function connectNotes(): Notes {
  const connection = new Connection(DATABASE);
  void opened(connection);
  return notesOf(connection);
}

const DATABASE = 'pressmark';

const opened = (connection: Connection): Promise<void> => connection.open().catch(() => undefined);

function notesOf(connection: Connection): Notes {
  return {
    ...reads(connection),
    ...noteWrites(connection),
    ...correctionWrites(connection),
    importEntries: (entries) => importEntries(connection, entries),
    loadDraft: (key) => loadDraft(connection, key),
    draftsOfPage: (urls) => draftsOfPage(connection, urls),
    saveDraft: (draft) => saveDraft(connection, draft),
    removeDraft: (key) => removeDraft(connection, key),
    savePage: (page) => savePage(connection, page),
    purgeTrash: (beforeIso) => purgeTrash(connection, beforeIso),
    ownerOf: (id) => ownerOf(connection, id),
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
    pages: (urls: readonly string[]) =>
      connection.read(['pages'], (transaction) =>
        findPages(transaction.objectStore('pages'), urls),
      ),
    countNotes: () =>
      connection.read(['notes'], (transaction) => transaction.objectStore('notes').count()),
    notesById: (ids: readonly string[]) => notesById(connection, ids),
    notesOfPage: (urls: readonly string[]) => notesOfPage(connection, urls),
    correctionsOfPage: (urls: readonly string[]) => correctionsOfPage(connection, urls),
    orphanIds: () => orphanIds(connection),
    lastModified: () => lastModified(connection),
    sites: () => sitesWithNotes(connection),
    allNotes: (size?: number) => allNotes(connection, size),
    allPages: () => allPages(connection),
    entriesOfPage: (urls: readonly string[]) => entriesOfPage(connection, urls),
    allEntries: () => allEntries(connection),
  };
}

function noteWrites(connection: Connection) {
  return {
    async saveNote(page: Page, note: Note): Promise<Written> {
      const seen = parsePage(page);
      if (!seen.ok) return seen;
      const parsed = parseNote(note);
      if (!parsed.ok) return parsed;
      const record = parsed.value;
      const written = await connection.write(['pages', ...NOTE_STORES], async (transaction) => {
        if (await transaction.objectStore('trash').get(record.id)) return failure('invalid');
        await upsertPage(transaction.objectStore('pages'), seen.value, record.page);
        await putNote(transaction, record);
        return success(record.page);
      });
      return announced(written, record.id, 'note');
    },

    async removeNote(id: string): Promise<Written> {
      const written = await connection.write([...NOTE_STORES], async (transaction) => {
        const [page] = await trashNotes(transaction, [id], new Date().toISOString());
        return success(page ?? null);
      });
      return announced(written, id, 'note');
    },

    async restoreNote(id: string): Promise<Written> {
      const written = await connection.write([...NOTE_STORES], async (transaction) => {
        const [page] = await untrashNotes(transaction, [id]);
        if (page !== undefined) return success(page);
        // Asked again by who never got the first answer: nothing is left to do.
        const isBack = (await transaction.objectStore('notes').getKey(id)) !== undefined;
        return isBack ? success(null) : failure('invalid');
      });
      return announced(written, id, 'note');
    },

    removeNotes: (ids: readonly string[], watched?: Watched) =>
      removeNotes(connection, ids, watched),
    restoreNotes: (ids: readonly string[], watched?: Watched) =>
      restoreNotes(connection, ids, watched),
    tagNotes: (
      ids: readonly string[],
      tags: { add: readonly string[]; drop: readonly string[] },
      watched?: Watched,
    ) => tagNotes(connection, ids, tags, watched),
    saveSought: (sought: { found: readonly string[]; missing: readonly string[] }) =>
      saveSought(connection, sought),
  };
}

function correctionWrites(connection: Connection) {
  return {
    async saveCorrection(page: Page, correction: Correction): Promise<Written> {
      const seen = parsePage(page);
      if (!seen.ok) return seen;
      const parsed = parseCorrection(correction);
      if (!parsed.ok) return parsed;
      const record = parsed.value;
      const written = await connection.write(['pages', 'corrections'], async (transaction) => {
        await upsertPage(transaction.objectStore('pages'), seen.value, record.page);
        await transaction.objectStore('corrections').put(record);
        return success(record.page);
      });
      return announced(written, record.id, 'correction');
    },

    async removeCorrection(id: string): Promise<Written> {
      const written = await connection.write(
        ['pages', 'notes', 'corrections', 'trash'],
        async (transaction) => {
          const corrections = transaction.objectStore('corrections');
          const correction = await corrections.get(id);
          if (!correction) return success(null);
          await corrections.delete(id);
          await forgetEmptyPage(transaction, pageOf(correction));
          return success(pageOf(correction));
        },
      );
      return announced(written, id, 'correction');
    },
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

/** Announces a write that changed something under a page; null where nothing was there to change. */
function announced(written: Written<string | null>, id: string, what: 'note' | 'correction') {
  if (!written.ok) return written;
  if (written.value !== null) announceChange({ page: written.value, id, what });
  return success(null);
}
