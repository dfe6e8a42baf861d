import { bySpan, contain, hull, type Span } from '../text/spans.ts';
import type { Analysis, Attribution, Figure, Speaker } from './analysis.ts';

export type FindingKind = 'quotation' | 'attribution' | 'figure';

/** One thing a reader can point at, list, note or correct. */
export interface Finding {
  /** Kind and start offset: stable for one analysed text. */
  id: string;
  kind: FindingKind;
  /** The words themselves, for a list: a quotation, an attribution's content, a figure. */
  pieces: Span[];
  attribution: Attribution | null;
  speaker: Speaker | null;
  figure: Figure | null;
}

/**
 * Lists what a reader is shown, in text order: each quotation, each attribution without a quotation
 * of its own, each figure that is a claim.
 */
export function listFindings(analysis: Analysis): Finding[] {
  const quoted = new Set(analysis.quotations.map((quotation) => quotation.attribution));
  const found = [
    ...analysis.quotations.map(({ span, attribution }) =>
      describe(analysis, 'quotation', [span], attribution, null),
    ),
    ...analysis.attributions.flatMap((attribution, index) => {
      if (quoted.has(index)) return [];
      const pieces = attribution.content.length > 0 ? attribution.content : attribution.cue;
      return pieces.length > 0 ? [describe(analysis, 'attribution', pieces, index, null)] : [];
    }),
    ...analysis.figures
      .filter((figure) => figure.claim)
      .map((figure) => describe(analysis, 'figure', [figure.span], figure.attribution, figure)),
  ];
  return found.sort((a, b) => bySpan(hull(a.pieces), hull(b.pieces)));
}

function describe(
  analysis: Analysis,
  kind: FindingKind,
  pieces: Span[],
  index: number | null,
  figure: Figure | null,
): Finding {
  const attribution = index === null ? null : (analysis.attributions[index] ?? null);
  const speaker = analysis.speakers.find(({ id }) => id === attribution?.speaker) ?? null;
  return { id: `${kind}:${hull(pieces).start}`, kind, pieces, attribution, speaker, figure };
}

/** The finding's words, its pieces joined by " … ". */
export function findingText(finding: Finding, text: string): string {
  return finding.pieces.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/** The finding whose pieces hold `offset`: the smallest, so a figure wins inside a quotation. */
export function findingAt(findings: readonly Finding[], offset: number): Finding | null {
  const point = { start: offset, end: offset + 1 };
  let best: Finding | null = null;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const finding of findings) {
    const piece = finding.pieces.find((candidate) => contain(candidate, point));
    if (piece && piece.end - piece.start < bestLength) {
      best = finding;
      bestLength = piece.end - piece.start;
    }
  }
  return best;
}
