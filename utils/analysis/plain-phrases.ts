import { OCCASIONS } from './lexicons/function-words.ts';
import { isIn, PERSON_NOUN } from './listed-nouns.ts';
import {
  COORDINATOR,
  DAY,
  DETERMINER,
  FINITE,
  isListed,
  PREPOSITION,
  RELATIVE,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
} from './listed-words.ts';
import type { Phrase } from './phrases.ts';
import type { Unit } from './reading.ts';
import { isPublished } from './source-nouns.ts';
import {
  isAdverb,
  isCapitalised,
  isMark,
  isNickname,
  isPluralOwner,
  isPronoun,
  isVerb,
  isVerbForm,
  lowerAt,
} from './unit-kinds.ts';

/** The subject that ends at `to`, without anything set off by commas. */
export function plainBefore(units: readonly Unit[], to: number): Phrase | null {
  const from = trimStart(units, stretchStart(units, to), to);
  return holdsHead(units, from, to) ? { from, to } : null;
}

/** Where the run of words that may be one noun phrase and ends at `to` begins. */
export function stretchStart(units: readonly Unit[], to: number): number {
  if (isPronoun(units[to - 1])) return to - 1;
  let from = to;
  while (from > 0) {
    const bracket = isMark(units[from - 1], ')') ? openingBracket(units, from - 1) : -1;
    if (bracket < 0 && bounds(units, from - 1, to)) break;
    from = bracket >= 0 ? bracket : from - 1;
  }
  return from;
}

