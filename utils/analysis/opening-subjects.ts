import { PREPOSITIONS, RELATIVES } from './lexicons/function-words.ts';
import type { Phrase } from './phrases.ts';
import type { Unit } from './reading.ts';
import { isAdverb, isVerb, lowerAt } from './unit-kinds.ts';

const MAX_WORDS = 7;

/** The pronoun or description that opens a sentence as its subject: "He", "The old farmer", "His wife". */
export function openingSubject(units: readonly Unit[]): Phrase | null {
  let from = 0;
  while (
    from < 3 &&
    (/^(?:but|and|so|then|yet)$/.test(lowerAt(units, from)) || isAdverb(units[from]))
  )
    from++;
  const first = lowerAt(units, from);
  if (/^(?:he|she)$/.test(first)) return { from, to: from + 1 };
  if (!/^(?:the|his|her)$/.test(first)) return null;
  for (let to = from + 1; to < Math.min(units.length, from + MAX_WORDS); to++) {
    const unit = units[to];
    // An adverb or a verb ends the phrase; with a preposition or a mark, it is too long to be sure.
    if (unit?.kind !== 'word' || PREPOSITIONS.has(unit.lower) || RELATIVES.has(unit.lower))
      return null;
    if (to > from + 1 && (isVerb(unit) || isAdverb(unit))) return { from, to };
  }
  return null;
}
