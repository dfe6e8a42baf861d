import { holdsVerb, lastWord } from './content-bounds.ts';
import { type CueGroup, findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import { DETERMINER, isListed, PREPOSITION, RELATIVE } from './listed-words.ts';
import { phraseBefore } from './phrase-before.ts';
import { findRole, isPersonName, type Phrase } from './phrases.ts';
import { asList, quotesIn, type Reading, spanOf, type Unit } from './reading.ts';
import { tailEnd } from './saying-tails.ts';
import { isAdverb, isMark, isVerb, opensPredicate } from './unit-kinds.ts';

/** What words of saying set into a sentence report: what stands before them, and behind. */
export interface ParenthesisDraft extends Draft {
  /** They part a subject from its verb: what stands on both sides is said for sure. */
  isParting: boolean;
}

/** Finds who says a sentence in words set into it: "The plan, the team argues, would cost jobs." */
export function findParentheses({ sentences }: Reading): ParenthesisDraft[] {
  return sentences.flatMap((whole, sentence) =>
    findCues(whole).flatMap((cue): ParenthesisDraft[] => {
      const { units } = whole;
      const found = parenthesisAt(units, cue);
      const end = lastWord(units);
      if (!found || !(found.isParting || holdsVerb(units, found.to + 1, end))) return [];
      return [
        {
          source: asList(spanOf(units, found.subject.from, found.subject.to)),
          cue: asList(spanOf(units, cue.from, cue.to)),
          content: [
            ...asList(spanOf(units, 0, found.from)),
            ...asList(spanOf(units, found.to + 1, end)),
          ],
          quotes: quotesIn(units, found.to, units.length),
          follows: null,
          sentence,
          inside: null,
          isParting: found.isParting,
        },
      ];
    }),
  );
}

interface Parenthesis {
  subject: Phrase;
  /** Its first comma. */
  from: number;
  /** Its last comma. */
  to: number;
  isParting: boolean;
}

/** The words of saying between two commas; null where other words stand there. */
function parenthesisAt(units: readonly Unit[], cue: CueGroup): Parenthesis | null {
  const tells = cue.classes.has('statement') || cue.classes.has('claim') || cue.lemma === 'find';
  const takesHearer = cue.classes.has('hearer');
  if (!(tells || takesHearer) || cue.passive || cue.form === 'ing') return null;
  const to = tailEnd(units, cue.to, takesHearer);
  if (to === null || !isMark(units[to], ',')) return null;
  if (units.slice(0, to).some(({ kind }) => kind === 'quote')) return null;
  const subject = subjectOf(units, cue);
  const from = (subject?.from ?? 0) - 1;
  if (!subject || from < 1 || !isMark(units[from], ',')) return null;
  const alone = units.slice(0, from).every((unit) => !isMark(unit, ',;:—–('));
  if (!alone || isListed(units[subject.from], RELATIVE)) return null;
  const isParting = parts(units, from, to);
  const isQuoted = units.slice(to).some(({ kind }) => kind === 'quote');
  return isParting || (!isQuoted && tells && to === cue.to)
    ? { subject, from, to, isParting }
    : null;
}

/** The subject of a verb, without what stands before it as the subject of what is said. */
function subjectOf(units: readonly Unit[], { from: verb }: CueGroup): Phrase | null {
  const subject = phraseBefore(units, verb);
  const isClosed = isMark(units[verb - 1], ',');
  if (!subject || subject.to !== (isClosed ? verb - 1 : verb)) return null;
  const comma = units.findIndex((unit, i) => i > subject.from && isMark(unit, ','));
  if (comma < 0 || comma >= subject.to || subject.from > 0) return subject;
  if (!isClosed || findRole(units, 0, comma) >= 0) return null;
  const further = units.findIndex((unit, i) => i > comma && isMark(unit, ','));
  const name = { from: comma + 1, to: Math.min(further < 0 ? subject.to : further, subject.to) };
  return isPersonName(units, name) && !isPersonName(units, { from: 0, to: comma })
    ? { from: name.from, to: subject.to }
    : null;
}

/** "The plan, he said on Monday, would cost jobs": the verb of the words before stands behind. */
export const parts = (units: readonly Unit[], from: number, to: number): boolean =>
  (opensPredicate(units, to + 1) || /^\p{Ll}{3,}s$/u.test(units[to + 1]?.text ?? '')) &&
  !isListed(units[0], PREPOSITION) &&
  !isAdverb(units[0]) &&
  // "The beams" is no verb.
  !units.slice(0, from).some((unit, i) => isVerb(unit) && !isListed(units[i - 1], DETERMINER));
