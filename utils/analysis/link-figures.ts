import { lastOf } from '../text/list-ends.ts';
import { bySpan, contain, type Span } from '../text/spans.ts';
import type { Attribution, Figure } from './analysis.ts';

interface Piece extends Span {
  attribution: number;
}

/** Points each figure to the attribution whose content holds it, the innermost where several do. */
export function linkFigures(
  figures: readonly Figure[],
  attributions: readonly Attribution[],
): Figure[] {
  const pieces: Piece[] = [];
  attributions.forEach(({ content }, attribution) => {
    for (const { start, end } of content) pieces.push({ start, end, attribution });
  });
  pieces.sort(bySpan);
  const order = figures
    .map((_, index) => index)
    .sort((a, b) => startOf(figures, a) - startOf(figures, b));
  const holder = new Map<number, number>();
  // Contents nest: those still open stand on a stack, the innermost on top.
  const open: Piece[] = [];
  let next = 0;
  for (const index of order) {
    const figure = figures[index];
    if (!figure) continue;
    for (
      let piece = pieces[next];
      piece && piece.start <= figure.span.start;
      piece = pieces[++next]
    ) {
      while (open.length > 0 && (lastOf(open)?.end ?? 0) <= piece.start) open.pop();
      open.push(piece);
    }
    while (open.length > 0 && (lastOf(open)?.end ?? 0) <= figure.span.start) open.pop();
    const inner = open.findLast((piece) => contain(piece, figure.span));
    if (inner) holder.set(index, inner.attribution);
  }
  return figures.map((figure, index) => ({ ...figure, attribution: holder.get(index) ?? null }));
}

const startOf = (figures: readonly Figure[], index: number): number =>
  figures[index]?.span.start ?? 0;
