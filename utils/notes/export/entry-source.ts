import type { Entry } from '../note.ts';

/** What is exported, page by page; each call starts anew, since some formats read it twice. */
export type EntrySource = () => AsyncIterable<Entry>;

/** Entries that are held in memory, as a source. */
export const sourceOf = (entries: readonly Entry[]): EntrySource =>
  async function* () {
    yield* entries;
  };

/** The entries that have notes: formats to read say nothing of pages with corrections only. */
export async function* withNotes(entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  for await (const entry of entries) if (entry.notes.length > 0) yield entry;
}

/** A lone surrogate has no UTF-8 and no encoding in an address. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
