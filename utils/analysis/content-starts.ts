import { holdsVerb, lastWord, opensRelative } from './content-bounds.ts';
import type { CueGroup } from './cues.ts';
import type { CueClass } from './lexicons/cue-verbs.ts';
import {
  COORDINATORS,
  DAYS,
  DETERMINERS,
  OBJECT_PRONOUNS,
  OCCASIONS,
  PREPOSITIONS,
  SUBORDINATORS,
} from './lexicons/function-words.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Unit } from './reading.ts';
import { isAdverb, isCapitalised, isMark, isVerb, lowerAt, opensPredicate } from './unit-kinds.ts';

const PRONOUN = new Set('he she they we i it'.split(' '));
const OPENS_CLAUSE = new Set('the a an his her their its our this these those there'.split(' '));
const QUESTION = new Set('whether if how why what who where'.split(' '));
// A hearer or an adjunct longer than this is rather the clause itself.
const HEARER_WITHIN = 14;
const ADJUNCT_WITHIN = 12;
const SHORT_ADJUNCT = 6;

/** Where what is said begins after a cue; null where nothing that the verb can report follows. */
export function contentStart(units: readonly Unit[], cue: CueGroup): number | null {
  if (cue.passive) return startAfterPassive(units, cue);
  const asks = cue.classes.has('ask');
  if (asks || cue.classes.has('hearer')) {
    const start = startAfterHearer(units, cue.to, asks);
    if (start !== null || !asks) return start && opening(units, start);
  }
  const warned = MAY_HAVE_HEARER.has(cue.lemma) ? thatAfterHearer(units, cue.to) : null;
  if (warned !== null) return warned;
  const start =
    questionStart(units, cue) ?? startAt(units, skipAdjuncts(units, cue.to), cue.classes);
  return start && opening(units, start);
}

/** "asked when it fell", "did not say when it fell": a question, no time at which somebody speaks. */
const questionStart = (
  units: readonly Unit[],
  { to, form, lemma, classes }: CueGroup,
): number | null =>
  /^(?:when|which)$/.test(lowerAt(units, to)) &&
  (classes.has('ask') || lemma === 'wonder' || (lemma === 'say' && form === 'base'))
    ? to
    : null;

const MAY_HAVE_HEARER = new Set('warn caution alert promise'.split(' '));
const SHORT_HEARER = 6;

/** "warned residents that": the word that opens what is said behind who hears it, if any is named. */
function thatAfterHearer(units: readonly Unit[], from: number): number | null {
  for (let i = from; i < from + SHORT_HEARER; i++) {
    const unit = units[i];
    if (unit?.lower === 'that') return i > from ? i : null;
    if (unit?.kind !== 'word' || isVerb(unit) || SUBORDINATORS.has(unit.lower)) return null;
  }
  return null;
}

/** "The first thing they asked was whether", "told reporters, …": what is said begins behind the verb or the comma. */
const opening = (units: readonly Unit[], start: number): number =>
  /^(?:is|was)$/.test(lowerAt(units, start)) && opensReport(lowerAt(units, start + 1))
    ? start + 1
    : withNot(units, isMark(units[start], ',') ? start + 1 : start);

/** "told them not to" */
const withNot = (units: readonly Unit[], start: number): number =>
  lowerAt(units, start) === 'to' && lowerAt(units, start - 1) === 'not' ? start - 1 : start;

/** "was told by the doctor that", "was asked whether" */
function startAfterPassive(
  units: readonly Unit[],
  { to, lemma, classes }: CueGroup,
): number | null {
  const agent = lowerAt(units, to) === 'by' ? phraseAfter(units, to + 1) : null;
  const at = skipAdjuncts(units, agent?.to ?? to);
  if (lemma === 'hear') return holdsVerb(units, at) ? at : null;
  const opener = lowerAt(units, at);
  if (opener === 'that') return at;
  if (classes.has('ask') && /^(?:when|where|who|which)$/.test(opener)) return at;
  const told = classes.has('hearer') || classes.has('ask') || classes.has('urge');
  return told && /^(?:whether|if|to|about|how|why|what)$/.test(opener) ? withNot(units, at) : null;
}

function startAt(
  units: readonly Unit[],
  at: number,
  classes: ReadonlySet<CueClass>,
): number | null {
  const unit = units[at];
  if (!unit || isMark(unit, '.!?…;—(')) return null;
  if (isMark(unit, ':')) return at + 1;
  if (isMark(unit, ',')) return lowerAt(units, at + 1) === 'that' ? at + 1 : null;
  // "laughed" reports quotations only, which are no report of this kind.
  if ([...classes].every((kind) => kind === 'manner')) return null;
  if (unit.kind === 'quote' || unit.lower === 'that' || QUESTION.has(unit.lower)) return at;
  return canReport(units, at, unit.lower, classes) ? at : null;
}

