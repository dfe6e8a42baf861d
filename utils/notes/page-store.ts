import type { IDBPObjectStore } from 'idb';
import type { Result } from '../result.ts';
import type { Writes } from './connection.ts';
import { mergePages, type Page, parsePage } from './note.ts';
import type { NotesSchema, StoreName } from './schema.ts';

/** The `pages` store inside any transaction that holds it. */
export type PageStore<M extends IDBTransactionMode = IDBTransactionMode> = IDBPObjectStore<
  NotesSchema,
  StoreName[],
  'pages',
  M
>;

/** Parses stored records; damaged ones are left out, and stay where they are. */
export function valid<T>(parse: (input: unknown) => Result<T>, records: readonly unknown[]): T[] {
  return records.flatMap((record) => {
    const parsed = parse(record);
    return parsed.ok ? [parsed.value] : [];
  });
}

/** The pages stored under any of these addresses, or having one as an alias; each once. */
export async function findPages(pages: PageStore, urls: readonly string[]): Promise<Page[]> {
  const found = await Promise.all(
    urls.flatMap((url) => [pages.getAll(url), pages.index('byAlias').getAll(url)]),
  );
  const byUrl = new Map(valid(parsePage, found.flat()).map((page) => [page.url, page]));
  return [...byUrl.values()];
}

/**
 * Every address under which notes of one page may be kept. It does not follow the aliases of those
 * addresses in turn: one wrong alias must not string different articles together.
 */
export async function pageKeys(pages: PageStore, urls: readonly string[]): Promise<string[]> {
  const found = await findPages(pages, urls);
  return [...new Set([...urls, ...found.flatMap((page) => [page.url, ...page.aliases])])];
}

/** Stores what is known of a page, with the address `keptUnder` as one of its own. */
export async function upsertPage(
  pages: PageStore<'readwrite'>,
  page: Page,
  keptUnder = page.url,
): Promise<void> {
  const seen = mergePages(page, { ...page, aliases: [keptUnder] });
  const known = parsePage(await pages.get(page.url));
  await pages.put(known.ok ? mergePages(known.value, seen) : seen);
}

/** Forgets a page that nothing is kept about: a note that is gone for good leaves no trace. */
export async function forgetEmptyPage(
  transaction: Writes<'pages' | 'notes' | 'corrections' | 'trash'>,
  url: string,
): Promise<void> {
  if (url === '') return;
  const counts = await Promise.all([
    transaction.objectStore('notes').index('byPage').count(url),
    transaction.objectStore('corrections').index('byPage').count(url),
    transaction.objectStore('trash').index('byPage').count(url),
  ]);
  if (counts.every((count) => count === 0)) await transaction.objectStore('pages').delete(url);
}

/** The page that a stored record names; "" where it is damaged. */
export const pageOf = ({ page }: { page?: unknown }): string =>
  typeof page === 'string' ? page : '';
