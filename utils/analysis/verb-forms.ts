import { chainStart } from './cue-chains.ts';
import type { VerbForm } from './cue-lexicon.ts';
import { NOUN_FORMS } from './lexicons/cue-verbs.ts';
import { GROUP, isIn } from './listed-nouns.ts';
import {
  AUXILIARY,
  BE_FORM,
  DAY,
  DETERMINER,
  HAVE_FORM,
  isListed,
  OBJECT_PRONOUN,
  PERSONAL_PRONOUN,
  POSSESSIVE,
  PREPOSITION,
  SUBORDINATOR,
} from './listed-words.ts';
import type { Unit } from './reading.ts';
import { isPublished } from './source-nouns.ts';
import { isCapitalised, isMark, lowerAt } from './unit-kinds.ts';
import { standsByQuotation } from './unlisted-verbs.ts';

/**
 * Tells which form of a reporting verb stands at unit `i`, or null where the word is no verb there.
 * @param before index of the word before it, adverbs stepped over
 * @param forms those that the word may be
 * @param phrase whether words after it make it a verb for sure ("pointed out")
 */
export function readForm(
  units: readonly Unit[],
  i: number,
  before: number,
  forms: ReadonlySet<VerbForm>,
  phrase: boolean,
): VerbForm | null {
  const last = lowerAt(units, before);
  if (forms.has('ing')) return isGerundNoun(lowerAt(units, i), units[before]) ? null : 'ing';
  if (isListed(units[before], BE_FORM | HAVE_FORM)) {
    if (forms.has('participle')) return 'participle';
    if (last !== "'s") return null;
  }
  // "a May report", "the judge’s order"
  const isAuxiliary = isListed(units[before], AUXILIARY) && last !== "'s" && !isName(units, before);
  if (isAuxiliary && forms.has('base')) return 'base';
  if (last === 'to') return forms.has('base') && saysAfterTo(units, i, before + 1) ? 'base' : null;
  if (followsNounMaker(units, before) && !endsInNumber(units, i, last)) return null;
  return readFinite(units, i, before, forms, phrase);
}

const isName = (units: readonly Unit[], i: number): boolean => i > 0 && isCapitalised(units[i]);

const isGerundNoun = (lower: string, before: Unit | undefined): boolean =>
  !isListed(before, BE_FORM) &&
  (NOUN_FORMS.has(lower) || isListed(before, DETERMINER | POSSESSIVE));

/** "wants to say: “…”", "“…,” she used to say." */
function saysAfterTo(units: readonly Unit[], i: number, from: number): boolean {
  const next = units[i + 1];
  if (introduces(next)) return true;
  const closes = next === undefined || isMark(next, '.;');
  return closes && chainStart(units, from, false) < from;
}

/** A mark or a word that lets what is said begin. */
const introduces = (unit: Unit | undefined): boolean =>
  unit?.kind === 'quote' || isMark(unit, ':,') || unit?.lower === 'that';

/** "a mother of two told", "the three said" */
const endsInNumber = (units: readonly Unit[], i: number, before: string): boolean =>
  /^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(before) &&
  /^(?:said|says|told|tells|wrote)$/.test(lowerAt(units, i));

const STANDS_ALONE = new Set(
  'some many others another each most both few several all it one that this'.split(' '),
);

/** After a determiner, a possessive or a preposition stands a noun. */
function followsNounMaker(units: readonly Unit[], before: number): boolean {
  const last = units[before];
  if (isListed(last, DETERMINER | POSSESSIVE)) return !STANDS_ALONE.has(last?.lower ?? '');
  return isListed(last, PREPOSITION) && !isMark(units[before + 1], ',');
}

function readFinite(
  units: readonly Unit[],
  i: number,
  before: number,
  forms: ReadonlySet<VerbForm>,
  phrase: boolean,
): VerbForm | null {
  if (forms.has('past')) return !phrase && isParticiple(units, i, before) ? null : 'past';
  if (isNounHere(units, i, before)) return null;
  if (forms.has('third')) return 'third';
  return forms.has('base') && isSeveral(units, before) ? 'base' : null;
}

const PART_WITHIN = 7;

/** "records seen by the Post show", "people in Harlow say": the plural may stand before a part of its own. */
function isSeveral(units: readonly Unit[], last: number): boolean {
  if (isPlural(units[last])) return true;
  for (let i = last - 1; i > Math.max(0, last - PART_WITHIN); i--) {
    if (units[i]?.kind !== 'word') return false;
    if (/^(?:who|in|of|at|from|near)$/.test(lowerAt(units, i))) return isPlural(units[i - 1]);
    if (lowerAt(units, i) === 'by')
      return /(?:ed|seen)$/.test(lowerAt(units, i - 1)) && isPlural(units[i - 2]);
  }
  return false;
}

// "said by phone": no one who did it.
const MEDIA = new Set(
  'phone telephone email e-mail text letter fax radio video videolink zoom way then'.split(' '),
);

/** A past form that only describes the noun before or after it: "alleged victims", "led by". */
function isParticiple(units: readonly Unit[], i: number, before: number): boolean {
  const lower = lowerAt(units, i);
  if (lower === 'said' || lower === 'told') return false;
  const isDone = lowerAt(units, i + 1) === 'by' && !MEDIA.has(lowerAt(units, i + 2));
  if (isDone || lower === 'known' || lower === 'seen') return true;
  if (isPublished(units, i)) return true;
  return /^(?:a|an|the|very|so|most|more|less|much)$/.test(lowerAt(units, before));
}

/** Words such as "claims" are verbs only between a subject and what may follow a verb of saying. */
function isNounHere(units: readonly Unit[], i: number, before: number): boolean {
  if (!NOUN_FORMS.has(lowerAt(units, i)) || standsByQuotation(units, i)) return false;
  const previous = units[before];
  const next = units[i + 1];
  if (!previous || previous.kind === 'number') return true;
  if (isListed(previous, PERSONAL_PRONOUN) || previous.lower === 'who') return false;
  if (previous.kind === 'quote') return !isCapitalised(next) && !isListed(next, DETERMINER);
  if (previous.kind === 'mark' && !isMark(previous, ',')) return true;
  if (!next) return true;
  if (next.kind === 'quote' || isMark(next, ':')) return false;
  if (next.kind !== 'mark') return !mayBeSaid(previous, next);
  // "..., the figures show."
  const several = isSeveral(units, before) && !lowerAt(units, i).endsWith('s');
  return !several && !isCapitalised(previous);
}

/** Whether what is said may begin with `next`, after a verb whose subject ends with `previous`. */
function mayBeSaid(previous: Unit, next: Unit): boolean {
  const { lower } = next;
  if (isListed(next, SUBORDINATOR | DETERMINER | PERSONAL_PRONOUN | OBJECT_PRONOUN)) return true;
  if (!isCapitalised(previous)) return false;
  return lower === 'to' || (isCapitalised(next) && !isListed(next, DAY));
}

/** Tells whether a verb in its base form may follow: "they say", "officials say". */
function isPlural(previous: Unit | undefined): boolean {
  if (previous?.kind !== 'word') return false;
  const { lower } = previous;
  if (/^(?:i|you|we|they|who|many|some|others|most|both|several|few|all)$/.test(lower)) return true;
  if (isIn(previous, GROUP) || lower === 'children') return true;
  return /[^s]s$/.test(lower) && !/^(?:its|his|this|as|was|is|has|'s|us|does)$/.test(lower);
}
