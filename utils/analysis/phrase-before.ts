import {
  COORDINATORS,
  DAYS,
  DETERMINERS,
  OCCASIONS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './lexicons/function-words.ts';
import { PERSON_NOUNS } from './lexicons/person-words.ts';
import { findRole, isPersonName, type Phrase, partKind } from './phrases.ts';
import type { Unit } from './reading.ts';
import {
  isAdverb,
  isCapitalised,
  isMark,
  isNickname,
  isPluralOwner,
  isPronoun,
  isRole,
  isVerb,
  lowerAt,
} from './unit-kinds.ts';

// More parts than this between a name and its verb are a list.
const MAX_PARTS = 6;

/** Finds the subject that ends before unit `to`, its appositions included; null where there is none. */
export function phraseBefore(units: readonly Unit[], to: number): Phrase | null {
  let end = to;
  while (end > 0 && isAdverb(units[end - 1]) && !isPronoun(units[end - 1])) end--;
  end = withoutTime(units, end);
  if (end === 0) return null;
  if (RELATIVES.has(lowerAt(units, end - 1))) return { from: end - 1, to: end };
  if (isMark(units[end - 1], ',')) return subjectBeforeComma(units, end - 1);
  return plainBefore(units, end);
}

/** The subject that ends at `to`, without anything set off by commas. */
function plainBefore(units: readonly Unit[], to: number): Phrase | null {
  const from = trimStart(units, stretchStart(units, to), to);
  return holdsHead(units, from, to) ? { from, to } : null;
}

/** "Acme on Thursday said": a day between a subject and its verb. */
function withoutTime(units: readonly Unit[], to: number): number {
  if (!DAYS.has(lowerAt(units, to - 1)) || to < 2) return to;
  const start = /^(?:on|in|last|late|early|this)$/.test(lowerAt(units, to - 2)) ? to - 2 : to - 1;
  return start > 0 && !isMark(units[start - 1], '.;:') ? start : to;
}

/** Where the run of words that may be one noun phrase and ends at `to` begins. */
function stretchStart(units: readonly Unit[], to: number): number {
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
  if (RELATIVES.has(lower) || /^(?:he|she|they|we|i)$/.test(lower)) return true;
  if (SUBORDINATORS.has(lower)) return !/^(?:as|since|after|before)$/.test(lower);
  if (COORDINATORS.has(lower)) return !joinsPhrases(units, i, to);
  return isVerb(unit) && !describesNoun(units, i);
}

/** A dash with a space before it: "HARLOW (AP) — The council". */
const isDash = (units: readonly Unit[], i: number): boolean =>
  /^[-–—]/.test(units[i]?.text ?? '') && (units[i - 1]?.end ?? 0) < (units[i]?.start ?? 0);

/** "a man accused of theft": a participle with its preposition, after a noun. */
const describesNoun = (units: readonly Unit[], i: number): boolean =>
  i > 1 &&
  /(?:ed|seen|written|drawn)$/.test(lowerAt(units, i)) &&
  /^(?:of|by|from|in|with|at|as)$/.test(lowerAt(units, i + 1)) &&
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
    if (ends || SUBORDINATORS.has(unit.lower)) return i < and - 1;
    if (isMark(unit, ',')) return i < and - 1 && isCapitalised(units[and - 1]);
    if (isVerb(unit) || RELATIVES.has(unit.lower)) return false;
  }
  return true;
}

/** "Name, who is 30, said", "the agency’s head, Name, said": the subject before parts set off by commas. */
function subjectBeforeComma(units: readonly Unit[], comma: number): Phrase | null {
  const parts: Phrase[] = [];
  let end = comma;
  while (parts.length < MAX_PARTS && end > 0) {
    const part = { from: wholePartStart(units, end), to: end };
    if (part.from === end) return null;
    parts.unshift(part);
    const kind = partKind(units, part);
    const open = isMark(units[part.from - 1], ',');
    if (kind === 'plain') {
      return open && takesRoleBefore(units, part.from - 1)
        ? withRoleBefore(units, parts)
        : joinAppositions(units, parts);
    }
    if (!open)
      return kind === 'adjunct' || kind === 'relative' ? null : joinAppositions(units, parts);
    end = part.from - 1;
  }
  return null;
}

/**
 * Where the part that ends at `end` begins, with the adjunct to which a name in it belongs: "The union,
 * in a statement signed by its head, Name, said".
 */
