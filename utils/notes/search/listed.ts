import type { Note, Page } from '../note.ts';
import type { Facet } from '../search.ts';

/** What a search found, without the notes themselves. */
export interface Listing {
  /** Grows with each search; a chunk is asked for by it. */
  version: number;
  count: number;
  pageCount: number;
  /** Only words that differ by a letter or two were found. */
  similar: boolean;
  /** By chunk: its notes, and the pages that begin in it, to guess its height. */
  chunks: { notes: number; pages: number }[];
}

/** Notes of one page, to draw. */
export interface ListedPage {
  page: Page;
  notes: Note[];
  /** These are the page's first notes, and stand below its head. */
  first: boolean;
}

/** The values that filters can take, each with its number of notes, the most frequent first. */
export type Facets = Record<Facet, [value: string, count: number][]>;
