import type { Span } from '../../text/spans.ts';
import type { AttributionCandidate } from './candidate.ts';
import { LABEL } from './labels.ts';
import { type Tokens, tokensIn } from './tokens.ts';

/** The label of each token by given attributions; where two claim a token, the later one has it. */
export function labelTokens(
  tokens: Tokens,
  attributions: readonly AttributionCandidate[],
): Uint8Array {
  const labels = new Uint8Array(tokens.count).fill(LABEL.none);
  for (const { source, cue, content } of attributions) {
    const place = cue[0]?.start ?? -1;
    for (const piece of content) labelContent(tokens, labels, piece, piece.start < place);
    for (const piece of source) {
      label(tokens, labels, piece, piece.start < place ? LABEL.sourceBefore : LABEL.sourceAfter);
    }
    for (const piece of cue) label(tokens, labels, piece, LABEL.cue);
  }
  return labels;
}

/** @param first the label of the first token; that of the others is the next number */
function label(tokens: Tokens, labels: Uint8Array, piece: Span, first: number): void {
  const [from, to] = tokensIn(tokens, piece);
  if (from === to) return;
  labels.fill(first + 1, from, to);
  labels[from] = first;
}

function labelContent(tokens: Tokens, labels: Uint8Array, piece: Span, isBefore: boolean): void {
  const [from, to] = tokensIn(tokens, piece);
  if (from === to) return;
  labels.fill(isBefore ? LABEL.contentBeforeOn : LABEL.contentAfterOn, from, to);
  labels[from] = isBefore ? LABEL.contentBefore : LABEL.contentAfter;
  labels[to - 1] = isBefore ? LABEL.contentBeforeEnd : LABEL.contentAfterEnd;
}
