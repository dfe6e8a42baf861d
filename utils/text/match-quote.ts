import search from 'approx-string-match';
import { commonEnd, commonStart } from './alignment.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import { CONTEXT_LENGTH, closesParagraph, opensParagraph, type Quote } from './quote-context.ts';
import { equalRun, locate } from './quote-place.ts';
import { adjoins } from './quoted-number.ts';
import { isRepeatedIn } from './repetition.ts';
import type { Span } from './spans.ts';
import { type Edges, isWhole } from './word-edges.ts';

/** What a passage was when it was stored (W3C TextQuoteSelector, TextPositionSelector). */
export interface QuoteTarget {
  quote: Quote;
  position: Span;
}

/** A quote in folded text, and where it is expected there. */
interface Pattern extends Quote, Edges {
  expected: number;
}

/** A place in the folded text that may be the passage; amounts are in characters. */
interface Candidate extends Span {
  /** Of the quote: found there, less the edits needed. Null where something else stands there. */
  quote: number | null;
  /** The same of what stood before it, and after it. */
  before: number;
  after: number;
  /** How much its distance from the expected place speaks against it. */
  penalty: number;
}

/** A quote longer than this is found by its two ends. */
const LONGEST = 400;
const END_LENGTH = 160;
/** How much shorter or longer such a quote may have become. */
const MOST_GROWTH = 2;
const MOST_CANDIDATES = 24;
/** Share of a quote and its context that may differ where it is searched for approximately. */
const TOLERANCE = 0.35;
/** How far around its old place an edited passage is looked for first, and what counts as close. */
const NEIGHBOURHOOD = 3000;
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

/** Finds stored passages again in a text, which is prepared once for all of them. */
export class QuoteMatcher {
  readonly #source: string;
  readonly #folded: FoldedText;

  constructor(text: string) {
    this.#source = text;
    this.#folded = foldText(text);
  }

  /** Where the passage is now, or null where no place is sure enough. */
  find({ quote, position }: QuoteTarget): Span | null {
    if (this.#isUnchanged(quote, position)) return { start: position.start, end: position.end };
    const pattern: Pattern = {
      exact: foldText(quote.exact).text.trim(),
      prefix: foldText(quote.prefix).text,
      suffix: foldText(quote.suffix).text,
      expected: this.#folded.fromSource(position.start),
      opens: opensParagraph(quote),
      closes: closesParagraph(quote),
    };
    if (pattern.exact === '') return null;
    const isLong = pattern.exact.length > LONGEST;
    const found = isLong ? this.#findByEnds(pattern) : this.#findWhole(pattern);
    return found && this.#toSource(found);
  }

  #isUnchanged({ exact, prefix, suffix }: Quote, { start, end }: Span): boolean {
    const whole = prefix + exact + suffix;
    return (
      exact !== '' &&
      end - start === exact.length &&
      this.#source.startsWith(whole, start - prefix.length) &&
      start >= prefix.length
    );
  }

  #findWhole(pattern: Pattern): Span | null {
    const exact = best(this.#exactCandidates(pattern));
    if (exact && isClear(exact, pattern)) return exact;
    const { text } = this.#folded;
    const from = Math.max(0, pattern.expected - NEIGHBOURHOOD);
    const to = pattern.expected + pattern.exact.length + NEIGHBOURHOOD;
    const local = this.#nearCandidates(pattern, from, Math.min(text.length, to));
    const nearby = best([...(exact ? [exact] : []), ...local]);
    if (nearby && isSure(nearby, pattern)) return nearby.quote === null ? null : nearby;
    const anywhere = best([
      ...(nearby ? [nearby] : []),
      ...this.#nearCandidates(pattern, 0, text.length),
    ]);
    return anywhere && anywhere.quote !== null && isSure(anywhere, pattern) ? anywhere : null;
  }

