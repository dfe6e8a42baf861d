import { CLAUSE_PRONOUNS, clauseInside, opensOwnClause } from './clause-openings.ts';
import { opensRelative } from './content-bounds.ts';
import { DAYS, OCCASIONS } from './lexicons/function-words.ts';
import { DAY, DETERMINER, isListed, PREPOSITION } from './listed-words.ts';
import type { Unit } from './reading.ts';
import { isAdverb, isCapitalised, isMark, isVerb, lowerAt, opensPredicate } from './unit-kinds.ts';

const ADJUNCT_WITHIN = 12;
/** An adjunct of no more words, in which a "that" stands. */
export const SHORT_ADJUNCT = 6;

/** Skips what tells when, where or in what somebody speaks: "on Tuesday", "in a statement", "in an interview with ...", "to reporters". */
export function skipAdjuncts(units: readonly Unit[], from: number): number {
  let at = from;
  for (let round = 0; round < 4; round++) {
    const next = afterAdjunct(units, at);
    if (next === at) break;
    at = units[next]?.kind === 'number' ? next + 1 : next;
  }
  return at;
}

function afterAdjunct(units: readonly Unit[], at: number): number {
  const unit = units[at];
  if (unit?.kind !== 'word') return at;
  const time = timeEnd(units, at);
  if (time !== null) return time;
  if (isListed(unit, DAY) || (isAdverb(unit) && !COUNTING.has(unit.lower))) return at + 1;
  if (unit.lower === 'to' && !namesHearer(units, at + 1)) return at;
  return OPENS.has(unit.lower) ? (adjunctEnd(units, at) ?? at) : at;
}

const OPENS = new Set(
  'in on at by during to after before from outside over via through late last earlier this of'.split(
    ' ',
  ),
);

const TIME = new Set(
  'day week weekend month year season morning afternoon evening night summer winter'.split(' '),
);
const TIME_WITHIN = 4;

const POINTING = new Set('next following same previous'.split(' '));

/** "the next day", "all season", "that same evening": where a time without preposition ends before what is said. */
function timeEnd(units: readonly Unit[], at: number): number | null {
  const first = lowerAt(units, at);
  if (!/^(?:the|that|this|all|last|next|a|one)$/.test(first)) return null;
  let time = at + 1;
  while (time < at + TIME_WITHIN && !TIME.has(lowerAt(units, time))) time++;
  if (time === at + TIME_WITHIN) return null;
  // "said the night he died was cold": a time that is told of, not one at which somebody tells.
  const isTold =
    /^(?:the|a|one)$/.test(first) &&
    !units.slice(at + 1, time).some(({ lower }) => POINTING.has(lower));
  if (isTold) return null;
  const next = lowerAt(units, time + 1);
  if (next === 'that' && opensPredicate(units, time + 2)) return null;
  return /^(?:that|whether|if|to)$/.test(next) || CLAUSE_PRONOUNS.has(next) ? time + 1 : null;
}

/** Adverbs that rather belong to the subject of what is said: "thinks both are late". */
const COUNTING = new Set('both all almost nearly'.split(' '));

/** "to reporters", "to the board": no verb follows. */
const namesHearer = (units: readonly Unit[], i: number): boolean =>
  isCapitalised(units[i]) ||
  isListed(units[i], DETERMINER) ||
  /^\p{Ll}+[^s]s$/u.test(units[i]?.text ?? '');

/** Where an adjunct of time, place or medium ends; null where the words are the clause already. */
function adjunctEnd(units: readonly Unit[], from: number): number | null {
  for (let i = from + 1; i < Math.min(units.length, from + ADJUNCT_WITHIN); i++) {
    const unit = units[i];
    if (!unit || unit.kind === 'quote') return null;
    if (isOccasion(lowerAt(units, i - 1)) && opensOwnClause(units, i)) return i;
    if (openedAfter(units, from, i)) return tellsOfNoun(units, from, i) ? null : i;
    // "in written evidence that"
    const verb = isVerb(unit) && !isListed(units[i - 1], PREPOSITION);
    if (!verb && !mayEndAdjunct(units, i)) continue;
    if (!holdsOccasion(units, from + 1, Math.min(i, from + 5))) return null;
    return verb ? clauseInside(units, from, i) : i;
  }
  return null;
}

/** "in a report that has angered many", "from a group that calls itself Harlow First" */
const tellsOfNoun = (units: readonly Unit[], from: number, that: number): boolean =>
  opensRelative(units, that) ||
  (/^(?:before|from|outside|over)$/.test(lowerAt(units, from)) &&
    /^\p{Ll}{3,}(?:[^us]s|ed)$/u.test(units[that + 1]?.text ?? ''));

const mayEndAdjunct = (units: readonly Unit[], i: number): boolean =>
  (lowerAt(units, i) === 'that' && !isTime(units, i)) ||
  isMark(units[i], ',:.!?;') ||
  CLAUSE_PRONOUNS.has(lowerAt(units, i));

/** "that evening" */
const isTime = (units: readonly Unit[], i: number): boolean =>
  lowerAt(units, i) === 'that' && TIME.has(lowerAt(units, i + 1));

/** "on Thursday to", "in two letters that": an adjunct before the word that opens what is said. */
function openedAfter(units: readonly Unit[], from: number, i: number): boolean {
  if (lowerAt(units, i) === 'that') return i <= from + SHORT_ADJUNCT && !isTime(units, i);
  const before = lowerAt(units, i - 1);
  return lowerAt(units, i) === 'to' && (DAYS.has(before) || TIME.has(before));
}

function holdsOccasion(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isOccasion(lowerAt(units, i))) return true;
  return false;
}

const isOccasion = (lower: string): boolean =>
  OCCASIONS.has(lower) || DAYS.has(lower) || /^(?:reporters|journalists)$/.test(lower);
