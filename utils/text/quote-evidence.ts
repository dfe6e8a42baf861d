import { commonEnd, commonStart } from './alignment.ts';
import { CONTEXT_LENGTH, type Quote } from './quote-context.ts';
import type { Span } from './spans.ts';
import type { Edges } from './word-edges.ts';

/** A quote in folded text, and where it is expected there. */
export interface Pattern extends Quote, Edges {
  expected: number;
}

/** A place in the folded text that may be the passage; amounts are in characters. */
export interface Candidate extends Span {
  /** Of the quote: found there, less the edits needed. Null where something else stands there. */
  quote: number | null;
  /** The same of what stood before it, and after it. */
  before: number;
  after: number;
  /** How much its distance from the expected place speaks against it. */
  penalty: number;
}

/** What counts as close to the old place. */
const CLOSE = 1250;
const MOST_PENALTY = 24;
/** Share of the context that must be found for a place to be taken without a look at others. */
const CLEAR_SHARE = 0.8;
/** Share of the context on one side, at least, that must be found. */
const LEAST_SIDE = 0.6;
/** Of context stored at length, no more than this may be missing: the last part is its own. */
const MOST_MISSED = 30;
/** With less of the context on a side than this, something else stands there. */
const LOST_SIDE = 0.2;
const LEAST_CONTEXT = 8;
/** So much of a quote, close to its old place, needs no context. */
const TELLING = 80;
/** Characters of evidence that a place must show; those of the quote count half, and to a limit. */
const LEAST_EVIDENCE = 12;
const QUOTE_WEIGHT = 0.5;
const MOST_OF_QUOTE = 40;

/** Weighs a place in the folded text by what stands around it. */
export function weigh(
  text: string,
  span: Span,
  quote: number | null,
  { prefix, suffix, expected }: Pattern,
): Candidate {
  const before = text.slice(Math.max(0, span.start - 2 * prefix.length), span.start);
  const after = text.slice(span.end, span.end + 2 * suffix.length);
  return {
    start: span.start,
    end: span.end,
    quote,
    before: commonEnd(prefix, before),
    after: commonStart(suffix, after),
    penalty: penaltyOf(Math.abs(span.start - expected)) * (isAmbiguous(prefix, suffix) ? 2 : 1),
  };
}

/** Grows with the distance, fast at first: what was shifted by an edit was not shifted far. */
const penaltyOf = (distance: number): number =>
  Math.min(MOST_PENALTY, (MOST_PENALTY / 6) * Math.log2(1 + distance / (CLOSE / 8)));

const contextOf = ({ before, after }: Candidate): number =>
  Math.min(before, CONTEXT_LENGTH) + Math.min(after, CONTEXT_LENGTH);

const scoreOf = (candidate: Candidate): number =>
  (candidate.quote ?? 0) + contextOf(candidate) - candidate.penalty;

/** Context is stored at length where the same words stood elsewhere too (see `quoteAt`). */
const isLong = (context: string): boolean => context.length > 2 * CONTEXT_LENGTH;

const isAmbiguous = (prefix: string, suffix: string): boolean => isLong(prefix) || isLong(suffix);

/** Tells whether what stands on one side is the passage's: of a twin's, only the far end tells. */
const isOwnContext = (found: number, context: string): boolean =>
  isLong(context) ? found >= context.length - MOST_MISSED : share(found, context) >= LEAST_SIDE;

/** The place with the most in its favour; of equals the first. */
export const best = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.reduce<Candidate | null>(
    (found, candidate) => (found && scoreOf(found) >= scoreOf(candidate) ? found : candidate),
    null,
  );

/** Tells whether no other place needs to be looked for. */
export const isClear = (
  { start, before, after }: Candidate,
  { prefix, suffix, expected }: Pattern,
): boolean =>
  before + after >= CLEAR_SHARE * (prefix.length + suffix.length) &&
  Math.abs(start - expected) <= CLOSE;

/** Tells whether a place is the passage rather than one that happens to be like it. */
export function isSure(candidate: Candidate, pattern: Pattern): boolean {
  const { quote, before, after, penalty, start } = candidate;
  const { prefix, suffix, expected, opens, closes } = pattern;
  const isClose = Math.abs(start - expected) <= CLOSE;
  const isTelling = (quote ?? 0) >= TELLING && isClose;
  const isTwin = isAmbiguous(prefix, suffix);
  const isOwn = isOwnContext(before, prefix) || isOwnContext(after, suffix);
  if (!isOwn && (isTwin || !isTelling)) return false;
  // In the middle of a paragraph, words with other words on one side are other words.
  const isLost = (found: number, context: string): boolean =>
    found < LOST_SIDE * Math.min(CONTEXT_LENGTH, context.length);
  if (!isTelling && ((isLost(before, prefix) && !opens) || (isLost(after, suffix) && !closes)))
    return false;
  if (isTwin && !isClose) return false;
  const own = QUOTE_WEIGHT * Math.min(quote ?? 0, MOST_OF_QUOTE);
  return own + contextOf(candidate) - penalty >= LEAST_EVIDENCE;
}

/** Tells whether a place lies between what stood around the passage: if it is not it, it is gone. */
export const isBetween = ({ before, after }: Candidate, { prefix, suffix }: Pattern): boolean =>
  share(before, prefix) >= LEAST_SIDE && share(after, suffix) >= LEAST_SIDE;

const share = (found: number, context: string): number =>
  found / Math.max(LEAST_CONTEXT, context.length);
