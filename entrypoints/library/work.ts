import { signal } from '@preact/signals';
import type { LibraryWorkProps } from '../../components/LibraryWork.tsx';
import type { Watched } from '../../utils/notes/bulk-edits.ts';

/** Work that is over sooner is not worth a bar that flashes up. */
const SHOWN_AFTER_MS = 300;

export type Work = ReturnType<typeof createWork>;

/** One long piece of work at a time, with its progress and a way to stop it. */
export function createWork() {
  const shown = signal<LibraryWorkProps | null>(null);

  /** Answers with what `run` does; null where other work is under way. */
  async function start<T>(
    label: string,
    total: number,
    run: (watched: Required<Watched>) => Promise<T>,
  ): Promise<T | null> {
    if (busy) return null;
    busy = true;
    const stop = new AbortController();
    const startedAtMs = performance.now();
    const onProgress = (done: number): void => {
      if (performance.now() - startedAtMs < SHOWN_AFTER_MS) return;
      shown.value = { label, done, total, onCancel: () => stop.abort() };
    };
    try {
      return await run({ signal: stop.signal, onProgress });
    } finally {
      busy = false;
      shown.value = null;
    }
  }

  let busy = false;
  return { shown, start };
}
