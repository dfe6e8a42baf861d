import { signal } from '@preact/signals';
import type { SearchClient } from './search-client.ts';

export type SelectionModel = ReturnType<typeof createSelection>;

/** The notes that are ticked. */
export function createSelection(search: SearchClient) {
  const selected = signal<ReadonlySet<string>>(new Set());
  let last: string | null = null;

  const change = (ids: readonly string[], on: boolean): void => {
    const next = new Set(selected.value);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    selected.value = next;
  };

  return {
    selected,
    select: async (id: string, on: boolean, range: boolean) => {
      const from = last;
      last = id;
      if (!range || from === null) return change([id], on);
      const ids = await search.foundIds();
      const [start = 0, end = 0] = [ids.indexOf(from), ids.indexOf(id)].sort((a, b) => a - b);
      change(start === -1 ? [id] : ids.slice(start, end + 1), on);
    },
    selectPage: async (url: string, on: boolean) => {
      const page = (await search.foundPages()).find((found) => found.url === url);
      change(page?.notes ?? [], on);
    },
    selectAll: async () => change(await search.foundIds(), true),
    clear: () => {
      last = null;
      selected.value = new Set();
    },
    drop: (ids: readonly string[]) => change(ids, false),
  };
}
