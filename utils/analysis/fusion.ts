import { isAsciiDigit, isAsciiLetter, isGeneralPunctuation } from '../text/characters.ts';
import { lastOf } from '../text/list-ends.ts';
import { bySpan, contain, overlap, type Span } from '../text/spans.ts';
import type { Attribution } from './analysis.ts';
import { type Draft, draftStart } from './draft.ts';
import type { Reading } from './reading.ts';

/**
 * Joins the attributions of quotations, of reported speech and of an interview's turns, in text
 * order: where two read the same cue or the same quoted words, the quotation's own reading stands.
 * Drafts inside others' words are tied to those.
 */
export function fuse(
  quoted: readonly Draft[],
  reported: readonly Draft[],
  turns: readonly Draft[],
): Draft[] {
  const cues = new Set(quoted.flatMap(({ cue }) => cue.map(({ start }) => start)));
  const owned = new Set(quoted.flatMap(({ quotes }) => quotes));
  // A quotation alone may have joined a report; that report then keeps all of its own.
  const kept = reported.filter(
    (draft) =>
      !crossesItself(draft) &&
      !draft.cue.some(({ start }) => cues.has(start)) &&
      !draft.quotes.some((quote) => owned.has(quote)),
  );
  return arrange([...turns, ...quoted, ...kept]);
}

/** Puts drafts into text order and ties those inside others' words to them. */
export function arrange(drafts: readonly Draft[]): Draft[] {
  const ordered = drafts
    .map((draft) => ({ draft, start: draftStart(draft) }))
    .sort((a, b) => a.start - b.start || b.draft.content.length - a.draft.content.length)
    .map(({ draft }) => draft);
  nest(ordered);
  return ordered.filter((draft) => !repeatsHolder(draft));
}

/** One word cannot be cue, source and content of one report. */
const crossesItself = ({ source, cue, content }: Draft): boolean =>
  cross(content, source) || cross(content, cue) || cross(source, cue);

function cross(some: readonly Span[], others: readonly Span[]): boolean {
  for (const piece of some) for (const other of others) if (overlap(piece, other)) return true;
  return false;
}

/** Writes into each draft which other's words it stands in, the innermost. */
function nest(drafts: readonly Draft[]): void {
  const pieces: (Span & { draft: Draft })[] = [];
  for (const draft of drafts)
    for (const { start, end } of draft.content) pieces.push({ start, end, draft });
  pieces.sort(bySpan);
  const open: (Span & { draft: Draft })[] = [];
  let next = 0;
  for (const draft of drafts) {
    const place = (draft.cue[0] ?? draft.source[0] ?? draft.content[0]) as Span;
    for (let piece = pieces[next]; piece && piece.start <= place.start; piece = pieces[++next]) {
      while (open.length > 0 && (lastOf(open)?.end ?? 0) <= piece.start) open.pop();
      open.push(piece);
    }
    const holder = open.findLast((piece) => piece.draft !== draft && contain(piece, place));
    draft.within = holder?.draft;
  }
}

/** "I think" in an interview's answer reports nothing that the answer does not. */
function repeatsHolder({ within, source, inside, turn }: Draft): boolean {
  if (!within?.turn || turn || inside !== null || source.length === 0) return false;
  const [first] = source;
  return first !== undefined && first.end - first.start <= 3;
}

// Up to a tenth of the words may stand outside of the marks ("that “…”").
const DIRECT_SHARE = 0.9;

/** Tells how an attribution gives what was said: in the speaker's words, in others, or in both. */
export function tellKind(reading: Reading, draft: Draft): Attribution['kind'] {
  if (draft.turn) return 'direct';
  if (draft.quotes.length === 0) return 'indirect';
  const spans: Span[] = [];
  for (const quote of draft.quotes) {
    const span = reading.quotes[quote]?.span;
    if (span) spans.push(span);
  }
  if (areSame(draft.content, spans)) return 'direct';
  const all = countWords(reading.text, draft.content);
  return countWords(reading.text, spans) >= DIRECT_SHARE * all ? 'direct' : 'mixed';
}

const areSame = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, i) => start === others[i]?.start && end === others[i]?.end);

function countWords(text: string, spans: readonly Span[]): number {
  let sum = 0;
  for (const { start, end } of spans) sum += countRuns(text, start, end);
  return sum;
}

/** Counts the runs of letters, marks and digits between two places. */
function countRuns(text: string, start: number, end: number): number {
  let runs = 0;
  let inside = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127 && !isGeneralPunctuation(code))
      return text.slice(start, end).match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
    const belongs = isAsciiLetter(code) || isAsciiDigit(code);
    if (belongs && !inside) runs += 1;
    inside = belongs;
  }
  return runs;
}
