import { type CueVerb, cueVerb, phrasalVerbs, type VerbForm } from './cue-lexicon.ts';
import type { CueClass } from './lexicons/cue-verbs.ts';
import { NOUN_FORMS } from './lexicons/cue-verbs.ts';
import {
  ADVERBS,
  AUXILIARIES,
  BE,
  DAYS,
  DETERMINERS,
  HAVE,
  NO_ADVERBS,
  OBJECT_PRONOUNS,
  PERSONAL,
  POSSESSIVES,
  PREPOSITIONS,
  SUBORDINATORS,
} from './lexicons/function-words.ts';
import { GROUP_NOUNS } from './lexicons/person-words.ts';
import { isCapitalised, isMark, type Unit } from './reading.ts';

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

export const isAdverb = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  unit.kind === 'word' &&
  (ADVERBS.has(unit.lower) ||
    (/^\p{Ll}+ly$/u.test(unit.text) && unit.text.length > 4 && !NO_ADVERBS.has(unit.lower)));

/** Finds the reporting verb groups of a sentence, in order; "according to" is one too. */
export function findCues(units: readonly Unit[]): CueGroup[] {
  const groups: CueGroup[] = [];
  for (let i = 0; i < units.length; i++) {
    const group = accordingTo(units, i) ?? groupAt(units, i);
    if (!group) continue;
    groups.push(group);
    i = group.to - 1;
  }
  return groups;
}

const STATEMENT: ReadonlySet<CueClass> = new Set(['statement']);

function accordingTo(units: readonly Unit[], i: number): CueGroup | null {
  if (units[i]?.lower !== 'according' || units[i + 1]?.lower !== 'to') return null;
  return { from: i, to: i + 2, verb: i, lemma: 'according', form: 'base', classes: STATEMENT, passive: false };
}

function groupAt(units: readonly Unit[], i: number): CueGroup | null {
  const unit = units[i];
  if (!unit || unit.kind !== 'word' || (i > 0 && /^\p{Lu}/u.test(unit.text))) return null;
  const phrase = phrasalAt(units, i);
  const verb = cueVerb(unit.lower);
  if (!phrase && !verb) return null;
  const before = stepOverAdverbs(units, i - 1);
  const forms: ReadonlySet<VerbForm> = verb?.forms ?? guessForms(unit.lower);
  const form = readForm(units, i, before, forms, phrase !== null);
  if (form === null) return null;
  const to = phrase ? i + 1 + phrase.rest.length : i + 1;
  const classes: ReadonlySet<CueClass> = phrase ? new Set([phrase.kind]) : (verb as CueVerb).classes;
  const lemma = verb?.lemma ?? unit.lower;
  const passive = form === 'participle' && BE.has(units[before]?.lower ?? '') && !isActive(units, before);
  return quotedAs({ from: groupStart(units, i), to, verb: i, lemma, form, classes, passive }, units);
}

/** "'s" and "'d" may be "has" and "had": "he's said". */
const isActive = (units: readonly Unit[], aux: number): boolean =>
  units[aux]?.lower === "'s" && PERSONAL.has(units[aux - 1]?.lower ?? '');

/** "was quoted as saying" has its subject for its source. */
function quotedAs(group: CueGroup, units: readonly Unit[]): CueGroup {
  const { to } = group;
  if (!group.passive || units[to]?.lower !== 'as' || units[to + 1]?.lower !== 'saying') return group;
  return { ...group, to: to + 2, passive: false, classes: STATEMENT };
}

function phrasalAt(units: readonly Unit[], i: number): { rest: readonly string[]; kind: CueClass } | null {
  const unit = units[i];
  if (!unit) return null;
  return (
    phrasalVerbs(unit.lower).find(({ rest }) =>
      rest.every((word, offset) => units[i + 1 + offset]?.lower === word),
    ) ?? null
  );
}

function guessForms(lower: string): ReadonlySet<VerbForm> {
  if (lower.endsWith('ing')) return new Set<VerbForm>(['ing']);
  return new Set<VerbForm>(lower.endsWith('s') ? ['third'] : ['past', 'base']);
}

function stepOverAdverbs(units: readonly Unit[], from: number): number {
  let i = from;
  while (i >= 0 && isAdverb(units[i])) i--;
  return i;
}

