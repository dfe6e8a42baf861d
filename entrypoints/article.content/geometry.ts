import type { Anchor } from './card-host.ts';

function liveRange(range: StaticRange): Range {
  const live = (range.startContainer.ownerDocument ?? document).createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

/** Further than this from the line, a card beside the rest of a passage would be out of reach. */
const NEAR_PX = 120;

/**
 * Where the ranges stand in the viewport: the line at `y`, or the first, with the lines near it: a
 * card beside it must not cover what it speaks of.
 */
export function rectAt(ranges: readonly StaticRange[], y?: number): Anchor | null {
  const rects = ranges.flatMap((range) => [...liveRange(range).getClientRects()]);
  const at = rects.find(({ top, bottom }) => y !== undefined && y >= top && y <= bottom);
  const line = at ?? rects[0];
  if (!line) return null;
  const near = rects.filter(
    ({ top, bottom }) => top > line.top - NEAR_PX && bottom < line.bottom + NEAR_PX,
  );
  return {
    left: line.left,
    right: line.right,
    top: Math.min(...near.map(({ top }) => top)),
    bottom: Math.max(...near.map(({ bottom }) => bottom)),
  };
}

/** Brings the first range into the upper part of the view, at once: the flash shows where it is. */
export function scrollIntoView(ranges: readonly StaticRange[]): void {
  const first = ranges[0];
  if (!first) return;
  const { top, bottom } = liveRange(first).getBoundingClientRect();
  if (top >= 0 && bottom <= window.innerHeight * 0.8) return;
  // Inner scrollers first, then the page itself.
  first.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const inView = liveRange(first).getBoundingClientRect();
  window.scrollBy({ top: inView.top - window.innerHeight / 3, behavior: 'instant' });
}
