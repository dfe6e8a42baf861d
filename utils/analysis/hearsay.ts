import { lastWord } from './content-bounds.ts';
import { cueVerb } from './cue-lexicon.ts';
import { COORDINATORS, SUBORDINATORS } from './lexicons/function-words.ts';
import { BE_FORM, HELD, isListed } from './listed-words.ts';
import type { ParenthesisDraft } from './parentheses.ts';
import { phraseBefore } from './phrase-before.ts';
import { asList, type Reading, spanOf, type Unit } from './reading.ts';
import { isAdverb, isMark, lowerAt } from './unit-kinds.ts';

/** Finds what nobody named says of somebody: "The firm is said to have sold the pier." */
export function findHearsay({ sentences }: Reading): ParenthesisDraft[] {
  const drafts: ParenthesisDraft[] = [];
  sentences.forEach(({ units, lists }, sentence) => {
    if ((lists & HELD) === 0) return;
    units.forEach((unit, verb) => {
      if (!isListed(unit, HELD) || !opensDeed(units, verb + 1)) return;
      const from = isAdverb(units[verb - 1]) ? verb - 2 : verb - 1;
      const subject = isListed(units[from], BE_FORM) ? phraseBefore(units, from) : null;
      if (!subject || subject.to !== from) return;
      drafts.push({
        source: [],
        cue: asList(spanOf(units, from, verb + 1)),
        content: [
          ...asList(spanOf(units, subject.from, subject.to)),
          ...asList(spanOf(units, verb + 1, clauseEnd(units, verb + 1))),
        ],
        quotes: [],
        follows: null,
        sentence,
        inside: null,
        isParting: true,
      });
    });
  });
  return drafts;
}

/** "to have left", but not "to have told the board": a verb of saying of its own. */
const opensDeed = (units: readonly Unit[], to: number): boolean =>
  lowerAt(units, to) === 'to' &&
  (lowerAt(units, to + 1) === 'be' ||
    (lowerAt(units, to + 1) === 'have' && !cueVerb(lowerAt(units, to + 2))));

/** The clause ends with the sentence, or before a comma that opens another. */
function clauseEnd(units: readonly Unit[], from: number): number {
  const end = lastWord(units);
  for (let i = from; i < end; i++) {
    if (isMark(units[i], ';:—–')) return i;
    const next = lowerAt(units, i + 1);
    if (isMark(units[i], ',') && (COORDINATORS.has(next) || SUBORDINATORS.has(next))) return i;
  }
  return end;
}
