import search from 'approx-string-match';
import { align, commonEnd, commonStart } from './alignment.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import type { Span } from './spans.ts';

/** What a passage was when it was stored (W3C TextQuoteSelector, TextPositionSelector). */
export interface QuoteTarget {
  quote: { exact: string; prefix: string; suffix: string };
  position: Span;
}

/** A place that may be the passage, in the folded text. */
interface Candidate extends Span {
  /** Characters of the quote found there, less the edits needed. */
  quote: number;
  /** The same for what stood before and after it. */
  context: number;
}

interface Pattern {
  exact: string;
  prefix: string;
  suffix: string;
  expected: number;
}

/** A quote longer than this is found by its two ends. */
const LONGEST = 400;
const END_LENGTH = 160;
const MOST_CANDIDATES = 24;
/** Share of a pattern that may differ when it is searched for approximately. */
const TOLERANCE = 0.35;
/** A passage with less of its characters left is another one. */
const LEAST_KEPT = 0.5;
/** Evidence, in characters found, that a place must have, and how much of it from around a short quote. */
const LEAST_EVIDENCE = 24;
const CLEAR_SHARE = 0.8;

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
    const pattern: Pattern = {
      exact: foldText(quote.exact).text.trim(),
      prefix: foldText(quote.prefix).text,
      suffix: foldText(quote.suffix).text,
      expected: this.#folded.fromSource(position.start),
    };
    if (pattern.exact === '') return null;
    const found =
      pattern.exact.length > LONGEST ? this.#findByEnds(pattern) : this.#findWhole(pattern);
    return found && this.#toSource(found);
  }

  #findWhole(pattern: Pattern): Candidate | null {
    const exact = this.#best(pattern, this.#exactCandidates(pattern));
    if (exact && isClear(exact, pattern)) return exact;
    const near = this.#best(pattern, this.#nearCandidates(pattern));
    const best = near && exact ? better(exact, near, pattern) : (exact ?? near);
    return best && isSure(best, pattern) ? best : null;
  }

  #findByEnds(pattern: Pattern): Span | null {
    const { exact, prefix, suffix, expected } = pattern;
    const whole = this.#best(pattern, this.#exactCandidates(pattern));
    if (whole && isSure(whole, pattern)) return whole;
    const first = this.#findWhole({
      exact: exact.slice(0, END_LENGTH),
      prefix,
      suffix: exact.slice(END_LENGTH, END_LENGTH + prefix.length),
      expected,
    });
    const tail = exact.length - END_LENGTH;
    const last = this.#findWhole({
      exact: exact.slice(tail),
      prefix: exact.slice(tail - suffix.length, tail),
      suffix,
      expected: (first?.start ?? expected) + tail,
    });
    if (!first || !last) return null;
    const length = last.end - first.start;
    const isLikely = length > exact.length * LEAST_KEPT && length < exact.length / LEAST_KEPT;
    return isLikely ? { start: first.start, end: last.end } : null;
  }

  /** All places that hold exactly the quote, those with the likeliest neighbours if there are many. */
  #exactCandidates({ exact, prefix, suffix }: Pattern): Candidate[] {
    const { text } = this.#folded;
    const places: { start: number; run: number }[] = [];
    for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
      places.push({ start: at, run: equalRun(text, at, at + exact.length, prefix, suffix) });
    }
    places.sort((a, b) => b.run - a.run || a.start - b.start);
    return places
      .slice(0, MOST_CANDIDATES)
      .map(({ start }) =>
        this.#candidate({ start, end: start + exact.length }, exact.length, prefix, suffix),
      );
  }

  #candidate(span: Span, quote: number, prefix: string, suffix: string): Candidate {
    const { text } = this.#folded;
    const before = text.slice(Math.max(0, span.start - 2 * prefix.length), span.start);
    const after = text.slice(span.end, span.end + 2 * suffix.length);
    const context = commonEnd(prefix, before) + commonStart(suffix, after);
    return { ...span, quote, context };
  }

  /** Places that hold nearly the quote between nearly its neighbours, or one of them. */
  #nearCandidates({ exact, prefix, suffix }: Pattern): Candidate[] {
    const patterns = [
      { before: prefix, after: suffix },
      { before: prefix, after: '' },
      { before: '', after: suffix },
    ];
    return patterns.flatMap(({ before, after }) => {
      const pattern = before + exact + after;
      const matches = search(this.#folded.text, pattern, Math.floor(pattern.length * TOLERANCE));
      return matches.slice(0, MOST_CANDIDATES).flatMap((match) => {
        const aligned = this.#locate(match, pattern, before.length, exact.length);
        return aligned ? [this.#candidate(aligned, aligned.quote, prefix, suffix)] : [];
      });
    });
  }

  /** Where the quote lies in a match of it and its neighbours; null if too little of it is left. */
  #locate(
    match: Span,
    pattern: string,
    from: number,
    length: number,
  ): (Span & { quote: number }) | null {
    const { places, kept } = align(pattern, this.#folded.text.slice(match.start, match.end));
    const start = match.start + (places[from] ?? 0);
    const end = match.start + (places[from + length] ?? 0);
    const same = kept.subarray(from, from + length).reduce((sum, one) => sum + one, 0);
    if (same < length * LEAST_KEPT || end <= start) return null;
    return { start, end, quote: 2 * same - Math.max(length, end - start) };
  }

  #best(pattern: Pattern, candidates: readonly Candidate[]): Candidate | null {
    return candidates.reduce<Candidate | null>(
      (best, candidate) => (best ? better(best, candidate, pattern) : candidate),
      null,
    );
  }

  #toSource({ start, end }: Span): Span {
    const source = {
      start: this.#folded.toSource(start),
      end: this.#folded.toSource(end - 1) + 1,
    };
    return source.end > source.start && source.end <= this.#source.length
      ? source
      : { start: source.start, end: source.start + 1 };
  }
}

const evidence = ({ quote, context }: Candidate): number => quote + context;

/** The place with more evidence; of two alike, the one nearer to where the passage was. */
function better(a: Candidate, b: Candidate, { expected }: Pattern): Candidate {
  const difference = evidence(a) - evidence(b);
  if (Math.abs(difference) > 2) return difference > 0 ? a : b;
  return Math.abs(a.start - expected) <= Math.abs(b.start - expected) ? a : b;
}

/** Tells whether no other place needs to be looked for. */
const isClear = (candidate: Candidate, { prefix, suffix }: Pattern): boolean =>
  candidate.context >= CLEAR_SHARE * (prefix.length + suffix.length);

/** Tells whether a place is the passage rather than one that happens to be like it. */
function isSure(candidate: Candidate, { exact, prefix, suffix }: Pattern): boolean {
  const possible = Math.min(LEAST_EVIDENCE, 0.7 * (exact.length + prefix.length + suffix.length));
  return candidate.quote / 2 + candidate.context >= possible;
}

/** How many characters right before and right after a place are those of the context. */
function equalRun(
  text: string,
  start: number,
  end: number,
  prefix: string,
  suffix: string,
): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix.at(-1 - before)) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}
