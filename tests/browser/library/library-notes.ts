import type { LibraryProps } from '../../../components/Library.tsx';
import { groupByPage, type Note, type Page } from '../../../utils/notes/note.ts';
import type { ListedPage } from '../../../utils/notes/search/listed.ts';
import { parseQuery } from '../../../utils/notes/search/query.ts';
import { NoteSearch } from '../../../utils/notes/search.ts';
import { NOTES, PAGE } from '../components/support/sample-reading.ts';

const BUDGET: Page = {
  url: 'https://harbour-times.example/budget',
  aliases: [],
  title: 'Council budget leaves the harbour lights on',
  site: 'harbour-times.example',
  published: '2026-10-12',
};

/** The notes of a library: those on the sample, and one on another page. */
export const LIBRARY_NOTES: readonly Note[] = [
  ...NOTES,
  {
    id: 'n3',
    page: BUDGET.url,
    kind: 'figure',
    target: {
      quote: { exact: 'a third of the €1.2 million for lighting', prefix: '', suffix: '' },
      position: { start: 210, end: 250 },
    },
    figure: { value: 1_200_000, unit: 'EUR', counts: 'lighting', change: '=' },
    body: 'Does this include the pier?',
    tags: ['check'],
    color: '',
    created: '2026-10-12T09:30:00.000Z',
    modified: '2026-10-12T09:30:00.000Z',
  },
];

/** Notes whose passage was not on its page any more. */
const LOST = ['n2'];

/** What the library's own search makes of notes: the list, its counts and its filters. */
export function searched(notes: readonly Note[], query: string) {
  const search = new NoteSearch();
  const pages = [PAGE, BUDGET];
  const byPage = groupByPage(notes);
  for (const page of pages) search.put(page, byPage.get(page.url) ?? []);
  const orphans = LOST.filter((id) => search.has(id));
  search.setOrphans(orphans);
  const found = search.search(query);
  const listed = found.pages.flatMap(({ url, notes: ids }): ListedPage[] => {
    const page = pages.find((one) => one.url === url);
    const own = (byPage.get(url) ?? []).filter(({ id }) => ids.includes(id));
    return page ? [{ page, notes: own, first: true }] : [];
  });
  const { count, similar } = found;
  return {
    filters: {
      facets: {
        site: search.facet('site'),
        speaker: search.facet('speaker'),
        tag: search.facet('tag'),
        kind: search.facet('kind'),
      },
      query: parseQuery(query),
      orphanCount: orphans.length,
    } satisfies Partial<LibraryProps['filters']>,
    listing: {
      version: 1,
      count,
      pageCount: listed.length,
      similar,
      chunks: count > 0 ? [{ notes: count, pages: listed.length }] : [],
    },
    load: async () => listed,
    orphans: new Set(orphans),
  };
}
