import { findDialogue } from './dialogue-dashes.ts';
import { lastOf } from './list-ends.ts';
import { findParagraphs } from './paragraphs.ts';
import { findMarkCandidates, type MarkCandidate } from './quotation-mark-candidates.ts';
import { bySpan, type Span } from './spans.ts';

/** What stands between two quotation marks, whether speech, title or irony. */
export interface QuotedSpan {
  /** With its marks. */
  span: Span;
  /** Without them. */
  inner: Span;
  /** 0 outside of any other. */
  depth: number;
  /** False for a mark left open, whose span ends with its paragraph. */
  closed: boolean;
  /** Index of the span in the next paragraph that goes on with this one, its mark set anew. */
  next: number | null;
}

// Text nests three deep; a bound keeps odd text linear.
const MAX_DEPTH = 6;

interface Open {
  mark: MarkCandidate;
  /** Spans found before this mark was met. */
  found: number;
}

/** What a paragraph says, and what its first open mark needs from the next one. */
interface Scanned {
  quoted: QuotedSpan[];
  left: Open | null;
}

/**
 * Finds what stands between quotation marks, in text order, the outer before the inner. A mark
 * never reaches beyond its paragraph unless the next one sets it again.
 * @param dashes whether a dash at a paragraph's start opens speech even where no verb of saying follows
 */
export function findQuotedSpans(
  text: string,
  dashes = false,
  paragraphs: readonly Span[] = findParagraphs(text),
): QuotedSpan[] {
  const dialogue = findDialogue(text, paragraphs, dashes);
  const all: QuotedSpan[] = [];
  let waiting = -1;
  paragraphs.forEach((paragraph, index) => {
    const spoken = dialogue[index];
    if (spoken) {
      all.push(spoken);
      waiting = -1;
      return;
    }
    const following = paragraphs[index + 1];
    const nextStart = following ? text.slice(following.start, following.start + 2) : '';
    const { quoted, left } = scan(text, paragraph, nextStart);
    const first = quoted[0];
    const from = all[waiting];
    if (from && first?.span.start === paragraph.start) from.next = all.length;
    all.push(...quoted);
    waiting = left ? all.findLastIndex((q) => q.span.start === left.mark.start) : -1;
  });
  return all;
}

const NOTHING: Scanned = { quoted: [], left: null };

/** Finds the quoted spans of one paragraph by a stack of open marks. */
function scan(text: string, paragraph: Span, nextStart: string): Scanned {
  const candidates = findMarkCandidates(text, paragraph);
  if (candidates.length === 0) return NOTHING;
  const ahead = lookAhead(candidates);
  const quoted: QuotedSpan[] = [];
  const stack: Open[] = [];
  const outward = candidates.find((mark) => mark.family === 'guillemet')?.character === '»';
  candidates.forEach((mark, index) => {
    const opener = findOpener(stack, mark, outward);
    if (opener >= 0 && closesNow(mark, stack.length - 1 === opener, ahead[index])) {
      close(quoted, stack, opener, mark);
    } else if (opensNow(mark, stack, ahead[index], nextStart, outward, paragraph)) {
      stack.push({ mark, found: quoted.length });
    }
  });
  const left = settle(text, paragraph, nextStart, stack, quoted);
  quoted.sort((a, b) => bySpan(a.span, b.span));
  setDepths(quoted);
  return { quoted, left };
}

interface Ahead {
  /** A mark that can only close comes before the next one that can only open, same family. */
  closer: boolean;
  /** Any mark that can close follows in the paragraph, same family. */
  any: boolean;
}

/** Tells for each candidate what marks of its family follow it; linear, from the end. */
function lookAhead(candidates: readonly MarkCandidate[]): Ahead[] {
  const state = new Map<string, Ahead>();
  const ahead: Ahead[] = new Array(candidates.length);
  for (let i = candidates.length - 1; i >= 0; i--) {
    const mark = candidates[i];
    if (!mark) continue;
    const known = state.get(mark.family) ?? { closer: false, any: false };
    ahead[i] = known;
    const closer = mark.closes && !mark.weak ? true : mark.opens ? false : known.closer;
    state.set(mark.family, { closer, any: known.any || mark.closes });
  }
  return ahead;
}

