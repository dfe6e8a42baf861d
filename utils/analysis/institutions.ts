import type { Cast } from './cast.ts';
import { type Discourse, isNamedBefore, type Place } from './discourse.ts';
import type { Entity } from './entities.ts';
import { ALSO, ANY_ORGANISATION, PLATFORMS } from './lexicons/descriptions.ts';

/** Finds the organisations that "it", "the ministry" or "the company" stand for. */
export class Institutions {
  readonly #cast: Cast;
  readonly #discourse: Discourse;
  /** Words by which the text introduces organisations: "charity" for "Hope, a charity". */
  readonly #introduced = new Map<string, Entity[]>();

  constructor(cast: Cast, discourse: Discourse) {
    this.#cast = cast;
    this.#discourse = discourse;
    for (const entity of cast.entities.all) {
      if (entity.kind === 'person') continue;
      for (const word of new Set(entity.traits)) {
        const bearers = this.#introduced.get(word);
        if (bearers) bearers.push(entity);
        else this.#introduced.set(word, [entity]);
      }
    }
  }

  /** Which one "it" means. */
  latest(place: Place): Entity | null {
    return this.#discourse.latest(place, isOrganisation);
  }

  /** The latest organisation with the noun in its name or its introduction; "the company" may be any. */
  find(noun: string, place: Place): Entity | null {
    const bearers = this.#bearersOf(noun, place.span.start);
    const anywhere = { ...place, inside: null };
    if (bearers.length === 1) return bearers[0] ?? null;
    if (bearers.length > 1) {
      const latest = this.#discourse.latest(anywhere, (one) => bearers.includes(one));
      return latest ?? bearers.at(-1) ?? null;
    }
    return ANY_ORGANISATION.has(noun) ? this.latest(anywhere) : null;
  }

  #bearersOf(noun: string, offset: number): Entity[] {
    const introduced = (this.#introduced.get(noun) ?? []).filter((one) =>
      isNamedBefore(one, offset),
    );
    if (introduced.length > 0) return introduced;
    return [noun, ...(ALSO.get(noun) ?? [])]
      .flatMap((word) => this.#cast.entities.withWord(word))
      .filter((one) => isOrganisation(one) && one.words.length > 1 && isNamedBefore(one, offset));
  }
}

const isOrganisation = ({ kind, roles, words: name }: Entity): boolean =>
  kind !== 'person' && roles.length === 0 && !PLATFORMS.has(name.join(' ').toLowerCase());
