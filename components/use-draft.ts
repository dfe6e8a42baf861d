import { useLayoutEffect, useRef } from 'preact/hooks';

/** Longest time that typed text exists only on the screen. */
const PAUSE_MS = 200;

/**
 * Hands each change to `save` within `PAUSE_MS`, and at once when the view is about to vanish:
 * a popup closes as soon as it loses focus, a page when it is left. Then also what was handed over
 * before: another view that saved the same note has removed its draft.
 */
export function useDraft<T>(save: (draft: T) => void): {
  change: (draft: T) => void;
  /** Forgets what was typed: it was saved as a note or discarded. */
  drop: () => void;
} {
  const latest = useRef({ save, typed: null as { draft: T } | null, timer: 0 });
  latest.current.save = save;

  const flush = useRef(() => {
    const state = latest.current;
    clearTimeout(state.timer);
    state.timer = 0;
    if (state.typed) state.save(state.typed.draft);
  }).current;

  // Before the first key can arrive.
  useLayoutEffect(() => {
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return {
    change: (draft) => {
      const state = latest.current;
      state.typed = { draft };
      // Not restarted at each key: someone who never pauses would never be saved.
      if (state.timer === 0) state.timer = window.setTimeout(flush, PAUSE_MS);
    },
    drop: () => {
      clearTimeout(latest.current.timer);
      latest.current.timer = 0;
      latest.current.typed = null;
    },
  };
}