/** Whether what a verb of these classes reports may begin with the word at `at`. */
function canReport(
  units: readonly Unit[],
  at: number,
  lower: string,
  classes: ReadonlySet<CueClass>,
): boolean {
  if (lower === 'to') {
    // "admitted to taking the keys"
    const deed = classes.has('claim') && /^\p{Ll}{3,}ing$/u.test(lowerAt(units, at + 1));
    return deed || classes.has('intend');
  }
  if (COORDINATORS.has(lower) || isBareObject(units, at)) return false;
  if (SUBORDINATORS.has(lower) || PREPOSITIONS.has(lower)) {
    if (lower === 'about' && classes.has('ask')) return true;
    const clause = classes.has('statement') && !/^(?:of|to|with|by|so)$/.test(lower);
    return clause && holdsVerb(units, at) && !describesAdjunct(units, at);
  }
  // "promised he would pay"
  if (classes.has('intend') && PRONOUN.has(lower) && holdsVerb(units, at)) return true;
  const takesObject = classes.has('object') || classes.has('claim') || classes.has('urge');
  if (takesObject) return !DAYS.has(lower);
  return classes.has('statement') && holdsVerb(units, at);
}

/** "said in a report that has angered many": the verb is that of the words about the report. */
function describesAdjunct(units: readonly Unit[], from: number): boolean {
  for (let i = from + 1; i <= from + SHORT_ADJUNCT; i++) if (opensRelative(units, i)) return true;
  return false;
}

/** "denied it" only points back. */
const isBareObject = (units: readonly Unit[], at: number): boolean =>
  OBJECT_PRONOUNS.has(lowerAt(units, at)) && at + 1 >= lastWord(units);

/** "told reporters that", "asked him whether", "told them to": where the words after the hearer start. */
function startAfterHearer(units: readonly Unit[], from: number, asks: boolean): number | null {
  for (let i = from; i < Math.min(units.length, from + HEARER_WITHIN); i++) {
    const unit = units[i];
    if (!unit || isMark(unit, '.;:')) return null;
    if (unit.kind === 'quote') return clauseOpening(units, from, i) ?? i;
    if (opensReport(unit.lower) || (asks && OPENS_QUESTION.has(unit.lower))) return i;
    if (i === from) continue;
    if (unit.lower === 'to' || PRONOUN.has(unit.lower) || opensOwnClause(units, i)) return i;
    if (isVerb(unit)) return clauseInside(units, from, i);
  }
  return null;
}

const OPENS_QUESTION = new Set('about when where who which'.split(' '));

/** "told Harlow Radio the roof leaked": a new phrase with a verb, and no "that" ahead. */
const opensOwnClause = (units: readonly Unit[], i: number): boolean =>
  OPENS_CLAUSE.has(lowerAt(units, i)) &&
  !PREPOSITIONS.has(lowerAt(units, i - 1)) &&
  !units.slice(i, i + HEARER_WITHIN).some(({ lower }) => lower === 'that') &&
  holdsVerb(units, i);

const opensReport = (lower: string): boolean => /^(?:that|whether|if|how|why|what)$/.test(lower);

/** "told CNN the plan was dead": the hearer is what stands before the subject of the verb at `verb`. */
function clauseInside(units: readonly Unit[], from: number, verb: number): number | null {
  if (OBJECT_PRONOUNS.has(lowerAt(units, from))) return from + 1;
  return clauseOpening(units, from, verb) ?? (verb > from + 1 ? from + 1 : null);
}

/** The first word after the hearer that may open a clause before unit `to`. */
function clauseOpening(units: readonly Unit[], from: number, to: number): number | null {
  for (let i = from + 1; i < to; i++) {
    const opens = OPENS_CLAUSE.has(lowerAt(units, i)) || PRONOUN.has(lowerAt(units, i));
    if (opens && !PREPOSITIONS.has(lowerAt(units, i - 1))) return i;
  }
  return null;
}

/** Skips "on Tuesday", "in a statement", "in an interview with ...", "to reporters". */
function skipAdjuncts(units: readonly Unit[], from: number): number {
  let at = from;
  for (let round = 0; round < 4; round++) {
    const next = afterAdjunct(units, at);
    if (next === at) break;
    at = units[next]?.kind === 'number' ? next + 1 : next;
  }
  return at;
}

