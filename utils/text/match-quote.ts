import search from 'approx-string-match';
import { type FoldedText, foldText } from './folded-text.ts';
import { closesParagraph, opensParagraph, type Quote } from './quote-context.ts';
import {
  best,
  type Candidate,
  isBetween,
  isClear,
  isSure,
  type Pattern,
  weigh,
} from './quote-evidence.ts';
import { equalRun, locate } from './quote-place.ts';
import { adjoins } from './quoted-number.ts';
import { isRepeatedIn } from './repetition.ts';
import type { Span } from './spans.ts';
import { isWhole } from './word-edges.ts';

/** What a passage was when it was stored (W3C TextQuoteSelector, TextPositionSelector). */
export interface QuoteTarget {
  quote: Quote;
  position: Span;
}

/** A quote longer than this is found by its two ends. */
const LONGEST = 400;
const END_LENGTH = 160;
/** How much shorter or longer such a quote may have become. */
const MOST_GROWTH = 2;
const MOST_CANDIDATES = 24;
/** Share of a quote and its context that may differ where it is searched for approximately. */
const TOLERANCE = 0.35;
/** How far around its old place an edited passage is looked for first. */
const NEIGHBOURHOOD = 3000;

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
      .map(({ start }) => weigh(text, { start, end: start + exact.length }, exact.length, pattern));
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
        const candidate = weigh(text, found, found.quote, pattern);
        return found.quote === null && !isBetween(candidate, pattern) ? [] : [candidate];
      });
    });
  }

  #toSource({ start, end }: Span): Span {
    return { start: this.#folded.toSource(start), end: this.#folded.toSource(end - 1) + 1 };
  }
}
