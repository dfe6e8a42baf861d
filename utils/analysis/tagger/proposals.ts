import { type Attributes, PAD } from './attributes.ts';
import type { AttributionCandidate } from './candidate.ts';
import { labelTokens } from './label-tokens.ts';
import { isSource, type Segment } from './labels.ts';
import { tokensIn } from './tokens.ts';

type Range = [from: number, to: number];

/** The tokens of what a proposal ties to its cue. */
export interface ProposedParts {
  source: Range[];
  content: Range[];
}

/** Fills in what rules read in the text, which the tagger weighs like any other sign. */
export function markProposals(
  attributes: Attributes,
  proposals: readonly AttributionCandidate[],
): void {
  const { tokens, proposed, proposedCue, proposedParts } = attributes;
  proposed.set(labelTokens(tokens, proposals), PAD);
  for (const { source, cue, content } of proposals) {
    proposedParts.push({
      source: source.map((piece) => tokensIn(tokens, piece)),
      content: content.map((piece) => tokensIn(tokens, piece)),
    });
    for (const piece of cue) {
      const [from, to] = tokensIn(tokens, piece);
      proposedCue.fill(proposedParts.length, from + PAD, to + PAD);
    }
  }
}

/** What the rules tie to a cue, where they read one there. */
export function proposalOf(
  { proposedCue, proposedParts }: Attributes,
  cue: Segment,
): ProposedParts | undefined {
  for (let row = cue.from + PAD; row < cue.to + PAD; row++) {
    const number = proposedCue[row] as number;
    if (number > 0) return proposedParts[number - 1];
  }
  return undefined;
}

/** Whether the rules read a cue: 0 for not, 1 with a source, 2 without one. */
export function readsCue(attributes: Attributes, cue: Segment): number {
  const parts = proposalOf(attributes, cue);
  if (!parts) return 0;
  return parts.source.length > 0 ? 1 : 2;
}

/** What the rules say of a cue and a segment: 0 no such cue, 1 tied, 2 tied to another, 3 to none. */
export function readsLink(attributes: Attributes, cue: Segment, segment: Segment): number {
  const parts = proposalOf(attributes, cue);
  if (!parts) return 0;
  const ranges = isSource(segment.role) ? parts.source : parts.content;
  if (ranges.length === 0) return 3;
  return ranges.some(([from, to]) => from < segment.to && segment.from < to) ? 1 : 2;
}
