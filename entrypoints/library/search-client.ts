import type { SearchCalls, SearchNews, SearchReply } from './search-calls.ts';

/** The search worker as the page calls it. */
export type SearchClient = {
  [Name in keyof SearchCalls]: (
    ...args: Parameters<SearchCalls[Name]>
  ) => Promise<ReturnType<SearchCalls[Name]>>;
};

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

/** Starts the worker that reads all notes and searches them. */
export function startSearch(onNews: (news: SearchNews) => void): SearchClient {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let calls = 0;

  worker.addEventListener('message', ({ data }: MessageEvent<SearchReply | SearchNews>) => {
    if (!('call' in data)) return onNews(data);
    const caller = waiting.get(data.call);
    waiting.delete(data.call);
    if ('failed' in data) caller?.reject(new Error('the notes cannot be read'));
    else caller?.resolve(data.answer as never);
  });
  worker.addEventListener('error', () => onNews({ failed: true }));

  const call =
    <Name extends keyof SearchCalls>(name: Name) =>
    (...args: Parameters<SearchCalls[Name]>): Promise<ReturnType<SearchCalls[Name]>> =>
      new Promise((resolve, reject) => {
        calls++;
        waiting.set(calls, { resolve, reject });
        worker.postMessage({ call: calls, name, args });
      });

  return {
    search: call('search'),
    chunk: call('chunk'),
    foundIds: call('foundIds'),
    foundPages: call('foundPages'),
    isFound: call('isFound'),
    facets: call('facets'),
    orphanIds: call('orphanIds'),
  };
}
