import { isListed, RELATIVE } from './listed-words.ts';
import type { Unit } from './reading.ts';
import { isMark, isVerb } from './unit-kinds.ts';

/** How many units a phrase that says what somebody is may have. */
export const MAX_APPOSITION = 8;

/** Finds where a sentence goes on after a name: past ", 52," or ", the driver,". */
export function afterPart(units: readonly Unit[], after: number): number {
  if (!isMark(units[after], ',')) return after;
  for (let i = after + 1; i < after + MAX_APPOSITION; i++) if (isMark(units[i], ',')) return i + 1;
  return after;
}

/** Finds where a noun phrase from `from` on ends. */
export function phraseEnd(units: readonly Unit[], from: number): number {
  let to = from;
  while (to < units.length && to < from + MAX_APPOSITION) {
    const unit = units[to];
    if (unit?.kind !== 'word' || isListed(unit, RELATIVE) || isVerb(unit)) break;
    to++;
  }
  return to;
}