function wholePartStart(units: readonly Unit[], end: number): number {
  const from = partStart(units, end);
  const comma = from - 1;
  if (!isMark(units[comma], ',') || !isRole(units[comma - 1])) return from;
  const start = partStart(units, comma);
  const isSigned = units.slice(start, comma).some(({ lower }) => lower === 'by');
  const isAdjunct = partKind(units, { from: start, to: comma }) === 'adjunct';
  return isSigned && isAdjunct && isMark(units[start - 1], ',') ? start : from;
}

function partStart(units: readonly Unit[], end: number): number {
  let from = end;
  while (from > 0) {
    const unit = units[from - 1];
    if (!unit || isMark(unit, ',;:—(')) break;
    if (unit.kind === 'quote' && !isNickname(units, from - 1)) break;
    from--;
  }
  return from;
}

/** Where the noun phrase that ends at `comma` begins, behind a verb or "that" of its part. */
const officeStart = (units: readonly Unit[], comma: number): number =>
  Math.max(partStart(units, comma), stretchStart(units, comma));

/** "Ukraine’s head of intelligence, Name": the part before a name set off by commas says its office. */
function takesRoleBefore(units: readonly Unit[], comma: number): boolean {
  const from = officeStart(units, comma);
  if (from === comma || PREPOSITIONS.has(lowerAt(units, from))) return false;
  for (let i = from; i < comma; i++) {
    if (isVerb(units[i]) || RELATIVES.has(lowerAt(units, i))) return false;
  }
  return findRole(units, from, comma) >= 0 && !isPersonName(units, { from, to: comma });
}

function withRoleBefore(units: readonly Unit[], parts: readonly Phrase[]): Phrase | null {
  const [name, ...rest] = parts;
  if (!name) return null;
  const from = trimStart(units, officeStart(units, name.from - 1), name.to);
  return { from, to: withAppositions(units, name.to, rest) };
}

/** The first part and the appositions that follow it directly. */
function joinAppositions(units: readonly Unit[], parts: readonly Phrase[]): Phrase | null {
  const [first, ...rest] = parts;
  const base = first ? plainBefore(units, first.to) : null;
  return base && { from: base.from, to: withAppositions(units, base.to, rest) };
}

function withAppositions(units: readonly Unit[], end: number, parts: readonly Phrase[]): number {
  let to = end;
  for (const part of parts) {
    const kind = partKind(units, part);
    if (kind !== 'apposition' && kind !== 'label') break;
    to = part.to;
  }
  return to;
}

const OPENERS = new Set(
  'meanwhile however so still indeed instead moreover asked this yet'.split(' '),
);

/** Steps over what opens a sentence before its subject: "But", "On Tuesday", "Meanwhile". */
function trimStart(units: readonly Unit[], start: number, to: number): number {
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
  if (COORDINATORS.has(lower) || isAdverb(unit) || DAYS.has(lower)) return from + 1;
  if (more && OPENERS.has(lower) && !PERSON_NOUNS.has(lowerAt(units, from + 1))) return from + 1;
  if (more && /^\p{L}+ly$/iu.test(unit.text) && !isCapitalised(units[from + 1])) return from + 1;
  if (/^(?:last|earlier|next|this)$/.test(lower) && OCCASIONS.has(lowerAt(units, from + 1))) {
    return from + 2;
  }
  return PREPOSITIONS.has(lower) && lower !== 'of' ? afterAdjunct(units, from, to) : from;
}

/** The unit after an opening "On Tuesday", "At the trial": the next start of a noun phrase. */
function afterAdjunct(units: readonly Unit[], preposition: number, to: number): number {
  for (let i = preposition + 2; i < to; i++) {
    if (startsPhrase(units, i) && !isInsidePhrase(lowerAt(units, i - 1))) {
      const before = units[i - 1];
      const oneName = isCapitalised(before) && isCapitalised(units[i]);
      if (!oneName || DAYS.has(before?.lower ?? '')) return i;
    }
  }
  return preposition + 1;
}

const startsPhrase = (units: readonly Unit[], i: number): boolean =>
  DETERMINERS.has(lowerAt(units, i)) ||
  SUBJECT_PRONOUNS.has(lowerAt(units, i)) ||
  isCapitalised(units[i]);

const isInsidePhrase = (before: string): boolean =>
  PREPOSITIONS.has(before) || DETERMINERS.has(before) || before === "'s" || before === 'and';

/** Whether there is more than a day, a preposition or a mark. */
function holdsHead(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = units[i];
    if (unit?.kind !== 'word' && unit?.kind !== 'number') continue;
    if (!PREPOSITIONS.has(unit.lower) && !DAYS.has(unit.lower)) return true;
  }
  return false;
}
