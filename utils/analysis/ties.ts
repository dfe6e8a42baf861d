import { lastOf } from '../text/list-ends.ts';
import type { Appearance, Cast } from './cast.ts';
import type { Fits } from './discourse.ts';
import type { Entities, Entity, Tie } from './entities.ts';
import {
  APART,
  COMPANIONS,
  FAMILY,
  kindsOf,
  OFFSPRING,
  OWNED,
  PARTNERS,
  SAME_SURNAME,
} from './lexicons/descriptions.ts';
import { DETERMINERS } from './lexicons/function-words.ts';
import { isIn, PERSON_NOUN, TIED } from './listed-nouns.ts';
import type { Sex } from './names.ts';
import { headOfFamily, ownerAt } from './owners.ts';
import type { Phrase } from './phrases.ts';
import type { Unit } from './reading.ts';
import { kinNoun } from './source-nouns.ts';
import { lowerAt } from './unit-kinds.ts';

// Nobody with more has one son or wife only; they are not gone through again and again.
const MAX_TIES = 60;

/** What a phrase that introduces somebody says that one is to another: "his wife", "Quist’s lawyer". */
export function findTie(
  cast: Cast,
  units: readonly Unit[],
  phrase: Phrase,
  bearer: Appearance,
): Tie | null {
  // The owner's "'s" or "her" stands before a phrase that was cut there.
  const from = /^(?:'s|her)$/.test(lowerAt(units, phrase.from - 1)) ? phrase.from - 1 : phrase.from;
  const { entity, sentence, mention } = bearer;
  const spot = { sentence, start: mention.span.start, entity };
  for (let i = from; i < phrase.to; i++) {
    // "a cousin of her husband" is neither hers nor her husband.
    if (lowerAt(units, i - 1) === 'of' && isIn(units[i - 2], TIED)) continue;
    const owner = ownerAt(cast, units, i, spot);
    const lower = lowerAt(units, i);
    const noun = owner && (isIn(units[i], TIED) ? lower : nounAfter(units, i + 1, phrase.to));
    if (!owner || !noun) continue;
    const isApart = units.slice(from, phrase.to).some((unit) => APART.has(unit.lower));
    return {
      noun: kinNoun(noun),
      bearer: entity,
      owner,
      isShared: SAME_SURNAME.has(noun) && !isApart,
    };
  }
  // "Quist and wife Joan", "said mum Dawn"
  const bare = phrase.to - phrase.from < 3 ? units[phrase.to - 1] : undefined;
  const noun = bare?.kind === 'word' && SAME_SURNAME.has(bare.text) ? bare.text : null;
  const isOther = units
    .slice(Math.max(0, phrase.from - 1), phrase.to)
    .some(({ lower }) => DETERMINERS.has(lower) || OWNED.has(lower) || lower === 'of');
  const owner = noun && !isOther ? headOfFamily(cast, spot) : null;
  return noun && owner ? { noun: kinNoun(noun), bearer: entity, owner, isShared: true } : null;
}

/** Notes that one is the relative of another. */
export function tieTo(noun: string, bearer: Entity, owner: Entity): void {
  if (bearer === owner) return;
  const tie = { noun, bearer, owner, isShared: SAME_SURNAME.has(noun) };
  if (bearer.kind === 'unknown') bearer.kind = 'person';
  for (const one of [bearer, owner]) one.ties.push(tie);
}

function nounAfter(units: readonly Unit[], from: number, to: number): string | null {
  let noun: string | null = null;
  for (let i = from; i < Math.min(to, from + 6); i++) {
    const lower = lowerAt(units, i);
    if (isIn(units[i], PERSON_NOUN | TIED)) noun = lower;
    else if (noun) break;
  }
  return noun;
}

/** Whom "his wife" or "Quist’s lawyer" means, of those whom the text ties to the owner. */
export function findTied(
  written: string,
  owner: Entity,
  entities: Entities,
  fits: Fits,
): Entity | null {
  const noun = kinNoun(written);
  if (owner.ties.length > MAX_TIES) return null;
  const kinds = COMPANIONS.has(noun) ? kindsOf(noun) : undefined;
  const own = owner.ties.filter(
    (tie) => tie.owner === owner && (tie.noun === noun || kinds?.has(tie.noun)),
  );
  const inverse = FAMILY.get(noun) ?? COMPANIONS.get(noun);
  const others = owner.ties.filter((tie) => tie.bearer === owner && inverse?.has(tie.noun));
  const tied = [...own.map((tie) => tie.bearer), ...others.map((tie) => tie.owner)].filter(fits);
  if (tied.length > 0) return new Set(tied).size === 1 ? (tied[0] ?? null) : null;
  if (!FAMILY.has(noun)) return null;
  const surname = lastOf(owner.words) ?? '';
  const family = entities
    .withWord(surname.toLowerCase())
    .filter(
      (one) =>
        one !== owner &&
        one.mentions.length > 0 &&
        one.words.length > 1 &&
        lastOf(one.words) === surname &&
        !one.ties.some((tie) => tie.bearer === one && isAtOdds(noun, tie.noun)),
    );
  const fitting = family.filter(fits);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Whom the text has as somebody’s mother is rather nobody’s daughter, and a son no husband. */
const isAtOdds = (noun: string, told: string): boolean =>
  FAMILY.get(noun)?.has(told) === true
    ? !FAMILY.get(told)?.has(told)
    : PARTNERS.has(noun) && (OFFSPRING.has(told) || /^(?:brother|sister|sibling)$/.test(told));

/** Finds whom "her daughter" means where the text tells of one woman only that she has a daughter. */
export class OnlyTies {
  /** By noun and sex of the owner. */
  readonly #bearers = new Map<string, Set<Entity>>();

  constructor({ all }: Entities) {
    for (const { ties } of all) {
      for (const { noun, bearer, owner } of ties) {
        for (const sex of owner.sex ? [owner.sex] : (['f', 'm'] as const)) {
          const key = `${noun} ${sex}`;
          this.#bearers.set(key, (this.#bearers.get(key) ?? new Set()).add(bearer));
        }
      }
    }
  }

  find(noun: string, ownerSex: Sex | null, fits: Fits): Entity | null {
    const bearers = this.#bearers.get(`${kinNoun(noun)} ${ownerSex}`);
    const [only] = bearers ?? [];
    return only && bearers?.size === 1 && fits(only) ? only : null;
  }
}
