/** A stretch of a text: UTF-16 code units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Tells whether two spans share at least one code unit. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Tells whether `outer` holds all of `inner`. */
export const contain = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Orders spans by start, and the longer first where they start together. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The smallest span that holds all of `spans`. @throws {RangeError} if there are none. */
export function hull(spans: readonly Span[]): Span {
  const [first, ...others] = spans;
  if (!first) throw new RangeError('no spans to enclose');
  // Not from infinity on: V8 would keep the ends of all spans as floating-point numbers from then on.
  let { start, end } = first;
  for (const span of others) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}
