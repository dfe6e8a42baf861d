import { codeAt, startsUpper } from '../text/characters.ts';
import { NO_ADVERBS } from './lexicons/function-words.ts';
import { isIn, ROLE } from './listed-nouns.ts';
import { ADVERB, FINITE, isListed, OBJECT_PRONOUN, SUBJECT_PRONOUN } from './listed-words.ts';
import type { Unit } from './reading.ts';

/** The word at `i` in lower case, "" beyond the ends. */
export const lowerAt = (units: readonly Unit[], i: number): string =>
  // V8 takes an index below zero for a name, which costs far more than to test for it.
  i < 0 ? '' : (units[i]?.lower ?? '');

/** Tells whether a unit is a word that begins with a capital. */
export const isCapitalised = (unit: Unit | undefined): boolean =>
  unit?.kind === 'word' && startsUpper(unit.text);

/** Tells whether a unit is one of the marks given, or of invisible characters alone. */
export function isMark(unit: Unit | undefined, marks: string): boolean {
  if (unit?.kind !== 'mark') return false;
  const code = codeAt(unit.text, 0);
  for (let i = 0; i < marks.length; i++) if (marks.charCodeAt(i) === code) return true;
  return code === 0 && unit.text === '';
}

/** Tells whether a unit is an adverb as may stand between a subject and its verb. */
export const isAdverb = (unit: Unit | undefined): boolean =>
  unit?.kind === 'word' &&
  ((unit.lists & ADVERB) !== 0 ||
    (unit.text.endsWith('ly') &&
      /^[\p{Ll}-]{3,}ly$/u.test(unit.text) &&
      !NO_ADVERBS.has(unit.lower)));

/** Tells whether a unit is a personal or indefinite pronoun; "US" is a country. */
export const isPronoun = (unit: Unit | undefined): boolean =>
  isListed(unit, SUBJECT_PRONOUN | OBJECT_PRONOUN) && unit?.text !== 'US';

/** Tells whether a unit is a finite verb as far as a word list can tell. */
export const isVerb = (unit: Unit | undefined): boolean =>
  isListed(unit, FINITE) && !isCapitalised(unit);

/** Tells whether a verb stands at `at`, perhaps behind an adverb; any past form will do. */
export function opensPredicate(units: readonly Unit[], at: number): boolean {
  return isVerbForm(units[isAdverb(units[at]) ? at + 1 : at]);
}

/** Tells whether a unit is a verb as lists have it, or any past form. */
export const isVerbForm = (unit: Unit | undefined): boolean =>
  isVerb(unit) || isPastForm(unit?.text ?? '');

/** Tells whether a word is in small letters and ends as most past forms do. */
export const isPastForm = (text: string): boolean =>
  text.endsWith('ed') && /^\p{Ll}{2,}ed$/u.test(text);

/** "Émile “no one” Roux": a quotation between two parts of a name. */
export const isNickname = (units: readonly Unit[], i: number): boolean =>
  i > 0 && units[i]?.kind === 'quote' && isCapitalised(units[i - 1]) && isCapitalised(units[i + 1]);

/** Tells whether a unit is a noun for one person: an office, a trade, a relation. */
export const isRole = (unit: Unit | undefined): boolean => isIn(unit, ROLE);

/** "the farmers' league": an apostrophe that makes an owner of several. */
export function isPluralOwner(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  const before = units[i - 1];
  if (!isMark(unit, "'’") || before?.kind !== 'word' || !before.lower.endsWith('s')) return false;
  const next = units[i + 1];
  return unit?.start === before.end && next?.kind === 'word' && next.start > unit.end;
}
