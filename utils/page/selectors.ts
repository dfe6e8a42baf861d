import { QuoteMatcher, type QuoteTarget } from '../text/match-quote.ts';
import { quoteAt } from '../text/quote-context.ts';
import type { Span } from '../text/spans.ts';
import type { DocumentText } from './document-text.ts';

/** W3C Web Annotation selectors of one passage; positions count the whole document's text. */
export type PassageTarget = QuoteTarget;

/** A passage found in the page of today. */
export interface ResolvedPassage {
  /** In the document's text. */
  span: Span;
  ranges: StaticRange[];
}

const matchers = new WeakMap<DocumentText, QuoteMatcher>();

/** Describes a range so that it can be found again; null where it holds no text of the document. */
export function describeRange(
  range: AbstractRange,
  documentText: DocumentText,
): PassageTarget | null {
  const start = documentText.toOffset(range.startContainer, range.startOffset);
  const end = documentText.toOffset(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  return describeSpan({ start, end }, documentText);
}

/** Describes a span of the document's text, without the white space at its ends. */
function describeSpan(span: Span, { text }: DocumentText): PassageTarget | null {
  const selected = text.slice(span.start, span.end);
  const exact = selected.trim();
  if (exact === '') return null;
  const start = span.start + selected.indexOf(exact);
  const end = start + exact.length;
  return { quote: quoteAt(text, { start, end }), position: { start, end } };
}

/** Finds a described passage again; null where it is gone or no place is sure enough. */
export function resolveTarget(
  target: PassageTarget,
  documentText: DocumentText,
): ResolvedPassage | null {
  let matcher = matchers.get(documentText);
  if (!matcher) {
    matcher = new QuoteMatcher(documentText.text);
    matchers.set(documentText, matcher);
  }
  const span = matcher.find(target);
  return span && { span, ranges: documentText.rangesOf(span) };
}
