import { SHORT_ADJUNCT, skipAdjuncts } from './adjuncts.ts';
import {
  CLAUSE_PRONOUNS,
  clauseInside,
  clauseOpening,
  HEARER_WITHIN,
  opensOwnClause,
} from './clause-openings.ts';
import { holdsVerb, lastWord, opensRelative } from './content-bounds.ts';
import type { CueGroup } from './cues.ts';
import type { CueClass } from './lexicons/cue-verbs.ts';
import {
  COORDINATOR,
  DAY,
  isListed,
  OBJECT_PRONOUN,
  PREPOSITION,
  SUBORDINATOR,
} from './listed-words.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Unit } from './reading.ts';
import { isMark, isVerb, lowerAt } from './unit-kinds.ts';

const QUESTION = new Set('whether if how why what who where'.split(' '));

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
  TIME_OR_CHOICE.has(lowerAt(units, to)) &&
  (classes.has('ask') || lemma === 'wonder' || (lemma === 'say' && form === 'base'))
    ? to
    : null;

const TIME_OR_CHOICE = new Set(['when', 'which']);

const MAY_HAVE_HEARER = new Set('warn caution alert promise'.split(' '));
const SHORT_HEARER = 6;

/** "warned residents that": the word that opens what is said behind who hears it, if any is named. */
function thatAfterHearer(units: readonly Unit[], from: number): number | null {
  for (let i = from; i < from + SHORT_HEARER; i++) {
    const unit = units[i];
    if (unit?.lower === 'that') return i > from ? i : null;
    if (unit?.kind !== 'word' || isVerb(unit) || isListed(unit, SUBORDINATOR)) return null;
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
  if (classes.size === 1 && classes.has('manner')) return null;
  if (unit.kind === 'quote' || unit.lower === 'that' || QUESTION.has(unit.lower)) return at;
  return canReport(units, at, unit, classes) ? at : null;
}

/** Whether what a verb of these classes reports may begin with the word at `at`. */
function canReport(
  units: readonly Unit[],
  at: number,
  unit: Unit,
  classes: ReadonlySet<CueClass>,
): boolean {
  const { lower } = unit;
  if (lower === 'to') {
    // "admitted to taking the keys"
    const deed = classes.has('claim') && /^\p{Ll}{3,}ing$/u.test(lowerAt(units, at + 1));
    return deed || classes.has('intend');
  }
  if (isListed(unit, COORDINATOR) || isBareObject(units, at)) return false;
  if (isListed(unit, SUBORDINATOR | PREPOSITION)) {
    if (lower === 'about' && classes.has('ask')) return true;
    const clause = classes.has('statement') && !/^(?:of|to|with|by|so)$/.test(lower);
    return clause && holdsVerb(units, at) && !describesAdjunct(units, at);
  }
  // "promised he would pay"
  if (classes.has('intend') && CLAUSE_PRONOUNS.has(lower) && holdsVerb(units, at)) return true;
  const takesObject = classes.has('object') || classes.has('claim') || classes.has('urge');
  if (takesObject) return !isListed(unit, DAY);
  return classes.has('statement') && holdsVerb(units, at);
}

/** "said in a report that has angered many": the verb is that of the words about the report. */
function describesAdjunct(units: readonly Unit[], from: number): boolean {
  for (let i = from + 1; i <= from + SHORT_ADJUNCT; i++) if (opensRelative(units, i)) return true;
  return false;
}

/** "denied it" only points back. */
const isBareObject = (units: readonly Unit[], at: number): boolean =>
  isListed(units[at], OBJECT_PRONOUN) && at + 1 >= lastWord(units);

/** "told reporters that", "asked him whether", "told them to": where the words after the hearer start. */
function startAfterHearer(units: readonly Unit[], from: number, asks: boolean): number | null {
  for (let i = from; i < Math.min(units.length, from + HEARER_WITHIN); i++) {
    const unit = units[i];
    if (!unit || isMark(unit, '.;:')) return null;
    if (unit.kind === 'quote') return clauseOpening(units, from, i) ?? i;
    if (opensReport(unit.lower) || (asks && OPENS_QUESTION.has(unit.lower))) return i;
    if (i === from) continue;
    if (unit.lower === 'to' || CLAUSE_PRONOUNS.has(unit.lower) || opensOwnClause(units, i))
      return i;
    if (isVerb(unit)) return clauseInside(units, from, i);
  }
  return null;
}

const OPENS_QUESTION = new Set('about when where who which'.split(' '));

const opensReport = (lower: string): boolean => /^(?:that|whether|if|how|why|what)$/.test(lower);
