import { wordsOf } from './words.ts';

/** What a filter can be on; `is` takes "orphan" only. */
export const FILTERS = ['site', 'speaker', 'tag', 'kind', 'before', 'after', 'is'] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filters = Partial<Record<FilterName, string[]>>;

/** Words that follow one another; the last may go on where the reader is still typing it. */
export interface Term {
  words: string[];
  /** The last word may be the beginning of a longer one. */
  open: boolean;
}

export interface Query {
  terms: Term[];
  filters: Filters;
}

/** One piece of what was typed: `name:value`, `name:"value"`, `"a phrase"` or a word. */
const PIECE = /(?:(?<name>[a-z]+):)?(?:"(?<quoted>[^"]*)(?<close>"?)|(?<bare>[^\s"]+))/giu;

/** Reads what a reader typed into a search field. Every text is a query. */
export function parseQuery(text: string): Query {
  const query: Query = { terms: [], filters: {} };
  for (const { groups } of text.replace(/[“”„«»]/g, '"').matchAll(PIECE)) {
    const { name, quoted, close, bare } = groups ?? {};
    const value = quoted ?? bare ?? '';
    const filter = filterNamed(name);
    // A filter of which only the name is typed yet.
    if (bare?.endsWith(':') && filterNamed(bare.slice(0, -1))) continue;
    if (filter) {
      if (value.trim() !== '') query.filters[filter] = [...(query.filters[filter] ?? []), value];
      continue;
    }
    // "http://…" and the like are no filters, but words to look for.
    const words = wordsOf(name === undefined ? value : `${name} ${value}`);
    if (words.length > 0) query.terms.push({ words, open: quoted === undefined || close === '' });
  }
  return query;
}

/** The query with one filter set to a value, or taken out; everything else stays as typed. */
export function setFilter(text: string, name: FilterName, value: string | null): string {
  const rest = text
    .replace(PIECE, (piece, ...args) => {
      const { name: found } = args.at(-1) as { name?: string };
      return filterNamed(found) === name ? '' : piece;
    })
    .replace(/\s+/g, ' ')
    .trim();
  if (value === null || value.trim() === '') return rest;
  const plain = value.replaceAll('"', '').trim();
  return `${rest} ${name}:${/\s/.test(plain) ? `"${plain}"` : plain}`.trim();
}

/** The value of a filter in a query, "" without one. */
export const filterValue = ({ filters }: Query, name: FilterName): string =>
  filters[name]?.at(-1) ?? '';

function filterNamed(name: string | undefined): FilterName | undefined {
  const lower = name?.toLowerCase();
  return FILTERS.find((known) => known === lower);
}
