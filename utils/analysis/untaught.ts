import { bySpan, overlap } from '../text/spans.ts';
import { findAsReports, findOwnWords } from './as-reports.ts';
import { Covered } from './covered.ts';
import type { Draft } from './draft.ts';
import { findEstimates } from './estimates.ts';
import { arrange } from './fusion.ts';
import { findHearsay } from './hearsay.ts';
import { lazily } from './lazy.ts';
import { findNestedQuotes } from './nested-quotes.ts';
import { findNounReports } from './noun-reports.ts';
import { firstFrom } from './ordered.ts';
import { findParentheses, type ParenthesisDraft } from './parentheses.ts';
import type { Reading } from './reading.ts';

/** Adds what the tagger learned nothing of: words of saying set into a sentence, and figures that somebody puts on something. */
export function addUntaught(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const all = [...findParentheses(reading), ...findAsReports(reading), ...findHearsay(reading)];
  const parentheses = all.filter(outsideOf(drafts));
  const subjects = parentheses.flatMap(({ source }) => source).sort(bySpan);
  // "The find, the team argues, points to …": what it points to is no report of the team.
  const kept = withFronts(drafts, all).filter(
    ({ source: [own] }) =>
      !own || (subjects[firstFrom(subjects, own.start)]?.start ?? own.end) >= own.end,
  );
  const isOutside = outsideOf(kept);
  const estimates = findEstimates(reading).filter(isOutside);
  const nested = findNestedQuotes(reading).filter(isOutside);
  const owned = findNounReports(reading);
  const ofOwners = withOwners(kept, owned);
  const words = findOwnWords(reading).filter(isOutside);
  const nouns = owned.filter(isOutside).filter(apartFrom(kept));
  const added = [...nouns, ...words, ...parentheses, ...estimates, ...nested];
  return added.length === 0 ? ofOwners : arrange([...ofOwners, ...added]);
}

/** "They left after Lee’s warning that it leaks": not they warn. */
function withOwners(drafts: readonly Draft[], owned: readonly Draft[]): Draft[] {
  if (owned.length === 0) return [...drafts];
  const byEnd = new Map(owned.map((one) => [one.cue[0]?.end, one] as const));
  return drafts.map((draft) => {
    const [cue] = draft.cue;
    const [who] = draft.source;
    const known = cue && byEnd.get(cue.end);
    const [owner] = known?.source ?? [];
    if (!known || !owner || (who && overlap(who, owner))) return draft;
    return { ...draft, source: known.source, cue: known.cue };
  });
}

/** "The plan, he said, would cost jobs": what stands before the parenthesis is as much said as what follows. */
function withFronts(drafts: readonly Draft[], parentheses: readonly ParenthesisDraft[]): Draft[] {
  if (parentheses.length === 0) return [...drafts];
  const byCue = new Map(parentheses.map((one) => [one.cue[0]?.start, one] as const));
  return drafts.map((draft) => {
    const [cue] = draft.cue;
    const known = cue && byCue.get(cue.start);
    const [front, back] = known?.content ?? [];
    const [who] = draft.source;
    if (!cue || !known || !front || !back) return draft;
    const rest = draft.content.flatMap(({ start, end }) =>
      end > back.start ? [{ start: Math.max(start, back.start), end }] : [],
    );
    const [next] = rest;
    if (known.isParting && (!next || next.start > back.end)) rest.unshift(back);
    else if (known.isParting && next) rest[0] = { start: back.start, end: next.end };
    const source = who && overlap(who, front) ? known.source : draft.source;
    return rest.length > 0 ? { ...draft, source, content: [front, ...rest] } : draft;
  });
}

/** Makes a test that tells whether a draft's cue is no other draft's. */
function outsideOf(drafts: readonly Draft[]): (draft: Draft) => boolean {
  const taken = lazily(() => new Covered(drafts.flatMap(({ cue }) => cue)));
  return ({ cue }) => cue.every((piece) => !taken().touches(piece));
}

/** Makes a test that tells whether a draft stands in nobody else's words. */
function apartFrom(drafts: readonly Draft[]): (draft: Draft) => boolean {
  const taken = lazily(() => new Covered(drafts.flatMap(({ content }) => content)));
  return ({ cue: [cue] }) =>
    cue !== undefined && !taken().touches({ start: cue.start, end: cue.start + 1 });
}
