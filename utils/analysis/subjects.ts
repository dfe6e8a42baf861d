import type { CueGroup } from './cues.ts';
import { AUXILIARIES, SUBJECT_PRONOUNS, SUBORDINATORS } from './lexicons/function-words.ts';
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
    const subject = phraseBefore(units, group.from);
    if (subject) return subject;
  }
  return sharedSubject(units, group.from);
}

const isProgressive = (units: readonly Unit[], group: CueGroup): boolean =>
  AUXILIARIES.has(units[group.from]?.lower ?? '') ||
  AUXILIARIES.has(units[group.from + 1]?.lower ?? '');

/** Who says it after an inverted verb: "said Smith". */
export function subjectAfter(units: readonly Unit[], group: CueGroup): Phrase | null {
  if (group.passive || group.form === 'ing' || group.form === 'base') return null;
  const phrase = phraseAfter(units, group.to);
  const first = phrase && units[phrase.from];
  if (!first || /^(?:him|them|me|us|himself|herself|themselves)$/.test(first.lower)) return null;
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
    const before = start > from ? phraseBefore(units, start) : null;
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
