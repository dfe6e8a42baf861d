import { type Signal, signal } from '@preact/signals';

/** The search, kept in the address: reload, back and a bookmark lead to it again. */
export interface Address {
  query: Signal<string>;
  /** Changes the search; the one before is one to come back to. */
  setQuery: (query: string) => void;
  /** The same while the reader types: what goes on or is shortened takes the place of the one before. */
  typeQuery: (query: string) => void;
}

/** Follows and writes the address of this page. */
export function openAddress(): Address {
  const query = signal(read());
  window.addEventListener('popstate', () => {
    query.value = read();
  });
  const change = (next: string, inPlace: boolean): void => {
    if (next === query.value) return;
    query.value = next;
    const url = new URL(location.href);
    if (next === '') url.searchParams.delete('q');
    else url.searchParams.set('q', next);
    if (inPlace) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
  };
  return {
    query,
    setQuery: (next) => change(next, false),
    typeQuery: (next) => change(next, goesOn(query.value, next)),
  };
}

const read = (): string => new URLSearchParams(location.search).get('q') ?? '';

/** The whole list, without a search, is always one to come back to. */
const goesOn = (before: string, next: string): boolean =>
  before !== '' && next !== '' && (next.startsWith(before) || before.startsWith(next));
