import { contain, overlap, type Span } from '../text/spans.ts';
import type { Analysis, Attribution, Figure, Quotation, Speaker } from './analysis.ts';

/** What the reader said is wrong, with its passage found in the analysed text. */
export interface PlacedCorrection {
  span: Span;
  kind: 'quotation' | 'attribution' | 'figure';
  verdict: 'not-a-quote' | 'other-speaker' | 'not-a-claim';
  /** The right name, for `other-speaker`. */
  speaker?: string;
}

/** Returns an analysis with the reader's corrections applied, in their order; the given one stays as it is. */
export function applyCorrections(
  analysis: Analysis,
  corrections: readonly PlacedCorrection[],
): Analysis {
  return corrections.reduce(applyOne, analysis);
}

function applyOne(analysis: Analysis, correction: PlacedCorrection): Analysis {
  switch (correction.verdict) {
    case 'not-a-quote':
      return withoutQuote(analysis, correction);
    case 'other-speaker':
      return withSpeaker(analysis, correction);
    case 'not-a-claim':
      return withoutClaim(analysis, correction);
    default:
      return analysis;
  }
}

/** Tells whether a finding is the one a correction means: half of each lies in the other. */
function matches(found: Span, { span }: PlacedCorrection): boolean {
  if (!overlap(found, span)) return false;
  const shared = Math.min(found.end, span.end) - Math.max(found.start, span.start);
  return 2 * shared >= found.end - found.start && 2 * shared >= span.end - span.start;
}

/** Indices of the attributions that a correction means, by a quotation or by a piece of content or cue. */
function meantAttributions(analysis: Analysis, correction: PlacedCorrection): Set<number> {
  const meant = new Set<number>();
  if (correction.kind !== 'attribution') {
    for (const { span, attribution } of analysis.quotations) {
      if (attribution !== null && matches(span, correction)) meant.add(attribution);
    }
  }
  if (correction.kind === 'figure' || meant.size > 0) return meant;
  analysis.attributions.forEach(({ content, cue }, index) => {
    const pieces = content.length > 0 ? content : cue;
    if (pieces.some((piece) => matches(piece, correction))) meant.add(index);
  });
  return meant;
}

function withoutQuote(analysis: Analysis, correction: PlacedCorrection): Analysis {
  const dropped = analysis.quotations.filter(({ span }) => matches(span, correction));
  const quotations = analysis.quotations.filter((quotation) => !dropped.includes(quotation));
  const gone = new Set<number>();
  if (correction.kind === 'attribution') {
    for (const index of meantAttributions(analysis, correction)) gone.add(index);
  }
  for (const { attribution } of dropped) {
    // A report around the words stays; direct speech that has lost its last quotation goes.
    const direct = attribution !== null && analysis.attributions[attribution]?.kind === 'direct';
    if (direct && !quotations.some((other) => other.attribution === attribution)) {
      gone.add(attribution);
    }
  }
  return withoutAttributions({ ...analysis, quotations }, gone, dropped);
}

/** Leaves attributions out, and out of each direct one the pieces that are quotations no longer. */
function withoutAttributions(
  analysis: Analysis,
  gone: ReadonlySet<number>,
  dropped: readonly Quotation[],
): Analysis {
  const place = new Map<number, number>();
  const attributions: Attribution[] = [];
  analysis.attributions.forEach((attribution, index) => {
    if (gone.has(index)) return;
    place.set(index, attributions.length);
    const lost = dropped.filter((quotation) => quotation.attribution === index);
    attributions.push(lost.length > 0 ? withoutPieces(attribution, lost) : attribution);
  });
  const moved = (index: number | null) => (index === null ? null : (place.get(index) ?? null));
  return withUsedSpeakers({
    ...analysis,
    attributions,
    quotations: analysis.quotations.map((one) => ({ ...one, attribution: moved(one.attribution) })),
    figures: analysis.figures.map((one) => ({ ...one, attribution: moved(one.attribution) })),
  });
}

function withoutPieces(attribution: Attribution, lost: readonly Quotation[]): Attribution {
  if (attribution.kind !== 'direct') return attribution;
  const content = attribution.content.filter(
    (piece) => !lost.some(({ span }) => contain(span, piece)),
  );
  return { ...attribution, content };
}

function withSpeaker(analysis: Analysis, correction: PlacedCorrection): Analysis {
  const name = correction.speaker?.trim() ?? '';
  const meant = meantAttributions(analysis, correction);
  if (meant.size === 0) return analysis;
  const speaker =
    name === '' ? null : (findSpeaker(analysis.speakers, name) ?? makeSpeaker(analysis, name));
  const known = speaker === null || analysis.speakers.includes(speaker);
  return withUsedSpeakers({
    ...analysis,
    speakers: known ? analysis.speakers : [...analysis.speakers, speaker],
    attributions: analysis.attributions.map((attribution, index) =>
      meant.has(index) ? { ...attribution, speaker: speaker?.id ?? null } : attribution,
    ),
  });
}

const findSpeaker = (speakers: readonly Speaker[], name: string): Speaker | undefined =>
  speakers.find((one) => one.name.toLowerCase() === name.toLowerCase());

function makeSpeaker({ speakers }: Analysis, name: string): Speaker {
  const taken = new Set(speakers.map(({ id }) => id));
  let number = speakers.length + 1;
  while (taken.has(`s${number}`)) number++;
  return { id: `s${number}`, name, role: null, mentions: [] };
}

/** Leaves out speakers to whom nothing is attributed any more. */
function withUsedSpeakers(analysis: Analysis): Analysis {
  const used = new Set(analysis.attributions.map(({ speaker }) => speaker));
  return { ...analysis, speakers: analysis.speakers.filter(({ id }) => used.has(id)) };
}

function withoutClaim(analysis: Analysis, correction: PlacedCorrection): Analysis {
  const figures = analysis.figures.map(
    (figure): Figure => (matches(figure.span, correction) ? { ...figure, claim: false } : figure),
  );
  return { ...analysis, figures };
}
