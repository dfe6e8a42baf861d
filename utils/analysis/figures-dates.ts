import type { Draft } from './figures-draft.ts';
import { isPerson } from './figures-nouns.ts';
import { isCapital, type Token } from './figures-tokens.ts';
import type { FigureWords } from './lexicons/figure-languages.ts';
import { MONTHS, TIME_ZONES } from './lexicons/figure-words.ts';

/** "October 1 2019", "3 May", "Jan 3-5", "Feb. 3 and 4". */
export function isDate(
  tokens: readonly Token[],
  draft: Draft,
  foreign: FigureWords | null,
): boolean {
  const { first, last, form } = draft.number;
  const literal = tokens[first]?.literal;
  if (form !== 'digits' || !literal || literal.grouped || literal.decimals > 0) return false;
  const isDay = literal.value <= 31;
  if (!isDay && literal.digits.length !== 4) return false;
  const months = foreign?.months ?? MONTHS;
  if (isMonth(tokens, monthBefore(tokens, first), first, months))
    return !isCountInMonth(tokens, draft);
  if (isMonth(tokens, last + 1, first, months)) return true;
  // "3. Mai": the full stop looks like a sentence's end.
  if (tokens[last + 1]?.raw === '.' && foreign && months.has(tokens[last + 2]?.word ?? ''))
    return true;
  return isBesideDay(tokens, draft, isDay, months);
}

const monthBefore = (tokens: readonly Token[], first: number): number =>
  tokens[first - 1]?.raw === '.' ? first - 2 : first - 1;

function isMonth(
  tokens: readonly Token[],
  at: number,
  first: number,
  months: ReadonlySet<string>,
): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.sentence !== tokens[first]?.sentence) return false;
  if (!months.has(token.word)) return false;
  return (token.word !== 'may' && token.word !== 'march') || isCapital(token) || at < first;
}

/** "In March 12 people died": what is counted stands behind. */
const isCountInMonth = (tokens: readonly Token[], draft: Draft): boolean =>
  tokens[draft.number.first - 2]?.word === 'in' &&
  draft.noun?.plural === true &&
  !draft.attributive;

/** The second number of a date ("March 3, 2024") or one end of a span of days ("3-5 March"). */
function isBesideDay(
  tokens: readonly Token[],
  draft: Draft,
  isDay: boolean,
  months: ReadonlySet<string>,
): boolean {
  const { first, last } = draft.number;
  const before = tokens[first - 1]?.raw ?? '';
  const joins = (raw: string): boolean => /^(?:-|–|and|or|to)$/u.test(raw);
  if (
    tokens[first - 2]?.kind === 'number' &&
    (isDay ? joins(before) : before === ',' || joins(before))
  ) {
    if (isMonth(tokens, monthBefore(tokens, first - 2), first, months)) return true;
  }
  const ahead = tokens[last + 2]?.literal;
  if (!isDay || !ahead || ahead.value > 31 || !joins(tokens[last + 1]?.raw ?? '')) return false;
  return isMonth(tokens, last + 3, first, months);
}

// As abbreviations only in capitals: "hrs" and "et" are words too.
const SHY_ZONES = new Set(['et', 'pt', 'hrs']);

/** "9:35 PM", "0401 GMT", "10 o'clock". */
export function isClock(tokens: readonly Token[], draft: Draft): boolean {
  const { last, value, form } = draft.number;
  const next = tokens[last + 1];
  if (next?.kind !== 'word' || next.sentence !== tokens[last]?.sentence || value > 2400)
    return false;
  if (form === 'words') return next.word === "o'clock" || /^[ap]m$/u.test(next.word);
  if (SHY_ZONES.has(next.word)) return next.raw === next.raw.toUpperCase();
  return TIME_ZONES.has(next.word);
}

const YEAR_BEFORE = new Set(
  'in since of from by during until till before after early late mid around circa the through between to and for this last next'.split(
    ' ',
  ),
);
const COUNTED_BEFORE = new Set(
  'than over about some nearly almost least most up average total exactly only just another roughly approximately maximum minimum sum population crowd group above below exceed exceeds exceeded exceeding within'.split(
    ' ',
  ),
);

/** A bare number of four digits that can be a year, where nothing counts with it. */
export function isYear(tokens: readonly Token[], draft: Draft): boolean {
  const { first, last } = draft.number;
  const token = tokens[first];
  const literal = token?.literal;
  if (!literal || literal.decimals > 0 || literal.grouped || first !== last) return false;
  const next = tokens[last + 1]?.word ?? '';
  const before = tokens[first - 1];
  const word = before?.kind === 'word' && before.sentence === token.sentence ? before.word : '';
  if (/^(?:ad|bc|bce|ce)$/u.test(word) || /^(?:ad|bc|bce)$/u.test(next)) return true;
  if (literal.digits.length !== 4 || literal.value < 1000 || literal.value > 2199) return false;
  const early = literal.value < 1400;
  if (early && !/^(?:in|since|year)$/u.test(word)) return isYearBesideYear(tokens, first);
  const counted =
    word === 'of' ? COUNTED_BEFORE.has(tokens[first - 2]?.word ?? '') : COUNTED_BEFORE.has(word);
  const modern = literal.value >= 1950 && literal.value <= 2049;
  if (counted)
    return modern && draft.kind === 'bare' && /^(?:about|over|some|just|only)$/u.test(word);
  if (draft.kind === 'bare') return true;
  if (draft.attributive) return true;
  return isYearBeforeNoun(tokens, draft, word, modern);
}

/** "between 1000 and 1260": the number before, joined by a word, is a year with its own mark. */
const isYearBesideYear = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.word === 'and' && /^(?:ad|in|between)$/u.test(tokens[first - 3]?.word ?? '');

/** Tells "the 2016 elections" from "2016 people". */
function isYearBeforeNoun(
  tokens: readonly Token[],
  draft: Draft,
  word: string,
  modern: boolean,
): boolean {
  const before = tokens[draft.number.first - 2]?.literal;
  if (word === 'to' && before && before.value < 1400) return false;
  const head = tokens[draft.noun?.head ?? -1]?.word ?? '';
  const alone = draft.noun?.first === draft.noun?.head;
  if (alone && isPerson(head) && !YEAR_BEFORE.has(word)) return false;
  if (YEAR_BEFORE.has(word) || isCapital(tokens[draft.number.last + 1])) return true;
  return modern;
}
