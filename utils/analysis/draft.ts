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
  /** The sentence right before, whose subject says it where that is somebody: "Smith shrugged. “…”" */
  beside?: number;
  /** Index of its sentence: in `Reading.sentences`, or among the spoken ones. */
  sentence: number;
  /** The draft whose content holds this one, the innermost. */
  within?: Draft | undefined;
  /** An interview's turn: its words are direct speech without marks. */
  turn?: 'question' | 'answer' | 'named';
  /** Spoken inside this quotation (index into `Reading.quotes`), else null. */
  inside: number | null;
}

/** Where a draft begins in the text. */
export function draftStart({ source, cue, content }: Draft): number {
  let first = Number.POSITIVE_INFINITY;
  for (const spans of [source, cue, content])
    for (const { start } of spans) first = Math.min(first, start);
  return first;
}
