import { groupByPage, type Note, type Page } from '../../../utils/notes/note.ts';
import { type Notes, openNotes } from '../../../utils/notes/repository.ts';
import { NoteSearch } from '../../../utils/notes/search.ts';
import { type Times, timed } from './timed.ts';

/** Opens a database of notes, which makes its stores, and tells how many it has. */
export const countNotes = (database: string): Promise<number> =>
  withNotes(database, (notes) => notes.countNotes());

/** Times what is done with a database of notes. */
export const timeStore = (database: string): Promise<Times> => withNotes(database, storeTimes);

/** Times the search over all notes of a database. */
export const timeSearch = (database: string, queries: readonly string[]): Promise<Times> =>
  withNotes(database, (notes) => searchTimes(notes, queries));

async function withNotes<T>(database: string, work: (notes: Notes) => Promise<T>): Promise<T> {
  const notes = await openNotes(database);
  try {
    return await work(notes);
  } finally {
    notes.close();
  }
}

async function storeTimes(notes: Notes): Promise<Times> {
  const [pages = []] = await collect(notes.allPages());
  const pageAt = (at: number): Page => pages[(at * 13) % pages.length] as Page;
  const write = (at: number) => notes.saveNote(pageAt(at), madeUpNote(pageAt(at), at));
  const read = (at: number) => notes.notesOfPage([pageAt(at).url]);
  // Once before: what is opened or made ready at first is no part of it.
  for (const first of [write, read, notes.sites]) await first(0);
  const taken = {
    'write one note, on disk': await timed(40, write),
    'read the notes of a page': await timed(40, read),
    'list the sites': await timed(10, notes.sites),
  };
  for (let at = 0; at < 40; at++) await notes.removeNote(madeUpNote(pageAt(at), at).id);
  await notes.purgeTrash(new Date(Date.now() + 1000).toISOString());
  return {
    ...taken,
    'read all notes': await timed(3, () => exhaust(notes.allNotes())),
    'read all, page by page': await timed(3, () => exhaust(notes.allEntries())),
  };
}

const madeUpNote = (page: Page, at: number): Note => ({
  id: `written-${at}`,
  page: page.url,
  kind: 'page',
  body: 'ten words that someone writes on what they have read',
  tags: [],
  color: 'default',
  created: new Date().toISOString(),
  modified: new Date().toISOString(),
});

async function searchTimes(notes: Notes, queries: readonly string[]): Promise<Times> {
  let search = new NoteSearch();
  // As the library's worker does.
  const index = async () => {
    search = new NoteSearch();
    const pages = new Map((await collect(notes.allPages())).flat().map((page) => [page.url, page]));
    for await (const batch of notes.allNotes()) {
      for (const [url, ofPage] of groupByPage(batch)) {
        search.put(pages.get(url) ?? { url, title: '', site: '' }, ofPage);
      }
    }
  };
  const indexing = await timed(1, index);
  const slowest: number[] = [];
  const all: number[] = [];
  for (const query of queries) {
    search.search(query);
    const taken = await timed(5, () => search.search(query));
    all.push(...taken);
    slowest.push(Math.min(...taken));
  }
  return {
    'make the search index': indexing,
    'search, warm': all,
    'search, warm, the slowest query': [Math.max(...slowest)],
  };
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function exhaust(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _item of items);
}
