import { startsLower } from '../text/characters.ts';
import {
  AUXILIARY,
  COORDINATOR,
  DAY,
  DETERMINER,
  isListed,
  POSSESSIVE,
  PREPOSITION,
  SUBORDINATOR,
} from './listed-words.ts';
import type { Unit } from './reading.ts';
import { isAdverb, isCapitalised, isMark, isPastForm, isVerb, lowerAt } from './unit-kinds.ts';

const SPEAKER_WITHIN = 6;
// Fewer characters between marks may be a title or a word that is talked of.
const SENTENCE_LENGTH = 24;
// Past forms end in "d", those of a third person in "s", and "ran", "went" and "came" are such verbs too.
const ENDINGS = 'dsnte';
const SUBJECTS = new Set('he she they i we'.split(' '));

/**
 * Tells whether a word reports by its place beside a quotation alone: “…,” crowed Smith. “…,” the
 * engineer riffed, “…” No list has all the verbs that journalists use there.
 */
export function endsSpeech(units: readonly Unit[], i: number): boolean {
  const text = units[i]?.text ?? '';
  if (!ENDINGS.includes(text.charAt(text.length - 1))) return false;
  if (text.length <= LONGEST_RUN && RUNS.has(text)) return runsSo(units, i);
  const past = isPastForm(text);
  if (!past && !(text.endsWith('s') && /^\p{Ll}{3,}[^\P{Ll}su]s$/u.test(text))) return false;
  const quote = quoteBefore(units, i);
  if (quote < 0) return past && leadsIn(units, i);
  const from = quote + (isMark(units[quote + 1], ',') ? 2 : 1);
  if (from === i) return past && endsWithSpeaker(units, i, quote);
  return namesSpeaker(units, from, i) && endsTail(units, i + 1, quote);
}

/** Tells whether a word that may be a noun is the verb of a quotation: “…,” the report states. The report states, “…” */
export function standsByQuotation(units: readonly Unit[], i: number): boolean {
  if (units[i]?.text.endsWith('s') !== true) return false;
  const quote = quoteBefore(units, i);
  if (quote < 0) return leadsIn(units, i);
  const from = quote + (isMark(units[quote + 1], ',') ? 2 : 1);
  return i - from > 1 && namesSpeaker(units, from, i) && endsTail(units, i + 1, quote);
}

/** The index of a quotation that may be said by who stands between it and `i`; -1 where none is near. */
function quoteBefore(units: readonly Unit[], i: number): number {
  for (let at = i - 1; at >= Math.max(0, i - SPEAKER_WITHIN - 2); at--) {
    const unit = units[at];
    if (unit?.kind !== 'quote') continue;
    return /[,!?]$/.test(unit.text) || isMark(units[at + 1], ',') ? at : -1;
  }
  return -1;
}

/** Whether the units are somebody for sure: a pronoun, a name, a noun behind an article. */
function namesSpeaker(units: readonly Unit[], from: number, to: number): boolean {
  const first = units[from];
  if (!first || from >= to || to - from > SPEAKER_WITHIN) return false;
  if (to - from === 1 && SUBJECTS.has(first.lower)) return true;
  const words = units.slice(from, to);
  if (words.every(isCapitalised)) return true;
  return opensNoun(first) && to - from > 1 && words.every(mayStandInSpeaker);
}

const opensNoun = (unit: Unit | undefined): boolean =>
  /^(?:the|a|an|one|another)$/.test(unit?.lower ?? '') || isListed(unit, POSSESSIVE);

const mayStandInSpeaker = (unit: Unit): boolean =>
  (unit.kind === 'word' || unit.kind === 'number') &&
  !isVerb(unit) &&
  !(isListed(unit, AUXILIARY) && unit.lower !== "'s") &&
  !isListed(unit, SUBORDINATOR) &&
  !isListed(unit, COORDINATOR) &&
  !(isListed(unit, PREPOSITION) && !/^(?:of|in|at|from)$/.test(unit.lower));

/** Whether words of saying end at `at`: with the sentence, before a further quotation, with a time or a place. */
function endsTail(units: readonly Unit[], from: number, quote: number): boolean {
  const at = isAdverb(units[from]) ? from + 1 : from;
  const next = units[at];
  if (!next || isMark(next, '.;')) return true;
  if (isMark(next, ',—–:')) return units[at + 1]?.kind === 'quote' || at > from;
  const isSentence = lengthOf(units[quote]) >= SENTENCE_LENGTH && quote === 0;
  return isSentence && isListed(next, DAY | PREPOSITION);
}

const RUNS = new Set('ran runs goes went came comes'.split(' '));
const LONGEST_RUN = 5;
const RUNNING = new Set(
  'headline song saying reply answer response joke chorus slogan message line chant lyric refrain adage proverb motto title'
    .split(' ')
    .flatMap((noun) => [noun, `${noun}s`]),
);

/** “…,” ran the headline. “…,” came the reply. */
function runsSo(units: readonly Unit[], i: number): boolean {
  const opens = units[i - 1]?.kind === 'quote' || units[i - 2]?.kind === 'quote';
  if (!opens || quoteBefore(units, i) < 0 || !opensNoun(units[i + 1])) return false;
  return [i + 2, i + 3].some((at) => RUNNING.has(lowerAt(units, at)));
}

const lengthOf = (unit: Unit | undefined): number => (unit ? unit.end - unit.start : 0);

/** “…,” crowed Smith. “…,” crowed the engineer. “Who Are You?” topped Billboard charts: no mark behind the name. */
function endsWithSpeaker(units: readonly Unit[], verb: number, quote: number): boolean {
  const from = verb + 1;
  if (isCapitalised(units[from])) {
    const end = units.findIndex((unit, at) => at > verb && !isCapitalised(unit));
    return end < 0 || units[end]?.kind !== 'word';
  }
  if (!isListed(units[from], DETERMINER) || lengthOf(units[quote]) < SENTENCE_LENGTH) return false;
  const end = units.findIndex((unit, at) => at > from && !mayStandInSpeaker(unit));
  const to = end < 0 ? units.length : end;
  if (!namesSpeaker(units, from, to)) return false;
  // “…,” released the same day, is a song.
  return to === units.length || isMark(units[to], '.') || units[to + 1]?.kind === 'quote';
}

/** Smith winced, “…”: the quotation ends the sentence, and nothing but a speaker stands before the verb. */
function leadsIn(units: readonly Unit[], i: number): boolean {
  const quote = units[i + 2];
  if (!isMark(units[i + 1], ',') || quote?.kind !== 'quote' || i + 3 < units.length) return false;
  if (!/[.!?…]$/.test(quote.text) || lengthOf(quote) < SENTENCE_LENGTH) return false;
  const opens = units[0]?.lower ?? '';
  return SUBJECTS.has(opens)
    ? i === 1
    : namesSpeaker(units, 0, i) && !startsLower(units[0]?.text ?? '');
}
