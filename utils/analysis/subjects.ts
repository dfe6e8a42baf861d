import { type CueGroup, isAdverb } from './cues.ts';
import { AUXILIARIES, SUBJECT_PRONOUNS } from './lexicons/function-words.ts';
import { isVerb, type Phrase, phraseAfter, phraseBefore } from './noun-phrases.ts';
import { isCapitalised, isMark, type Unit } from './reading.ts';

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
  AUXILIARIES.has(units[group.from]?.lower ?? '') || AUXILIARIES.has(units[group.from + 1]?.lower ?? '');

/** Who says it after an inverted verb: "said Smith". */
export function subjectAfter(units: readonly Unit[], group: CueGroup): Phrase | null {
  if (group.passive || group.form === 'ing' || group.form === 'base') return null;
  const phrase = phraseAfter(units, group.to);
  if (!phrase) return null;
  const first = units[phrase.from];
  const last = units[phrase.to - 1];
  if (!first || !last || /^(?:him|them|me|us|himself|herself|themselves)$/.test(first.lower)) return null;
  return phrase;
}

/** "was told by the doctor" */
function agentAfter(units: readonly Unit[], to: number): Phrase | null {
  return units[to]?.lower === 'by' ? phraseAfter(units, to + 1) : null;
}

/** The subject of an earlier verb of the sentence: "Smith smiled and said", "Smith left, saying". */
function sharedSubject(units: readonly Unit[], before: number): Phrase | null {
  for (let i = before - 1; i > 0; i--) {
    if (units[i]?.kind === 'quote' || isMark(units[i], ';')) return null;
    if (!isVerb(units[i])) continue;
    let start = i;
    while (start > 0 && (AUXILIARIES.has(units[start - 1]?.lower ?? '') || isAdverb(units[start - 1]))) start--;
    const subject = phraseBefore(units, start);
    if (subject && isNominal(units, subject)) return subject;
  }
  return null;
}

function isNominal(units: readonly Unit[], { from, to }: Phrase): boolean {
  const first = units[from];
  if (!first) return false;
  if (SUBJECT_PRONOUNS.has(first.lower)) return true;
  for (let i = from; i < to; i++) if (isCapitalised(units[i])) return true;
  return /^(?:the|a|an|his|her|their|its|our|my|some|many|two|three)$/.test(first.lower);
}
