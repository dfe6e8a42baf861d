import { startsLower } from '../text/characters.ts';
import type { CueGroup } from './cues.ts';
import { GROUP_NOUNS } from './lexicons/person-words.ts';
import {
  AUXILIARY,
  COORDINATOR,
  DETERMINER,
  isListed,
  PREPOSITION,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
} from './listed-words.ts';
import { phraseAfter } from './phrase-after.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Phrase } from './phrases.ts';
import type { Unit } from './reading.ts';
import { isBodyNoun, isPersonNoun } from './source-nouns.ts';
import {
  isAdverb,
  isCapitalised,
  isMark,
  isVerbForm,
  lowerAt,
  opensPredicate,
} from './unit-kinds.ts';

/** Who a cue group says it of, looked for before the verb; null where nobody stands there. */
export function subjectBefore(units: readonly Unit[], group: CueGroup): Phrase | null {
  if (group.lemma === 'according') return phraseAfter(units, group.to);
  if (group.passive) return agentAfter(units, group.to);
  if (group.form !== 'ing' || isProgressive(units, group)) {
    const subject = wholeSubject(units, group.from);
    if (subject) return subject;
  }
  return sharedSubject(units, group.from);
}

// Each cue of a sentence looks at the verbs before it, which others have looked at: what the latest sentence gave is kept.
let latest: readonly Unit[] = [];
let wholeSubjects: (Phrase | null)[] = [];

function wholeSubject(units: readonly Unit[], to: number): Phrase | null {
  if (latest !== units) {
    latest = units;
    wholeSubjects = [];
  }
  const known = wholeSubjects;
  const before = known[to];
  if (before !== undefined) return before;
  const subject = phraseBefore(units, to);
  const whole = aroundRelative(units, subject ?? { from: to, to }) ?? subject;
  known[to] = whole;
  return whole;
}

const RELATIVE_WITHIN = 12;

/** "A man who works at Acme said": the whole phrase, not the end of what "who" opens. */
function aroundRelative(units: readonly Unit[], { from, to }: Phrase): Phrase | null {
  if (isListed(units[from], SUBJECT_PRONOUN)) return null;
  for (let i = from - 1; i > Math.max(0, from - RELATIVE_WITHIN); i--) {
    const unit = units[i];
    if (unit?.lower === 'who') {
      const noun = tellsOfNoun(units, i + 1, to) ? phraseBefore(units, i) : null;
      return noun?.to === i && isNoun(units, noun) ? { from: noun.from, to } : null;
    }
    if (unit?.kind !== 'word' || isListed(unit, COORDINATOR | SUBORDINATOR)) return null;
  }
  return null;
}

/** Whether what follows "who" tells of the noun before: "who works at", not "who police" or "who the man met". */
function tellsOfNoun(units: readonly Unit[], from: number, to: number): boolean {
  if (from < to && opensPredicate(units, from)) return true;
  const at = isAdverb(units[from]) ? from + 1 : from;
  const lower = lowerAt(units, at);
  if (at >= to || !startsLower(units[at]?.text ?? '') || isListed(units[at], DETERMINER))
    return false;
  const next = at + 1 < to ? units[at + 1] : undefined;
  if (next && isListed(next, DETERMINER)) return true;
  // "who heads Acme", "who works at"; not "who coach Ann Lee", "who police in Harlow"
  if (isSomebody(lower)) return lower === 'works' || (lower.endsWith('s') && isCapitalised(next));
  const last = lowerAt(units, to - 1);
  // "who own land" and "who fled", not "who rescue crews" or "who letters"
  return next ? !isSomebody(last) || isComplement(next) : !last.endsWith('s');
}

const isComplement = (unit: Unit): boolean =>
  isListed(unit, PREPOSITION) || isAdverb(unit) || isCapitalised(unit);

