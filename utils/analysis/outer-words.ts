import type { Span } from '../text/spans.ts';
import { firstFrom } from './ordered.ts';
import type { Reading } from './reading.ts';

/** Tells a speaker's own words from those that he quotes: “He said: ‘Well, Ann?’” */
export class OuterWords {
  readonly #nested: readonly Span[];

  constructor({ quotes }: Reading) {
    this.#nested = quotes.filter(({ depth }) => depth > 0).map(({ span }) => span);
  }

  /** What is left of spans without the quotations within them. */
  of(spans: readonly Span[]): readonly Span[] {
    if (this.#nested.length === 0) return spans;
    const pieces: Span[] = [];
    for (const span of spans) this.#addOuter(span, pieces);
    return pieces;
  }

  /** Adds what is left of a span. */
  #addOuter(span: Span, pieces: Span[]): void {
    let { start } = span;
    for (let i = firstFrom(this.#nested, start + 1); i < this.#nested.length; i++) {
      const inner = this.#nested[i];
      if (!inner || inner.start >= span.end) break;
      if (inner.start > start) pieces.push({ start, end: inner.start });
      start = Math.max(start, inner.end);
    }
    if (start < span.end) pieces.push({ start, end: span.end });
  }
}
