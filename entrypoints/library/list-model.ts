import { batch, effect, type Signal, signal } from '@preact/signals';
import type { ProblemCode } from '../../components/Problem.tsx';
import type { Facets, ListedPage, Listing } from '../../utils/notes/search/listed.ts';
import type { SearchNews } from './search-calls.ts';
import { type SearchClient, startSearch } from './search-client.ts';

const NOTHING: Listing = { version: 0, count: 0, pageCount: 0, similar: false, chunks: [] };

export type ListModel = ReturnType<typeof createListModel>;

/** What is listed: the outcome of the search, kept current while notes are read and written. */
export function createListModel(query: Signal<string>, problem: Signal<ProblemCode | null>) {
  const listing = signal<Listing>(NOTHING);
  const facets = signal<Facets | null>(null);
  const orphans = signal<ReadonlySet<string>>(new Set());
  const total = signal(0);
  /** Whether the search leaves out the note that is being changed. */
  const isAdrift = signal(false);
  /** Notes that can be found by now; null once all can. */
  const indexed = signal<number | null>(0);
  const search: SearchClient = startSearch(onNews);

  let wanted = 0;
  let first: readonly ListedPage[] = [];
  /** The note that is being changed. */
  let changing: string | null = null;
  /** The rows stay where they are. */
  let isHeld = false;
  /** Notes were written meanwhile. */
  let isStale = false;

  async function list(): Promise<void> {
    wanted++;
    const mine = wanted;
    isStale = false;
    try {
      const found = await search.search(query.value);
      const isListed = changing === null || (await search.isFound(changing));
      // What was typed since has a search of its own.
      if (mine !== wanted) return;
      first = found.first;
      // At once: the editor moves from one place to the other with what is typed.
      batch(() => {
        listing.value = found.listing;
        isAdrift.value = changing !== null && !isListed;
      });
    } catch {
      problem.value = 'unread';
    }
  }

  async function count(): Promise<void> {
    try {
      const [counted, lost] = await Promise.all([search.facets(), search.orphanIds()]);
      facets.value = counted;
      total.value = counted.kind.reduce((sum, [, notes]) => sum + notes, 0);
      orphans.value = new Set(lost);
    } catch {
      problem.value = 'unread';
    }
  }

  function onNews(news: SearchNews): void {
    if ('failed' in news) {
      problem.value = 'unread';
      indexed.value = null;
      return;
    }
    if ('indexed' in news) {
      total.value = news.total;
      indexed.value = news.done ? null : news.indexed;
    }
    if (isHeld) isStale = true;
    else void list();
    if (!('indexed' in news) || news.done) void count();
  }

  async function load(version: number, index: number): Promise<readonly ListedPage[] | null> {
    if (index === 0 && version === listing.value.version) return first;
    return search.chunk(version, index);
  }

  effect(() => {
    void query.value;
    void list();
  });

  /**
   * Leaves the rows where they are while a note is being changed: only the reader's own search moves
   * them. With null, what was written meanwhile is listed.
   */
  function hold(note: string | null): void {
    changing = note;
    isAdrift.value = false;
    if (note === null) release();
    else isHeld = true;
  }

  /** Lists what is written from now on, and what was before. */
  function release(): void {
    isHeld = false;
    if (isStale) void list();
  }

  return { listing, isAdrift, hold, release, load, facets, orphans, total, indexed, search };
}
