import { type Appearance, appearancesIn, type Cast } from './cast.ts';
import type { Entity } from './entities.ts';
import { COMPANIES, EITHER, PRIVATE, WORKERS } from './lexicons/descriptions.ts';
import { DETERMINERS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './lexicons/function-words.ts';
import { PERSON_NOUNS } from './lexicons/person-words.ts';
import type { Sex } from './names.ts';
import { isFormOfAddress } from './office-names.ts';
import { mainClause } from './opening-subjects.ts';
import { firstFrom } from './ordered.ts';
import type { Phrase } from './phrases.ts';
import { type Reading, spanOf, type Unit } from './reading.ts';
import { isFigure, isTied, personNoun, sexOfNoun } from './source-nouns.ts';
import { findTie } from './ties.ts';
import {
  isAdverb,
  isCapitalised,
  isMark,
  isPronoun,
  isRole,
  isVerb,
  lowerAt,
} from './unit-kinds.ts';

/** Writes into each entity by which office, trade or age the text introduces it. */
export function findRoles(reading: Reading, cast: Cast): void {
  reading.sentences.forEach(({ units }, sentence) => {
    for (const appearance of appearancesIn(cast, sentence)) {
      const { entity, inside } = appearance;
      if (inside === null && entity.kind !== 'organisation') {
        readBeside(reading, units, appearance, cast);
      }
    }
  });
}

/** Reads what stands around one name. */
function readBeside(
  reading: Reading,
  units: readonly Unit[],
  appearance: Appearance,
  cast: Cast,
): void {
  const { mention, entity } = appearance;
  const at = firstFrom(units, mention.span.start);
  const after = firstFrom(units, mention.span.end);
  entity.age ??= ageBeside(units, at, after);
  // "Quist, 61, runs a mill": only people are told by their ages.
  if (entity.age !== null && entity.kind === 'unknown' && isMark(units[after + 2], ',)')) {
    entity.kind = 'person';
  }
  const phrases = [roleAfter(units, after, entity), roleBefore(units, at, mention.title)];
  const phrase = phrases.find((one) => one && !namesAnother(units, one, appearance, cast));
  const found = phrase && clean(reading.text, units, phrase);
  const role = found && !isFormOfAddress(found) ? found : officeOf(mention.title);
  if (!role) return;
  introduce(entity, role, () => isHeOrShe(reading, appearance));
}

/** "From Ayr, manager Ann Quist": an office in a phrase that ends in whoever holds it is not of the one before. */
const namesAnother = (
  units: readonly Unit[],
  { from, to }: Phrase,
  { sentence, entity }: Appearance,
  cast: Cast,
): boolean =>
  appearancesIn(cast, sentence).some(({ mention, entity: other }) => {
    if (other === entity || other.kind !== 'person' || mention.possessive) return false;
    const at = firstFrom(units, mention.span.start);
    if (at < from || at >= to) return false;
    let before = at;
    while (before > from && (isRole(units[before - 1]) || isCapitalised(units[before - 1])))
      before--;
    return !PREPOSITIONS.has(lowerAt(units, before - 1));
  });

/** Notes whose relative, lawyer or friend the text says that somebody is. */
export function findTies(reading: Reading, cast: Cast): void {
  reading.sentences.forEach(({ units }, sentence) => {
    for (const appearance of appearancesIn(cast, sentence)) {
      const { entity, inside, mention } = appearance;
      if (inside !== null || entity.kind === 'organisation') continue;
      const before = roleBefore(units, firstFrom(units, mention.span.start), mention.title);
      const after = roleAfter(units, firstFrom(units, mention.span.end), entity);
      // "Her late husband, the painter Piet Quist"
      const first = before && isMark(units[before.from - 1], ',') ? before.from : null;
      const apart = first === null ? null : roleUpTo(units, first);
      for (const phrase of [apart, before, after])
        if (phrase) readTie(units, cast, phrase, appearance);
    }
  });
}

/** "Her husband, Piet Quist, an engineer": what he is to her is told before his name, his trade after it. */
function readTie(units: readonly Unit[], cast: Cast, phrase: Phrase, appearance: Appearance): void {
  const tie = findTie(cast, units, phrase, appearance);
  if (!tie) return;
  // "his wife, Bernie": surer than a name, but not than a title.
  const sex = PERSON_NOUNS.get(tie.noun) ?? tie.bearer.sex;
  tie.bearer.sex = appearance.mention.title === '' ? sex : (tie.bearer.sex ?? sex);
  for (const one of [tie.bearer, tie.owner]) one.ties.push(tie);
}

const officeOf = (title: string): string | null =>
  title && !isFormOfAddress(title) ? title : null;

function introduce(entity: Entity, role: string, isSomebody: () => boolean): void {
  if (mayBeBusiness(entity, role)) {
    const isOpen = OPEN_TO_ALL.has(role.split(' ').at(-1) ?? '');
    entity.kind = isOpen && isSomebody() ? 'person' : 'organisation';
    if (entity.kind === 'organisation') return;
  }
  entity.roles.push(role);
  const isEither = role.split(/\s/).some((word) => EITHER.has(word.toLowerCase()));
  if (entity.kind === 'unknown' && !isEither) entity.kind = 'person';
  entity.sex ??= sexOfRole(role);
}

/** "the developer, Crownhill", "Acme’s parent Crownhill": one word alone for what companies are too. */
function mayBeBusiness({ kind, words, sex, mentions }: Entity, role: string): boolean {
  const noun = role.split(' ').at(-1) ?? '';
  const isBare = mentions.every(({ title }) => title === '');
  return (
    kind !== 'person' &&
    words.length === 1 &&
    sex === null &&
    isBare &&
    (COMPANIES.has(noun) || EITHER.has(noun))
  );
}

// What people known by their surnames are as often as companies: "the landlord, Patel".
const OPEN_TO_ALL = new Set([...EITHER, 'developer', 'builder', 'publisher', 'producer']);

/** "The landlord, Patel, came. “I was out,” he said": whether a pronoun for a person follows a name. */
function isHeOrShe({ sentences }: Reading, { mention, sentence }: Appearance): boolean {
  const isPronoun = ({ lower, start }: Unit) =>
    start >= mention.span.end && /^(?:s?he|his|her|him)$/.test(lower);
  return [sentence, sentence + 1].some((at) => sentences[at]?.units.some(isPronoun));
}

/** "Smith, 34," and "34-year-old Smith" */
function ageBeside(units: readonly Unit[], at: number, after: number): number | null {
  const first = isMark(units[after], ',(') ? after + 1 : -1;
  const set = units[lowerAt(units, first) === 'aged' ? first + 1 : first];
  if (set?.kind === 'number' && /^\p{N}{1,3}$/u.test(set.text)) return Number(set.text) || null;
  // "the 39-year-old bus driver Ann Lee"
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const before = /^(\p{N}{1,3})-year-old$/u.exec(lowerAt(units, i));
    if (before) return Number(before[1]) || null;
    if (!isRole(units[i]) && !isRole(units[i + 1])) break;
  }
  return null;
}

