import type { Span } from '../text/spans.ts';
import type { Cast } from './cast.ts';
import { type Discourse, isNamedBefore, type Place } from './discourse.ts';
import type { Entity } from './entities.ts';
import { ALSO, ANY_ORGANISATION, COMPANIES, PLATFORMS } from './lexicons/descriptions.ts';
import { firstFrom } from './ordered.ts';
import type { Reading } from './reading.ts';

// A company that spoke this few sentences ago is the one that goes on to be meant.
const NEARBY = 2;

const PUBLIC_BODIES = new Set(
  'ministry department police court council government parliament senate congress commission university house'.split(
    ' ',
  ),
);

/** Finds the organisations that "it", "the ministry" or "the company" stand for. */
export class Institutions {
  readonly #cast: Cast;
  readonly #discourse: Discourse;
  /** Words by which the text introduces organisations: "charity" for "Hope, a charity". */
  readonly #introduced = new Map<string, Entity[]>();

  readonly #text: string;
  #named: ReadonlyMap<Entity, readonly Span[]> | null = null;

  constructor({ text }: Reading, cast: Cast, discourse: Discourse) {
    this.#text = text;
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
    return (
      this.#discourse.latestSubject(place, isOrganisation) ??
      this.#company(place) ??
      this.#discourse.latest(place, isOrganisation)
    );
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
    if (COMPANIES.has(noun) || /maker$/.test(noun)) return this.#company(anywhere);
    return ANY_ORGANISATION.has(noun) ? this.latest(anywhere) : null;
  }

  /** The company that spoke last nearby, else the one that the text speaks of most. */
  #company(place: Place): Entity | null {
    for (let i = place.sentence - 1; i >= place.sentence - NEARBY; i--) {
      const spoke = this.#discourse.speakerIn(i);
      if (spoke && this.#isCompany(spoke)) return spoke;
    }
    let best: Entity | null = null;
    let most = 0;
    for (const [entity, starts] of this.#companies()) {
      const named = firstFrom(starts, place.span.start);
      const count = named > 0 && this.#discourse.hasSpoken(entity) ? named + 1 : named;
      if (count > most) {
        best = entity;
        most = count;
      }
    }
    return best;
  }

  /** All that may be companies, with where they are named, by where first. */
  #companies(): ReadonlyMap<Entity, readonly Span[]> {
    this.#named ??= new Map(
      this.#cast.entities.all
        .filter((entity) => this.#isCompany(entity))
        .map((entity): [Entity, Span[]] => [entity, entity.mentions.map(({ span }) => span)])
        .sort(([, [a]], [, [b]]) => (a?.start ?? 0) - (b?.start ?? 0)),
    );
    return this.#named;
  }

  #isCompany(entity: Entity): boolean {
    if (!isOrganisation(entity)) return false;
    if (entity.words.some((word) => PUBLIC_BODIES.has(word.toLowerCase()))) return false;
    return (
      entity.kind === 'organisation' || !entity.mentions.some(({ span }) => this.#isPlace(span))
    );
  }

  /** "in Harlow" */
  #isPlace({ start }: Span): boolean {
    return /\b(?:in|near|across|around|outside)\s(?:the\s)?$/i.test(
      this.#text.slice(Math.max(0, start - 14), start),
    );
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
