import { type Appearance, appearancesIn, type Cast } from './cast.ts';
import { type Fits, isPerson } from './discourse.ts';
import type { Entities, Entity, Tie } from './entities.ts';
import { COMPANIONS, FAMILY } from './lexicons/descriptions.ts';
import { PERSON_NOUNS } from './lexicons/person-words.ts';
import type { Sex } from './names.ts';
import type { Phrase } from './phrases.ts';
import type { Unit } from './reading.ts';
import { lowerAt } from './unit-kinds.ts';

// How many sentences up the owner of "his wife" is looked for.
const REACH = 6;

/** What a phrase that introduces somebody says that one is to another: "his wife", "Quist’s lawyer". */
export function findTie(
  cast: Cast,
  units: readonly Unit[],
  phrase: Phrase,
  bearer: Appearance,
): Tie | null {
  // The owner's "'s" stands before a phrase that was cut there.
  const from = lowerAt(units, phrase.from - 1) === "'s" ? phrase.from - 1 : phrase.from;
  for (let i = from; i < phrase.to; i++) {
    const owner = ownerAt(cast, units, i, bearer);
    const lower = lowerAt(units, i);
    const noun = owner && (isTied(lower) ? lower : nounAfter(units, i + 1, phrase.to));
    if (owner && noun) return { noun, bearer: bearer.entity, owner };
  }
  return null;
}

/** Whom "his", "'s" or "cousin of" at `i` makes the owner. */
function ownerAt(cast: Cast, units: readonly Unit[], i: number, bearer: Appearance): Entity | null {
  const lower = lowerAt(units, i);
  if (/^h(?:is|er)$/.test(lower)) return nearest(cast, bearer, lower === 'his' ? 'm' : 'f');
  if (lower === "'s") {
    return namedAt(cast, bearer, ({ mention }) => mention.span.end === units[i]?.start);
  }
  const owned = isTied(lower) && lowerAt(units, i + 1) === 'of';
  return owned ? namedAt(cast, bearer, (one) => follows(units, i + 2, one)) : null;
}

const isTied = (noun: string): boolean => FAMILY.has(noun) || COMPANIONS.has(noun);

function nounAfter(units: readonly Unit[], from: number, to: number): string | null {
  let noun: string | null = null;
  for (let i = from; i < Math.min(to, from + 6); i++) {
    const lower = lowerAt(units, i);
    if (PERSON_NOUNS.has(lower) || isTied(lower)) noun = lower;
    else if (noun) break;
  }
  return noun;
}

const follows = (units: readonly Unit[], i: number, { mention: { span } }: Appearance): boolean =>
  span.start >= (units[i]?.start ?? Number.POSITIVE_INFINITY) &&
  span.start <= (units[i + 2]?.start ?? 0);

function namedAt(
  cast: Cast,
  { sentence, entity }: Appearance,
  isThere: (appearance: Appearance) => boolean,
): Entity | null {
  const found = appearancesIn(cast, sentence).find(isThere)?.entity;
  return found && found !== entity && found.kind !== 'organisation' ? found : null;
}

/** The nearest person of a sex named before, the subject of a sentence rather than others of it. */
function nearest(cast: Cast, { sentence, entity, mention }: Appearance, sex: Sex): Entity | null {
  for (let i = sentence; i >= Math.max(0, sentence - REACH); i--) {
    const found = appearancesIn(cast, i).find(
      (one) =>
        one.inside === null &&
        one.entity !== entity &&
        one.mention.span.end <= mention.span.start &&
        isPerson(one.entity) &&
        (one.entity.sex ?? sex) === sex,
    );
    if (found) return found.entity;
  }
  return null;
}

/** Whom "his wife" or "Quist’s lawyer" means, of those whom the text ties to the owner. */
export function findTied(
  noun: string,
  owner: Entity,
  entities: Entities,
  fits: Fits,
): Entity | null {
  const own = owner.ties.filter((tie) => tie.owner === owner && tie.noun === noun);
  const inverse = FAMILY.get(noun) ?? COMPANIONS.get(noun);
  const others = owner.ties.filter((tie) => tie.bearer === owner && inverse?.has(tie.noun));
  const tied = [...own.map((tie) => tie.bearer), ...others.map((tie) => tie.owner)].filter(fits);
  if (tied.length > 0) return new Set(tied).size === 1 ? (tied[0] ?? null) : null;
  if (!FAMILY.has(noun)) return null;
  const surname = owner.words.at(-1) ?? '';
  const family = entities
    .withWord(surname.toLowerCase())
    .filter((one) => one !== owner && one.words.length > 1 && one.words.at(-1) === surname);
  const fitting = family.filter(fits);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