/** Which form of a verb stands at `i`, or null where the word is no verb there. */
function readForm(
  units: readonly Unit[],
  i: number,
  before: number,
  forms: ReadonlySet<VerbForm>,
  phrase: boolean,
): VerbForm | null {
  const previous = units[before];
  const lower = units[i]?.lower ?? '';
  const last = previous?.lower ?? '';
  if (forms.has('ing')) {
    if (BE.has(last)) return 'ing';
    return DETERMINERS.has(last) || POSSESSIVES.has(last) || NOUN_FORMS.has(lower) ? null : 'ing';
  }
  if (BE.has(last) || HAVE.has(last)) {
    if (forms.has('participle')) return 'participle';
    if (last !== "'s") return null;
  }
  if (AUXILIARIES.has(last) && forms.has('base')) return 'base';
  if (last === 'to') return null;
  if (DETERMINERS.has(last) && !isGroupPronoun(last)) return null;
  if (POSSESSIVES.has(last) || (PREPOSITIONS.has(last) && !isMark(units[before + 1], ','))) return null;
  if (forms.has('past')) return isParticiple(units, i, previous, phrase) ? null : 'past';
  if (forms.has('third')) return isNounHere(units, i, before) ? null : 'third';
  if (forms.has('base') && isPlural(previous) && !isNounHere(units, i, before)) return 'base';
  return null;
}

const isGroupPronoun = (lower: string): boolean => /^(?:some|many|others|both|few|several|all|it|one|that|this)$/.test(lower);

/** A past form that only describes the noun before or after it: "alleged victims", "based in". */
function isParticiple(units: readonly Unit[], i: number, previous: Unit | undefined, phrase: boolean): boolean {
  const next = units[i + 1];
  const lower = units[i]?.lower ?? '';
  if (phrase || /^(?:said|told)$/.test(lower)) return false;
  if (next?.lower === 'by') return true;
  if (!previous) return false;
  // "the so called plan", "an expected rise"
  if (/^(?:a|an|the|very|so|most|more|less|much)$/.test(previous.lower)) return true;
  return lower === 'known' || lower === 'seen';
}

/** Words such as "claims" are verbs only between a subject and what may follow a verb of saying. */
function isNounHere(units: readonly Unit[], i: number, before: number): boolean {
  if (!NOUN_FORMS.has(units[i]?.lower ?? '')) return false;
  const previous = units[before];
  const next = units[i + 1];
  if (!previous || previous.kind === 'number') return true;
  if (PERSONAL.has(previous.lower) || previous.lower === 'who') return false;
  if (previous.kind === 'quote' && next && (isCapitalised(next) || DETERMINERS.has(next.lower))) return false;
  if (previous.kind === 'mark' && !isMark(previous, ',')) return true;
  if (!next || next.kind === 'quote' || isMark(next, ':')) return next?.kind !== 'quote' && !isMark(next, ':');
  if (next.kind === 'mark') return !isCapitalised(previous);
  return !(
    SUBORDINATORS.has(next.lower) ||
    DETERMINERS.has(next.lower) ||
    PERSONAL.has(next.lower) ||
    OBJECT_PRONOUNS.has(next.lower) ||
    (next.lower === 'to' && isCapitalised(previous)) ||
    (isCapitalised(next) && isCapitalised(previous) && !DAYS.has(next.lower))
  );
}

/** Tells whether a verb in its base form may follow: "they say", "officials say". */
function isPlural(previous: Unit | undefined): boolean {
  if (!previous || previous.kind !== 'word') return false;
  const { lower } = previous;
  if (/^(?:i|you|we|they|who|many|some|others|most|both|several|few|all)$/.test(lower)) return true;
  return GROUP_NOUNS.has(lower) || (/[^s]s$/.test(lower) && !/^(?:its|his|this|as|was|is|has|'s|us|does)$/.test(lower)) || /^(?:children|women|men|people|police)$/.test(lower);
}

function groupStart(units: readonly Unit[], verb: number): number {
  let from = verb;
  for (let i = verb - 1; i >= 0; i--) {
    const unit = units[i];
    if (!unit || !(AUXILIARIES.has(unit.lower) || isAdverb(unit))) break;
    if (unit.lower === "'s" && !PERSONAL.has(units[i - 1]?.lower ?? '')) break;
    from = i;
  }
  // An adverb that opens the sentence or follows a comma belongs to the clause, not to the verb.
  while (from < verb && isAdverb(units[from]) && /^\p{Lu}/u.test(units[from]?.text ?? '')) from++;
  return from;
}
