import type { QuotedSpan } from '../../text/quotation-marks.ts';
import { type Attributes, PAD } from './attributes.ts';

/** Where a token stands to the quotation marks around it. */
export const QUOTE = {
  outside: 0,
  mark: 1,
  first: 2,
  inside: 3,
  last: 4,
  closing: 5,
  nested: 6,
} as const;

// Far from a quotation its nearness tells nothing, and the search stays linear.
const QUOTE_REACH = 60;

/** Fills in the columns that tell of quotation marks. */
export function markQuotes(attributes: Attributes, quotes: readonly QuotedSpan[]): void {
  const { tokens, quote } = attributes;
  const { count, start } = tokens;
  let at = 0;
  let inner = 0;
  for (const quoted of quotes) {
    if (quoted.depth === 0) {
      inner = at;
      at = markQuote(attributes, quoted, at);
      continue;
    }
    while (inner < count && (start[inner] as number) < quoted.span.start) inner++;
    for (; inner < count && (start[inner] as number) < quoted.span.end; inner++) {
      if (quote[inner + PAD] === QUOTE.inside) quote[inner + PAD] = QUOTE.nested;
    }
  }
}

/** Marks one outermost quotation; returns the token after it. */
function markQuote(
  attributes: Attributes,
  { span, inner, closed }: QuotedSpan,
  from: number,
): number {
  const { tokens, quote, quoteLength } = attributes;
  const { count, start, end } = tokens;
  let at = from;
  while (at < count && (end[at] as number) <= span.start) at++;
  const first = at;
  for (; at < count && (start[at] as number) < span.end; at++) {
    if ((end[at] as number) <= inner.start) quote[at + PAD] = QUOTE.mark;
    else quote[at + PAD] = (start[at] as number) >= inner.end ? QUOTE.closing : QUOTE.inside;
  }
  const words = at - first;
  const length = words <= 4 ? 1 : words <= 7 ? 2 : words <= 14 ? 3 : 4;
  quoteLength.fill(length, first + PAD, at + PAD);
  if (quote[first + 1 + PAD] === QUOTE.inside) quote[first + 1 + PAD] = QUOTE.first;
  if (closed && at >= 2 && quote[at - 2 + PAD] === QUOTE.inside) quote[at - 2 + PAD] = QUOTE.last;
  markAround(attributes, first, at);
  return at;
}

/** Tells the tokens around the quotation from token `first` to `at`. */
function markAround(attributes: Attributes, first: number, at: number): void {
  const { tokens, quote, quoteLeft, quoteRight } = attributes;
  const { count, paragraph } = tokens;
  for (let i = at; i < count && paragraph[i] === paragraph[first] && i < at + QUOTE_REACH; i++) {
    quoteLeft[i + PAD] = at + PAD;
  }
  for (let i = first - 1; i >= 0 && paragraph[i] === paragraph[first]; i--) {
    if (quoteRight[i + PAD] !== 0 || quote[i + PAD] !== QUOTE.outside) break;
    quoteRight[i + PAD] = first + PAD;
  }
}
