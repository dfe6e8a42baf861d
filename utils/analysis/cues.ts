import { lastOf } from '../text/list-ends.ts';
import { chainStart } from './cue-chains.ts';
import { type CueVerb, cueVerb, type Phrasal, phrasalVerbs, type VerbForm } from './cue-lexicon.ts';
import type { CueClass } from './lexicons/cue-verbs.ts';
import {
  AUXILIARY,
  BE_FORM,
  HAVE_FORM,
  isListed,
  OPENS_CUE,
  PERSONAL_PRONOUN,
  QUOTATION,
} from './listed-words.ts';
import type { Sentence, Unit } from './reading.ts';
import { isAdverb, isCapitalised, lowerAt } from './unit-kinds.ts';
import { endsSpeech } from './unlisted-verbs.ts';
import { readForm } from './verb-forms.ts';

/** A verb group that reports, as unit indices of its sentence. */
export interface CueGroup {
  from: number;
  /** Exclusive. */
  to: number;
  /** The reporting verb itself. */
  verb: number;
  lemma: string;
  form: VerbForm;
  classes: ReadonlySet<CueClass>;
  /** "was told": the subject is who hears. */
  passive: boolean;
}

const STATEMENT: ReadonlySet<CueClass> = new Set(['statement']);
const MANNER: ReadonlySet<CueClass> = new Set(['manner']);
const HEARERS = new Set(
  'court jury jurors inquest inquiry hearing tribunal trial committee panel magistrates commission coroner'.split(
    ' ',
  ),
);

/** Tells whether a word means those before whom evidence is given. */
export const isHearing = (lower: string): boolean => HEARERS.has(lower);
const OPINIONS = new Set(['opinion', 'view', 'belief']);

const NONE: readonly CueGroup[] = [];

/** The reporting verb groups of a sentence, in order; "according to" is one too. Many ask for them: they are found once. */
export function findCues(sentence: Sentence): readonly CueGroup[] {
  if (!isListed(sentence, OPENS_CUE | QUOTATION)) return NONE;
  sentence.cues ??= readCues(sentence);
  return sentence.cues;
}

function readCues({ units, lists }: Sentence): CueGroup[] {
  const groups: CueGroup[] = [];
  const isQuoting = (lists & QUOTATION) !== 0;
  for (let i = 0; i < units.length; i++) {
    if (!isListed(units[i], OPENS_CUE) && !(isQuoting && endsSpeech(units, i))) continue;
    const group =
      accordingTo(units, i) ?? courtHears(units, i) ?? isOfOpinion(units, i) ?? groupAt(units, i);
    if (!group) continue;
    // "continued to say" is one.
    while ((lastOf(groups)?.to ?? 0) > group.from) groups.pop();
    groups.push(group);
    i = group.to - 1;
  }
  return groups;
}

const fixedCue = (from: number, to: number, lemma: string, passive = false): CueGroup => ({
  from,
  to,
  verb: to - 1,
  lemma,
  form: 'past',
  classes: STATEMENT,
  passive,
});

/** "In the words of Lee, …" names its source behind it, as "according to" does. */
function inWordsOf(units: readonly Unit[], i: number): CueGroup | null {
  const isFixed = lowerAt(units, i - 2) === 'in' && lowerAt(units, i - 1) === 'the';
  return isFixed && lowerAt(units, i + 1) === 'of' ? fixedCue(i - 2, i + 2, 'according') : null;
}

/** "is of the opinion that" */
function isOfOpinion(units: readonly Unit[], i: number): CueGroup | null {
  const isFixed = lowerAt(units, i - 1) === 'the' && lowerAt(units, i - 2) === 'of';
  if (!isFixed || !OPINIONS.has(lowerAt(units, i)) || !isListed(units[i - 3], BE_FORM)) return null;
  return lowerAt(units, i + 1) === 'that' ? fixedCue(i - 3, i + 1, 'opinion') : null;
}

/** The colon after a bare name, as a cue. */
export const colonCue = (at: number): CueGroup => fixedCue(at, at + 1, ':');

function accordingTo(units: readonly Unit[], i: number): CueGroup | null {
  if (lowerAt(units, i) === 'words') return inWordsOf(units, i);
  if (lowerAt(units, i) !== 'according' || lowerAt(units, i + 1) !== 'to') return null;
  return fixedCue(i, i + 2, 'according');
}

/** "The jury has heard that ...": who hears is no source. */
function courtHears(units: readonly Unit[], i: number): CueGroup | null {
  const lower = lowerAt(units, i);
  if (lower !== 'heard' && lower !== 'hears') return null;
  const from = isListed(units[i - 1], HAVE_FORM) ? i - 1 : i;
  return isHearing(lowerAt(units, from - 1)) ? fixedCue(from, i + 1, 'hear', true) : null;
}

