import { type Signal, signal } from '@preact/signals';

/** The search, kept in the address: reload, back and a bookmark lead to it again. */
export interface Address {
  query: Signal<string>;
  /** Changes the search. One that goes on or is shortened takes the place of the one before. */
  setQuery: (query: string) => void;
}

/** Follows and writes the address of this page. */
export function openAddress(): Address {
  const query = signal(read());
  window.addEventListener('popstate', () => {
    query.value = read();
  });
  return {
    query,
    setQuery: (next) => {
      const before = query.value;
      if (next === before) return;
      query.value = next;
      const url = new URL(location.href);
      if (next === '') url.searchParams.delete('q');
      else url.searchParams.set('q', next);
      if (isTyping(before, next)) history.replaceState(null, '', url);
      else history.pushState(null, '', url);
    },
  };
}

const read = (): string => new URLSearchParams(location.search).get('q') ?? '';

/** The whole list, without a search, is always one to come back to. */
const isTyping = (before: string, next: string): boolean =>
  before !== '' && next !== '' && (next.startsWith(before) || before.startsWith(next));
