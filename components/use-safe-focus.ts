import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the focus to the safe answer, marked with `data-safe`, whenever a question opens, goes on or closes. */
export function useSafeFocus<T extends HTMLElement>(step: unknown): RefObject<T | null> {
  const ref = useRef<T>(null);
  const before = useRef(step);
  useLayoutEffect(() => {
    if (before.current === step) return;
    before.current = step;
    ref.current?.querySelector<HTMLElement>('[data-safe]')?.focus();
  }, [step]);
  return ref;
}