  #findByEnds(pattern: Pattern): Span | null {
    const { exact, prefix, suffix, expected } = pattern;
    const whole = best(this.#exactCandidates(pattern));
    if (whole && isSure(whole, pattern)) return whole;
    const tail = exact.length - END_LENGTH;
    const first = this.#findWhole({
      exact: exact.slice(0, END_LENGTH),
      prefix,
      suffix: exact.slice(END_LENGTH, END_LENGTH + prefix.length),
      expected,
      opens: pattern.opens,
      closes: false,
    });
    const last = this.#findWhole({
      exact: exact.slice(tail),
      prefix: exact.slice(tail - suffix.length, tail),
      suffix,
      expected: (first?.start ?? expected) + tail,
      opens: false,
      closes: pattern.closes,
    });
    if (!first || !last) return null;
    const length = last.end - first.start;
    const isLikely = length > exact.length / MOST_GROWTH && length < exact.length * MOST_GROWTH;
    return isLikely ? { start: first.start, end: last.end } : null;
  }

  /** Places that hold exactly the quote, those with the likeliest neighbours if there are many. */
  #exactCandidates(pattern: Pattern): Candidate[] {
    const { text } = this.#folded;
    const { exact } = pattern;
    const places: { start: number; run: number }[] = [];
    for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
      const span = { start: at, end: at + exact.length };
      if (isWhole(text, at, pattern) && adjoins(text, span, pattern))
        places.push({ start: at, run: equalRun(text, at, pattern) });
    }
    places.sort((a, b) => b.run - a.run || a.start - b.start);
    return places
      .slice(0, MOST_CANDIDATES)
      .map(({ start }) =>
        this.#candidate({ start, end: start + exact.length }, exact.length, pattern),
      );
  }

  #candidate(span: Span, quote: number | null, { prefix, suffix, expected }: Pattern): Candidate {
    const { text } = this.#folded;
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

  /** Places in a part of the text that hold nearly the quote between nearly its neighbours. */
  #nearCandidates(pattern: Pattern, from: number, to: number): Candidate[] {
    const { exact, prefix, suffix } = pattern;
    const { text } = this.#folded;
    const part = text.slice(from, to);
    // To search there takes quadratic time, and could not tell one place from the next.
    if (isRepeatedIn(part, prefix + exact + suffix)) return [];
    const variants: Quote[] = [
      { prefix, exact, suffix },
      { prefix, exact, suffix: '' },
      { prefix: '', exact, suffix },
    ];
    return variants.flatMap((variant) => {
      const whole = variant.prefix + exact + variant.suffix;
      const matches = search(part, whole, Math.floor(whole.length * TOLERANCE));
      return matches.slice(0, MOST_CANDIDATES).flatMap((match) => {
        const span = { start: from + match.start, end: from + match.end };
        const found = locate(text, span, variant);
        if (found.quote !== null && !adjoins(text, found, pattern)) return [];
        const candidate = this.#candidate(found, found.quote, pattern);
        return found.quote === null && !isBetween(candidate, pattern) ? [] : [candidate];
      });
    });
  }

  #toSource({ start, end }: Span): Span {
    return { start: this.#folded.toSource(start), end: this.#folded.toSource(end - 1) + 1 };
  }
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

const best = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.reduce<Candidate | null>(
    (found, candidate) => (found && scoreOf(found) >= scoreOf(candidate) ? found : candidate),
    null,
  );

/** Tells whether no other place needs to be looked for. */
const isClear = (
  { start, before, after }: Candidate,
  { prefix, suffix, expected }: Pattern,
): boolean =>
  before + after >= CLEAR_SHARE * (prefix.length + suffix.length) &&
  Math.abs(start - expected) <= CLOSE;

/** Tells whether a place is the passage rather than one that happens to be like it. */
function isSure(candidate: Candidate, pattern: Pattern): boolean {
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
const isBetween = ({ before, after }: Candidate, { prefix, suffix }: Pattern): boolean =>
  share(before, prefix) >= LEAST_SIDE && share(after, suffix) >= LEAST_SIDE;

const share = (found: number, context: string): number =>
  found / Math.max(LEAST_CONTEXT, context.length);
