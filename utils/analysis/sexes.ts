import { type Appearance, appearancesIn, type Cast, peopleIn } from './cast.ts';
import {
  DETERMINER,
  FEMALE,
  isListed,
  listsIn,
  MALE,
  PREPOSITION,
  SUBORDINATOR,
} from './listed-words.ts';
import type { Sex } from './names.ts';
import type { Reading, Unit } from './reading.ts';
import { lowerAt } from './unit-kinds.ts';

// A pronoun further off may be somebody else's.
const REACH = 25;

/**
 * Learns the sex of those whose names do not tell it from the pronouns of the sentence that brings
 * them in: "Ngoro Quist lost her shop".
 */
export function findSexes(reading: Reading, cast: Cast): void {
  let before = 0;
  const seen = new Set<Appearance['entity']>();
  reading.sentences.forEach(({ units, lists }, sentence) => {
    if (appearancesIn(cast, sentence).length === 0) {
      before = lists;
      return;
    }
    const people = peopleIn(cast, sentence).filter(({ from }) => !isWhere(units, from));
    const [first, ...others] = people;
    const isNew = first && !seen.has(first.entity);
    if (isNew && first.entity.sex === null && !first.mention.possessive) {
      const end = others.find(({ entity }) => entity !== first.entity)?.mention.span.start;
      const sex = sexAfter(units, first.to, end);
      // Whoever the text spoke of before may be meant as well: "Her rival, Quist, thanked her".
      const earlier = units.slice(0, first.from);
      const isOpen = sex && ((before | listsIn(earlier)) & BITS[sex]) === 0;
      if (isOpen) first.entity.sex = sex;
    }
    for (const { entity } of people) seen.add(entity);
    before = sexesIn(lists, people);
  });
}

/** "In Port Quist, Ann Lee lost her shop": a name of which it is told what happened there. */
const isWhere = (units: readonly Unit[], at: number): boolean =>
  isListed(units[at - 1], PREPOSITION) &&
  /^(?:in|at|near|from|outside)$/.test(lowerAt(units, at - 1));

/** The sex of the first pronoun that can go back to a subject, before an offset. */
function sexAfter(
  units: readonly Unit[],
  from: number,
  end = Number.POSITIVE_INFINITY,
): Sex | null {
  for (let i = from; i < Math.min(units.length, from + REACH); i++) {
    const unit = units[i];
    if (!unit || unit.kind === 'quote' || unit.start >= end) return null;
    const sex = sexOf(unit);
    // "hugged her.", "hugged her in tears": another; "her shop" is hers.
    const next = units[i + 1];
    const isObject = unit.lower === 'her' && (next?.kind !== 'word' || endsObject(next));
    if (sex) return isObject ? null : sex;
  }
  return null;
}

const endsObject = (next: Unit): boolean => isListed(next, PREPOSITION | SUBORDINATOR | DETERMINER);

function sexOf(unit: Unit): Sex | null {
  if (isListed(unit, MALE)) return 'm';
  return isListed(unit, FEMALE) ? 'f' : null;
}

/** The bits of pronouns of a sex. */
const BITS: Readonly<Record<Sex, number>> = { m: MALE, f: FEMALE };

/** Of whom a sentence speaks, by its names and its pronouns, as bits. */
function sexesIn(lists: number, people: readonly Appearance[]): number {
  let sexes = lists;
  for (const { entity } of people) if (entity.sex) sexes |= BITS[entity.sex];
  return sexes;
}
