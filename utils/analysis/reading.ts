import { startsLower } from '../text/characters.ts';
import { findParagraphs } from '../text/paragraphs.ts';
import { findQuotedSpans, type QuotedSpan } from '../text/quotation-marks.ts';
import type { Span } from '../text/spans.ts';
import { findTokens, type Token } from '../text/tokens.ts';
import type { CueGroup } from './cues.ts';
import { QUOTATION, WORDS } from './listed-words.ts';
import { firstFrom } from './ordered.ts';
import { splitSentences } from './sentence-units.ts';

/** A whole quotation taken as one word, so that sentences can be read around it. */
export interface QuoteUnit extends Span {
  kind: 'quote';
  /** The last word or mark in it. */
  text: string;
  lower: '';
  lists: typeof QUOTATION;
  nouns: 0;
  /** Index into `Reading.quotes`. */
  quote: number;
}

export type Unit = Token | QuoteUnit;

export interface Sentence {
  units: readonly Unit[];
  /** The lists of `listed-words.ts` that any of its words is in. */
  lists: number;
  /** What reports in it, once somebody has asked for it. */
  cues: readonly CueGroup[] | null;
  /** Index into `Reading.paragraphs`. */
  paragraph: number;
}

/** A text taken apart once, for all that look for something in it. */
export interface Reading {
  text: string;
  tokens: readonly Token[];
  paragraphs: readonly Span[];
  quotes: readonly QuotedSpan[];
  /** In text order, quotations in them as single units. */
  sentences: readonly Sentence[];
  /** The sentences inside the quotation of the same index; those within the outermost marks only. */
  spoken: ReadonlyMap<number, readonly Sentence[]>;
}

/**
 * Takes a text apart into paragraphs, quotations and sentences.
 * @param tokens the text's, where they are known
 */
export function read(
  text: string,
  dashes = false,
  tokens: readonly Token[] = findTokens(text, WORDS),
): Reading {
  const paragraphs = findParagraphs(text);
  const quotes = findQuotedSpans(text, dashes, paragraphs);
  const { units, inside } = layUnits(tokens, quotes, 0, 0);
  const sentences: Sentence[] = [];
  let from = 0;
  let at = 0;
  paragraphs.forEach((paragraph, index) => {
    while (at < units.length && (units[at]?.start ?? 0) < paragraph.end) at++;
    const last = at > from ? units[at - 1] : undefined;
    if (goesOnBelow(text, last, paragraphs[index + 1])) return;
    for (const sentence of splitSentences(units.slice(from, at), index)) sentences.push(sentence);
    from = at;
  });
  const spoken = new Map<number, Sentence[]>();
  for (const [quote, held] of inside)
    spoken.set(quote, splitSentences(layUnits(held, quotes, 1, quote + 1).units, -1));
  return { text, tokens, paragraphs, quotes, sentences, spoken };
}

/** A line break between a quotation and the "said ..." that belongs to it. */
function goesOnBelow(text: string, last: Unit | undefined, next: Span | undefined): boolean {
  if (last?.kind !== 'quote' || !next || !/[,!?—]$/.test(last.text)) return false;
  return startsLower(text.slice(next.start, next.start + 2));
}

/**
 * Puts each quotation of a depth in the place of its tokens.
 * @param first index of the first quotation that may lie there
 */
function layUnits(
  tokens: readonly Token[],
  quotes: readonly QuotedSpan[],
  depth: number,
  first: number,
) {
  const units: Unit[] = [];
  const inside = new Map<number, Token[]>();
  let quote = first;
  let open = -1; // the last quotation laid
  let held: Token[] = [];
  for (const token of tokens) {
    while (quote < quotes.length && isBefore(quotes[quote], token, depth)) quote++;
    const holder = quotes[quote];
    if (!holder || token.start < holder.span.start) {
      units.push(token);
      continue;
    }
    if (open !== quote) {
      open = quote;
      held = [];
      inside.set(quote, held);
      units.push({
        ...holder.span,
        kind: 'quote',
        text: '',
        lower: '',
        lists: QUOTATION,
        nouns: 0,
        quote,
      });
    }
    if (token.start >= holder.inner.start && token.end <= holder.inner.end) held.push(token);
  }
  for (const unit of units) {
    if (unit.kind === 'quote') unit.text = lastSaid(inside.get(unit.quote) ?? []);
  }
  return { units, inside };
}

const CLOSES = new Set('"\'»›)]');

/** The last word or mark that closes nothing. */
const lastSaid = (held: readonly Token[]): string =>
  held.findLast(({ text }) => !CLOSES.has(text.charAt(0)))?.text ?? '';

const isBefore = (quote: QuotedSpan | undefined, token: Token, depth: number): boolean =>
  quote !== undefined &&
  (quote.span.end <= token.start || (quote.depth !== depth && quote.span.start <= token.start));

/** Makes a function that tells the index of the sentence around an offset; the first one asks for all starts. */
export function sentenceFinder({ sentences }: Reading): (offset: number) => number {
  let starts: { start: number }[] | null = null;
  return (offset) => {
    starts ??= sentences.map(({ units }) => ({ start: units[0]?.start ?? 0 }));
    return Math.max(0, firstFrom(starts, offset + 1) - 1);
  };
}

/** The stretch of text that units `from` to `to` (exclusive) cover; null where there are none. */
export function spanOf(units: readonly Unit[], from: number, to: number): Span | null {
  const first = units[from];
  const last = units[to - 1];
  return first && last && from < to ? { start: first.start, end: last.end } : null;
}

/** The quotations among units `from` to `to` (exclusive), as indices into `Reading.quotes`. */
export function quotesIn(units: readonly Unit[], from: number, to: number): number[] {
  const quotes: number[] = [];
  for (let i = from; i < to; i++) {
    const unit = units[i];
    if (unit?.kind === 'quote') quotes.push(unit.quote);
  }
  return quotes;
}

/** A span as a list, empty where there is none. */
export const asList = (span: Span | null): Span[] => (span ? [span] : []);
