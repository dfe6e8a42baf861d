import type { Span } from '../text/spans.ts';

/** An attribution before its speaker is known: what rules, or a tagger, propose. */
export interface Draft {
  source: Span[];
  cue: Span[];
  content: Span[];
  /** Indices into `Reading.quotes` that lie in the content as reported words, the outermost only. */
  quotes: number[];
  /** Its words go on with what the speaker of an earlier draft said; none is named again. */
  follows: Draft | null;
  /** Spoken inside this quotation (index into `Reading.quotes`), else null. */
  inside: number | null;
}

/** Where a draft begins in the text. */
export const draftStart = (draft: Draft): number =>
  Math.min(...[...draft.source, ...draft.cue, ...draft.content].map(({ start }) => start));
