import { onChange } from '../../utils/notes/changes.ts';
import { groupByPage, type Page } from '../../utils/notes/note.ts';
import { type Notes, openNotes } from '../../utils/notes/repository.ts';
import { chunksOf, type Stretch } from '../../utils/notes/search/chunks.ts';
import type { ListedPage } from '../../utils/notes/search/listed.ts';
import { type Found, NoteSearch } from '../../utils/notes/search.ts';
import { siteOfPage } from '../../utils/notes/site-of-page.ts';
import type { SearchCalls, SearchNews, SearchReply, SearchRequest } from './search-calls.ts';

/** How often the page is told that more can be found. */
const NEWS_EVERY_MS = 250;
/** Pages that are read again in one transaction. */
const PAGES_AT_ONCE = 100;

type Calls = {
  [Name in keyof SearchCalls]: (
    ...args: Parameters<SearchCalls[Name]>
  ) => ReturnType<SearchCalls[Name]> | Promise<ReturnType<SearchCalls[Name]>>;
};

const search = new NoteSearch();
const tell = (news: SearchNews): void => self.postMessage(news);
const opening = openNotes();
/** Pages that were written to and are to be read again. */
const stale = new Set<string>();
let isReading = false;
/** When the page was last told that notes were changed. */
let toldAtMs = Number.NEGATIVE_INFINITY;
let found: Found = { pages: [], count: 0, similar: false };
let chunks: Stretch[][] = [];
let version = 0;

const calls: Calls = {
  search: async (text) => {
    found = search.search(text);
    chunks = chunksOf(found.pages);
    version++;
    const listing = {
      version,
      count: found.count,
      pageCount: found.pages.length,
      similar: found.similar,
      chunks: chunks.map((chunk) => ({
        notes: chunk.reduce((sum, { notes }) => sum + notes.length, 0),
        pages: chunk.filter(({ first }) => first).length,
      })),
    };
    return { listing, first: await readChunk(await opening, chunks[0] ?? []) };
  },
  chunk: async (wanted, index) =>
    wanted === version ? readChunk(await opening, chunks[index] ?? []) : null,
  foundIds: () => found.pages.flatMap(({ notes }) => notes),
  foundPages: () => found.pages,
  isFound: (id) => found.pages.some(({ notes }) => notes.includes(id)),
  facets: () => ({
    site: search.facet('site'),
    speaker: search.facet('speaker'),
    tag: search.facet('tag'),
    kind: search.facet('kind'),
  }),
  orphanIds: async () => (await (await opening).orphanIds()).filter((id) => search.has(id)),
};

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  void answer(data).then((reply) => self.postMessage(reply));
});
onChange(({ page, what }) => {
  if (what !== 'note') return;
  stale.add(page);
  if (!isReading) void readStale().catch(() => tell({ failed: true }));
}, new AbortController().signal);
void build();

async function answer({ call, name, args }: SearchRequest): Promise<SearchReply> {
  try {
    const run = calls[name] as (...given: unknown[]) => unknown;
    return { call, answer: await run(...args) };
  } catch {
    // The database is unavailable; the page has the sentence for it.
    return { call, failed: true };
  }
}

async function build(): Promise<void> {
  const written = new Set<string>();
  onChange(({ page }) => written.add(page), new AbortController().signal);
  try {
    const notes = await opening;
    const total = await notes.countNotes();
    search.setOrphans(await notes.orphanIds());
    const pages = new Map<string, Pick<Page, 'url' | 'title' | 'site'>>();
    for await (const batch of notes.allPages()) {
      for (const { url, title, site } of batch) pages.set(url, { url, title, site });
    }
    let toldAtMs = performance.now();
    for await (const batch of notes.allNotes()) {
      for (const [url, ofPage] of groupByPage(batch)) {
        search.put(pages.get(url) ?? nameless(url), ofPage);
      }
      if (performance.now() - toldAtMs < NEWS_EVERY_MS) continue;
      toldAtMs = performance.now();
      tell({ indexed: search.count, total, done: false });
      // Reading ahead is quick enough to leave no room for what the page asks.
      await new Promise((resolve) => setTimeout(resolve));
    }
    // What was written while its page was being read may have been read too early.
    for (const page of written) stale.add(page);
    await readStale();
    tell({ indexed: search.count, total: search.count, done: true });
  } catch {
    tell({ failed: true });
  }
}

async function readStale(): Promise<void> {
  isReading = true;
  try {
    const notes = await opening;
    while (stale.size > 0) {
      const urls = [...stale].slice(0, PAGES_AT_ONCE);
      for (const url of urls) stale.delete(url);
      await readPages(notes, urls);
      // What is imported or deleted comes for minutes: it is not all listed anew for each batch.
      const earlyMs = toldAtMs + NEWS_EVERY_MS - performance.now();
      if (earlyMs > 0 && stale.size === 0) await new Promise((go) => setTimeout(go, earlyMs));
      if (earlyMs > 0 && stale.size > 0) continue;
      search.setOrphans(await notes.orphanIds());
      tell({ changed: true });
      toldAtMs = performance.now();
    }
  } finally {
    isReading = false;
  }
}

async function readPages(notes: Notes, urls: readonly string[]): Promise<void> {
  const entries = await notes.entriesOfPage(urls);
  const kept = new Set(entries.flatMap((entry) => entry.notes.map(({ id }) => id)));
  for (const id of urls.flatMap((url) => search.idsOfPage(url))) {
    if (!kept.has(id)) search.remove(id);
  }
  for (const entry of entries) search.put(entry.page, entry.notes);
}

async function readChunk(notes: Notes, stretches: readonly Stretch[]): Promise<ListedPage[]> {
  const [pages, ofChunk] = await Promise.all([
    notes.pages(stretches.map(({ url }) => url)),
    notes.notesById(stretches.flatMap((stretch) => stretch.notes)),
  ]);
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const byId = new Map(ofChunk.map((note) => [note.id, note]));
  return stretches.map(({ url, notes: ids, first }) => ({
    page: byUrl.get(url) ?? nameless(url),
    notes: ids.flatMap((id) => byId.get(id) ?? []),
    first,
  }));
}

/** A page whose record is damaged or gone; its notes are shown all the same. */
const nameless = (url: string): Page => ({
  url,
  aliases: [],
  title: '',
  site: siteOfPage(url),
});
