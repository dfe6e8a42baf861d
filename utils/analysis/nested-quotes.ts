import type { CueGroup } from './cues.ts';
import type { Draft } from './draft.ts';
import { DETERMINER, isListed, POSSESSIVE, QUOTATION } from './listed-words.ts';
import type { Phrase } from './phrases.ts';
import { findOwners } from './quote-owners.ts';
import { placeQuotes } from './quote-places.ts';
import { asList, type Reading, type Sentence, spanOf, type Unit } from './reading.ts';
import { isCapitalised, isPronoun } from './unit-kinds.ts';

/**
 * Finds quotations inside of quotations, with who said them: “My doctor said, ‘Go home.’” What nobody
 * has said is none: “They may say, ‘Go home.’”
 */
export function findNestedQuotes(reading: Reading): Draft[] {
  return [...reading.spoken].flatMap(([outer, sentences]) => draftsIn(reading, outer, sentences));
}

function draftsIn(reading: Reading, outer: number, sentences: readonly Sentence[]): Draft[] {
  if (!sentences.some((sentence) => isListed(sentence, QUOTATION))) return [];
  const owners = findOwners(reading, placeQuotes({ sentences }), sentences);
  return [...owners].flatMap(([quote, { sentence, cue, source }]): Draft[] => {
    const units = sentences[sentence]?.units ?? [];
    const quoted = reading.quotes[quote];
    if (!quoted || !cue || !source || !wasSaid(units, cue) || isAnybody(units, source)) return [];
    return [
      {
        source: asList(spanOf(units, source.from, source.to)),
        cue: asList(spanOf(units, cue.from, cue.to)),
        content: [quoted.span],
        quotes: [quote],
        follows: null,
        sentence,
        inside: outer,
      },
    ];
  });
}

const UNSAID = new Set(
  "not never hadn't hasn't haven't may might could would should must can will".split(' '),
);

/** Not "may say", "can't just say" and "saying"; but "used to say". */
const wasSaid = (units: readonly Unit[], { from, verb, form, lemma }: CueGroup): boolean =>
  lemma !== ':' &&
  form !== 'base' &&
  form !== 'ing' &&
  !units.slice(from, verb).some(({ lower }) => UNSAID.has(lower));

/** “Somebody who says, ‘Go home’”, “That said, ‘Go home’”; a noun without an article may be the end of more. */
function isAnybody(units: readonly Unit[], { from, to }: Phrase): boolean {
  const first = units[from];
  if (!first || (to - from === 1 && /^(?:who|which|that|this|you)$/.test(first.lower))) return true;
  return !(isCapitalised(first) || isPronoun(first) || isListed(first, DETERMINER | POSSESSIVE));
}
