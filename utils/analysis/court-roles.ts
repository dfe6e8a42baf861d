import { COUNSEL } from './clause-traits.ts';
import { CHARGED, COURTS, DEFENDANT, DOERS, VICTIM, VIOLENT } from './lexicons/descriptions.ts';
import { AUXILIARY, BE_FORM, isListed, TELLING } from './listed-words.ts';
import type { Unit } from './reading.ts';
import { isCapitalised, isMark, isVerb, lowerAt } from './unit-kinds.ts';

/**
 * Tells by what befell whom a clause names that it is a victim or a defendant.
 * @param verb where the clause goes on past a part behind the name
 */
export function victimOrDefendant(
  units: readonly Unit[],
  at: number,
  after: number,
  verb: number,
): string | null {
  if (suffers(units, at, verb)) return VICTIM;
  const isCharged = isListed(units[at - 1], TELLING) && CHARGED.has(lowerAt(units, at - 1));
  return isCharged || stands(units, after, verb) ? DEFENDANT : null;
}

/** Tells by the words after a name for whom that one pleads: "Quist, prosecuting, said". */
export function counselAfter(units: readonly Unit[], after: number): string | null {
  const part = isMark(units[after], ',') ? after + 1 : after;
  const verb = lowerAt(units, part);
  if (/^(?:prosecuting|defending|mitigating)$/.test(verb)) return DOERS.get(verb) ?? null;
  if (speaksFor(units, part)) return DOERS.get('prosecuting') ?? null;
  return appearsFor(units, after) ? COUNSEL : null;
}

/** ", for Quist, said": before a court. */
function appearsFor(units: readonly Unit[], after: number): boolean {
  if (!isMark(units[after], ',') || lowerAt(units, after + 1) !== 'for') return false;
  let end = after + 2;
  while (end < after + 5 && isCapitalised(units[end])) end++;
  return end > after + 2 && isMark(units[end], ',') && isVerb(units[end + 1]);
}

/** "for the defence" */
const speaksFor = (units: readonly Unit[], at: number): boolean =>
  lowerAt(units, at) === 'for' &&
  /^(?:defen[cs]e|prosecution|crown)$/.test(
    lowerAt(units, at + (lowerAt(units, at + 1) === 'the' ? 2 : 1)),
  );

/** Tells whether a sentence opens with what a witness does: "Giving evidence, Quist said". */
export function givesEvidence(units: readonly Unit[], at: number, title: string): boolean {
  const opening = lowerAt(units, 0);
  const isOpening =
    opening === 'cross-examined' ||
    opening === 're-examined' ||
    (opening === 'giving' && lowerAt(units, 1) === 'evidence');
  if (!isOpening) return false;
  const start = title === '' ? at : at - title.split(' ').length;
  return isMark(units[start - 1], ',');
}

/** Tells whether a witness’s verb stands at `at`: "told the court", "gave evidence", "testified". */
export function testifies(units: readonly Unit[], at: number): boolean {
  const verb = lowerAt(units, at);
  if (verb === 'testified') return true;
  if (verb === 'gave') return lowerAt(units, at + 1) === 'evidence';
  return verb === 'told' && units.slice(at + 1, at + 4).some(({ lower }) => COURTS.has(lower));
}

/** "Vos stabbed Quist", "Quist, 52, was robbed" */
function suffers(units: readonly Unit[], at: number, after: number): boolean {
  const isHurt = isListed(units[at - 1], TELLING) && VIOLENT.has(lowerAt(units, at - 1));
  if (isHurt && !isListed(units[at - 2], AUXILIARY)) return true;
  return isListed(units[after], BE_FORM) && VIOLENT.has(lowerAt(units, after + 1));
}

/** "denies tipping", "denied murder": an act or an offence. */
const isOffence = (unit: Unit | undefined): boolean =>
  /(?:ing|murder|manslaughter|burglary|robbery|rape|theft|fraud|arson|charges?|assault|conspiracy)$/.test(
    unit?.lower ?? '',
  );

/** "pleaded", "was jailed", "is charged": what a defendant does and suffers. */
function stands(units: readonly Unit[], after: number, verb: number): boolean {
  if (isListed(units[verb], TELLING)) {
    // "Vos, 22, stabbed Quist"
    const lower = lowerAt(units, verb);
    if (VIOLENT.has(lower)) return !HARMLESS.has(lowerAt(units, verb + 1));
    if (lower === 'pleaded' || lower === 'pleads' || lower === 'pled') return true;
    if (lower === 'denies' || lower === 'denied') return isOffence(units[verb + 1]);
  }
  let at = after;
  while (at < after + 3 && isListed(units[at], AUXILIARY)) at++;
  return at > after && CHARGED.has(lowerAt(units, at));
}

// "shot by Quist", "shot it on film", "beat back the fire"
const HARMLESS = new Set('by it this that these those wide over down up back off past'.split(' '));
