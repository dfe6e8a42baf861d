import { COORDINATOR, DETERMINER, isListed, PREPOSITION } from './listed-words.ts';
import type { Unit } from './reading.ts';
import {
  isAdverb,
  isCapitalised,
  isMark,
  isPronoun,
  isVerb,
  isVerbForm,
  lowerAt,
} from './unit-kinds.ts';

const OPENS_CLAUSE = new Set(
  'that to whether if how why what when where who which as like not'.split(' '),
);

/**
 * Finds where a thing that somebody reports of ends because a further verb of the same subject follows: "denied the
 * charge and left the hall". In a clause, the verb may be that of the clause.
 * @param from where the thing begins
 * @returns the index of the "and", or of the mark before it; -1 where none follows
 */
export function nextDeed(units: readonly Unit[], from: number): number {
  // "said it leaks and …", not "denied it and …"
  const isClause = isPronoun(units[from]) && !/^(?:and|but)$/.test(lowerAt(units, from + 1));
  if (isClause || OPENS_CLAUSE.has(lowerAt(units, from))) return -1;
  for (let i = from; i < units.length; i++) {
    if (i > from && joinsDeed(units, i)) return isMark(units[i - 1], ',-–—') ? i - 1 : i;
    if (units[i]?.kind === 'quote' || isMark(units[i], ';:(') || isPredicate(units, i)) return -1;
  }
  return -1;
}

/** Whether a verb stands there, no participle of a noun: "her adopted home". */
const isPredicate = (units: readonly Unit[], i: number): boolean =>
  isVerb(units[i]) ||
  (isVerbForm(units[i]) &&
    !isListed(units[i - 1], DETERMINER) &&
    lowerAt(units, i - 1) !== "'s" &&
    !isAdverb(units[i - 1]));

function joinsDeed(units: readonly Unit[], at: number): boolean {
  if (!isListed(units[at], COORDINATOR) || !/^(?:and|but)$/.test(lowerAt(units, at))) return false;
  let verb = at + 1;
  while (isAdverb(units[verb])) verb++;
  if (isCapitalised(units[verb]) || !isVerbForm(units[verb]) || lowerAt(units, verb) === 'being')
    return false;
  return isVerb(units[verb]) || takesComplement(units, verb + 1);
}

/** "and denied the rest", no "and sustained attacks" */
const takesComplement = (units: readonly Unit[], at: number): boolean => {
  const unit = units[at];
  return (
    unit?.kind !== 'word' ||
    isCapitalised(unit) ||
    isPronoun(unit) ||
    isAdverb(unit) ||
    isListed(unit, COORDINATOR | DETERMINER | PREPOSITION) ||
    OPENS_CLAUSE.has(unit.lower)
  );
};
