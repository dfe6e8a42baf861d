import type { Draft } from './draft.ts';
import { tellKind } from './fusion.ts';
import type { Reading } from './reading.ts';
import type { AttributionCandidate } from './tagger/candidate.ts';

/**
 * Makes a function that finds what rules read with the cue of a candidate. The cue of a quotation may have
 * an adverb before the tagger's: “…,” the mayor simply said.
 */
export function reportFinder(
  reading: Reading,
  ruled: readonly Draft[],
): (candidate: AttributionCandidate) => Draft | undefined {
  const byStart = new Map<number, Draft>();
  const byEnd = new Map<number, Draft>();
  for (const draft of ruled) {
    const [cue] = draft.cue;
    if (!cue || draft.inside !== null || draft.turn) continue;
    byStart.set(cue.start, draft);
    if (tellKind(reading, draft) === 'direct') byEnd.set(cue.end, draft);
  }
  return ({ cue: [cue] }) => {
    if (!cue) return undefined;
    const longer = byEnd.get(cue.end);
    const starts = longer?.cue[0]?.start ?? cue.end;
    return byStart.get(cue.start) ?? (starts < cue.start ? longer : undefined);
  };
}
