import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Correction, Draft, Note, Page } from './note.ts';
import { siteOfPage } from './site-of-page.ts';

/** A note with the host of its page, so that an index can find the notes of a site. */
export interface StoredNote extends Note {
  /** As `siteOfPage` gives it; what a site calls itself changes, and is the page's. */
  site: string;
}

/** A removed note, kept for a while so that removing can be undone. */
export interface TrashedNote {
  id: string;
  page: string;
  /** ISO 8601. */
  removed: string;
  note: StoredNote;
}

/** A note whose passage was not on its page when that was last read. */
export interface Orphan {
  /** `Note.id`. */
  id: string;
  /** ISO 8601. */
  noticed: string;
}

/**
 * The stores as the newest version has them. The value types say what this release writes: what is
 * read may be older or damaged, and is parsed.
 */
export interface NotesSchema extends DBSchema {
  pages: { key: string; value: Page; indexes: { byAlias: string; bySite: string } };
  notes: {
    key: string;
    value: StoredNote;
    indexes: {
      byPage: string;
      bySite: string;
      bySpeaker: string;
      byTag: string;
      byKind: string;
      byCreated: string;
      byModified: string;
    };
  };
  corrections: { key: string; value: Correction; indexes: { byPage: string } };
  drafts: { key: string; value: Draft };
  trash: { key: string; value: TrashedNote; indexes: { byPage: string; byRemoved: string } };
  /** Each site of the web that has notes, so that listing them costs no walk over the notes. */
  sites: { key: string; value: { site: string } };
  orphans: { key: string; value: Orphan };
}

export type Database = IDBPDatabase<NotesSchema>;
export type StoreName = StoreNames<NotesSchema>;
/** Records rewritten at once. */
const BATCH = 500;

type Upgrade = IDBPTransaction<NotesSchema, StoreName[], 'versionchange'>;

/**
 * Each step takes a database from the version that is its index to the next. A released step is
 * never edited: a change to the stores is a new step.
 */
const STEPS: readonly ((db: Database, upgrade: Upgrade) => void | Promise<void>)[] = [
  createStores,
  addSitesAndOrphans,
  fileUnderHosts,
];

export const VERSION = STEPS.length;

/** Brings a database of any earlier version (0: a new one) to `newVersion`, step by step. */
export async function migrate(
  db: Database,
  oldVersion: number,
  newVersion: number | null,
  upgrade: Upgrade,
): Promise<void> {
  try {
    for (const step of STEPS.slice(oldVersion, newVersion ?? VERSION)) await step(db, upgrade);
  } catch {
    // Half an upgrade must not be kept; the opening fails with AbortError and may be tried again.
    upgrade.abort();
  }
}

function createStores(db: Database): void {
  const pages = db.createObjectStore('pages', { keyPath: 'url' });
  pages.createIndex('byAlias', 'aliases', { multiEntry: true });
  pages.createIndex('bySite', 'site');

  const notes = db.createObjectStore('notes', { keyPath: 'id' });
  notes.createIndex('byPage', 'page');
  notes.createIndex('bySite', 'site');
  notes.createIndex('bySpeaker', 'speaker.name');
  notes.createIndex('byTag', 'tags', { multiEntry: true });
  notes.createIndex('byKind', 'kind');
  notes.createIndex('byCreated', 'created');
  notes.createIndex('byModified', 'modified');

  db.createObjectStore('corrections', { keyPath: 'id' }).createIndex('byPage', 'page');
  db.createObjectStore('drafts', { keyPath: 'key' });

  const trash = db.createObjectStore('trash', { keyPath: 'id' });
  trash.createIndex('byPage', 'page');
  trash.createIndex('byRemoved', 'removed');
}

async function addSitesAndOrphans(db: Database, upgrade: Upgrade): Promise<void> {
  db.createObjectStore('orphans', { keyPath: 'id' });
  db.createObjectStore('sites', { keyPath: 'site' });
  await listSites(upgrade);
}

/** Until then notes were filed under what their site calls itself, by which no page can be known. */
async function fileUnderHosts(_db: Database, upgrade: Upgrade): Promise<void> {
  const notes = upgrade.objectStore('notes');
  let records = await notes.getAll(null, BATCH);
  while (records.length > 0) {
    const changed = records.flatMap((note) => {
      const site = siteOfPage(note.page);
      return site === note.site ? [] : [{ ...note, site }];
    });
    await Promise.all(changed.map((note) => notes.put(note)));
    records = await notes.getAll(IDBKeyRange.lowerBound(records.at(-1)?.id, true), BATCH);
  }
  await upgrade.objectStore('sites').clear();
  await listSites(upgrade);
}

async function listSites(upgrade: Upgrade): Promise<void> {
  const sites = upgrade.objectStore('sites');
  const bySite = upgrade.objectStore('notes').index('bySite');
  // Sought afresh each time: a cursor over unique keys walks all the notes.
  let cursor = await bySite.openKeyCursor(IDBKeyRange.bound('', [], true));
  while (cursor) {
    await sites.put({ site: cursor.key });
    cursor = await bySite.openKeyCursor(IDBKeyRange.bound(cursor.key, [], true));
  }
}
