import { bySpan, hull, type Span } from '../text/spans.ts';
import type { Analysis, Attribution, Figure, Speaker } from './analysis.ts';

export type FindingKind = 'quotation' | 'attribution' | 'figure';

/** One thing a reader can point at, list, note or correct. */
export interface Finding {
  /** Kind and start offset: stable for one analysed text; numbered where two of a kind share both. */
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
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  const make = (kind: FindingKind, pieces: Span[], index: number | null, figure: Figure | null) => {
    const attribution = index === null ? null : (analysis.attributions[index] ?? null);
    const speaker = speakers.get(attribution?.speaker ?? '') ?? null;
    return { id: `${kind}:${hull(pieces).start}`, kind, pieces, attribution, speaker, figure };
  };
  const quoted = new Set(analysis.quotations.map((quotation) => quotation.attribution));
  const found: Finding[] = [
    ...analysis.quotations.map(({ span, attribution }) =>
      make('quotation', [span], attribution, null),
    ),
    ...analysis.attributions.flatMap((attribution, index) => {
      if (quoted.has(index)) return [];
      const pieces = attribution.content.length > 0 ? attribution.content : attribution.cue;
      return pieces.length > 0 ? [make('attribution', pieces, index, null)] : [];
    }),
    ...analysis.figures
      .filter((figure) => figure.claim)
      .map((figure) => make('figure', [figure.span], figure.attribution, figure)),
  ];
  found.sort((a, b) => bySpan(hull(a.pieces), hull(b.pieces)));
  numberRepeats(found);
  return found;
}

function numberRepeats(findings: readonly Finding[]): void {
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    if (count > 1) finding.id += `:${count}`;
  }
}

/** The finding's words, its pieces joined by " … ". */
export function findingText(finding: Finding, text: string): string {
  return finding.pieces.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

interface IndexedPiece extends Span {
  finding: Finding;
  /** The furthest end of this piece and all before it. */
  reach: number;
}

// A pointer that moves over a page asks for every position of one list: it is sorted once.
const indexes = new WeakMap<readonly Finding[], IndexedPiece[]>();

/** The finding whose pieces hold `offset`: the smallest, so a figure wins inside a quotation. */
export function findingAt(findings: readonly Finding[], offset: number): Finding | null {
  const pieces = indexes.get(findings) ?? indexPieces(findings);
  let best: IndexedPiece | null = null;
  for (let i = lastStartingBy(pieces, offset); i >= 0; i--) {
    const piece = pieces[i];
    if (!piece || piece.reach <= offset) break;
    if (piece.end > offset && (!best || lengthOf(piece) <= lengthOf(best))) best = piece;
  }
  return best?.finding ?? null;
}

const lengthOf = ({ start, end }: Span): number => end - start;

function indexPieces(findings: readonly Finding[]): IndexedPiece[] {
  const pieces = findings
    .flatMap((finding) => finding.pieces.map((piece) => ({ ...piece, finding, reach: 0 })))
    .sort(bySpan);
  let reach = 0;
  for (const piece of pieces) {
    reach = Math.max(reach, piece.end);
    piece.reach = reach;
  }
  indexes.set(findings, pieces);
  return pieces;
}

/** The index of the last piece that starts at `offset` or before it, -1 where none does. */
function lastStartingBy(pieces: readonly Span[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
