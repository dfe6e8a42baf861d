import type { CueGroup } from './cues.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Phrase } from './phrases.ts';
import type { Unit } from './reading.ts';
import { isMark, isPronoun, isVerb, lowerAt, opensPredicate } from './unit-kinds.ts';

const VERB_WITHIN = 30;

/** Where the words of a sentence end, its final stop left out. */
export function lastWord(units: readonly Unit[]): number {
  let end = units.length;
  while (end > 0 && isMark(units[end - 1], '.!?…;,—–')) end--;
  return end;
}

/** Tells whether what starts at `from` holds a verb, as a clause does. */
export function holdsVerb(units: readonly Unit[], from: number, to = lastWord(units)): boolean {
  for (let i = from; i < Math.min(to, from + VERB_WITHIN); i++) {
    const { lower = '', text = '' } = units[i] ?? {};
    const contracted = (lower === "'s" || lower === "'d") && isPronoun(units[i - 1]);
    if (contracted || isVerb(units[i])) return true;
    // An unknown verb, but no plural that opens the clause.
    const second = i > from + 1 || (i === from + 1 && isPronoun(units[from]));
    const mayBe = second && (text.endsWith('ed') || text.endsWith('s'));
    if (mayBe && /^\p{Ll}{3,}(?:ed|s)$/u.test(text)) return true;
  }
  return false;
}

/** Tells whether "that" stands for the noun before it: "a report that has angered many". */
export const opensRelative = (units: readonly Unit[], i: number): boolean =>
  lowerAt(units, i) === 'that' && isVerb(units[i + 1]);

/** Where a report that starts at `from` ends: with the sentence, or before another report. */
export function contentEnd(units: readonly Unit[], from: number, next: CueGroup | null): number {
  const end = lastWord(units);
  if (!next || next.from <= from) return end;
  if (next.lemma === 'according' || next.form === 'ing') {
    return isMark(units[next.from - 1], ',') ? next.from - 1 : end;
  }
  return beforeOtherSpeaker(units, from, next) ?? beforeSameSpeaker(units, next) ?? end;
}

/** "said ..., and Jones said ..." */
function beforeOtherSpeaker(units: readonly Unit[], from: number, next: CueGroup): number | null {
  const subject = next.passive ? null : phraseBefore(units, next.from);
  if (subject && isMark(units[subject.from - 1], ';')) return subject.from - 1;
  // "wants to sell it, officials said"
  const closes = next.to >= lastWord(units) && next.classes.has('statement');
  if (subject && closes && isMark(units[subject.from - 1], ',')) return subject.from - 1;
  if (!subject || !/^(?:and|but|while)$/.test(lowerAt(units, subject.from - 1))) return null;
  const comma = subject.from - 2;
  return isMark(units[comma], ',') && comma > from ? comma : null;
}

/** "said ... and added that ..." */
function beforeSameSpeaker(units: readonly Unit[], next: CueGroup): number | null {
  const link = /^(?:and|but)$/.test(lowerAt(units, next.from - 1));
  const plain = next.lemma === 'say' && next.form !== 'base';
  if (!link || !next.classes.has('statement')) return null;
  if (!plain && lowerAt(units, next.to) !== 'that') return null;
  return isMark(units[next.from - 2], ',') ? next.from - 2 : next.from - 1;
}

/** "Asked whether it was over, she said": the question ends at the comma. */
export function openingEnd(units: readonly Unit[], from: number): number {
  for (let i = from; i < units.length; i++) {
    if (isMark(units[i], ',') || units[i]?.kind === 'quote') return i;
  }
  return lastWord(units);
}

/** A report of "..., who said it was late, left" ends with the clause about the name. */
export function reportEnd(
  units: readonly Unit[],
  from: number,
  source: Phrase | null,
  next: CueGroup | null,
): number {
  const end = contentEnd(units, from, next);
  const isAside =
    source !== null &&
    opensAside(lowerAt(units, source.from)) &&
    isMark(units[source.from - 1], ',');
  return isAside ? (asideEnd(units, from, end) ?? end) : end;
}

const opensAside = (lower: string): boolean => lower === 'who' || lower === 'which';

/** The comma before the verb of the clause that an aside stands in, or the only comma. */
function asideEnd(units: readonly Unit[], from: number, end: number): number | null {
  const commas: number[] = [];
  for (let i = from + 1; i < end; i++) if (isMark(units[i], ',')) commas.push(i);
  const before = commas.find((comma) => opensPredicate(units, comma + 1));
  return before ?? (commas.length === 1 ? (commas[0] ?? null) : null);
}
