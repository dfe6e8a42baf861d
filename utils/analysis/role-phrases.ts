import type { Appearance } from './cast.ts';
import type { Entity } from './entities.ts';
import { PRIVATE, WORKERS } from './lexicons/descriptions.ts';
import { HONORIFIC, isIn, ROLE, TIED } from './listed-nouns.ts';
import { DETERMINER, isListed, PREPOSITION, RELATIVE, SUBORDINATOR } from './listed-words.ts';
import { isFormOfAddress } from './office-names.ts';
import { mainClause } from './opening-subjects.ts';
import type { Phrase } from './phrases.ts';
import type { Unit } from './reading.ts';
import { isFigure } from './source-nouns.ts';
import {
  isAdverb,
  isCapitalised,
  isMark,
  isPronoun,
  isRole,
  isVerb,
  lowerAt,
} from './unit-kinds.ts';

// How many units a description after a name and one before it may have.
const MAX_AFTER = 20;
const MAX_BEFORE = 16;
// How many units into a description its noun stands at most.
const HEAD_WITHIN = 7;

/** Finds a description after a name: ", Senior Consultant at the Institute,"; an age may stand before it. */
export function roleAfter(units: readonly Unit[], after: number, { kind }: Entity): Phrase | null {
  let from = after;
  if (!isMark(units[from], ',')) return null;
  from++;
  if (units[from]?.kind === 'number' && isMark(units[from + 1], ',')) from += 2;
  const first = units[from];
  if (!first || !mayOpenRole(first)) return null;
  let to = from;
  let named = false;
  let isHead = true;
  for (; to < from + MAX_AFTER; to++) {
    const unit = units[to];
    if (!unit || endsRole(unit)) break;
    const isOffice = tellsWho(unit) || (kind === 'person' && isTradeAt(units, to, first));
    // "one of its founders", but not "a letter from her son"
    if (isListed(unit, PREPOSITION) && lowerAt(units, to - 1) !== 'one') isHead = false;
    named ||= isHead && to < from + HEAD_WITHIN && isOffice;
  }
  // "Asked about Quist, the mayor stopped on the steps.": the clause that the opening leads to.
  const isClause = !isMark(units[to], ',') && mainClause(units) === after + 1;
  return named && to > from && !isClause && closesRole(first, units[to]) ? { from, to } : null;
}

const endsRole = (unit: Unit): boolean =>
  unit.kind === 'quote' || isMark(unit, ',.;:—–(') || isListed(unit, RELATIVE) || isVerb(unit);

/** "the mayor", "her rival": a noun that says who somebody is, by himself or to another. */
const tellsWho = (unit: Unit | undefined): boolean =>
  isIn(unit, ROLE | TIED) && (isRole(unit) || unit?.text === unit?.lower);

/** "a developer", "a retired glassblower": a trade that companies have too, or that its form alone tells. */
function isTradeAt(units: readonly Unit[], i: number, { lower: first }: Unit): boolean {
  const noun = lowerAt(units, i);
  if (WORKERS.has(noun)) return true;
  const next = units[i + 1];
  const isLast = next?.kind !== 'word' || isListed(next, PREPOSITION | RELATIVE);
  return /^an?$/.test(first) && isLast && !isCapitalised(units[i]) && isFigure(noun);
}

const mayOpenRole = (first: Unit): boolean =>
  !isListed(first, PREPOSITION) &&
  !isListed(first, RELATIVE) &&
  first.lower !== 'whose' &&
  first.lower !== 'where' &&
  !isAdverb(first);

/** "Smith, the minister and Jones met": a list, not an apposition, unless a mark or a verb closes it. */
function closesRole(first: Unit, next: Unit | undefined): boolean {
  if (next?.kind !== 'word' || isListed(next, RELATIVE)) return true;
  // "In a post on X, the engineer said": the subject of what follows, where no comma closes it.
  return isVerb(next) && !isListed(first, DETERMINER);
}

