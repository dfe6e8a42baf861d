import type { CueGroup } from './cues.ts';
import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './lexicons/function-words.ts';
import { phraseAfter } from './phrase-after.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Phrase } from './phrases.ts';
import type { Unit } from './reading.ts';
import { isAdverb, isCapitalised, isMark, isVerb } from './unit-kinds.ts';

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

function wholeSubject(units: readonly Unit[], to: number): Phrase | null {
  const subject = phraseBefore(units, to);
  return aroundRelative(units, subject ?? { from: to, to }) ?? subject;
}

const RELATIVE_WITHIN = 12;

/** "A man who works at Acme said": the whole phrase, not the end of what "who" opens. */
function aroundRelative(units: readonly Unit[], { from, to }: Phrase): Phrase | null {
  if (SUBJECT_PRONOUNS.has(units[from]?.lower ?? '')) return null;
  for (let i = from - 1; i > Math.max(0, from - RELATIVE_WITHIN); i--) {
    const unit = units[i];
    if (unit?.lower === 'who') {
      const noun = i + 1 < to && opensPredicate(units, i + 1) ? phraseBefore(units, i) : null;
      return noun && noun.to === i ? { from: noun.from, to } : null;
    }
    if (unit?.kind !== 'word' || COORDINATORS.has(unit.lower) || SUBORDINATORS.has(unit.lower))
      return null;
  }
  return null;
}

/** Whether a verb stands there, not the subject of another: "who works", not "who the man met". */
function opensPredicate(units: readonly Unit[], at: number): boolean {
  const unit = units[isAdverb(units[at]) ? at + 1 : at];
  return isVerb(unit) || (/^\p{Ll}/u.test(unit?.text ?? '') && !DETERMINERS.has(unit?.lower ?? ''));
}

const isProgressive = (units: readonly Unit[], group: CueGroup): boolean =>
  AUXILIARIES.has(units[group.from]?.lower ?? '') ||
  AUXILIARIES.has(units[group.from + 1]?.lower ?? '');

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
  firstSubject(units, afterOpening(units, start), to, (unit) => isVerb(unit) || isPastForm(unit));

const isSaying = (lower: string): boolean =>
  /^(?:said|says|told|tells|added|adds|wrote|writes|asked|argued|warned|noted|insisted|claimed|announced)$/.test(
    lower,
  );

/** A clause of time or reason that opens the sentence has a subject of its own. */
function afterOpening(units: readonly Unit[], start: number): number {
  if (!SUBORDINATORS.has(units[start]?.lower ?? '')) return start;
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
    while (
      start > from &&
      (AUXILIARIES.has(units[start - 1]?.lower ?? '') || isAdverb(units[start - 1]))
    ) {
      start--;
    }
    if (units[start - 1]?.lower === 'who' && !isMark(units[start - 2], ',')) continue;
    const before = start > from ? wholeSubject(units, start) : null;
    const subject = before ?? (isSaying(unit.lower) ? phraseAfter(units, i + 1) : null);
    if (subject && isNominal(units, subject)) return subject;
  }
  return null;
}

const isPastForm = (unit: Unit | undefined): boolean => /^\p{Ll}{2,}ed$/u.test(unit?.text ?? '');

function isNominal(units: readonly Unit[], { from, to }: Phrase): boolean {
  const first = units[from];
  if (!first) return false;
  if (SUBJECT_PRONOUNS.has(first.lower)) return true;
  for (let i = from; i < to; i++) if (isCapitalised(units[i])) return true;
  return /^(?:the|a|an|his|her|their|its|our|my|some|many|two|three)$/.test(first.lower);
}
