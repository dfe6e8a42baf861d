import { DAY, isListed, PREPOSITION, RELATIVE } from './listed-words.ts';
import { findRole, isPersonName, type Phrase, partKind } from './phrases.ts';
import { plainBefore, stretchStart, trimStart } from './plain-phrases.ts';
import type { Unit } from './reading.ts';
import { isPublished } from './source-nouns.ts';
import {
  isAdverb,
  isCapitalised,
  isMark,
  isNickname,
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
  if (isListed(units[end - 1], RELATIVE)) return { from: end - 1, to: end };
  if (isMark(units[end - 1], ',')) return subjectBeforeComma(units, end - 1);
  return plainBefore(units, end);
}

const ADJUNCTS = new Set(['in turn', 'at first', 'at last', 'in response', 'in reply', 'in part']);

/** "Acme on Thursday said", "Lee in turn said": a time or the like between a subject and its verb. */
function withoutTime(units: readonly Unit[], to: number): number {
  const isAdjunct =
    isListed(units[to - 2], PREPOSITION) &&
    ADJUNCTS.has(`${lowerAt(units, to - 2)} ${lowerAt(units, to - 1)}`);
  if (to > 2 && isAdjunct) return to - 2;
  if (!isListed(units[to - 1], DAY) || to < 2) return to;
  const start = /^(?:on|in|last|late|early|this)$/.test(lowerAt(units, to - 2)) ? to - 2 : to - 1;
  if (isPublished(units, start - 1)) return to;
  return start > 0 && !isMark(units[start - 1], '.;:') ? start : to;
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
    if (kind === 'plain' && !(open && isPlaceOf(units, part))) {
      return open && takesRoleBefore(units, part.from - 1)
        ? withRoleBefore(units, parts)
        : joinAppositions(units, parts);
    }
    if (!open) {
      if (kind === 'relative') return null;
      return kind === 'adjunct' ? subjectAfterAdjunct(units, parts) : joinAppositions(units, parts);
    }
    end = part.from - 1;
  }
  return null;
}

/** "Ann Lee, of Mill Lane, Harlow, said": one or two names behind a place, which say where that is. */
function isPlaceOf(units: readonly Unit[], { from, to }: Phrase): boolean {
  if (to - from > 2 || !units.slice(from, to).every(isCapitalised)) return false;
  const before = partStart(units, from - 1);
  return /^(?:of|from)$/.test(lowerAt(units, before)) && isMark(units[before - 1], ',');
}

/** "At the works, a plumber, who was late, said": the part after what opens the sentence. */
function subjectAfterAdjunct(units: readonly Unit[], parts: readonly Phrase[]): Phrase | null {
  const rest = parts.slice(1);
  const [first] = rest;
  return first && partKind(units, first) === 'apposition' ? joinAppositions(units, rest) : null;
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
  if (from === comma || isListed(units[from], PREPOSITION)) return false;
  for (let i = from; i < comma; i++) {
    if (isVerb(units[i]) || isListed(units[i], RELATIVE)) return false;
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