/** Finds the description before a name, at the first time that it is asked for. */
export function descriptionBefore(units: readonly Unit[], appearance: Appearance): Phrase | null {
  const { from, mention } = appearance;
  if (appearance.described === undefined)
    appearance.described = roleBefore(units, from, mention.title);
  return appearance.described;
}

/** Finds a description before a name: "Deputy Foreign Minister Name", "the agency’s head of research, Name". */
function roleBefore(units: readonly Unit[], name: number, title: string): Phrase | null {
  const titled = title === '' ? name : name - title.split(' ').length;
  // "Her colleague, Cllr Name": what stands before the title tells more.
  const whose = titled < name && isMark(units[titled - 1], ',') ? roleUpTo(units, titled) : null;
  return whose ?? roleUpTo(units, name);
}

/** Finds a description that ends where a name begins; a form of address may stand between. */
export function roleUpTo(units: readonly Unit[], name: number): Phrase | null {
  let at = name;
  while (isAddress(units[at - 1])) at--;
  const whole = officeBefore(units, at);
  if (whole !== null) return { from: whole, to: at };
  const comma = isMark(units[at - 1], ',');
  const to = comma ? at - 1 : at;
  // "Quist scolded Vos": what stands right before a name is its office, or its office is not there.
  if (!comma && !tellsWho(units[to - 1])) return null;
  let from = to;
  while (from > 0 && to - from < MAX_BEFORE && reachesBack(units, from - 1, comma)) {
    from--;
    if (isArticle(units, from)) break;
  }
  if (!units.slice(from, to).some(tellsWho)) return null;
  for (let i = from; i < to - 1; i++) if (lowerAt(units, i) === "'s") from = i + 1;
  return { from, to };
}

const isAddress = (unit: Unit | undefined): boolean =>
  isIn(unit, HONORIFIC) || (unit?.kind === 'quote' && isFormOfAddress(unit.text));

/** "Secretary of State Name", "head of research Name": where an office with its "of" begins. */
function officeBefore(units: readonly Unit[], at: number): number | null {
  let of = at - 1;
  while (of >= 0 && of > at - 6 && units[of]?.kind === 'word' && !isOfField(units, of)) {
    if (isVerb(units[of]) || isListed(units[of], PREPOSITION)) return null;
    of--;
  }
  const noun = lowerAt(units, of - 1);
  // "the mother of the farmer Name" is somebody else.
  if (!isOfField(units, of) || of === at - 1 || !isRole(units[of - 1]) || PRIVATE.has(noun))
    return null;
  if (units.slice(of, at).some((unit) => isRole(unit) && !isCapitalised(unit))) return null;
  let from = of - 1;
  while (from > of - 5 && isOfOffice(units, from - 1)) from--;
  return from;
}

/** The link in "head of research" and in "Minister for Health". */
function isOfField(units: readonly Unit[], i: number): boolean {
  const lower = lowerAt(units, i);
  if (lower === 'of') return true;
  return lower === 'for' && isCapitalised(units[i - 1]) && isCapitalised(units[i + 1]);
}

const isOfOffice = (units: readonly Unit[], i: number): boolean =>
  isCapitalised(units[i]) || /^(?:former|deputy|vice|acting|ex)$/.test(lowerAt(units, i));

/** Whether a description before a name may hold unit `i`. */
function reachesBack(units: readonly Unit[], i: number, comma: boolean): boolean {
  const unit = units[i];
  if (unit?.kind !== 'word' || isVerb(unit) || isListed(unit, SUBORDINATOR)) return false;
  if (isPronoun(unit) || isAddress(unit)) return false;
  if (JOINING.has(unit.lower)) return false;
  return !isListed(unit, PREPOSITION) || (comma && /^(?:of|for|at|in)$/.test(unit.lower));
}

const JOINING = new Set('and or but because'.split(' '));

function isArticle(units: readonly Unit[], i: number): boolean {
  const lower = lowerAt(units, i);
  const isOne = lower === 'the' || lower === 'a' || lower === 'an';
  return isOne && !isListed(units[i - 1], PREPOSITION);
}
