import { MAX_APPOSITION, phraseEnd } from './appositions.ts';
import { APPOINTING, BECOMING, DOERS, WORKING } from './lexicons/descriptions.ts';
import { PERSON_NOUNS } from './lexicons/person-words.ts';
import { AUXILIARY, BE_FORM, isListed, PREPOSITION, TELLING } from './listed-words.ts';
import type { Unit } from './reading.ts';
import { isAdverb, isMark, isRole, lowerAt } from './unit-kinds.ts';

/** Reads what the clause after "who" makes of its subject: an office, or who does what its verb says. */
export function readClause(units: readonly Unit[], from: number): string | null {
  const office = readCopula(units, from);
  if (office) return office;
  let at = from;
  while (isListed(units[at], AUXILIARY) || isAdverb(units[at])) at++;
  return at > from + 4 ? null : doerOf(lowerAt(units, at));
}

/** Reads the office that a clause gives its subject: "is a driver", "was appointed head of works". */
export function readCopula(units: readonly Unit[], from: number): string | null {
  let at = from;
  while (at < from + 3 && (isListed(units[at], AUXILIARY) || isAdverb(units[at]))) at++;
  if (isListed(units[at], TELLING)) {
    const lower = lowerAt(units, at);
    if (APPOINTING.has(lower) || BECOMING.has(lower)) return officeAt(units, at + 1);
    if (WORKING.has(lower)) return lowerAt(units, at + 1) === 'as' ? officeAt(units, at + 1) : null;
  }
  const isOne = at > from && units.slice(from, at).some((unit) => isListed(unit, BE_FORM));
  const office = isOne ? officeAt(units, at) : null;
  // "was mayor until May": it may well be another by now.
  return office && lowerAt(units, at - 1) === 'was' ? `former ${office}` : office;
}

/** Reads an office that begins at `start`, after "as" or an article. */
export function officeAt(units: readonly Unit[], start: number): string | null {
  let from = start;
  while (/^(?:as|to|be|a|an|the|its|their|one)$/.test(lowerAt(units, from))) from++;
  const to = phraseEnd(units, from);
  const stop = units.slice(from, to).findIndex((unit) => isListed(unit, PREPOSITION));
  const end = stop < 0 ? to : from + stop;
  // "is angry at the farmer": the office itself stands before any preposition.
  if (!units.slice(from, end).some(isRole)) return null;
  return units
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
}

// "was present in court", "who opened the shop", "who votes only in a tie"
const NO_TRADE = new Set('present open opens opened vote votes voted work works worked'.split(' '));

/** Gives "driver" for "drives": one of our nouns for persons that is made from a verb. */
export function doerOf(verb: string): string | null {
  if (NO_TRADE.has(verb)) return null;
  const known = DOERS.get(verb);
  if (known) return known;
  const stems = [verb, verb.replace(/(?:es|s|ed|d|ing)$/, ''), verb.replace(/(?:s|d)$/, '')];
  for (const stem of stems) {
    if (stem.length < 3) continue;
    for (const noun of [`${stem}er`, `${stem}r`, `${stem}or`, stem]) {
      if (PERSON_NOUNS.has(noun)) return noun;
    }
  }
  return null;
}

/** Reads what a clause of an apposition tells: ", a Democrat who chairs the panel,". */
export function clauseOfPart(units: readonly Unit[], after: number): string | null {
  if (!isMark(units[after], ',') || !/^(?:an?|the)$/.test(lowerAt(units, after + 1))) return null;
  for (let i = after + 2; i < after + MAX_APPOSITION; i++) {
    if (units[i]?.kind !== 'word') return null;
    if (lowerAt(units, i) === 'who') return readClause(units, i + 1);
  }
  return null;
}
