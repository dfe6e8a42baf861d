import { isAsciiLetter, startsLower } from '../text/characters.ts';
import { isSentenceEnd } from '../text/sentences.ts';
import { type CueVerb, cueVerb } from './cue-lexicon.ts';
import { datelineEnd } from './datelines.ts';
import { PLAIN_VERBS } from './lexicons/function-words.ts';
import {
  ADVERB,
  AUXILIARY,
  COORDINATOR,
  DAY,
  DETERMINER,
  isListed,
  LETTERS,
  listsIn,
  PREPOSITION,
  RELATIVE,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
} from './listed-words.ts';
import type { Sentence, Unit } from './reading.ts';
import { isMark } from './unit-kinds.ts';

// A run of words without a stop is cut here, so that work within sentences stays linear in all.
const MAX_UNITS = 400;

/** Parts the units of a paragraph, or of a quotation, into sentences; that of a quotation is -1. */
export function splitSentences(units: readonly Unit[], paragraph: number): Sentence[] {
  const sentences: Sentence[] = [];
  // Who speaks is never in a dateline, nor what is said.
  let from = paragraph < 0 ? 0 : datelineEnd(units, 0);
  for (let i = from; i < units.length; i++) {
    const next = units[i + 1];
    if (next && i - from < MAX_UNITS && !breaksBetween(units, i)) continue;
    const own = units.slice(from, i + 1);
    sentences.push({ units: own, lists: listsIn(own), cues: null, paragraph });
    from = i + 1;
  }
  return sentences;
}

const closesBracket = ({ text }: Unit): boolean => text === ')' || text === ']';

// What a sentence, or an abbreviation at its end, may end with.
const ENDS = '.!?…。！？)]';

function mayEnd(text: string): boolean {
  const last = text.length - 1;
  return !isAsciiLetter(text.charCodeAt(last)) && ENDS.includes(text.charAt(last));
}

/** Tells whether a sentence ends after unit `i`. */
function breaksBetween(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  const next = units[i + 1];
  if (!unit || !next) return true;
  if (unit.kind !== 'quote') {
    if (isListed(unit, LETTERS) || !mayEnd(unit.text)) return false;
    if (closesBracket(next) && next.kind === 'mark') return false;
    const last = closesBracket(unit) ? (units[i - 1] ?? unit) : unit;
    return isSentenceEnd(last, next.kind === 'quote' ? { text: 'Q', lower: 'the' } : next);
  }
  const stopped = /^(?:[.!?…]|\.+)$/.test(unit.text);
  if (next.kind === 'quote') return stopped;
  if (!stopped || next.kind === 'mark' || startsLower(next.text)) return false;
  return isListed(next, SUBJECT_PRONOUN) || opensAnew(next) || !namesSpeaker(units, i + 1);
}

/** Whether a word begins a sentence, not the naming of a speaker: "But", "Of", "Perhaps". */
const opensAnew = (unit: Unit): boolean =>
  isListed(unit, PREPOSITION | SUBORDINATOR | COORDINATOR | ADVERB);

const isTowards = (unit: Unit | undefined): boolean =>
  unit !== undefined && (!startsLower(unit.text) || isListed(unit, DETERMINER));

/** Whether nothing but a hearer follows up to the end of the sentence. */
function endsSoon(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < Math.min(units.length, from + 10); i++) {
    const unit = units[i];
    if (!unit || isMark(unit, '.')) return true;
    if (unit.kind === 'quote' || unit.lower === 'that') return false;
    // "told us to leave", not "told us in a letter to Acme"
    if (unit.lower === 'to' && !isTowards(units[i + 1])) return false;
    if (isListed(unit, AUXILIARY)) return false;
  }
  return false;
}

const AFTER_SAYING = new Set(
  'on in at of to as with from by via during while when after before last this earlier later again'.split(
    ' ',
  ),
);

/** The comma that ends "who lives nearby,". */
function asideEnd(units: readonly Unit[], from: number): number {
  let i = from;
  while (i < units.length && !isMark(units[i], ',.!?;:') && units[i]?.kind !== 'quote') i++;
  return i;
}

/** After a quotation that ends like a sentence: do a few words of who said it follow? */
function namesSpeaker(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < Math.min(units.length, from + 20); i++) {
    if (isListed(units[i], RELATIVE) && isMark(units[i - 1], ',')) i = asideEnd(units, i);
    const unit = units[i];
    if (!unit || unit.kind === 'quote' || isMark(unit, '.!?;:')) return false;
    const verb = tailVerb(unit);
    if (verb) return i > from && endsTail(units, i, verb);
    if (isListed(unit, AUXILIARY) && !/^(?:'s|has|had)$/.test(unit.lower)) return false;
    if (PLAIN_VERBS.has(unit.lower)) return false;
  }
  return false;
}

function tailVerb({ text, lower }: Unit): CueVerb | null {
  const verb = startsLower(text) ? cueVerb(lower) : undefined;
  if (!verb || verb.classes.has('object')) return null;
  return verb.forms.has('base') || verb.forms.has('ing') ? null : verb;
}

/** Whether nothing but a hearer, a time or a place follows a verb of saying. */
function endsTail(units: readonly Unit[], i: number, { classes }: CueVerb): boolean {
  const next = units[i + 1];
  if (next?.kind !== 'word' || AFTER_SAYING.has(next.lower) || isListed(next, DAY)) return true;
  return (classes.has('hearer') || classes.has('ask')) && endsSoon(units, i + 1);
}