function sexOfRole(role: string): Sex | null {
  for (const word of role.toLowerCase().split(/[^\p{L}-]+/u)) {
    // "a cardiologist at King’s" is no king.
    if (PREPOSITIONS.has(word)) return null;
    const sex = sexOfNoun(personNoun(word));
    if (sex) return sex;
  }
  return null;
}

/** ", Senior Consultant at the Institute," after a name; an age may stand before it. */
function roleAfter(units: readonly Unit[], after: number, { kind }: Entity): Phrase | null {
  let from = after;
  if (!isMark(units[from], ',')) return null;
  from++;
  if (units[from]?.kind === 'number' && isMark(units[from + 1], ',')) from += 2;
  const first = units[from];
  if (!first || !mayOpenRole(first)) return null;
  let to = from;
  let named = false;
  let isHead = true;
  while (to < units.length && to < from + 20) {
    const unit = units[to];
    if (
      !unit ||
      unit.kind === 'quote' ||
      isMark(unit, ',.;:—–(') ||
      RELATIVES.has(unit.lower) ||
      isVerb(unit)
    )
      break;
    const isOffice = tellsWho(unit) || (kind === 'person' && isTradeAt(units, to, first));
    // "one of its founders", but not "a letter from her son"
    if (PREPOSITIONS.has(unit.lower) && lowerAt(units, to - 1) !== 'one') isHead = false;
    named ||= isHead && to < from + 7 && isOffice;
    to++;
  }
  // "Asked about Quist, the mayor stopped on the steps.": the clause that the opening leads to.
  const isClause = !isMark(units[to], ',') && mainClause(units) === after + 1;
  return named && to > from && !isClause && closesRole(first, units[to]) ? { from, to } : null;
}

/** Tells whether a noun says who somebody is, by himself or to another: "the mayor", "her rival". */
const tellsWho = (unit: Unit | undefined): boolean =>
  isRole(unit) || (unit?.kind === 'word' && isTied(unit.text));

