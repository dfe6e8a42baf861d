import { PERSONAL, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './lexicons/function-words.ts';
import type { Unit } from './reading.ts';
import { isAdverb, isCapitalised, isNickname, isRole } from './unit-kinds.ts';

/** Unit indices of a noun phrase, `to` exclusive. */
export interface Phrase {
  from: number;
  to: number;
}

/**
 * What the words between two commas do there; a label is one word that tells of the name before it
 * ("34", "D-Ohio").
 */
export type PartKind = 'relative' | 'adjunct' | 'label' | 'apposition' | 'plain';

const PARTICLE = new Set('de van von der den bin al el da di la le of'.split(' '));
// A role noun further on describes something else.
const ROLE_WITHIN = 8;

/** Tells what a part of a sentence set off by commas is to the name before it. */
export function partKind(units: readonly Unit[], part: Phrase): PartKind {
  const { from, to } = part;
  const first = units[from];
  if (!first) return 'plain';
  if (RELATIVES.has(first.lower) || /^(?:whose|where)$/.test(first.lower)) return 'relative';
  if (to - from === 1 && (first.kind === 'number' || /^[DRI]-\p{Lu}/u.test(first.text))) {
    return 'label';
  }
  if (opensAdjunct(first, from)) return 'adjunct';
  if (/^(?:a|an|the|its|his|her|their|our|one)$/.test(first.lower)) return 'apposition';
  return findRole(units, from, to) >= 0 && !isPersonName(units, part) ? 'apposition' : 'plain';
}

/** "in a comment", "speaking on Monday"; a capital inside a sentence is a name's ("Per"). */
function opensAdjunct(first: Unit, from: number): boolean {
  if (/^\p{Ll}{3,}(?:ing|ed)$/u.test(first.text)) return !isRole(first);
  if (from > 0 && isCapitalised(first)) return false;
  return PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower) || isAdverb(first);
}

/** The index of the first role noun near `from`, or -1. */
export function findRole(units: readonly Unit[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + ROLE_WITHIN); i++) if (isRole(units[i])) return i;
  return -1;
}

/** Tells whether a phrase is capitals, initials and particles only, and ends in no role noun. */
export function isPersonName(units: readonly Unit[], { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) {
    const unit = units[i];
    if (isNickname(units, i)) continue;
    if (unit?.kind !== 'word' || PERSONAL.has(unit.lower)) return false;
    if (!isCapitalised(unit) && !PARTICLE.has(unit.lower)) return false;
  }
  return to > from && !isRole(units[to - 1]);
}
