import { lastWord } from './content-bounds.ts';
import { OCCASIONS } from './lexicons/function-words.ts';
import { BODY, GROUP, isIn } from './listed-nouns.ts';
import {
  DAY,
  DETERMINER,
  isListed,
  OBJECT_PRONOUN,
  PREPOSITION,
  SUBORDINATOR,
} from './listed-words.ts';
import type { Unit } from './reading.ts';
import { isAdverb, isCapitalised, isMark, isPronoun, isVerb, lowerAt } from './unit-kinds.ts';

const OPENS_TAIL = new Set(
  'in on at by via through during after before over from outside inside while when last late early earlier this that next later to of under ahead following'.split(
    ' ',
  ),
);
// More words than this hold a clause.
const TAIL_WITHIN = 16;

/**
 * Where the words end that say to whom, when or in what somebody says something: "told the board", "said in
 * a letter on Monday". They belong neither to the verb nor to what is said.
 * @param from index behind the verb
 * @returns the index of the comma behind them, or of the sentence's end; null where other words stand there
 */
export function tailEnd(units: readonly Unit[], from: number, takesHearer: boolean): number | null {
  const end = lastWord(units);
  if (from < end && !isMark(units[from], ',;') && !opensTail(units, from, takesHearer)) return null;
  for (let i = from; i < from + TAIL_WITHIN; i++) {
    const unit = units[i];
    if (i >= end || isMark(unit, ',;')) {
      if (isListed(units[i - 1], PREPOSITION)) return null;
      return isDate(units, i) ? i + 2 : i;
    }
    if (!unit || !mayStandInTail(units, i)) return null;
  }
  return null;
}

/** "on March 4, 2024,": no comma that ends anything. */
const isDate = (units: readonly Unit[], comma: number): boolean =>
  units[comma - 1]?.kind === 'number' &&
  /^\d{4}$/.test(units[comma + 1]?.text ?? '') &&
  isMark(units[comma + 2], ',');

function opensTail(units: readonly Unit[], from: number, takesHearer: boolean): boolean {
  const unit = units[from];
  if (unit?.kind !== 'word') return false;
  const { lower } = unit;
  if (lower === 'that') return OCCASIONS.has(lowerAt(units, from + 1));
  if (takesHearer && lower !== 'to') return true;
  if (lower === 'to') return isCapitalised(units[from + 1]) || /s$/.test(lowerAt(units, from + 1));
  return isListed(unit, DAY) || OPENS_TAIL.has(lower) || isAdverb(unit);
}

function mayStandInTail(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  if (!unit || unit.kind === 'quote') return false;
  if (unit.kind === 'mark') return /^[&/%@#'’-]/.test(unit.text);
  // "in written evidence", "in a televised speech"
  if (isVerb(unit))
    return isListed(units[i - 1], PREPOSITION | DETERMINER) && units[i + 1]?.kind === 'word';
  const { lower } = unit;
  if (/^(?:before|after|since|once|as|when|while)$/.test(lower)) return true;
  if (lower === 'that') return OCCASIONS.has(lowerAt(units, i + 1));
  if (lower === 'to') return !opensDeed(units, i);
  return (
    !isListed(unit, SUBORDINATOR) && !(isPronoun(unit) && /^(?:he|she|they|we|i)$/.test(lower))
  );
}

/** "told the board to act": what is urged, no hearer. */
const opensDeed = (units: readonly Unit[], to: number): boolean => {
  const next = units[to + 1];
  if (next?.kind !== 'word' || isCapitalised(next)) return false;
  const { lower } = next;
  const isNoun = isIn(next, GROUP | BODY) || /(?:[^s]s|^staff|^parliament|^congress)$/.test(lower);
  return !isNoun && !isListed(next, DETERMINER | OBJECT_PRONOUN);
};