function afterAdjunct(units: readonly Unit[], at: number): number {
  const unit = units[at];
  if (unit?.kind !== 'word') return at;
  const time = timeEnd(units, at);
  if (time !== null) return time;
  if (DAYS.has(unit.lower) || (isAdverb(unit) && !COUNTING.has(unit.lower))) return at + 1;
  if (unit.lower === 'to' && !namesHearer(units, at + 1)) return at;
  const opens =
    /^(?:in|on|at|by|during|to|after|before|from|outside|over|via|through|late|last|earlier|this|of)$/;
  return opens.test(unit.lower) ? (adjunctEnd(units, at) ?? at) : at;
}

const TIME =
  /^(?:day|week|weekend|month|year|season|morning|afternoon|evening|night|summer|winter)$/;
const TIME_WITHIN = 4;

const POINTING = /^(?:next|following|same|previous)$/;

/** "the next day", "all season", "that same evening": where a time without preposition ends before what is said. */
function timeEnd(units: readonly Unit[], at: number): number | null {
  const first = lowerAt(units, at);
  if (!/^(?:the|that|this|all|last|next|a|one)$/.test(first)) return null;
  const time = units.findIndex(
    ({ lower }, i) => i > at && i < at + TIME_WITHIN && TIME.test(lower),
  );
  // "said the night he died was cold": a time that is told of, not one at which somebody tells.
  const isTold =
    /^(?:the|a|one)$/.test(first) &&
    !units.slice(at + 1, time).some(({ lower }) => POINTING.test(lower));
  if (time < 0 || isTold) return null;
  const next = lowerAt(units, time + 1);
  if (next === 'that' && opensPredicate(units, time + 2)) return null;
  return /^(?:that|whether|if|to)$/.test(next) || PRONOUN.has(next) ? time + 1 : null;
}

/** Adverbs that rather belong to the subject of what is said: "thinks both are late". */
const COUNTING = new Set('both all almost nearly'.split(' '));

/** "to reporters", "to the board": no verb follows. */
const namesHearer = (units: readonly Unit[], i: number): boolean =>
  isCapitalised(units[i]) ||
  DETERMINERS.has(lowerAt(units, i)) ||
  /^\p{Ll}+[^s]s$/u.test(units[i]?.text ?? '');

/** Where an adjunct of time, place or medium ends; null where the words are the clause already. */
function adjunctEnd(units: readonly Unit[], from: number): number | null {
  for (let i = from + 1; i < Math.min(units.length, from + ADJUNCT_WITHIN); i++) {
    const unit = units[i];
    if (!unit || unit.kind === 'quote') return null;
    if (isOccasion(lowerAt(units, i - 1)) && opensOwnClause(units, i)) return i;
    if (openedAfter(units, from, i)) return tellsOfNoun(units, from, i) ? null : i;
    // "in written evidence that"
    const verb = isVerb(unit) && !PREPOSITIONS.has(lowerAt(units, i - 1));
    if (!verb && !mayEndAdjunct(units, i)) continue;
    if (!holdsOccasion(units, from + 1, Math.min(i, from + 5))) return null;
    return verb ? clauseInside(units, from, i) : i;
  }
  return null;
}

/** "in a report that has angered many", "from a group that calls itself Harlow First" */
const tellsOfNoun = (units: readonly Unit[], from: number, that: number): boolean =>
  opensRelative(units, that) ||
  (/^(?:before|from|outside|over)$/.test(lowerAt(units, from)) &&
    /^\p{Ll}{3,}(?:[^us]s|ed)$/u.test(units[that + 1]?.text ?? ''));

const mayEndAdjunct = (units: readonly Unit[], i: number): boolean =>
  (lowerAt(units, i) === 'that' && !isTime(units, i)) ||
  isMark(units[i], ',:.!?;') ||
  PRONOUN.has(lowerAt(units, i));

/** "that evening" */
const isTime = (units: readonly Unit[], i: number): boolean =>
  lowerAt(units, i) === 'that' && TIME.test(lowerAt(units, i + 1));

/** "on Thursday to", "in two letters that": an adjunct before the word that opens what is said. */
function openedAfter(units: readonly Unit[], from: number, i: number): boolean {
  if (lowerAt(units, i) === 'that') return i <= from + SHORT_ADJUNCT && !isTime(units, i);
  const before = lowerAt(units, i - 1);
  return lowerAt(units, i) === 'to' && (DAYS.has(before) || TIME.test(before));
}

function holdsOccasion(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isOccasion(lowerAt(units, i))) return true;
  return false;
}

const isOccasion = (lower: string): boolean =>
  OCCASIONS.has(lower) || DAYS.has(lower) || /^(?:reporters|journalists)$/.test(lower);
