import type { Draft } from './figures-draft.ts';
import { isPerson } from './figures-nouns.ts';
import type { FigureTokens } from './figures-tokens.ts';
import type { FigureWords } from './lexicons/figure-languages.ts';
import { MONTHS, TIME_ZONES } from './lexicons/figure-words.ts';

/** "October 1 2019", "3 May", "Jan 3-5", "Feb. 3 and 4". */
export function isDate(tokens: FigureTokens, draft: Draft, foreign: FigureWords | null): boolean {
  const { first, last, form } = draft.number;
  const literal = tokens.literal(first);
  if (form !== 'digits' || !literal || literal.grouped || literal.decimals > 0) return false;
  const isDay = literal.value <= 31;
  if (!isDay && literal.digits.length !== 4) return false;
  const months = foreign?.months ?? MONTHS;
  if (isMonth(tokens, monthBefore(tokens, first), first, months))
    return !isCountInMonth(tokens, draft);
  if (isMonth(tokens, last + 1, first, months)) return true;
  // "3. Mai": the full stop looks like a sentence's end.
  if (foreign && tokens.raw(last + 1) === '.' && months.has(tokens.word(last + 2))) return true;
  return isBesideDay(tokens, draft, isDay, months);
}

const monthBefore = (tokens: FigureTokens, first: number): number =>
  tokens.mark(first - 1) === '.' ? first - 2 : first - 1;

function isMonth(
  tokens: FigureTokens,
  at: number,
  first: number,
  months: ReadonlySet<string>,
): boolean {
  if (!tokens.isWord(at) || tokens.sentence(at) !== tokens.sentence(first)) return false;
  const word = tokens.word(at);
  if (!months.has(word)) return false;
  return (word !== 'may' && word !== 'march') || tokens.isCapital(at) || at < first;
}

/** "In March 12 people died": what is counted stands behind. */
const isCountInMonth = (tokens: FigureTokens, draft: Draft): boolean =>
  tokens.word(draft.number.first - 2) === 'in' && draft.noun?.plural === true && !draft.attributive;

const DAY_JOINTS = new Set(['-', '–', 'and', 'or', 'to']);

/** The second number of a date ("March 3, 2024") or one end of a span of days ("3-5 March"). */
function isBesideDay(
  tokens: FigureTokens,
  draft: Draft,
  isDay: boolean,
  months: ReadonlySet<string>,
): boolean {
  const { first, last } = draft.number;
  if (tokens.isNumber(first - 2)) {
    const before = tokens.raw(first - 1);
    if (DAY_JOINTS.has(before) || (!isDay && before === ',')) {
      if (isMonth(tokens, monthBefore(tokens, first - 2), first, months)) return true;
    }
  }
  const ahead = tokens.literal(last + 2);
  if (!isDay || !ahead || ahead.value > 31 || !DAY_JOINTS.has(tokens.raw(last + 1))) return false;
  return isMonth(tokens, last + 3, first, months);
}

// As abbreviations only in capitals: "hrs" and "et" are words too.
const SHY_ZONES = new Set(['et', 'pt', 'hrs']);

/** "9:35 PM", "0401 GMT", "10 o'clock". */
export function isClock(tokens: FigureTokens, draft: Draft): boolean {
  const { last, value, form } = draft.number;
  const at = last + 1;
  if (!tokens.isWord(at) || tokens.sentence(at) !== tokens.sentence(last) || value > 2400)
    return false;
  const next = tokens.word(at);
  if (form === 'words') return next === "o'clock" || next === 'am' || next === 'pm';
  if (SHY_ZONES.has(next)) return tokens.raw(at) === tokens.raw(at).toUpperCase();
  return TIME_ZONES.has(next);
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

const ERAS = new Set(['ad', 'bc', 'bce', 'ce']);
const ABOUT = new Set(['about', 'over', 'some', 'just', 'only']);

/** A bare number of four digits that can be a year, where nothing counts with it. */
export function isYear(tokens: FigureTokens, draft: Draft): boolean {
  const { first, last } = draft.number;
  const literal = tokens.literal(first);
  if (!literal || literal.decimals > 0 || literal.grouped || first !== last) return false;
  const next = tokens.word(last + 1);
  const isNear = tokens.isWord(first - 1) && tokens.sentence(first - 1) === tokens.sentence(first);
  const word = isNear ? tokens.word(first - 1) : '';
  if (ERAS.has(word) || (ERAS.has(next) && next !== 'ce')) return true;
  if (literal.digits.length !== 4 || literal.value < 1000 || literal.value > 2199) return false;
  const early = literal.value < 1400;
  if (early && word !== 'in' && word !== 'since' && word !== 'year')
    return isYearBesideYear(tokens, first);
  const counted =
    word === 'of' ? COUNTED_BEFORE.has(tokens.word(first - 2)) : COUNTED_BEFORE.has(word);
  const modern = literal.value >= 1950 && literal.value <= 2049;
  if (counted) return modern && draft.kind === 'bare' && ABOUT.has(word);
  if (draft.kind === 'bare') return true;
  if (draft.attributive) return true;
  return isYearBeforeNoun(tokens, draft, word, modern);
}

/** "between 1000 and 1260": the number before, joined by a word, is a year with its own mark. */
const isYearBesideYear = (tokens: FigureTokens, first: number): boolean =>
  tokens.word(first - 1) === 'and' && /^(?:ad|in|between)$/u.test(tokens.word(first - 3));

/** Tells "the 2016 elections" from "2016 people". */
function isYearBeforeNoun(
  tokens: FigureTokens,
  draft: Draft,
  word: string,
  modern: boolean,
): boolean {
  const before = tokens.literal(draft.number.first - 2);
  if (word === 'to' && before && before.value < 1400) return false;
  const head = tokens.word(draft.noun?.head ?? -1);
  const alone = draft.noun?.first === draft.noun?.head;
  if (alone && isPerson(head) && !YEAR_BEFORE.has(word)) return false;
  if (YEAR_BEFORE.has(word) || tokens.isCapital(draft.number.last + 1)) return true;
  return modern;
}
