import { holdsVerb } from './content-bounds.ts';
import { isListed, OBJECT_PRONOUN, PREPOSITION } from './listed-words.ts';
import type { Unit } from './reading.ts';
import { lowerAt } from './unit-kinds.ts';

/** Pronouns that are the subject of a clause. */
export const CLAUSE_PRONOUNS = new Set('he she they we i it'.split(' '));
const OPENS_CLAUSE = new Set('the a an his her their its our this these those there'.split(' '));
/** A hearer or an adjunct longer than this is rather the clause itself. */
export const HEARER_WITHIN = 14;

/** Tells whether a phrase with its verb begins there, and no "that" follows: "told Harlow Radio the roof leaked". */
export const opensOwnClause = (units: readonly Unit[], i: number): boolean =>
  OPENS_CLAUSE.has(lowerAt(units, i)) &&
  !isListed(units[i - 1], PREPOSITION) &&
  !units.slice(i, i + HEARER_WITHIN).some(({ lower }) => lower === 'that') &&
  holdsVerb(units, i);

/** Finds where the clause of the verb at `verb` begins, behind the hearer: "told CNN the plan was dead". */
export function clauseInside(units: readonly Unit[], from: number, verb: number): number | null {
  if (isListed(units[from], OBJECT_PRONOUN)) return from + 1;
  return clauseOpening(units, from, verb) ?? (verb > from + 1 ? from + 1 : null);
}

/** Finds the first word after the hearer that may open a clause before unit `to`. */
export function clauseOpening(units: readonly Unit[], from: number, to: number): number | null {
  for (let i = from + 1; i < to; i++) {
    const opens = OPENS_CLAUSE.has(lowerAt(units, i)) || CLAUSE_PRONOUNS.has(lowerAt(units, i));
    if (opens && !isListed(units[i - 1], PREPOSITION)) return i;
  }
  return null;
}
