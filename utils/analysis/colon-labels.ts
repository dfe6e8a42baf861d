import { colonCue } from './cues.ts';
import type { Found } from './quote-owners.ts';
import type { Unit } from './reading.ts';
import { mainSubject } from './subjects.ts';
import { isCapitalised, isRole, lowerAt } from './unit-kinds.ts';

/** Who is named before a colon: a bare name, else the subject of the sentence. */
export function findLabel(units: readonly Unit[], colon: number): Found | null {
  let from = colon;
  while (from > 0 && isLabelWord(units[from - 1])) from--;
  while (from < colon && !isCapitalised(units[from]) && lowerAt(units, from) !== 'the') from++;
  if (from < colon) return { cue: colonCue(colon), source: { from, to: colon } };
  const source = mainSubject(units, colon);
  return source && { cue: null, source };
}

const isLabelWord = (unit: Unit | undefined): boolean =>
  unit?.kind === 'word' &&
  (isCapitalised(unit) ||
    isRole(unit) ||
    /^(?:the|of|de|van|von|report|statement)$/.test(unit.lower));
