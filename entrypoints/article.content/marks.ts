import type { Analysis } from '../../utils/analysis/analysis.ts';
import type { Finding } from '../../utils/analysis/findings.ts';
import type { MarkKind } from '../../utils/page/palette.ts';
import { bySpan, type Span } from '../../utils/text/spans.ts';

/** One stretch of the article that is painted, and the finding whose card it opens. */
export interface Mark {
  kind: MarkKind;
  span: Span;
  finding: Finding;
}

/** Lists what to paint in text order: quotations, figures, who said it and, quieter, what was said. */
export function listMarks(analysis: Analysis, findings: readonly Finding[]): Mark[] {
  const marks: Mark[] = [];
  const told = new Set<unknown>();
  for (const finding of findings) {
    const kind = finding.kind === 'attribution' ? 'content' : finding.kind;
    for (const span of finding.pieces) marks.push({ kind, span, finding });
    const { attribution } = finding;
    // Several quotations may share an attribution, and a figure only lies in one.
    if (!attribution || finding.kind === 'figure' || told.has(attribution)) continue;
    told.add(attribution);
    for (const span of [...attribution.source, ...attribution.cue]) {
      marks.push({ kind: 'attribution', span, finding });
    }
    if (attribution.kind === 'mixed' && finding.kind === 'quotation') {
      for (const span of unquoted(attribution.content, analysis)) {
        marks.push({ kind: 'content', span, finding });
      }
    }
  }
  return marks.sort((a, b) => bySpan(a.span, b.span));
}

/** The pieces of a content without the quotations in it. */
function unquoted(content: readonly Span[], { quotations }: Analysis): Span[] {
  return content.flatMap((piece) => {
    const inside = quotations.filter(
      ({ span }) => span.start >= piece.start && span.end <= piece.end,
    );
    const rest: Span[] = [];
    let { start } = piece;
    for (const { span } of inside) {
      if (span.start > start) rest.push({ start, end: span.start });
      start = Math.max(start, span.end);
    }
    if (start < piece.end) rest.push({ start, end: piece.end });
    return rest;
  });
}

/** Finds the smallest mark at an offset, in about the logarithm of their number. */
export class MarkIndex {
  readonly #marks: readonly Mark[];
  /** The furthest end among the marks up to each one: where to stop looking back. */
  readonly #reach: number[] = [];

  /** `marks` in text order. */
  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
    let reach = 0;
    for (const { span } of marks) {
      reach = Math.max(reach, span.end);
      this.#reach.push(reach);
    }
  }

  at(offset: number): Mark | null {
    let best: Mark | null = null;
    for (let i = this.#lastStartingBy(offset); i >= 0 && (this.#reach[i] ?? 0) > offset; i--) {
      const mark = this.#marks[i];
      if (!mark || mark.span.end <= offset) continue;
      if (!best || length(mark.span) < length(best.span)) best = mark;
    }
    return best;
  }

  #lastStartingBy(offset: number): number {
    let low = 0;
    let high = this.#marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#marks[middle]?.span.start ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

const length = ({ start, end }: Span): number => end - start;