function groupAt(units: readonly Unit[], i: number): CueGroup | null {
  const unit = units[i];
  if (unit?.kind !== 'word' || (i > 0 && isCapitalised(unit)) || isMeasure(units, i)) return null;
  const verb = cueVerb(unit.lower);
  if (i === 0 && verb && /^(?:asked|told)$/.test(unit.lower)) return openingParticiple(verb);
  const phrase = phrasalAt(units, i);
  if (!phrase && !verb && !endsSpeech(units, i)) return null;
  const before = stepOverAdverbs(units, i - 1);
  const form = readForm(units, i, before, verb?.forms ?? guessForms(unit.lower), phrase !== null);
  if (form === null) return null;
  const group: CueGroup = {
    from: groupStart(units, i),
    to: i + 1 + (phrase?.rest.length ?? 0),
    verb: i,
    lemma: verb?.lemma ?? unit.lower,
    form,
    classes: phrase?.classes ?? classesAt(units, i, verb),
    passive: form === 'participle' && isListed(units[before], BE_FORM) && !isPerfect(units, before),
  };
  return quotedAs(chained(group, units), units);
}

/** "50 basis points", "22 points" */
const isMeasure = (units: readonly Unit[], i: number): boolean =>
  lowerAt(units, i) === 'points' &&
  (units[i - 1]?.kind === 'number' || /^(?:basis|percentage)$/.test(lowerAt(units, i - 1)));

const OF_THINGS: ReadonlySet<CueClass> = new Set<CueClass>(['object', 'urge', 'finding']);

/** “…,” vented Smith: beside a quotation, a verb that otherwise has an object tells how it was said. */
function classesAt(
  units: readonly Unit[],
  i: number,
  verb: CueVerb | undefined,
): ReadonlySet<CueClass> {
  if (!verb) return MANNER;
  return takesThing(verb) && endsSpeech(units, i) ? MANNER : verb.classes;
}

function takesThing({ classes }: CueVerb): boolean {
  for (const kind of classes) if (!OF_THINGS.has(kind)) return false;
  return true;
}

/** "used to say", "was heard saying": whoever used to, or was heard, says it. */
function chained(group: CueGroup, units: readonly Unit[]): CueGroup {
  const from = chainStart(units, group.from, group.form === 'ing');
  return from === group.from ? group : { ...group, from, form: 'past', passive: false };
}

/** "Asked whether ...," and "Told that ...,": whoever asks or tells stands behind "by", or nowhere. */
const openingParticiple = ({ lemma, classes }: CueVerb): CueGroup => ({
  from: 0,
  to: 1,
  verb: 0,
  lemma,
  form: 'participle',
  classes,
  passive: true,
});

/** "'s" may be "has": "he's said". */
const isPerfect = (units: readonly Unit[], auxiliary: number): boolean =>
  lowerAt(units, auxiliary) === "'s" && isListed(units[auxiliary - 1], PERSONAL_PRONOUN);

/** "was quoted as saying", "as telling reporters": the subject is the source. */
function quotedAs(group: CueGroup, units: readonly Unit[]): CueGroup {
  const { to } = group;
  if (!group.passive || lowerAt(units, to) !== 'as') return group;
  const verb = cueVerb(lowerAt(units, to + 1));
  if (!/^(?:say|tell)$/.test(verb?.lemma ?? '') || !verb?.forms.has('ing')) return group;
  return { ...group, to: to + 2, passive: false, classes: verb.classes };
}

function phrasalAt(units: readonly Unit[], i: number): Phrasal | null {
  for (const phrasal of phrasalVerbs(lowerAt(units, i))) {
    if (phrasal.rest.every((word, offset) => lowerAt(units, i + 1 + offset) === word))
      return phrasal;
  }
  return null;
}

function guessForms(lower: string): ReadonlySet<VerbForm> {
  if (lower.endsWith('ing')) return ING;
  return lower.endsWith('s') ? THIRD : PAST_OR_BASE;
}

const ING: ReadonlySet<VerbForm> = new Set(['ing']);
const THIRD: ReadonlySet<VerbForm> = new Set(['third']);
const PAST_OR_BASE: ReadonlySet<VerbForm> = new Set(['past', 'base']);

function stepOverAdverbs(units: readonly Unit[], from: number): number {
  let i = from;
  while (i >= 0 && isAdverb(units[i])) i--;
  return i;
}

function groupStart(units: readonly Unit[], verb: number): number {
  let from = verb;
  for (let i = verb - 1; i >= 0; i--) {
    const name = i > 0 && isCapitalised(units[i]); // "Will wrote"
    if (name || (!isListed(units[i], AUXILIARY) && !isAdverb(units[i]))) break;
    if (lowerAt(units, i) === "'s" && !isListed(units[i - 1], PERSONAL_PRONOUN)) break;
    from = i;
  }
  // An adverb that opens the sentence belongs to the clause, "himself" to the subject.
  while (from < verb && isAdverb(units[from]) && isCapitalised(units[from])) from++;
  while (from < verb && /(?:self|selves)$/.test(lowerAt(units, from))) from++;
  return from;
}
