import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the focus to an element, or to what `selector` finds in it, when something open closes. */
export function useFocusBack<T extends HTMLElement>(
  open: boolean,
  selector?: string,
): RefObject<T | null> {
  const ref = useRef<T>(null);
  const wasOpen = useRef(open);
  useLayoutEffect(() => {
    const closed = wasOpen.current && !open;
    wasOpen.current = open;
    if (!closed) return;
    const target = selector ? ref.current?.querySelector<HTMLElement>(selector) : ref.current;
    target?.focus({ preventScroll: true });
  }, [open, selector]);
  return ref;
}
