import { clauseBefore } from './closing-reports.ts';
import { holdsVerb, lastWord } from './content-bounds.ts';
import { type CueGroup, findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import { COORDINATOR, isListed, SUCCEEDING } from './listed-words.ts';
import { type ParenthesisDraft, parts } from './parentheses.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Phrase } from './phrases.ts';
import { asList, quotesIn, type Reading, spanOf, type Unit } from './reading.ts';
import { tailEnd } from './saying-tails.ts';
import { isMark, lowerAt } from './unit-kinds.ts';

/** Finds whose words or thought a sentence is by its "as": "As she put it, the roof leaks." */
export function findAsReports({ sentences }: Reading): ParenthesisDraft[] {
  return sentences.flatMap((whole, sentence) => {
    const { units } = whole;
    const cues = isListed(whole, SUCCEEDING) ? findCues(whole) : [];
    if (cues.length === 0 || !units.some(({ lower }) => lower === 'as')) return [];
    return cues.flatMap((cue): ParenthesisDraft[] => {
      const subject = tellsAs(units, cue);
      const content = subject && contentAround(units, cue, subject.from - 1);
      if (!subject || !content) return [];
      return [
        {
          source: asList(spanOf(units, subject.from, subject.to)),
          cue: asList(spanOf(units, cue.from, cue.to)),
          content: content.flatMap(({ from, to }) => asList(spanOf(units, from, to))),
          quotes: [],
          follows: null,
          sentence,
          inside: null,
          isParting: content.length > 1,
        },
      ];
    });
  });
}

const THINKING = new Set(
  'think believe feel hope fear suspect guess wonder doubt worry'.split(' '),
);

/** The subject of a verb of saying with "as" before it; null where none stands there. */
function tellsAs(units: readonly Unit[], cue: CueGroup): Phrase | null {
  const { classes, lemma, form, passive } = cue;
  const tells = classes.has('statement') || classes.has('claim') || classes.has('hearer');
  const puts = lemma === 'put' && lowerAt(units, cue.to - 1) === 'it';
  if (!(tells || puts) || passive || form === 'ing' || THINKING.has(lemma)) return null;
  const subject = phraseBefore(units, cue.from);
  if (!subject) return null;
  const from = lowerAt(units, subject.from) === 'as' ? subject.from + 1 : subject.from;
  return from < subject.to && lowerAt(units, from - 1) === 'as' ? { ...subject, from } : null;
}

/** What somebody says around, behind or before words that "as" opens. */
function contentAround(units: readonly Unit[], cue: CueGroup, as: number): Phrase[] | null {
  const to = tailEnd(units, cue.to, cue.classes.has('hearer'));
  const end = lastWord(units);
  if (to === null || units.some(({ kind }) => kind === 'quote')) return null;
  const opens = as === 0 || (as === 1 && isListed(units[0], COORDINATOR));
  if (opens) return isMark(units[to], ',') && to + 2 < end ? [{ from: to + 1, to: end }] : null;
  if (!isMark(units[as - 1], ',')) return null;
  const clause = clauseBefore(units, as - 1);
  if (to >= end) return clause && [clause];
  const isParting = isMark(units[to], ',') && parts(units, as - 1, to);
  return isParting
    ? [
        { from: 0, to: as - 1 },
        { from: to + 1, to: end },
      ]
    : null;
}

/** Finds in whose words a sentence is: "In her words, it leaks". */
export function findOwnWords({ sentences }: Reading): Draft[] {
  return sentences.flatMap(({ units }, sentence) => {
    const found = lowerAt(units, 0) === 'in' ? wordsOf(units) : null;
    if (!found) return [];
    const comma = found.to;
    const end = lastWord(units);
    if (!isMark(units[comma], ',') || !holdsVerb(units, comma + 1)) return [];
    return [
      {
        source: asList(spanOf(units, found.who.from, found.who.to)),
        cue: found.cue.flatMap(({ from, to }) => asList(spanOf(units, from, to))),
        content: asList(spanOf(units, comma + 1, end)),
        quotes: quotesIn(units, 0, units.length),
        follows: null,
        sentence,
        inside: null,
      },
    ];
  });
}

const NAME_WITHIN = 6;

function wordsOf(units: readonly Unit[]): { who: Phrase; cue: Phrase[]; to: number } | null {
  const words = units.findIndex(({ lower }, i) => i > 1 && i < NAME_WITHIN && lower === 'words');
  const owner = lowerAt(units, words - 1);
  if (words < 0 || !/^(?:his|her|their|'s)$/.test(owner)) return null;
  const who = { from: 1, to: owner === "'s" ? words - 1 : words };
  return {
    who,
    cue: [
      { from: 0, to: 1 },
      { from: words, to: words + 1 },
    ],
    to: words + 1,
  };
}
