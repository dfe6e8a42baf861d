import { bySpan, type Span } from '../text/spans.ts';
import { firstFrom } from './ordered.ts';

/** What some spans of a text cover together. */
export class Covered {
  /** Those that hold anything, in text order. */
  readonly #spans: readonly Span[];
  /** How far each of them and those before it reach. */
  readonly #reach: number[] = [];

  constructor(spans: readonly Span[]) {
    this.#spans = spans.filter(({ start, end }) => start < end).sort(bySpan);
    let reach = 0;
    for (const { end } of this.#spans) {
      reach = Math.max(reach, end);
      this.#reach.push(reach);
    }
  }

  /** Tells whether a span shares anything with them. */
  touches({ start, end }: Span): boolean {
    const before = firstFrom(this.#spans, end);
    return start < end && before > 0 && (this.#reach[before - 1] ?? 0) > start;
  }
}
