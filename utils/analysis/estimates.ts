import type { CueGroup } from './cues.ts';
import type { Draft } from './draft.ts';
import {
  AUXILIARY,
  COORDINATOR,
  ESTIMATING,
  isListed,
  PREPOSITION,
  RELATIVE,
  SUBORDINATOR,
} from './listed-words.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Phrase } from './phrases.ts';
import { asList, type Reading, spanOf, type Unit } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import { isAdverb, isMark, isVerb, lowerAt } from './unit-kinds.ts';

/** The form of a verb by which somebody estimates. */
function formOf(verb: string): CueGroup['form'] {
  if (verb.endsWith('ing')) return 'ing';
  if (verb.endsWith('s')) return 'third';
  return verb === 'estimate' ? 'base' : 'past';
}

/** Finds somebody's figures for something: "put the damage at $85,000". */
export function findEstimates({ sentences }: Reading): Draft[] {
  return sentences.flatMap(({ units, lists }, sentence) => {
    if ((lists & ESTIMATING) === 0) return [];
    return units.flatMap((unit, verb): Draft[] => {
      const form = isListed(unit, ESTIMATING) ? formOf(unit.lower) : null;
      const to = form && estimateEnd(units, verb + 1);
      if (!form || !to) return [];
      const cue = makeCue(units, verb, form);
      const source = findSource(units, cue);
      if (!source) return [];
      return [
        {
          source: asList(spanOf(units, source.from, source.to)),
          cue: asList(spanOf(units, cue.from, cue.to)),
          content: asList(spanOf(units, verb + 1, to)),
          quotes: [],
          follows: null,
          sentence,
          inside: null,
        },
      ];
    });
  });
}

/** The subject; for "officials, who put ..." the officials. */
function findSource(units: readonly Unit[], cue: CueGroup): Phrase | null {
  const subject = subjectBefore(units, cue);
  if (!subject || !isListed(units[subject.from], RELATIVE)) return subject;
  const end = isMark(units[subject.from - 1], ',') ? subject.from - 1 : subject.from;
  const before = phraseBefore(units, end);
  const to = before && lowerAt(units, before.from) === 'according' ? before.from + 2 : null;
  return before && to ? { from: to, to: before.to } : before;
}

function makeCue(units: readonly Unit[], verb: number, form: CueGroup['form']): CueGroup {
  let from = verb;
  while (from > 0 && (isListed(units[from - 1], AUXILIARY) || isAdverb(units[from - 1]))) {
    from--;
  }
  return {
    from,
    to: verb + 1,
    verb,
    lemma: 'estimate',
    form,
    classes: new Set(['claim']),
    passive: false,
  };
}

// What is measured is named in fewer words than this before its "at".
const OBJECT_WITHIN = 14;

/** Where "the damage at $85,000" ends that starts at `from`; null where no such thing does. */
function estimateEnd(units: readonly Unit[], from: number): number | null {
  for (let i = from; i < Math.min(units.length, from + OBJECT_WITHIN); i++) {
    const unit = units[i];
    if (unit?.kind !== 'word' || isVerb(unit)) return null;
    if (unit.lower === 'at') {
      return i > from && isAmount(units, i + 1) ? clauseEnd(units, i + 1) : null;
    }
    const goesOn = /^(?:of|for|in|from|to)$/.test(unit.lower) && i > from + 1;
    if (isListed(unit, PREPOSITION) && !goesOn) return null;
    if (isListed(unit, COORDINATOR) && unit.lower !== 'and') return null;
    if (isListed(unit, SUBORDINATOR)) return null;
  }
  return null;
}

/** The last word of a quoted amount: "at “nearly a third”". */
const SHARE =
  /(?:\p{N}|hal(?:f|ves)|thirds?|quarters?|fifths?|tenths?|dozens?|hundreds?|thousands?|millions?|billions?|per ?cent|zero|twice)$/u;

/** Whether a number follows within a few words: "at about $85,000", "at between 40 and 60". */
function isAmount(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < from + 4; i++) {
    const unit = units[i];
    if (unit?.kind === 'quote') return SHARE.test(unit.text);
    if (unit?.kind === 'number' || /^\p{Lu}{0,3}[$£€₦]?\p{N}/u.test(unit?.text ?? '')) return true;
  }
  return false;
}

function clauseEnd(units: readonly Unit[], from: number): number {
  if (units[from]?.kind === 'quote') return from + 1;
  let to = from;
  while (to < units.length) {
    const unit = units[to];
    const range = unit?.lower === 'and' && units[to + 1]?.kind === 'number';
    if (!unit || (isMark(unit, ',;:.!?—–(') && !isWithinNumber(units, to))) break;
    if (unit.kind === 'quote' || isListed(unit, SUBORDINATOR)) break;
    if (isListed(unit, COORDINATOR) && !range) break;
    to++;
  }
  return to;
}

/** "N7,500": a letter for the currency, and the mark is no clause's. */
const isWithinNumber = (units: readonly Unit[], i: number): boolean =>
  units[i]?.start === units[i - 1]?.end && units[i]?.end === units[i + 1]?.start;
