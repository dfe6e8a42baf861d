import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the rows of what is on the reader's screen in sight: the list in front moves to the first of
 * them when none is seen, but never away from a note that is being written.
 */
export function useFollowing(
  lists: RefObject<HTMLElement | null>,
  seen: ReadonlySet<string>,
  on: boolean,
): void {
  useLayoutEffect(() => {
    const list = lists.current?.querySelector<HTMLElement>('[role="tabpanel"]:not([hidden])');
    if (!on || !list || list.querySelector('.note-editor')) return;
    const rows = [...list.querySelectorAll('[data-seen="true"]')];
    const window = list.getBoundingClientRect();
    const isInSight = rows.some((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > window.top && top < window.bottom;
    });
    if (!isInSight) rows[0]?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [lists, seen, on]);
}
