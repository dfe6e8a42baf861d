import type { Span } from '../../text/spans.ts';

/** An attribution as the tagger or a rule proposes it; pieces in text order. */
export interface AttributionCandidate {
  source: Span[];
  cue: Span[];
  content: Span[];
}
