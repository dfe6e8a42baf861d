import { OCCASIONS } from './lexicons/function-words.ts';
import { BODY, GROUP, isIn, PERSON_NOUN } from './listed-nouns.ts';
import {
  COORDINATOR,
  DAY,
  DETERMINER,
  isListed,
  PERSONAL_PRONOUN,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  SUBORDINATOR,
} from './listed-words.ts';
import { findRole, isPersonName, type Phrase, partKind } from './phrases.ts';
import type { Unit } from './reading.ts';
import { isDocument, isMade, isPublished } from './source-nouns.ts';
import {
  isAdverb,
  isCapitalised,
  isMark,
  isNickname,
  isPluralOwner,
  isRole,
  isVerb,
  lowerAt,
} from './unit-kinds.ts';

/** Finds the noun phrase that starts at unit `from`, with its "of ..." and its appositions; else null. */
export function phraseAfter(units: readonly Unit[], from: number): Phrase | null {
  const first = units[from];
  if (!first || first.kind === 'quote') return null;
  if (first.kind === 'mark' && !/^[@#$£€]/.test(first.text)) return null;
  if (isListed(first, PERSONAL_PRONOUN) && !isHers(units, from)) return { from, to: from + 1 };
  if (isListed(first, PREPOSITION | SUBORDINATOR)) return null;
  let to = plainEnd(units, from);
  if (to === from) return null;
  while (isMark(units[to], ',')) {
    const end = plainEnd(units, to + 1);
    if (!belongs(units, to, end)) break;
    to = end;
  }
  return { from, to };
}

/** "her husband", "her elder son": whose, not whom. */
const isHers = (units: readonly Unit[], i: number): boolean =>
  lowerAt(units, i) === 'her' &&
  units[i + 1]?.kind === 'word' &&
  !isVerb(units[i + 1]) &&
  (isRole(units[i + 1]) || isRole(units[i + 2])) &&
  !isCapitalised(units[i + 1]);

/** Whether what stands between a comma and `end` tells of the name before the comma. */
function belongs(units: readonly Unit[], comma: number, end: number): boolean {
  const part = { from: comma + 1, to: end };
  if (end === part.from || !isClosed(units[end])) return false;
  const kind = partKind(units, part);
  if (kind === 'apposition' || kind === 'label') return true;
  return isPlace(units, part, comma) || namesRoleBefore(units, part, comma);
}

/** Whether a phrase may end before this unit, or more words of it would have to follow. */
const isClosed = (after: Unit | undefined): boolean =>
  after?.kind !== 'word' ||
  isListed(after, SUBORDINATOR | PREPOSITION) ||
  isVerb(after) ||
  isAdverb(after);

/** "the firm’s founder, Ann Lee": a name that says who the one before the comma is. */
const namesRoleBefore = (units: readonly Unit[], part: Phrase, comma: number): boolean =>
  isRole(units[comma - 1]) && !isCapitalised(units[comma - 1]) && isPersonName(units, part);

/** "of Columbus, Ohio": a name after the comma, the place before it introduced by a preposition. */
function isPlace(units: readonly Unit[], part: Phrase, comma: number): boolean {
  if (!isCapitalised(units[part.from]) || part.to - part.from > 2) return false;
  for (let i = comma - 1; i > comma - 4; i--) {
    if (/^(?:of|in|from|near|at)$/.test(lowerAt(units, i))) return true;
  }
  return false;
}

/** Where the words that start at `from` cease to be one noun phrase, commas aside. */
function plainEnd(units: readonly Unit[], from: number): number {
  let to = from;
  while (to < units.length) {
    const next = reachOver(units, to, from);
    if (next === to) break;
    to = next;
  }
  // No phrase ends in a preposition, a determiner or a conjunction.
  while (
    to > from &&
    /^(?:of|for|at|in|from|and|or|the|a|an|with|as|-)$/.test(lowerAt(units, to - 1))
  ) {
    to--;
  }
  return to;
}

/** The unit after `i`, where a phrase that starts at `from` goes on over it; else `i`. */
function reachOver(units: readonly Unit[], i: number, from: number): number {
  const unit = units[i];
  if (!unit) return i;
  if (unit.kind === 'quote') return isNickname(units, i) ? i + 1 : i;
  if (unit.kind === 'mark') {
    if (/^[&/%$£€@#-]/.test(unit.text) || isPluralOwner(units, i)) return i + 1;
    const bracket = isMark(unit, '(') ? closingBracket(units, i) : -1;
    return bracket < 0 ? i : bracket + 1;
  }
  if (i > from && isPublished(units, i)) return publishedEnd(units, i);
  return i > from && endsPhrase(units, i, from) ? i : i + 1;
}

/** Where "published on Monday", said of a document, ends. */
function publishedEnd(units: readonly Unit[], at: number): number {
  let end = at + 1;
  while (end < at + 8 && units[end] && units[end]?.kind !== 'mark' && !isVerb(units[end])) {
    if (units[end]?.kind === 'quote') break;
    end++;
  }
  return end;
}

/** Where a short bracket that begins at `open` ends, or -1. */
function closingBracket(units: readonly Unit[], open: number): number {
  for (let i = open + 1; i < Math.min(units.length, open + 7); i++) {
    if (isMark(units[i], ')')) return i;
  }
  return -1;
}

function endsPhrase(units: readonly Unit[], i: number, from: number): boolean {
  const unit = units[i];
  if (!unit) return true;
  if (modifies(units, i)) return false;
  const { lower } = unit;
  const before = units[i - 1];
  // "Deputy First Minister"
  if (isAdverb(unit) && !isCapitalised(unit)) return true;
  if (isVerb(unit)) return !isMade(units, i + 1);
  if (isListed(unit, RELATIVE | DAY)) return true;
  if (isListed(unit, PERSONAL_PRONOUN)) return before?.lower !== 'and' || !isHers(units, i);
  if (lower === 'of') return isTopic(units, i, from);
  if (lower === 'by') return !isMade(units, i);
  if (lower === 'and' || lower === 'or') return !joins(units, i);
  if (/^(?:for|at|with|from|in|on|to|under|against)$/.test(lower)) return !attaches(units, i, from);
  if (isListed(unit, COORDINATOR | SUBORDINATOR | PREPOSITION)) return true;
  if (/^(?:last|this|that|these|late|early|earlier)$/.test(lower)) return true;
  if (/^(?:a|an|the)$/.test(lower))
    return !(isListed(before, PREPOSITION) || /^(?:and|or)$/.test(before?.lower ?? ''));
  return (
    lower.endsWith('ing') &&
    /^\p{Ll}{3,}ing$/u.test(unit.text) &&
    !isListed(before, PREPOSITION | DETERMINER | POSSESSIVE)
  );
}

const opensNoun = (unit: Unit | undefined): boolean => isListed(unit, DETERMINER | POSSESSIVE);

/** "the newly elected mayor", "a Wednesday editorial" */
const modifies = (units: readonly Unit[], i: number): boolean =>
  opensNoun(units[i - 1]) &&
  units[i + 1]?.kind !== 'mark' &&
  (isAdverb(units[i]) || isListed(units[i], DAY));

/** "said Ann Lee of the plan": what it is about, not where she belongs. */
function isTopic(units: readonly Unit[], of: number, from: number): boolean {
  const named = isPersonName(units, { from, to: of });
  if (!named || !opensNoun(units[of + 1])) return false;
  for (let i = of + 2; i < units.length && i < of + 6; i++) {
    const unit = units[i];
    if (unit?.kind !== 'word' || isListed(unit, PREPOSITION)) break;
    if (isCapitalised(unit) || isIn(unit, BODY | GROUP)) return false;
  }
  return true;
}

/** Whether "and" joins another name or noun to the phrase. */
function joins(units: readonly Unit[], and: number): boolean {
  const next = units[and + 1];
  if (!next) return false;
  if (isCapitalised(next) || isListed(next, DETERMINER) || isIn(next, PERSON_NOUN)) return true;
  return (
    !isCapitalised(units[and - 1]) &&
    next.kind === 'word' &&
    !isVerb(next) &&
    !isListed(next, PERSONAL_PRONOUN)
  );
}

/** Whether "at the institute" belongs to the person before it and not to the act of saying. */
function attaches(units: readonly Unit[], i: number, from: number): boolean {
  const before = units[i - 1];
  if (before?.kind !== 'word') return false;
  // "urged by the council to boil water"
  const next = units[i + 1];
  if (lowerAt(units, i) === 'to' && !isCapitalised(next) && !isListed(next, DETERMINER))
    return false;
  // "Ann Lee at a rally": after a bare name it tells where she spoke.
  if (isCapitalised(before) && !isRole(before) && findRole(units, from, i) < 0) return false;
  if (isDocument(before.lower) && !isListed(next, DAY) && !isHearer(next?.lower ?? '')) return true; // "a post on Facebook"
  return opensPlace(units, i + 1);
}

/** Whether a place or a body follows a preposition, no occasion, day or hearer. */
function opensPlace(units: readonly Unit[], from: number): boolean {
  let k = from;
  while (k < units.length && k < from + 5) {
    const unit = units[k];
    if (unit?.kind !== 'word' || isListed(unit, PREPOSITION)) break;
    // "for the union Monday", not "for the Monday meeting"
    const isTime = isListed(unit, DAY) || /^(?:last|this|earlier)$/.test(unit.lower);
    if (isTime && k > from && !opensNoun(units[k - 1])) break;
    if (OCCASIONS.has(unit.lower) || isListed(unit, DAY) || isHearer(unit.lower)) return false;
    k++;
  }
  return k > from;
}

const isHearer = (lower: string): boolean =>
  /^(?:reporters|journalists|him|her|them|me|us)$/.test(lower);
