/**
 * Scrolls as little as it takes to bring an element into sight. In a frame, such as the card's, only
 * the boxes of that frame are scrolled, never the page around it.
 */
export function showWhole(element: HTMLElement): void {
  const view = element.ownerDocument.defaultView;
  if (!view) return;
  if (view.parent === view) {
    element.scrollIntoView({ block: 'nearest' });
    return;
  }
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (!['auto', 'scroll'].includes(view.getComputedStyle(box).overflowY)) continue;
    const own = element.getBoundingClientRect();
    const { top, bottom } = box.getBoundingClientRect();
    box.scrollTop += Math.min(own.top - top, Math.max(0, own.bottom - bottom));
  }
}
