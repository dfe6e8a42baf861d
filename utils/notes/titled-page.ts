import { idOf } from './import/loose.ts';
import type { Page } from './note.ts';

const PREFIX = 'urn:uuid:';

/**
 * The page of a text that has a title but no address, such as a book: filed under a name that the
 * same title and author always get. Null without a title.
 */
export async function titledPage(title: string, author: string): Promise<Page | null> {
  if (title === '') return null;
  const url = PREFIX + (await idOf('text', title, author));
  return { url, aliases: [], title, site: '', ...(author === '' ? {} : { author }) };
}

/** Tells what `titledPage` files a page under from an address: it says nothing to a reader. */
export const isTitledPage = (url: string): boolean => url.startsWith(PREFIX);
