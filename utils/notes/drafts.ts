import { success } from '../result.ts';
import type { Connection, Written } from './connection.ts';
import { type Draft, parseDraft } from './note.ts';
import { valid } from './page-store.ts';

/** Reads a draft; null where there is none. */
export function loadDraft(connection: Connection, key: string): Promise<Draft | null> {
  return connection.read(['drafts'], async (transaction) => {
    const draft = parseDraft(await transaction.objectStore('drafts').get(key));
    return draft.ok ? draft.value : null;
  });
}

/** The drafts kept under any of a page's addresses, the latest first. */
export function draftsOfPage(connection: Connection, urls: readonly string[]): Promise<Draft[]> {
  return connection.read(['drafts'], async (transaction) => {
    // No index: there are as many drafts as there are editors left open.
    const all = valid(parseDraft, await transaction.objectStore('drafts').getAll());
    return all
      .filter(({ page }) => urls.includes(page))
      .sort((a, b) => b.modified.localeCompare(a.modified));
  });
}

/** Writes a draft over the one with its key. */
export async function saveDraft(connection: Connection, draft: Draft): Promise<Written> {
  const parsed = parseDraft(draft);
  if (!parsed.ok) return parsed;
  return connection.write(['drafts'], async (transaction) => {
    await transaction.objectStore('drafts').put(parsed.value);
    return success(null);
  });
}

/** Removes a draft, if there is one. */
export function removeDraft(connection: Connection, key: string): Promise<Written> {
  return connection.write(['drafts'], async (transaction) => {
    await transaction.objectStore('drafts').delete(key);
    return success(null);
  });
}
