import {
  DETERMINER,
  isListed,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  SUBORDINATOR,
} from './listed-words.ts';
import type { Phrase } from './phrases.ts';
import type { Unit } from './reading.ts';
import { isAdverb, isCapitalised, isMark, isRole, isVerb, lowerAt } from './unit-kinds.ts';

const MAX_WORDS = 7;

// "Asked by reporters whether he would go,"
const MAX_OPENING = 20;

/** Finds where the main clause begins: after "Asked about that," and "On Monday,". */
export function mainClause(units: readonly Unit[]): number {
  const first = units[0];
  if (!isListed(first, PREPOSITION | SUBORDINATOR) && !isParticiple(first?.lower ?? '')) return 0;
  for (let i = 1; i < Math.min(units.length, MAX_OPENING); i++) {
    if (units[i]?.kind === 'quote') return 0;
    if (isMark(units[i], ',')) return i + 1;
  }
  return 0;
}

const isParticiple = (lower: string): boolean =>
  (lower.endsWith('ed') || lower.endsWith('ing')) && /^\p{L}{3,}(?:ed|ing)$/u.test(lower);

/** "The mayor nods", "Her sister shrugged": a form that a verb has, after a noun for a person. */
const acts = (units: readonly Unit[], at: number): boolean =>
  isRole(units[at - 1]) && /^\p{Ll}{3,}(?:s|ed)$/u.test(units[at]?.text ?? '');

/** "For the veteran nurse, that is little comfort": whom a sentence is about that begins so. */
function topicOf(units: readonly Unit[], comma: number): Phrase | null {
  const isTopic =
    lowerAt(units, 0) === 'for' &&
    /^(?:the|his|her)$/.test(lowerAt(units, 1)) &&
    comma < MAX_WORDS &&
    isRole(units[comma - 1]);
  return isTopic ? { from: 1, to: comma } : null;
}

const isJoint = (lower: string): boolean =>
  lower === 'but' || lower === 'and' || lower === 'so' || lower === 'then' || lower === 'yet';

/** The pronoun or description that opens a sentence as its subject: "He", "The old farmer", "His wife". */
export function openingSubject(units: readonly Unit[]): Phrase | null {
  const start = mainClause(units);
  let from = start;
  while (from < start + 3 && (isJoint(lowerAt(units, from)) || isAdverb(units[from]))) from++;
  const first = lowerAt(units, from);
  if (first === 'he' || first === 'she') return { from, to: from + 1 };
  const topic = start > 0 ? topicOf(units, start - 1) : null;
  if (topic) return topic;
  if (first !== 'the' && first !== 'his' && first !== 'her') return null;
  for (let to = from + 1; to < Math.min(units.length, from + MAX_WORDS); to++) {
    const unit = units[to];
    // An adverb or a verb ends the phrase; with a preposition or a mark, it is too long to be sure.
    if (unit?.kind !== 'word' || isListed(unit, PREPOSITION | RELATIVE)) return null;
    if (to > from + 1 && (isVerb(unit) || isAdverb(unit) || acts(units, to))) return { from, to };
  }
  return null;
}

/** Tells by what a sentence means the person who is its subject; null where it may be about a thing. */
export function tellsOf(units: readonly Unit[]): 'name' | 'pronoun' | null {
  const phrase = openingSubject(units);
  if (phrase && phrase.to - phrase.from === 1) return 'pronoun';
  if (phrase && isRole(units[phrase.to - 1])) return 'name';
  const start = mainClause(units);
  const first = units[start];
  const isName =
    isCapitalised(first) && isCapitalised(units[start + 1]) && !isListed(first, DETERMINER);
  return isName || (isRole(units[start + 1]) && isListed(first, POSSESSIVE)) ? 'name' : null;
}
