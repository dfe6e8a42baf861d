import { signal } from '@preact/signals';
import type { LibraryWorkProps } from '../../components/LibraryWork.tsx';
import type { Watched } from '../../utils/notes/bulk-edits.ts';

/** Work that is over sooner is not worth a bar that flashes up. */
const SHOWN_AFTER_MS = 300;

export type Work = ReturnType<typeof createWork>;

/**
 * One long piece of work at a time, with its progress and a way to stop it.
 * @param onStart called before each.
 */
export function createWork(onStart: () => void) {
  const shown = signal<LibraryWorkProps | null>(null);
  let last: Promise<unknown> = Promise.resolve();

  /** Answers with what `run` does, once the work before it is over. */
  function start<T>(
    label: string,
    total: number,
    run: (watched: Required<Watched>) => Promise<T>,
  ): Promise<T> {
    const mine = last.then(() => show(label, total, run));
    // Its caller is told of a failure; what comes after it goes on.
    last = mine.catch(() => undefined);
    return mine;
  }

  async function show<T>(
    label: string,
    total: number,
    run: (watched: Required<Watched>) => Promise<T>,
  ): Promise<T> {
    onStart();
    const stop = new AbortController();
    const startedAtMs = performance.now();
    const onProgress = (done: number): void => {
      if (performance.now() - startedAtMs < SHOWN_AFTER_MS) return;
      shown.value = { label, done, total, onCancel: () => stop.abort() };
    };
    try {
      return await run({ signal: stop.signal, onProgress });
    } finally {
      shown.value = null;
    }
  }

  return { shown, start };
}
