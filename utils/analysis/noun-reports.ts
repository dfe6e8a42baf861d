import { lastWord, opensRelative } from './content-bounds.ts';
import type { Draft } from './draft.ts';
import {
  AUXILIARIES,
  COORDINATORS,
  PREPOSITIONS,
  SUBORDINATORS,
} from './lexicons/function-words.ts';
import { COORDINATOR, DETERMINER, isListed, PREPOSITION, SAYING } from './listed-words.ts';
import { asList, type Reading, spanOf, type Unit } from './reading.ts';
import { isMark, isVerb, isVerbForm, lowerAt } from './unit-kinds.ts';

const OWN = new Set('his her their its my our'.split(' '));
const MODIFIERS = 2;

/** Finds what somebody says by a noun with its owner: "after Lee’s warning that the pier leaks". */
export function findNounReports({ sentences }: Reading): Draft[] {
  return sentences.flatMap(({ units, lists }, sentence) => {
    if ((lists & SAYING) === 0) return [];
    return units.flatMap((unit, noun): Draft[] => {
      if (!isListed(unit, SAYING) || lowerAt(units, noun + 1) !== 'that') return [];
      if (opensRelative(units, noun + 1)) return [];
      const owner = ownerBefore(units, noun);
      if (!owner || !stoodBefore(units, owner.from)) return [];
      const end = reportEnd(units, noun + 2);
      return [
        {
          source: asList(spanOf(units, owner.from, owner.to)),
          cue: asList(spanOf(units, owner.to, noun + 1)),
          content: asList(spanOf(units, noun + 1, end)),
          quotes: [],
          follows: null,
          sentence,
          inside: null,
        },
      ];
    });
  });
}

/** Whose word the noun at `noun` is; null where nobody's. */
function ownerBefore(units: readonly Unit[], noun: number) {
  for (let to = noun; to >= noun - MODIFIERS && to > 0; to--) {
    const lower = lowerAt(units, to - 1);
    if (OWN.has(lower)) return { from: to - 1, to };
    if (lower === "'s") return { from: nameStart(units, to - 1), to };
    if (units[to - 1]?.kind !== 'word' || AUXILIARIES.has(lower)) return null;
  }
  return null;
}

function nameStart(units: readonly Unit[], to: number): number {
  let from = to;
  while (from > 0 && units[from - 1]?.kind === 'word' && !isListed(units[from], DETERMINER)) {
    const { lower = '' } = units[from - 1] ?? {};
    if ((lower !== 'of' && PREPOSITIONS.has(lower)) || SUBORDINATORS.has(lower)) break;
    if (COORDINATORS.has(lower) || isVerbForm(units[from - 1])) break;
    from--;
  }
  return from;
}

/** Whether the noun is no subject, whose verb would follow what is said. */
const stoodBefore = (units: readonly Unit[], from: number): boolean =>
  isListed(units[from - 1], PREPOSITION) || isVerbForm(units[from - 1]);

/** What is said ends with the sentence, or before a comma behind its verb. */
function reportEnd(units: readonly Unit[], from: number): number {
  const end = lastWord(units);
  for (let i = from; i < end; i++) {
    if (isMark(units[i], ';—–')) return i;
    if (
      isMark(units[i], ',') &&
      !isListed(units[i + 1], COORDINATOR) &&
      units.slice(from, i).some(isVerb)
    )
      return i;
  }
  return end;
}
