import { overlap } from '../text/spans.ts';
import { type Draft, draftStart } from './draft.ts';

/**
 * Joins the attributions of quotations with those of reported speech: where both read the same cue
 * or the same quoted words, the quotation's own reading stands.
 */
export function fuse(quoted: readonly Draft[], reported: readonly Draft[]): Draft[] {
  const cues = new Set(quoted.flatMap(({ cue }) => cue.map(({ start }) => start)));
  const owned = new Set(quoted.flatMap(({ quotes }) => quotes));
  const kept = reported.filter(
    (draft) =>
      !draft.cue.some(({ start }) => cues.has(start)) && !draft.quotes.some((quote) => owned.has(quote)),
  );
  return [...quoted, ...kept.filter((draft) => !crossesItself(draft))].sort(
    (a, b) => draftStart(a) - draftStart(b) || a.content.length - b.content.length,
  );
}

/** One word cannot be cue, source and content of one report. */
function crossesItself({ source, cue, content }: Draft): boolean {
  return (
    content.some((piece) => [...source, ...cue].some((other) => overlap(piece, other))) ||
    source.some((piece) => cue.some((other) => overlap(piece, other)))
  );
}
