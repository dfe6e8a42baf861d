import { holdsVerb, lastWord } from './content-bounds.ts';
import { type CueGroup, findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import { RELATIVES } from './lexicons/function-words.ts';
import { phraseBefore } from './phrase-before.ts';
import { asList, type Reading, spanOf, type Unit } from './reading.ts';
import { isMark, lowerAt } from './unit-kinds.ts';

/** Finds who says a sentence in words set into it: "The plan, the team argues, would cost jobs." */
export function findParentheses({ sentences }: Reading): Draft[] {
  return sentences.flatMap(({ units }, sentence) =>
    findCues(units).flatMap((cue): Draft[] => {
      const comma = openingComma(units, cue);
      const end = lastWord(units);
      if (comma === null || !holdsVerb(units, cue.to + 1, end)) return [];
      return [
        {
          source: asList(spanOf(units, comma + 1, cue.from)),
          cue: asList(spanOf(units, cue.from, cue.to)),
          content: [...asList(spanOf(units, 0, comma)), ...asList(spanOf(units, cue.to + 1, end))],
          quotes: [],
          follows: null,
          sentence,
          inside: null,
        },
      ];
    }),
  );
}

/** The comma before a subject whose verb is followed by another; null where other words stand there. */
function openingComma(units: readonly Unit[], cue: CueGroup): number | null {
  const tells = cue.classes.has('statement') || cue.classes.has('claim') || cue.lemma === 'find';
  if (!tells || cue.passive || cue.form === 'ing') return null;
  if (!isMark(units[cue.to], ',') || units.some(({ kind }) => kind === 'quote')) return null;
  const subject = phraseBefore(units, cue.from);
  const comma = (subject?.from ?? 0) - 1;
  if (!subject || subject.to !== cue.from || comma < 1 || !isMark(units[comma], ',')) return null;
  const alone = units.slice(0, comma).every((unit) => !isMark(unit, ',;:—–('));
  return alone && !RELATIVES.has(lowerAt(units, subject.from)) ? comma : null;
}
