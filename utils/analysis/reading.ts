import { startsLower } from '../text/characters.ts';
import { findParagraphs } from '../text/paragraphs.ts';
import { findQuotedSpans, type QuotedSpan } from '../text/quotation-marks.ts';
import { isSentenceEnd } from '../text/sentences.ts';
import type { Span } from '../text/spans.ts';
import { findTokens, type Token } from '../text/tokens.ts';
import { type CueVerb, cueVerb } from './cue-lexicon.ts';
import { datelineEnd } from './datelines.ts';
import {
  ADVERBS,
  AUXILIARIES,
  COORDINATORS,
  DAYS,
  DETERMINERS,
  PLAIN_VERBS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './lexicons/function-words.ts';
import { firstFrom } from './ordered.ts';
import { isMark } from './unit-kinds.ts';

/** A whole quotation taken as one word, so that sentences can be read around it. */
export interface QuoteUnit extends Span {
  kind: 'quote';
  /** The last word or mark in it. */
  text: string;
  lower: '';
  /** Index into `Reading.quotes`. */
  quote: number;
}

export type Unit = Token | QuoteUnit;

export interface Sentence {
  units: readonly Unit[];
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

// A run of words without a stop is cut here, so that work within sentences stays linear in all.
const MAX_UNITS = 400;

/** Takes a text apart into paragraphs, quotations and sentences. */
export function read(text: string, dashes = false): Reading {
  const paragraphs = findParagraphs(text);
  const quotes = findQuotedSpans(text, dashes, paragraphs);
  const tokens = findTokens(text);
  const outer = layUnits(tokens, quotes, 0, 0);
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
    if (!goesOn) sentences.push(...splitSentences(units, index));
  });
  const spoken = new Map<number, Sentence[]>();
  for (const [quote, held] of outer.inside) {
    const { units } = layUnits(held, quotes, 1, quote + 1);
    spoken.set(quote, splitSentences(units, -1));
  }
  return { text, tokens, paragraphs, quotes, sentences, spoken };
}

/** A line break between a quotation and the "said ..." that belongs to it. */
function goesOnBelow(text: string, units: readonly Unit[], next: Span | undefined): boolean {
  const last = units.at(-1);
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
  let held: Token[] = [];
  for (const token of tokens) {
    while (quote < quotes.length && isBefore(quotes[quote], token, depth)) quote++;
    const holder = quotes[quote];
    if (!holder || token.start < holder.span.start) {
      units.push(token);
      continue;
    }
    if (!inside.has(quote)) {
      held = [];
      inside.set(quote, held);
      units.push({ ...holder.span, kind: 'quote', text: '', lower: '', quote });
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

function splitSentences(units: readonly Unit[], paragraph: number): Sentence[] {
  const sentences: Sentence[] = [];
  // Who speaks is never in a dateline, nor what is said.
  let from = paragraph < 0 ? 0 : datelineEnd(units, 0);
  for (let i = from; i < units.length; i++) {
    const next = units[i + 1];
    if (next && i - from < MAX_UNITS && !breaksBetween(units, i)) continue;
    sentences.push({ units: units.slice(from, i + 1), paragraph });
    from = i + 1;
  }
  return sentences;
}

const closesBracket = ({ text }: Unit): boolean => text === ')' || text === ']';

// What a sentence, or an abbreviation at its end, may end with.
const ENDS = new Set('.!?…。！？)]');

/** Tells whether a sentence ends after unit `i`. */
function breaksBetween(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  const next = units[i + 1];
  if (!unit || !next) return true;
  if (unit.kind !== 'quote') {
    if (!ENDS.has(unit.text.charAt(unit.text.length - 1))) return false;
    if (closesBracket(next) && next.kind === 'mark') return false;
    const last = closesBracket(unit) ? (units[i - 1] ?? unit) : unit;
    return isSentenceEnd(last, next.kind === 'quote' ? { text: 'Q', lower: 'the' } : next);
  }
  const stopped = /^(?:[.!?…]|\.+)$/.test(unit.text);
  if (next.kind === 'quote') return stopped;
  if (!stopped || next.kind === 'mark' || startsLower(next.text)) return false;
  return SUBJECT_PRONOUNS.has(next.lower) || opensAnew(next) || !namesSpeaker(units, i + 1);
}

/** Whether a word begins a sentence, not the naming of a speaker: "But", "Of", "Perhaps". */
const opensAnew = ({ lower }: Unit): boolean =>
  PREPOSITIONS.has(lower) ||
  SUBORDINATORS.has(lower) ||
  COORDINATORS.has(lower) ||
  ADVERBS.has(lower);

const isTowards = (unit: Unit | undefined): boolean =>
  unit !== undefined && (!startsLower(unit.text) || DETERMINERS.has(unit.lower));

/** Whether nothing but a hearer follows up to the end of the sentence. */
function endsSoon(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < Math.min(units.length, from + 10); i++) {
    const unit = units[i];
    if (!unit || isMark(unit, '.')) return true;
    if (unit.kind === 'quote' || unit.lower === 'that') return false;
    // "told us to leave", not "told us in a letter to Acme"
    if (unit.lower === 'to' && !isTowards(units[i + 1])) return false;
    if (AUXILIARIES.has(unit.lower)) return false;
  }
  return false;
}

const AFTER_SAYING = new Set(
  'on in at of to as with from by via during while when after before last this earlier later again'.split(
    ' ',
  ),
);

/** The comma that ends "who lives nearby,". */
function asideEnd(units: readonly Unit[], from: number): number {
  let i = from;
  while (i < units.length && !isMark(units[i], ',.!?;:') && units[i]?.kind !== 'quote') i++;
  return i;
}

/** After a quotation that ends like a sentence: do a few words of who said it follow? */
function namesSpeaker(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < Math.min(units.length, from + 20); i++) {
    if (RELATIVES.has(units[i]?.lower ?? '') && isMark(units[i - 1], ',')) i = asideEnd(units, i);
    const unit = units[i];
    if (!unit || unit.kind === 'quote' || isMark(unit, '.!?;:')) return false;
    const verb = tailVerb(unit);
    if (verb) return i > from && endsTail(units, i, verb);
    if (AUXILIARIES.has(unit.lower) && !/^(?:'s|has|had)$/.test(unit.lower)) return false;
    if (PLAIN_VERBS.has(unit.lower)) return false;
  }
  return false;
}

function tailVerb({ text, lower }: Unit): CueVerb | null {
  const verb = startsLower(text) ? cueVerb(lower) : undefined;
  if (!verb || verb.classes.has('object')) return null;
  return verb.forms.has('base') || verb.forms.has('ing') ? null : verb;
}

/** Whether nothing but a hearer, a time or a place follows a verb of saying. */
function endsTail(units: readonly Unit[], i: number, { classes }: CueVerb): boolean {
  const next = units[i + 1];
  if (next?.kind !== 'word' || AFTER_SAYING.has(next.lower) || DAYS.has(next.lower)) return true;
  return (classes.has('hearer') || classes.has('ask')) && endsSoon(units, i + 1);
}

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

/** A span as a list, empty where there is none. */
export const asList = (span: Span | null): Span[] => (span ? [span] : []);