/** "police", "witnesses", "officials" */
function isSomebody(lower: string): boolean {
  const singular = lower.replace(/s$/, '');
  return (
    GROUP_NOUNS.has(lower) ||
    [lower, singular].some((noun) => isPersonNoun(noun) || isBodyNoun(noun))
  );
}

/** Whether a phrase is one that "who" can tell of: neither "clear" nor "asked". */
const isNoun = (units: readonly Unit[], phrase: Phrase): boolean =>
  isNominal(units, phrase) || isSomebody(lowerAt(units, phrase.to - 1));

const isProgressive = (units: readonly Unit[], group: CueGroup): boolean =>
  isListed(units[group.from], AUXILIARY) || isListed(units[group.from + 1], AUXILIARY);

/** Who says it after an inverted verb: "said Smith". */
export function subjectAfter(units: readonly Unit[], group: CueGroup): Phrase | null {
  if (group.passive || group.form === 'ing' || group.form === 'base') return null;
  const phrase = phraseAfter(units, group.to);
  const first = phrase && units[phrase.from];
  if (
    !first ||
    /^(?:him|them|me|us|himself|herself|themselves|no|yes|so|nothing)$/.test(first.lower)
  )
    return null;
  return phrase;
}

/** "was told by the doctor" */
function agentAfter(units: readonly Unit[], to: number): Phrase | null {
  return units[to]?.lower === 'by' ? phraseAfter(units, to + 1) : null;
}

/**
 * The subject that a verb shares with another of its sentence: "Smith smiled and said", "Smith left,
 * saying". That of an earlier cue before that of the first verb.
 */
function sharedSubject(units: readonly Unit[], before: number): Phrase | null {
  let start = before;
  while (start > 0 && units[start - 1]?.kind !== 'quote' && !isMark(units[start - 1], ';')) start--;
  return (
    firstSubject(units, start, before, ({ lower }) => isSaying(lower)) ??
    mainSubjectFrom(units, start, before)
  );
}

/** The subject of the first verb of a sentence, before unit `to`. */
export const mainSubject = (units: readonly Unit[], to: number): Phrase | null =>
  mainSubjectFrom(units, 0, to);

const mainSubjectFrom = (units: readonly Unit[], start: number, to: number): Phrase | null =>
  firstSubject(units, afterOpening(units, start), to, isVerbForm);

const isSaying = (lower: string): boolean =>
  /^(?:said|says|told|tells|added|adds|wrote|writes|asked|argued|warned|noted|insisted|claimed|announced)$/.test(
    lower,
  );

/** A clause of time or reason that opens the sentence has a subject of its own. */
function afterOpening(units: readonly Unit[], start: number): number {
  if (!isListed(units[start], SUBORDINATOR)) return start;
  for (let i = start; i < units.length; i++) if (isMark(units[i], ',')) return i + 1;
  return start;
}

function firstSubject(
  units: readonly Unit[],
  from: number,
  to: number,
  isPredicate: (unit: Unit) => boolean,
): Phrase | null {
  for (let i = from; i < to; i++) {
    const unit = units[i];
    if (!unit || !isPredicate(unit)) continue;
    let start = i;
    while (start > from && (isListed(units[start - 1], AUXILIARY) || isAdverb(units[start - 1]))) {
      start--;
    }
    if (units[start - 1]?.lower === 'who' && !isMark(units[start - 2], ',')) continue;
    const before = start > from ? wholeSubject(units, start) : null;
    const subject = before ?? (isSaying(unit.lower) ? phraseAfter(units, i + 1) : null);
    if (subject && isNominal(units, subject)) return subject;
  }
  return null;
}

function isNominal(units: readonly Unit[], { from, to }: Phrase): boolean {
  const first = units[from];
  if (!first) return false;
  if (isListed(first, SUBJECT_PRONOUN)) return true;
  for (let i = from; i < to; i++) if (isCapitalised(units[i])) return true;
  return /^(?:the|a|an|his|her|their|its|our|my|some|many|two|three)$/.test(first.lower);
}
