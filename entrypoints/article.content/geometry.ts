import { originOf } from '../../utils/page/trees.ts';
import type { Anchor } from './card-host.ts';

/** A box in the page's viewport. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const ownerOf = (range: StaticRange): Document => range.startContainer.ownerDocument ?? document;

/** A range that the browser measures and reads the text of. */
export function liveRange(range: StaticRange): Range {
  const live = ownerOf(range).createRange();
  const { startContainer, startOffset, endContainer, endOffset } = range;
  // Its nodes may have become shorter since: the page changes before it is read again.
  live.setStart(startContainer, Math.min(startOffset, lengthOf(startContainer)));
  live.setEnd(endContainer, Math.min(endOffset, lengthOf(endContainer)));
  return live;
}

const lengthOf = (node: Node): number => node.nodeValue?.length ?? node.childNodes.length;

/** The lines of a range in the page's viewport, in a frame too. */
export function boxesOf(range: StaticRange): Box[] {
  const { x, y } = originOf(ownerOf(range));
  return [...liveRange(range).getClientRects()].map(({ left, right, top, bottom }) => ({
    left: left + x,
    right: right + x,
    top: top + y,
    bottom: bottom + y,
  }));
}

/** Further than this from the line, a card beside the rest of a passage would be out of reach. */
const NEAR_PX = 120;

/**
 * Where the ranges stand in the viewport: the line at `y`, or the first, with the lines near it: a
 * card beside it must not cover what it speaks of.
 */
export function rectAt(ranges: readonly StaticRange[], y?: number): Anchor | null {
  const rects = ranges.flatMap(boxesOf);
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
  const edges = (): { top: number; bottom: number } => {
    const { top, bottom } = liveRange(first).getBoundingClientRect();
    const { y } = originOf(ownerOf(first));
    return { top: top + y, bottom: bottom + y };
  };
  const { top, bottom } = edges();
  if (top >= 0 && bottom <= window.innerHeight * 0.8) return;
  // Inner scrollers first, then the page itself.
  first.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  window.scrollBy({ top: edges().top - window.innerHeight / 3, behavior: 'instant' });
}
