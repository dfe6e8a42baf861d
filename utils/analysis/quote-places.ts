import { COORDINATOR, isListed, PREPOSITION, QUOTATION } from './listed-words.ts';
import type { Reading, Unit } from './reading.ts';
import { isNickname, isVerb } from './unit-kinds.ts';

/** Where a quotation stands: indices of its sentence and of its unit there. */
export interface Place {
  sentence: number;
  unit: number;
}

/** Finds where each quotation stands, nicknames left out. */
export function placeQuotes({ sentences }: Pick<Reading, 'sentences'>): Map<number, Place> {
  const places = new Map<number, Place>();
  sentences.forEach(({ units, lists }, sentence) => {
    if ((lists & QUOTATION) === 0) return;
    for (let index = 0; index < units.length; index++) {
      const unit = units[index];
      if (unit?.kind === 'quote' && !isNickname(units, index)) {
        places.set(unit.quote, { sentence, unit: index });
      }
    }
  });
  return places;
}

const LINKS = new Set(
  'then instead indeed still so plus also now later moreover besides'.split(' '),
);

/** Tells whether a unit stands before a quotation without a clause of its own: "But", "Instead,". */
export const isLink = (unit: Unit): boolean =>
  unit.kind === 'mark' ||
  unit.kind === 'quote' ||
  isListed(unit, COORDINATOR) ||
  LINKS.has(unit.lower);

/** Tells whether units say at most when, where or on what: no clause. */
export function isPlacing(units: readonly Unit[]): boolean {
  const first = units.find(({ kind }) => kind !== 'mark');
  if (!first) return true;
  return isListed(first, PREPOSITION | COORDINATOR) && !units.some(isVerb);
}
