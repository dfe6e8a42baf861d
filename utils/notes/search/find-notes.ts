import type { Columns } from './columns.ts';
import { siteTest } from './filters.ts';
import type { Matcher } from './matcher.ts';
import { NoteFilter } from './note-filter.ts';
import type { Filters } from './query.ts';

/** The notes of one page that were found, in text order. */
export interface FoundPage {
  url: string;
  notes: string[];
}

interface Listed {
  url: string;
  site: string;
  host: string;
}

/**
 * Finds the notes of the columns that pass the filters and suit the matcher, where there is one: the
 * pages that suit best first, else in the order of the columns. `words` are those of all texts.
 */
export function findNotes<Page extends Listed>(
  filters: Filters,
  matcher: Matcher | null,
  columns: ColumnsOf<Page>,
  words: Uint32Array,
): { pages: FoundPage[]; count: number } {
  const isOnSite = siteTest(filters);
  const filter = new NoteFilter(filters, columns);
  const byScore: FoundPage[][] = [];
  let count = 0;
  columns.pages.forEach((page, at) => {
    if (!isOnSite(page)) return;
    const { ids, best } = findOnPage(columns, at, words, filter, matcher);
    if (ids.length === 0) return;
    count += ids.length;
    // Sorted by their place in this list: pages of one score stay in order.
    const equals = byScore[best] ?? [];
    equals.push({ url: page.url, notes: ids });
    byScore[best] = equals;
  });
  // Scores that no page has are holes, which flat() leaves out.
  return { pages: byScore.reverse().flat(), count };
}

type ColumnsOf<Page> = Omit<Columns<never>, 'pages'> & { pages: readonly Page[] };

/** The notes of a page that suit, and how well the best of them does. */
function findOnPage(
  { titles, firsts, ids: known, texts }: ColumnsOf<unknown>,
  page: number,
  words: Uint32Array,
  filter: NoteFilter,
  matcher: Matcher | null,
): { ids: string[]; best: number } {
  matcher?.lookAtTitle(words, titles[2 * page] ?? 0, titles[2 * page + 1] ?? 0);
  const end = firsts[page + 1] ?? 0;
  const ids: string[] = [];
  let best = 0;
  for (let at = firsts[page] ?? 0; at < end; at++) {
    if (!filter.passes(at)) continue;
    const score = matcher?.score(words, texts[2 * at] ?? 0, texts[2 * at + 1] ?? 0) ?? 1;
    if (score === 0) continue;
    if (score > best) best = score;
    ids.push(known[at] ?? '');
  }
  return { ids, best };
}