/** "a developer", "a retired glassblower": a trade that companies have too, or that its form alone tells. */
function isTradeAt(units: readonly Unit[], i: number, { lower: first }: Unit): boolean {
  const noun = lowerAt(units, i);
  if (WORKERS.has(noun)) return true;
  const next = units[i + 1];
  const isLast = next?.kind !== 'word' || PREPOSITIONS.has(next.lower) || RELATIVES.has(next.lower);
  return /^an?$/.test(first) && isLast && !isCapitalised(units[i]) && isFigure(noun);
}

const mayOpenRole = (first: Unit): boolean =>
  !PREPOSITIONS.has(first.lower) &&
  !RELATIVES.has(first.lower) &&
  !/^(?:whose|where)$/.test(first.lower) &&
  !isAdverb(first);

/** "Smith, the minister and Jones met": a list, not an apposition, unless a mark or a verb closes it. */
function closesRole(first: Unit, next: Unit | undefined): boolean {
  if (next?.kind !== 'word' || RELATIVES.has(next.lower)) return true;
  // "In a post on X, the engineer said": the subject of what follows, where no comma closes it.
  return isVerb(next) && !DETERMINERS.has(first.lower);
}

/** "Deputy Foreign Minister Name", "the agency’s head of research, Name" */
function roleBefore(units: readonly Unit[], name: number, title: string): Phrase | null {
  const titled = title === '' ? name : name - title.split(' ').length;
  // "Her colleague, Cllr Name": what stands before the title tells more.
  const whose = titled < name && isMark(units[titled - 1], ',') ? roleUpTo(units, titled) : null;
  return whose ?? roleUpTo(units, name);
}

function roleUpTo(units: readonly Unit[], name: number): Phrase | null {
  let at = name;
  while (isFormOfAddress(units[at - 1]?.text ?? '')) at--;
  const whole = officeBefore(units, at);
  if (whole !== null) return { from: whole, to: at };
  const comma = isMark(units[at - 1], ',');
  const to = comma ? at - 1 : at;
  let from = to;
  while (from > 0 && to - from < 16 && reachesBack(units, from - 1, comma)) {
    from--;
    if (isArticle(units, from)) break;
  }
  // "Quist scolded Vos": what stands right before a name is its office, or its office is not there.
  if (!comma && !tellsWho(units[to - 1])) return null;
  if (!units.slice(from, to).some(tellsWho)) return null;
  for (let i = from; i < to - 1; i++) if (lowerAt(units, i) === "'s") from = i + 1;
  return { from, to };
}

/** "Secretary of State Name", "head of research Name": where an office with its "of" begins. */
function officeBefore(units: readonly Unit[], at: number): number | null {
  let of = at - 1;
  while (of > at - 6 && units[of]?.kind === 'word' && !isOfField(units, of)) {
    if (isVerb(units[of]) || PREPOSITIONS.has(lowerAt(units, of))) return null;
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
const isOfField = (units: readonly Unit[], i: number): boolean =>
  lowerAt(units, i) === 'of' ||
  (lowerAt(units, i) === 'for' && isCapitalised(units[i - 1]) && isCapitalised(units[i + 1]));

const isOfOffice = (units: readonly Unit[], i: number): boolean =>
  isCapitalised(units[i]) || /^(?:former|deputy|vice|acting|ex)$/.test(lowerAt(units, i));

/** Whether a description before a name may hold unit `i`. */
function reachesBack(units: readonly Unit[], i: number, comma: boolean): boolean {
  const unit = units[i];
  if (unit?.kind !== 'word' || isVerb(unit) || SUBORDINATORS.has(unit.lower)) return false;
  if (isPronoun(unit) || isFormOfAddress(unit.text)) return false;
  if (/^(?:and|or|but|because)$/.test(unit.lower)) return false;
  return !PREPOSITIONS.has(unit.lower) || (comma && /^(?:of|for|at|in)$/.test(unit.lower));
}

const isArticle = (units: readonly Unit[], i: number): boolean =>
  /^(?:the|a|an)$/.test(lowerAt(units, i)) && !PREPOSITIONS.has(lowerAt(units, i - 1));

function clean(text: string, units: readonly Unit[], { from, to }: Phrase): string | null {
  let start = from;
  while (start < to && BEFORE_ROLE.has(lowerAt(units, start))) start++;
  const span = spanOf(units, start, to);
  return span && text.slice(span.start, span.end);
}

const BEFORE_ROLE = new Set('a an the his her its their our my and then said one'.split(' '));
