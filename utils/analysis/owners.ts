import { lastOf } from '../text/list-ends.ts';
import { type Appearance, appearancesIn, type Cast, peopleIn } from './cast.ts';
import type { Entity } from './entities.ts';
import { PARTNERS } from './lexicons/descriptions.ts';
import { PERSON_NOUNS } from './lexicons/person-words.ts';
import { isIn, TIED } from './listed-nouns.ts';
import type { Sex } from './names.ts';
import type { Unit } from './reading.ts';
import { isMark, lowerAt } from './unit-kinds.ts';

/** Where somebody is told of by whose relative that is. */
export interface Spot {
  /** Index into `Reading.sentences`. */
  sentence: number;
  start: number;
  /** Who is told of, and so is not the owner; null for several. */
  entity: Entity | null;
}

// How many sentences up the owner of "his wife" is looked for.
const REACH = 6;
// How many sentences up somebody is told of by a trade.
const TOLD_WITHIN = 14;
// Of somebody with more ties, the first tell whether there is a spouse.
const MAX_TIES = 12;
// How many words may stand between "his" and "sons".
const WORDS = 4;

/** Whom "his", "their", "'s" or "cousin of" at `i` makes the owner. */
export function ownerAt(cast: Cast, units: readonly Unit[], i: number, spot: Spot): Entity | null {
  const lower = lowerAt(units, i);
  if (lower === 'his' || lower === 'her')
    return ofSex(nearest(cast, spot, sexOf(lower)), sexOf(lower));
  if (lower === 'their' || isCouple(units, i)) return headOfFamily(cast, spot);
  if (/^(?:a|an|two|three|four|five|six)$/.test(lower)) return whoHas(cast, units, i, spot);
  if (lower === "'s") {
    const named = namedAt(cast, spot, ({ mention }) => mention.span.end === units[i]?.start);
    return named ?? describedAt(cast, units, i - 1, spot);
  }
  const owned = isIn(units[i], TIED) && lowerAt(units, i + 1) === 'of';
  return owned ? namedAt(cast, spot, (one) => follows(units, i + 2, one)) : null;
}

/** The owner of a noun by what stands before it: "his two", "the couple’s". */
export function ownerBefore(
  cast: Cast,
  units: readonly Unit[],
  at: number,
  sentence: number,
): Entity | null {
  const spot = { sentence, start: units[at]?.start ?? 0, entity: null };
  for (let i = at - 1; i >= Math.max(0, at - WORDS); i--) {
    if (units[i]?.kind === 'quote' || isMark(units[i], ',;:')) return null;
    const owner = ownerAt(cast, units, i, spot);
    if (owner) return owner;
  }
  return null;
}

const sexOf = (lower: string): Sex => (/^h(?:is|e)$/.test(lower) ? 'm' : 'f');

/** "Effie Quist left. Her son came": tells what her name does not. */
function ofSex(owner: Entity | null, sex: Sex): Entity | null {
  if (owner) owner.sex ??= sex;
  return owner;
}

/** "the couple’s" */
const isCouple = (units: readonly Unit[], i: number): boolean =>
  lowerAt(units, i) === "'s" && /^(?:couple|pair|family)$/.test(lowerAt(units, i - 1));

/** "the singer’s": the one whom the text has introduced as that. */
function describedAt(
  cast: Cast,
  units: readonly Unit[],
  at: number,
  { sentence, entity, start }: Spot,
): Entity | null {
  const noun = lowerAt(units, at);
  if (!PERSON_NOUNS.has(noun)) return null;
  const isOne = units.slice(Math.max(0, at - WORDS), at).some(({ lower }) => lower === 'the');
  if (!isOne) return null;
  const bearers = new Set<Entity>();
  for (let i = sentence; i >= Math.max(0, sentence - TOLD_WITHIN); i--) {
    for (const one of appearancesIn(cast, i)) {
      const isTold = one.inside === null && one.mention.span.end <= start;
      if (isTold && one.entity !== entity && isCalled(one.entity, noun)) bearers.add(one.entity);
    }
  }
  const [only] = bearers;
  return only && bearers.size === 1 ? only : null;
}

const isCalled = ({ roles, kind }: Entity, noun: string): boolean =>
  kind !== 'organisation' &&
  roles.slice(0, MAX_TIES).some((role) => role.toLowerCase().split(/[ -]/).includes(noun));

