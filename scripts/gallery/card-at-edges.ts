import type { Page } from 'puppeteer-core';
import { cardBox, dragOver } from '../../tests/e2e/support/reading.ts';
import { waitUntil } from '../support/wait-until.ts';
import type { Taker } from './take-pictures.ts';

/** Here the article is nearly as wide as the window. */
const WINDOW = { width: 700, height: 560 };
/** Where the pointer changes nothing. */
const ASIDE = { x: 2, y: 2 };

type Edge = 'left' | 'right' | 'top' | 'bottom';
const EDGES: readonly Edge[] = ['left', 'right', 'top', 'bottom'];

/** Takes pictures of the brief card and of the whole one near each edge, and of the selection button. */
export async function shootEdges({ shoot }: Taker, page: Page): Promise<void> {
  await page.setViewport(WINDOW);
  for (const edge of EDGES) {
    const { x, y } = await page.evaluate(findMark, edge);
    await page.mouse.move(x, y);
    await waitUntil(() => cardBox(page), { what: `a card at the ${edge}` });
    await shoot(page, 'page', `brief card at the ${edge}`);
    await page.mouse.click(x, y);
    await shoot(page, 'page', `card at the ${edge}`);
    await page.keyboard.press('Escape');
    await page.mouse.move(ASIDE.x, ASIDE.y);
    await waitUntil(async () => ((await cardBox(page)) ? null : true), { what: 'no card' });
  }
  await dragOver(page, 'takes almost three times as long');
  await waitUntil(() => cardBox(page), { what: 'the selection button' });
  await shoot(page, 'page', 'selection button');
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
}

/** Runs in the page: brings the mark that is nearest to an edge there, and tells where it is. */
function findMark(edge: Edge): { x: number; y: number } {
  // A figure's card stands at the figure; that of other words where they begin, which may be far.
  const figures = [...CSS.highlights.values()].filter(({ priority }) => priority === 4);
  const all = edge === 'right' ? figures : [...CSS.highlights.values()];
  const boxes = all.flatMap((highlight) =>
    [...highlight].flatMap((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const [box] = live.getClientRects();
      return box && box.width > 0 ? [{ box, live }] : [];
    }),
  );
  const far = ({ box }: { box: DOMRect }) => (edge === 'right' ? -box.left : box.left);
  const [nearest] = boxes.toSorted((a, b) => far(a) - far(b));
  if (!nearest) throw new Error('nothing is marked');
  const { innerHeight } = window;
  const wantedTop = {
    left: innerHeight / 2,
    right: innerHeight / 2,
    top: 8,
    bottom: innerHeight - 40,
  };
  window.scrollBy(0, nearest.box.top - wantedTop[edge]);
  const [{ x, y, width, height }] = nearest.live.getClientRects() as unknown as [DOMRect];
  return { x: x + width / 2, y: y + height / 2 };
}
