import { POST_NOMINALS } from './lexicons/titles.ts';
import {
  COORDINATOR,
  DETERMINER,
  isListed,
  PERSONAL_PRONOUN,
  PREPOSITION,
  RELATIVE,
  SUBORDINATOR,
} from './listed-words.ts';
import type { Unit } from './reading.ts';
import { isAdverb, isCapitalised, isNickname, isRole, isVerb } from './unit-kinds.ts';

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
  const { to } = part;
  // "And at the works, ..."
  const from = isListed(units[part.from], COORDINATOR) ? part.from + 1 : part.from;
  const first = units[from];
  if (!first || from >= to) return 'plain';
  // "That letter, a short one, ..."
  if (from === 0 && first.lower === 'that') return 'plain';
  if (isListed(first, RELATIVE) || first.lower === 'whose' || first.lower === 'where')
    return 'relative';
  if (to - from === 1 && isLabel(first)) return 'label';
  if (opensAdjunct(first, from, units[from + 1]))
    return opensClause(units, part) ? 'plain' : 'adjunct';
  if (/^(?:a|an|the|its|his|her|their|our|one)$/.test(first.lower)) return 'apposition';
  return findRole(units, from, to) >= 0 && !isPersonName(units, part) ? 'apposition' : 'plain';
}

/** "34", "D-Ohio", "KC" */
const isLabel = ({ kind, text }: Unit): boolean =>
  kind === 'number' || /^(?:[DRI]-\p{Lu}|[JS]r\.?$)/u.test(text) || POST_NOMINALS.has(text);

/** "in a comment", "speaking on Monday"; a capital inside a sentence is a name's ("Per"). */
function opensAdjunct(first: Unit, from: number, next: Unit | undefined): boolean {
  // "managing director", "retired teacher"
  if (/^\p{Ll}{3,}(?:ing|ed)$/u.test(first.text)) return !isRole(first) && !isRole(next);
  if (from > 0 && isCapitalised(first)) return false;
  return isListed(first, PREPOSITION | SUBORDINATOR) || isAdverb(first);
}

/** "while Acme, a broker, said": nothing but the subject of its clause after what opens it. */
const opensClause = (units: readonly Unit[], { from, to }: Phrase): boolean =>
  /^(?:while|but|although|though|whereas|because|if)$/.test(units[from]?.lower ?? '') &&
  (isPersonName(units, { from: from + 1, to }) ||
    (isListed(units[from + 1], DETERMINER) && !units.slice(from, to).some(isVerb)));

/** The index of the first role noun near `from`, or -1. */
export function findRole(units: readonly Unit[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + ROLE_WITHIN); i++) if (isRole(units[i])) return i;
  return -1;
}

/** Tells whether a phrase is capitals, initials and particles only, and ends in no role noun. */
export function isPersonName(units: readonly Unit[], { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) {
    const unit = units[i];
    if (isNickname(units, i) || (unit?.text === '&' && i > from)) continue;
    if (unit?.kind !== 'word' || isListed(unit, PERSONAL_PRONOUN)) return false;
    if (!isCapitalised(unit) && !PARTICLE.has(unit.lower)) return false;
  }
  return to > from && !isRole(units[to - 1]);
}
