import { lastOf } from '../text/list-ends.ts';
import { type Appearance, appearancesIn, type Cast } from './cast.ts';
import type { Entity } from './entities.ts';
import { COMPANIES, EITHER } from './lexicons/descriptions.ts';
import { PREPOSITIONS } from './lexicons/function-words.ts';
import { isListed, PREPOSITION } from './listed-words.ts';
import type { Sex } from './names.ts';
import { isFormOfAddress } from './office-names.ts';
import type { Phrase } from './phrases.ts';
import { type Reading, spanOf, type Unit } from './reading.ts';
import { descriptionBefore, roleAfter } from './role-phrases.ts';
import { personNoun, sexOfNoun } from './source-nouns.ts';
import { isCapitalised, isMark, isRole, lowerAt } from './unit-kinds.ts';

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
  const { mention, entity, from: at, to: after } = appearance;
  entity.age ??= ageBeside(units, at, after);
  // "Quist, 61, runs a mill": only people are told by their ages.
  if (entity.age !== null && entity.kind === 'unknown' && isMark(units[after + 2], ',)')) {
    entity.kind = 'person';
  }
  const phrases = [roleAfter(units, after, entity), descriptionBefore(units, appearance)];
  const phrase = phrases.find((one) => one && !namesAnother(units, one, appearance, cast));
  const found = phrase && roleText(reading.text, units, phrase);
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
  appearancesIn(cast, sentence).some(({ mention, entity: other, from: at }) => {
    if (other === entity || other.kind !== 'person' || mention.possessive) return false;
    if (at < from || at >= to) return false;
    let before = at;
    while (before > from && (isRole(units[before - 1]) || isCapitalised(units[before - 1])))
      before--;
    return !isListed(units[before - 1], PREPOSITION);
  });

const officeOf = (title: string): string | null =>
  title && !isFormOfAddress(title) ? title : null;

function introduce(entity: Entity, role: string, isSomebody: () => boolean): void {
  if (mayBeBusiness(entity, role)) {
    const isOpen = OPEN_TO_ALL.has(lastOf(role.split(' ')) ?? '');
    entity.kind = isOpen && isSomebody() ? 'person' : 'organisation';
    if (entity.kind === 'organisation') return;
  }
  entity.roles.push(role);
  if (entity.kind === 'unknown' && !isEither(role)) entity.kind = 'person';
  entity.sex ??= sexOfRole(role);
}

/** "the developer, Crownhill", "Acme’s parent Crownhill": one word alone for what companies are too. */
function mayBeBusiness({ kind, words, sex, mentions }: Entity, role: string): boolean {
  if (kind === 'person' || words.length !== 1 || sex !== null) return false;
  const noun = lastOf(role.split(' ')) ?? '';
  const isBare = mentions.every(({ title }) => title === '');
  return isBare && (COMPANIES.has(noun) || EITHER.has(noun));
}

const isEither = (role: string): boolean =>
  role.split(/\s/).some((word) => EITHER.has(word.toLowerCase()));

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
    const before = units[i]?.kind === 'number' ? AGE.exec(lowerAt(units, i)) : null;
    if (before) return Number(before[1]) || null;
    if (!isRole(units[i]) && !isRole(units[i + 1])) break;
  }
  return null;
}

const AGE = /^(\p{N}{1,3})-year-old$/u;

function sexOfRole(role: string): Sex | null {
  for (const word of role.toLowerCase().split(/[^\p{L}-]+/u)) {
    // "a cardiologist at King’s" is no king.
    if (PREPOSITIONS.has(word)) return null;
    const sex = sexOfNoun(personNoun(word));
    if (sex) return sex;
  }
  return null;
}

/** A role as written, without what opens the phrase: "the", "her", "said". */
function roleText(text: string, units: readonly Unit[], { from, to }: Phrase): string | null {
  let start = from;
  while (start < to && BEFORE_ROLE.has(lowerAt(units, start))) start++;
  const span = spanOf(units, start, to);
  return span && text.slice(span.start, span.end);
}

const BEFORE_ROLE = new Set('a an the his her its their our my and then said one'.split(' '));
