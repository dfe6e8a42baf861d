import { contain, overlap, type Span } from '../text/spans.ts';
import type { Draft } from './draft.ts';
import { COORDINATORS, DETERMINERS, PREPOSITIONS } from './lexicons/function-words.ts';
import { isListed, SUBORDINATOR } from './listed-words.ts';
import type { Reading, Unit } from './reading.ts';
import { isAdverb, isMark, isVerb, lowerAt } from './unit-kinds.ts';

/**
 * Mends what the tagger cut where no clause begins or ends, by what rules read with the same cue. Only
 * the first piece is looked at: others lie behind a cue.
 */
export function mendContent(reading: Reading, content: Span[], ruled: Draft): Span[] {
  const [whole, further] = ruled.content;
  if (whole && further && opensClause(reading, further) && isSecondHalf(ruled, content))
    return [whole, further];
  const mended = mendFirst(reading, content, ruled);
  const [first, ...others] = mended;
  const goesOn =
    further && others.length === 0 && first?.end === whole?.end && opensClause(reading, further);
  return goesOn ? [...mended, further] : mended;
}

/** "It was late, he told the board, and nobody came": both clauses are said. */
const isSecondHalf = (
  { cue: [cue], content: [, further] }: Draft,
  pieces: readonly Span[],
): boolean =>
  cue !== undefined &&
  further !== undefined &&
  cue.end < further.start &&
  pieces.every((piece) => cue.end < piece.start && overlap(piece, further));

/** "It was late, he said; nobody came." "It was late, he said, and nobody came." */
const opensClause = ({ text }: Reading, { start }: Span): boolean =>
  /;\s$/.test(text.slice(Math.max(0, start - 2), start)) ||
  /^(?:and|but)\s/.test(text.slice(start, start + 4));

function mendFirst(reading: Reading, content: Span[], ruled: Draft): Span[] {
  const [first, ...rest] = content;
  const [whole] = ruled.content;
  if (!first || !whole) return content;
  const { text } = reading;
  const isQuestion = ruled.source.length === 0 && opensSentence(reading, ruled);
  if (isQuestion && rest.length > 0 && overlap(first, whole)) return [first];
  if (isBefore(whole, first) && contain(whole, first) && whole.end === first.end) {
    const isLate =
      opensAside(text, first) || opensList(text, whole, first) || losesQuestion(text, whole, first);
    return isLate ? [whole, ...rest] : content;
  }
  const start = withoutHearer(text, first, whole, ruled);
  const units = reading.sentences[ruled.sentence]?.units ?? [];
  const isCut = rest.length === 0 && whole.start === start && whole.end > first.end;
  const end = isCut ? (clauseEnd(units, first, whole) ?? first.end) : first.end;
  return [{ start, end }, ...rest];
}

/** "Asked whether it was late, she laughed. “Ask him.”": the answer is no part of the question. */
const opensSentence = ({ sentences }: Reading, { cue: [cue], sentence }: Draft): boolean =>
  cue !== undefined && sentences[sentence]?.units[0]?.start === cue.start;

const isBefore = (one: Span, other: Span): boolean => one.start < other.start;

/** "The price, which rose, is too high, he said": no report begins with a clause about its subject. */
const opensAside = (text: string, { start }: Span): boolean =>
  /^(?:who|which|whose)\b/.test(text.slice(start, start + 6));

const QUESTION = /^(?:when|where|who|why|how|what|which|whether|if) /;

/** "asked when it leaked": the question begins with its word. */
const losesQuestion = (text: string, { start }: Span, first: Span): boolean =>
  QUESTION.test(text.slice(start, first.start)) && first.start < start + 9;

/** "Nets, ropes and boats were lost, he said": a list that the tagger enters late. */
const opensList = (text: string, { start }: Span, first: Span): boolean =>
  /^\p{Lu}\p{Ll}+(?: \p{Ll}+)?, $/u.test(text.slice(start, first.start)) &&
  /^[\p{Ll} ]{3,40} and /u.test(text.slice(first.start, first.end));

const TELLING = /\b(?:t(?:ells?|old|elling)|inform(?:s|ed|ing)|assur(?:es|ed|ing))$/;

/** "told neighbours it was late": whom somebody tells is no part of it, nor what stands before "that". */
function withoutHearer(text: string, first: Span, whole: Span, { cue: [cue] }: Draft): number {
  const isInside = first.start < whole.start && whole.start < first.end && whole.end >= first.end;
  if (!cue || !isInside) return first.start;
  const tells = TELLING.test(text.slice(cue.start, cue.end));
  const asks = whole.start > cue.end && QUESTION.test(text.slice(whole.start, whole.start + 8));
  return tells || asks || text.startsWith('that ', whole.start) ? whole.start : first.start;
}

/** Where what is said ends that `first` cuts at a comma; null where the comma may well end it. */
function clauseEnd(units: readonly Unit[], first: Span, whole: Span): number | null {
  const from = units.findIndex(({ start }) => start >= first.start);
  const comma = units.findIndex(({ start }) => start >= first.end);
  if (from < 0 || !isMark(units[comma], ',')) return null;
  const to = units.findLastIndex(({ end }) => end <= whole.end) + 1;
  if (isVerbless(units, from, comma) && goesOnBehindAside(units, comma, to)) return whole.end;
  return listEnd(units, comma, to);
}

const isVerbless = (units: readonly Unit[], from: number, to: number): boolean =>
  units
    .slice(from, to)
    .every((unit) => unit.kind !== 'quote' && !isVerb(unit) && !/ed$/.test(unit.lower));

/** "the truck, a white van, was taken": the verb of the clause follows a further comma. */
function goesOnBehindAside(units: readonly Unit[], comma: number, to: number): boolean {
  for (let i = comma + 1; i < to; i++) {
    if (!isMark(units[i], ',')) continue;
    const next = isAdverb(units[i + 1]) ? i + 2 : i + 1;
    if (isVerb(units[next])) return true;
  }
  return false;
}

const LIST_WITHIN = 20;

/** Where a list that goes on after `comma` ends, with its "and"; null where none does. */
function listEnd(units: readonly Unit[], comma: number, to: number): number | null {
  if (!opensItem(lowerAt(units, comma + 1))) return null;
  const and = units.findIndex((unit, i) => i > comma && (unit.lower === 'and' || breaksList(unit)));
  if (units[and]?.lower !== 'and' || and > comma + LIST_WITHIN) return null;
  // "nets and, in one case, anchors"
  const aside = isMark(units[and + 1], ',') ? itemEnd(units, and + 2, to) : and;
  const end = aside && itemEnd(units, aside + 1, to);
  return end && (units[end - 1]?.end ?? null);
}

/** An item without article, as in lists: "the mayor" may tell who somebody is. */
const opensItem = (lower: string): boolean =>
  !/(?:ing|ed)$/.test(lower) &&
  !COORDINATORS.has(lower) &&
  !PREPOSITIONS.has(lower) &&
  !DETERMINERS.has(lower);

/** The comma or the end of the report, where an item of a list ends; null where it is none. */
function itemEnd(units: readonly Unit[], from: number, to: number): number | null {
  for (let i = from; i < from + LIST_WITHIN; i++) {
    const unit = units[i];
    if (i >= to || isMark(unit, ',')) return i;
    if (!unit || breaksList(unit)) return null;
  }
  return null;
}

const breaksList = (unit: Unit): boolean =>
  unit.kind === 'quote' || isVerb(unit) || isListed(unit, SUBORDINATOR) || isMark(unit, ':;—–(');
