import { type Signal, signal } from '@preact/signals';

/** A search that stays so long is one to come back to. */
const SETTLED_MS = 1000;

/** The search, kept in the address: reload, back and a bookmark lead to it again. */
export interface Address {
  query: Signal<string>;
  /** Changes the search; one that is still being typed replaces the one before in the history. */
  setQuery: (query: string) => void;
}

/** Follows and writes the address of this page. */
export function openAddress(): Address {
  const query = signal(read());
  let settledAtMs = Number.NEGATIVE_INFINITY;
  window.addEventListener('popstate', () => {
    settledAtMs = performance.now() - SETTLED_MS;
    query.value = read();
  });
  return {
    query,
    setQuery: (next) => {
      if (next === query.value) return;
      query.value = next;
      const url = new URL(location.href);
      if (next === '') url.searchParams.delete('q');
      else url.searchParams.set('q', next);
      const nowMs = performance.now();
      if (nowMs - settledAtMs < SETTLED_MS) history.replaceState(null, '', url);
      else history.pushState(null, '', url);
      settledAtMs = nowMs;
    },
  };
}

const read = (): string => new URLSearchParams(location.search).get('q') ?? '';
