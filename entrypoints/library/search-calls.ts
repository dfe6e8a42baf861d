import type { Facets, ListedPage, Listing } from '../../utils/notes/search/listed.ts';

/** Calls that the search worker answers, by name. */
export interface SearchCalls {
  /** With the notes of the first chunk, which are to be seen at once. */
  search(text: string): { listing: Listing; first: ListedPage[] };
  /** Null when another search was made since. */
  chunk(version: number, index: number): ListedPage[] | null;
  /** The ids of all notes that were found, in order. */
  foundIds(): string[];
  /** The same, page by page. */
  foundPages(): { url: string; notes: string[] }[];
  isFound(id: string): boolean;
  facets(): Facets;
  orphanIds(): string[];
}

/** What the worker tells unasked. */
export type SearchNews =
  /** How many of the notes can be found by now; all of them at the end. */
  | { indexed: number; total: number; done: boolean }
  /** Notes were written, here or anywhere. */
  | { changed: true }
  | { failed: true };

export type SearchRequest = { call: number; name: keyof SearchCalls; args: unknown[] };
export type SearchReply = { call: number; answer: unknown } | { call: number; failed: true };
