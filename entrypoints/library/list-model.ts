import { effect, type Signal, signal } from '@preact/signals';
import type { ProblemCode } from '../../components/Problem.tsx';
import type { Facets, ListedPage, Listing } from '../../utils/notes/search/listed.ts';
import type { SearchNews } from './search-calls.ts';
import { type SearchClient, startSearch } from './search-client.ts';

const NOTHING: Listing = { version: 0, count: 0, pageCount: 0, similar: false, chunks: [] };

export type ListModel = ReturnType<typeof createListModel>;

/** What is listed: the outcome of the search, kept current while notes are read and written. */
export function createListModel(query: Signal<string>, problem: Signal<ProblemCode | null>) {
  const listing = signal<Listing>(NOTHING);
  const facets = signal<Facets>({ site: [], speaker: [], tag: [], kind: [] });
  const orphans = signal<ReadonlySet<string>>(new Set());
  const total = signal(0);
  /** Notes that can be found by now; null once all can. */
  const indexed = signal<number | null>(0);
  const search: SearchClient = startSearch(onNews);

  let wanted = 0;
  let first: readonly ListedPage[] = [];

  async function list(): Promise<void> {
    wanted++;
    const mine = wanted;
    try {
      const found = await search.search(query.value);
      // What was typed since has a search of its own.
      if (mine !== wanted) return;
      first = found.first;
      listing.value = found.listing;
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
    void list();
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

  return { listing, load, facets, orphans, total, indexed, search };
}