/** The index in the stack of the mark that `mark` could close, or -1. */
function findOpener(stack: readonly Open[], mark: MarkCandidate, outward: boolean): number {
  if (!mark.closes) return -1;
  const found = stack.findLastIndex((open) => open.mark.family === mark.family);
  const opener = stack[found]?.mark;
  if (!opener) return -1;
  if (mark.family === 'guillemet' && !outward && mark.character === '«') return -1;
  if (mark.family === 'double' && mark.character === '“') {
    // Closes German „…“; elsewhere it is a closing mark only where nothing lets it open.
    return opener.character === '„' || !mark.opens ? found : -1;
  }
  return opener.end < mark.start ? found : -1;
}

function closesNow(mark: MarkCandidate, onTop: boolean, ahead: Ahead | undefined): boolean {
  if (mark.weak && ahead?.closer) return false;
  // A straight mark that could open too, with another kind open inside: a quotation within.
  return !(mark.opens && !onTop && (mark.character === '"' || mark.character === "'"));
}

function close(quoted: QuotedSpan[], stack: Open[], opener: number, mark: MarkCandidate): void {
  const open = stack[opener]?.mark;
  stack.length = opener;
  if (!open) return;
  quoted.push({
    span: { start: open.start, end: mark.end },
    inner: { start: open.end, end: mark.start },
    depth: 0,
    closed: true,
    next: null,
  });
}

function opensNow(
  mark: MarkCandidate,
  stack: readonly Open[],
  ahead: Ahead | undefined,
  nextStart: string,
  outward: boolean,
  paragraph: Span,
): boolean {
  if (!mark.opens || stack.length >= MAX_DEPTH) return false;
  if (mark.family === 'guillemet') return (mark.character === '»') === outward;
  if (mark.character === '›') return false;
  if (mark.character === '”' || mark.character === "''") {
    return !stack.some((open) => open.mark.family === 'double');
  }
  if (mark.family !== 'single')
    return !mark.weak || mark.character !== '“' || ahead?.closer === true;
  if (stack.some((open) => open.mark.family === 'single')) return false;
  return (
    ahead?.any === true || (mark.start === paragraph.start && nextStart.startsWith(mark.character))
  );
}

/** Deals with the marks left open at the end of a paragraph; returns the one that may go on. */
function settle(
  text: string,
  paragraph: Span,
  nextStart: string,
  stack: readonly Open[],
  quoted: QuotedSpan[],
): Open | null {
  const left = stack[0];
  if (!left) return null;
  const { mark } = left;
  const believed = mayStayOpen(text, paragraph, mark);
  const goesOn = believed && nextStart.startsWith(mark.character);
  if (!believed || (!goesOn && MUST_CLOSE.has(mark.character))) return null;
  // With a quotation of the same marks inside it, the open one rather lost its closing mark there.
  const holdsSame = quoted.some(
    (other) => other.span.start > mark.start && text.startsWith(mark.character, other.span.start),
  );
  if (!goesOn && holdsSame) return null;
  if (mark.end >= paragraph.end) return null;
  quoted.push({
    span: { start: mark.start, end: paragraph.end },
    inner: { start: mark.end, end: paragraph.end },
    depth: 0,
    closed: false,
    next: null,
  });
  return goesOn ? left : null;
}

// Too easily something else to be believed without a partner in this paragraph or the next.
const MUST_CLOSE = new Set(['”', '»', "'", '‘', '‚', '‹']);

/** A mark without its partner is believed at a paragraph's start, or before a new sentence. */
function mayStayOpen(text: string, paragraph: Span, mark: MarkCandidate): boolean {
  if (mark.start === paragraph.start) return true;
  const before = text.slice(Math.max(paragraph.start, mark.start - 2), mark.start);
  return /[:,.!?]\s$/.test(before) && /^\p{Lu}/u.test(text.slice(mark.end, mark.end + 2));
}

function setDepths(quoted: readonly QuotedSpan[]): void {
  const ends: number[] = [];
  for (const one of quoted) {
    while (ends.length > 0 && (lastOf(ends) ?? 0) <= one.span.start) ends.pop();
    one.depth = ends.length;
    ends.push(one.span.end);
  }
}
