import { findParagraphs } from '../text/paragraphs.ts';
import { findQuotedSpans, type QuotedSpan } from '../text/quotation-marks.ts';
import { isSentenceEnd } from '../text/sentences.ts';
import type { Span } from '../text/spans.ts';
import { findTokens, type Token } from '../text/tokens.ts';
import { cueVerb } from './cue-lexicon.ts';
import { AUXILIARIES, PLAIN_VERBS, SUBJECT_PRONOUNS } from './lexicons/function-words.ts';

/** A token, or a whole quotation taken as one, so that sentences can be read around it. */
export interface Unit extends Span {
  kind: Token['kind'] | 'quote';
  text: string;
  lower: string;
  /** Index into `Reading.quotes`, -1 for a token. */
  quote: number;
}

export interface Sentence {
  units: readonly Unit[];
  /** Index into `Reading.paragraphs`. */
  paragraph: number;
}

/** A text taken apart once, for all that look for something in it. */
export interface Reading {
  text: string;
  paragraphs: readonly Span[];
  quotes: readonly QuotedSpan[];
  /** In text order, quotations in them as single units. */
  sentences: readonly Sentence[];
  /** The sentences inside the quotation of the same index; those within the outermost marks only. */
  spoken: ReadonlyMap<number, readonly Sentence[]>;
}

/** Takes a text apart into paragraphs, quotations and sentences. */
export function read(text: string, dashes = false): Reading {
  const paragraphs = findParagraphs(text);
  const quotes = findQuotedSpans(text, dashes);
  const outer = layUnits(findTokens(text), quotes, 0);
  const sentences: Sentence[] = [];
  let at = 0;
  let carried: Unit[] = [];
  paragraphs.forEach((paragraph, index) => {
    const units = carried;
    while (at < outer.units.length && (outer.units[at]?.start ?? 0) < paragraph.end) {
      const unit = outer.units[at++];
      if (unit) units.push(unit);
    }
    const goesOn = goesOnBelow(text, units, paragraphs[index + 1]);
    carried = goesOn ? units : [];
    if (!goesOn) sentences.push(...splitSentences(text, units, index));
  });
  const spoken = new Map<number, Sentence[]>();
  for (const [quote, tokens] of outer.inside) {
    const { units } = layUnits(tokens, quotes, 1);
    spoken.set(quote, splitSentences(text, units, -1));
  }
  return { text, paragraphs, quotes, sentences, spoken };
}

/** A line break between a quotation and the "said ..." that belongs to it. */
function goesOnBelow(text: string, units: readonly Unit[], next: Span | undefined): boolean {
  const last = units.at(-1);
  if (last?.kind !== 'quote' || !next || !/[,!?—]$/.test(last.text)) return false;
  return /^\p{Ll}/u.test(text.slice(next.start, next.start + 2));
}

/** Puts each quotation of a depth in the place of its tokens. */
function layUnits(tokens: readonly Token[], quotes: readonly QuotedSpan[], depth: number) {
  const units: Unit[] = [];
  const inside = new Map<number, Token[]>();
  let quote = 0;
  for (const token of tokens) {
    while (quote < quotes.length && isBefore(quotes[quote], token, depth)) quote++;
    const holder = quotes[quote];
    if (!holder || token.start < holder.span.start) {
      units.push({ ...token, quote: -1 });
      continue;
    }
    let held = inside.get(quote);
    if (!held) {
      held = [];
      inside.set(quote, held);
      units.push({ ...holder.span, kind: 'quote', text: '', lower: '', quote });
    }
    if (token.start >= holder.inner.start && token.end <= holder.inner.end) held.push(token);
  }
  for (const unit of units) if (unit.kind === 'quote') unit.text = inside.get(unit.quote)?.at(-1)?.text ?? '';
  return { units, inside };
}

const isBefore = (quote: QuotedSpan | undefined, token: Token, depth: number): boolean =>
  quote !== undefined && (quote.depth !== depth || quote.span.end <= token.start);

function splitSentences(text: string, units: readonly Unit[], paragraph: number): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i < units.length; i++) {
    const next = units[i + 1];
    if (next && !breaksBetween(text, units, i)) continue;
    sentences.push({ units: units.slice(from, i + 1), paragraph });
    from = i + 1;
  }
  return sentences;
}

/** Tells whether a sentence ends after unit `i`. */
function breaksBetween(text: string, units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  const next = units[i + 1];
  if (!unit || !next) return true;
  if (unit.kind !== 'quote') {
    if (/^[)\]]$/.test(next.text) && next.kind === 'mark') return false;
    const last = /^[)\]]$/.test(unit.text) ? (units[i - 1] ?? unit) : unit;
    return isSentenceEnd(last, next.kind === 'quote' ? { text: 'Q', lower: 'the' } : next);
  }
  const stopped = /^(?:[.!?…]|\.+)$/.test(unit.text);
  if (next.kind === 'quote') return stopped;
  if (!stopped || next.kind === 'mark' || /^\p{Ll}/u.test(next.text)) return false;
  return SUBJECT_PRONOUNS.has(next.lower) || !namesSpeaker(units, i + 1);
}

/** After a quotation that ends like a sentence: do a few words of who said it follow? */
function namesSpeaker(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < Math.min(units.length, from + 14); i++) {
    const unit = units[i];
    if (!unit || unit.kind === 'quote' || /^[.!?;:]$/.test(unit.text)) return false;
    const cue = /^\p{Ll}/u.test(unit.text) && cueVerb(unit.lower);
    if (cue && !cue.classes.has('object') && !cue.forms.has('base') && !cue.forms.has('ing')) {
      const next = units[i + 1];
      return i > from && (!next || next.kind !== 'word' || /^(?:on|in|at|during)$/.test(next.lower));
    }
    if (AUXILIARIES.has(unit.lower) && !/^(?:'s|has|had)$/.test(unit.lower)) return false;
    if (PLAIN_VERBS.has(unit.lower)) return false;
  }
  return false;
}

/** Tells whether a unit is a word that begins with a capital. */
export const isCapitalised = (unit: Unit | undefined): boolean =>
  unit !== undefined && unit.kind === 'word' && /^\p{Lu}/u.test(unit.text);

/** Tells whether a unit is the mark given. */
export const isMark = (unit: Unit | undefined, marks: string): boolean =>
  unit?.kind === 'mark' && marks.includes(unit.text.charAt(0));

/** The stretch of text that units `from` to `to` (exclusive) cover; null where there are none. */
export function spanOf(units: readonly Unit[], from: number, to: number): Span | null {
  const first = units[from];
  const last = units[to - 1];
  return first && last && from < to ? { start: first.start, end: last.end } : null;
}