/** "Quist is survived by a daughter", "She has two sons": the subject, by name or pronoun. */
function whoHas(cast: Cast, units: readonly Unit[], to: number, spot: Spot): Entity | null {
  const verb = units
    .slice(0, to)
    .findIndex(({ lower }) => /^(?:survived|leaves|has|have|had|raised)$/.test(lower));
  if (verb < 0) return null;
  const before = units[verb]?.start ?? 0;
  const named = namedAt(cast, spot, ({ mention }) => mention.span.end <= before);
  const pronoun = units.slice(0, verb).find(({ lower }) => /^(?:he|she)$/.test(lower));
  return named ?? (pronoun ? nearest(cast, spot, sexOf(pronoun.lower)) : null);
}

const follows = (units: readonly Unit[], i: number, { mention: { span } }: Appearance): boolean =>
  span.start >= (units[i]?.start ?? Number.POSITIVE_INFINITY) &&
  span.start <= (units[i + 2]?.start ?? 0);

function namedAt(
  cast: Cast,
  { sentence, entity }: Spot,
  isThere: (appearance: Appearance) => boolean,
): Entity | null {
  const found = appearancesIn(cast, sentence).find(isThere)?.entity;
  return found && found !== entity && found.kind !== 'organisation' ? found : null;
}

/** The nearest person of a sex named before, the subject of a sentence rather than others of it. */
export function nearest(
  cast: Cast,
  { sentence, entity, start }: Spot,
  sex: Sex,
  mayBe: (entity: Entity) => boolean = () => true,
): Entity | null {
  for (let i = sentence; i >= Math.max(0, sentence - REACH); i--) {
    const found = peopleIn(cast, i).find(
      (one) =>
        one.entity !== entity &&
        one.mention.span.end <= start &&
        mayBe(one.entity) &&
        (one.entity.sex === sex || (one.entity.sex === null && i >= sentence - 1)),
    );
    if (found) return found.entity;
  }
  return null;
}

/**
 * Whose surname "their son" bears: that of somebody married, else that of the nearest people before,
 * where they have but one.
 */
export function headOfFamily(cast: Cast, spot: Spot): Entity | null {
  return marriedBefore(cast, spot) ?? sharedSurname(cast, spot) ?? onlySurname(cast, spot);
}

/** One of the two who alone share a surname, of those told of before. */
function sharedSurname(cast: Cast, { sentence, entity, start }: Spot): Entity | null {
  const bearers = new Map<string, Set<Entity>>();
  for (let i = sentence; i >= Math.max(0, sentence - TOLD_WITHIN); i--) {
    for (const one of peopleIn(cast, i)) {
      const { words } = one.entity;
      if (one.mention.span.end > start || one.entity === entity || words.length < 2) continue;
      const surname = lastOf(words) ?? '';
      bearers.set(surname, (bearers.get(surname) ?? new Set()).add(one.entity));
    }
  }
  const [only, ...more] = [...bearers.values()].filter(({ size }) => size === 2);
  const [first] = only ?? [];
  return first && more.length === 0 ? first : null;
}

function marriedBefore(cast: Cast, { sentence, entity, start }: Spot): Entity | null {
  for (let i = sentence; i >= Math.max(0, sentence - REACH); i--) {
    for (const one of appearancesIn(cast, i)) {
      const isTold = one.inside === null && one.mention.span.end <= start;
      if (!isTold || one.entity === entity || one.entity.words.length < 2) continue;
      // Whose husband comes in is whom the text is about.
      const tie = one.entity.ties.slice(0, MAX_TIES).find(({ noun }) => PARTNERS.has(noun));
      if (tie && tie.owner !== entity) return tie.owner;
    }
  }
  return null;
}

function onlySurname(cast: Cast, { sentence, entity, start }: Spot): Entity | null {
  for (let i = sentence; i >= Math.max(0, sentence - REACH); i--) {
    const people = peopleIn(cast, i).filter(
      (one) =>
        one.entity !== entity && one.mention.span.end <= start && one.entity.words.length > 1,
    );
    const surnames = new Set(people.map((one) => lastOf(one.entity.words)));
    if (surnames.size > 0) return surnames.size === 1 ? (people[0]?.entity ?? null) : null;
  }
  return null;
}