/** Whether no noun phrase that ends at `to` reaches over unit `i`. */
function bounds(units: readonly Unit[], i: number, to: number): boolean {
  const unit = units[i];
  if (!unit) return true;
  if (unit.kind === 'quote') return !isNickname(units, i);
  if (unit.kind === 'mark') {
    if (isDash(units, i)) return true;
    return !/^[&/%$£€@#-]/.test(unit.text) && !isPluralOwner(units, i);
  }
  const { lower } = unit;
  if (!isListed(unit, MAY_BOUND)) return false;
  // "That letter"
  if (i === 0 && lower === 'that') return false;
  if (isListed(unit, RELATIVE)) return true;
  // "he and his wife"
  if (/^(?:he|she|they|we|i)$/.test(lower)) return lowerAt(units, i + 1) !== 'and';
  if (isListed(unit, SUBORDINATOR))
    return !/^(?:as|since|after|before)$/.test(lower) || followsPredicate(units, i);
  if (isListed(unit, COORDINATOR)) return !isExcept(units, i) && !joinsPhrases(units, i, to);
  return isVerb(unit) && !describesNoun(units, i) && !isPublished(units, i);
}

const MAY_BOUND = RELATIVE | SUBJECT_PRONOUN | SUBORDINATOR | COORDINATOR | FINITE;

const EXCEPTED = new Set('all none nothing everyone everything'.split(' '));

/** "all but one" */
const isExcept = (units: readonly Unit[], i: number): boolean =>
  lowerAt(units, i) === 'but' && EXCEPTED.has(lowerAt(units, i - 1));

// What stands before "as" where it tells what somebody is, not when: "known as Lee".
const NAMING = new Set(
  (
    'known named identified described regarded seen listed employed cast dressed charged elected appointed ' +
    'registered used hired installed billed touted'
  ).split(' '),
);

/** "Three ministers resigned as Lee said": a clause behind another, no "known as" or "mayor since 2010". */
function followsPredicate(units: readonly Unit[], i: number): boolean {
  const before = units[i - 1];
  if (isVerb(before) || (lowerAt(units, i) === 'as' && isVerbForm(before)))
    return !NAMING.has(lowerAt(units, i - 1));
  for (let at = i - 2; at > 0 && units[at]?.kind !== 'mark'; at--) {
    const isPredicate = isVerb(units[at]) || (isVerbForm(units[at]) && !describesNoun(units, at));
    // "a neighbour who gave her name as Lee"
    if (isPredicate) return !isListed(units[at - 1], RELATIVE);
  }
  return false;
}

/** A dash with a space before it: "HARLOW (AP) — The council". */
const isDash = (units: readonly Unit[], i: number): boolean =>
  /^[-–—]/.test(units[i]?.text ?? '') && (units[i - 1]?.end ?? 0) < (units[i]?.start ?? 0);

/** "a man accused of theft": a participle with its preposition, after a noun. */
const describesNoun = (units: readonly Unit[], i: number): boolean =>
  i > 1 &&
  /(?:ed|seen|written|drawn|sent)$/.test(lowerAt(units, i)) &&
  /^(?:of|by|from|in|with|at|as|on)$/.test(lowerAt(units, i + 1)) &&
  units[i - 1]?.kind === 'word' &&
  !isPronoun(units[i - 1]) &&
  !isCapitalised(units[i - 1]);

/** Where a short bracket such as "(D-Ohio)" that ends at `close` begins, or -1. */
function openingBracket(units: readonly Unit[], close: number): number {
  for (let i = close - 1; i > Math.max(0, close - 7); i--) if (isMark(units[i], '(')) return i;
  return -1;
}

/** Whether "and" joins two noun phrases of one subject: no verb comes before it in its clause. */
function joinsPhrases(units: readonly Unit[], and: number, to: number): boolean {
  if (to - and < 2 || !/^(?:and|or)$/.test(lowerAt(units, and)) || and === 0) return false;
  for (let i = and - 1; i >= 0; i--) {
    const unit = units[i];
    const ends = !unit || unit.kind === 'quote' || isMark(unit, ';:—-');
    if (ends || isListed(unit, SUBORDINATOR)) return i < and - 1;
    if (isMark(unit, ',')) return i < and - 1 && isCapitalised(units[and - 1]);
    if (isVerb(unit) || isListed(unit, RELATIVE)) return false;
  }
  return true;
}

const OPENERS = new Set(
  'meanwhile however so still indeed instead moreover asked this yet'.split(' '),
);

const POINTING = new Set('last earlier next this'.split(' '));

/** Steps over what opens a sentence before its subject: "But", "On Tuesday", "Meanwhile". */
export function trimStart(units: readonly Unit[], start: number, to: number): number {
  let from = start;
  while (from < to) {
    const next = afterOpening(units, from, to);
    if (next === from) break;
    from = next;
  }
  return from;
}

function afterOpening(units: readonly Unit[], from: number, to: number): number {
  const unit = units[from];
  if (!unit) return from;
  const { lower } = unit;
  const more = to - from > 1;
  // "Tuesday’s report"
  if (isListed(unit, DAY) && lowerAt(units, from + 1) === "'s") return from;
  if (lowerAt(units, from + 1) === 'but' && EXCEPTED.has(lower)) return from;
  if (isListed(unit, COORDINATOR | DAY) || isAdverb(unit)) return from + 1;
  if (more && OPENERS.has(lower) && !isIn(units[from + 1], PERSON_NOUN)) return from + 1;
  const mayBeAdverb = more && lower.endsWith('ly');
  if (mayBeAdverb && /^\p{L}+ly$/iu.test(unit.text) && !isCapitalised(units[from + 1]))
    return from + 1;
  if (POINTING.has(lower) && OCCASIONS.has(lowerAt(units, from + 1))) {
    return from + 2;
  }
  return isListed(unit, PREPOSITION) && lower !== 'of' ? afterAdjunct(units, from, to) : from;
}

/** The unit after an opening "On Tuesday", "At the trial": the next start of a noun phrase. */
function afterAdjunct(units: readonly Unit[], preposition: number, to: number): number {
  for (let i = preposition + 2; i < to; i++) {
    if (startsPhrase(units, i) && !isInsidePhrase(units[i - 1])) {
      const before = units[i - 1];
      const oneName = isCapitalised(before) && isCapitalised(units[i]);
      if (!oneName || isListed(before, DAY)) return i;
    }
  }
  return preposition + 1;
}

const startsPhrase = (units: readonly Unit[], i: number): boolean =>
  isListed(units[i], DETERMINER | SUBJECT_PRONOUN) || isCapitalised(units[i]);

const isInsidePhrase = (before: Unit | undefined): boolean =>
  isListed(before, PREPOSITION | DETERMINER) || before?.lower === "'s" || before?.lower === 'and';

/** Whether there is more than a day, a preposition or a mark. */
function holdsHead(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = units[i];
    if (unit?.kind !== 'word' && unit?.kind !== 'number') continue;
    if (!isListed(unit, PREPOSITION) && !isListed(unit, DAY)) return true;
  }
  return false;
}
