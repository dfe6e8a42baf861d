import { appearancesIn, type Cast } from './cast.ts';
import { type Discourse, type Fits, isNamedBefore, isPerson, type Place } from './discourse.ts';
import type { Entity } from './entities.ts';
import { Institutions } from './institutions.ts';
import { findStrangers } from './introductions.ts';
import { FAMILY, OWNED, PRIVATE, PROFESSIONAL } from './lexicons/descriptions.ts';
import type { Sex } from './names.ts';
import { isFormer, OfficeMatch } from './office-match.ts';
import type { Reading } from './reading.ts';
import type { Description, Owner } from './source-heads.ts';
import { findTied } from './ties.ts';

/** Finds whom pronouns and descriptions stand for, by who was named and who spoke before. */
export class Antecedents {
  readonly #cast: Cast;
  readonly #discourse: Discourse;
  readonly #institutions: Institutions;
  readonly #offices: OfficeMatch;
  readonly #strangers: ReadonlyMap<string, number>;
  readonly #aged = new Map<number, Entity[]>();

  constructor(reading: Reading, cast: Cast, discourse: Discourse) {
    this.#cast = cast;
    this.#discourse = discourse;
    this.#institutions = new Institutions(cast, discourse);
    this.#offices = new OfficeMatch(cast);
    this.#strangers = findStrangers(reading);
    for (const entity of cast.entities.all) {
      if (entity.kind === 'organisation' || entity.age === null) continue;
      this.#aged.set(entity.age, [...(this.#aged.get(entity.age) ?? []), entity]);
    }
  }

  /** The person or organisation that a pronoun means. */
  ofPronoun(word: string, place: Place): Entity | null {
    if (word === 'who' || word === 'which' || word === 'that') return this.#ofRelative(place);
    if (word === 'it') return this.#institutions.latest(place);
    const sex = sexOfPronoun(word);
    if (!sex) return null;
    const entity = this.#discourse.latest(
      place,
      (one) =>
        this.#mayBePerson(one) && (one.sex === null || one.sex === sex) && !place.except.has(one),
    );
    if (entity) entity.sex ??= sex;
    return entity;
  }

  /** A surname alone, of somebody never introduced, counts once it has spoken. */
  #mayBePerson(entity: Entity): boolean {
    return isPerson(entity) || (entity.kind === 'unknown' && this.#discourse.hasSpoken(entity));
  }

  /** "Smith, who said": the name directly before. */
  #ofRelative({ span: { start }, sentence }: Place): Entity | null {
    const last = appearancesIn(this.#cast, sentence).findLast(
      ({ mention }) => mention.span.end <= start,
    );
    return last && !last.mention.possessive && start - last.mention.span.end < 60
      ? last.entity
      : null;
  }

  /** Whom "the expert", "the 58-year-old", "his cousin" or "the ministry" means. */
  ofDescription(head: Description, place: Place): Entity | null {
    if (head.group === 'organisation') return this.#institutions.find(head.noun, place);
    const fits: Fits = (one) =>
      isPerson(one) &&
      !(head.sex && one.sex && one.sex !== head.sex) &&
      !place.except.has(one) &&
      !this.#offices.contradicts(one, head.noun, head.words);
    const entity = head.owner
      ? this.#ofOwned(head, head.owner, place, fits)
      : this.#ofPerson(head, place, fits);
    if (entity) entity.sex ??= head.sex;
    return entity;
  }

  /** "his cousin": one of a family or of those tied to the owner. */
  #ofOwned(head: Description, owner: Owner, place: Place, fits: Fits): Entity | null {
    // The owner may well be named in what is said.
    const possessor =
      'word' in owner
        ? this.ofPronoun(owner.word, { ...place, except: new Set() })
        : owner.appearance.entity;
    if (!possessor) return this.#ofPerson(head, place, fits);
    const other: Fits = (one) => one !== possessor && fits(one);
    const tied = findTied(head.noun, possessor, this.#cast.entities, other);
    return tied ?? (FAMILY.has(head.noun) ? null : this.#ofPerson(head, place, other));
  }

  #ofPerson(head: Description, place: Place, fits: Fits): Entity | null {
    const { noun, words, group } = head;
    const known: Fits = (one) => fits(one) && isNamedBefore(one, place.span.start);
    const age = words.map((word) => /^(\p{N}+)-year-old$/u.exec(word)?.[1]).find(Boolean);
    if (age) return this.#ofAge(Number(age), place, known);
    const own = this.#offices.bearers(noun, words, place, fits);
    if (own.length === 1) return own[0] ?? null;
    if (own.length > 1) return this.#discourse.likeliest(place, (one) => own.includes(one));
    const later = this.#offices.laterBearers(noun, words, place, fits);
    if (later.length === 1) return later[0] ?? null;
    // "her lawyer", "the firm’s founder": somebody else's, and never introduced.
    if (words.some((word) => OWNED.has(word))) return null;
    if ((this.#strangers.get(noun) ?? place.span.start) < place.span.start) return null;
    return group === 'unknown'
      ? this.#discourse.latest({ ...place, inside: null }, known)
      : this.#ofAnybody(head, place, known);
  }

  #ofAnybody({ noun, words }: Description, place: Place, fits: Fits): Entity | null {
    if (PRIVATE.has(noun)) {
      return (
        this.#discourse.likeliest(place, (one) => fits(one) && !one.roles.some(isTrade)) ??
        this.#discourse.likeliest(place, fits)
      );
    }
    // A trade that no one was introduced with is rather that of somebody without an introduction.
    const introduced = PROFESSIONAL.has(noun) || isFormer(words);
    return (
      this.#discourse.likeliest(place, (one) => fits(one) && one.roles.length > 0 === introduced) ??
      (introduced ? this.#discourse.likeliest(place, fits) : null)
    );
  }

  #ofAge(age: number, place: Place, fits: Fits): Entity | null {
    const own = this.#aged.get(age)?.findLast(fits);
    return own ?? this.#discourse.likeliest(place, (one) => fits(one) && one.age === null);
  }
}

function sexOfPronoun(word: string): Sex | null {
  if (/^(?:he|him|himself|his)$/.test(word)) return 'm';
  return /^(?:she|her|herself)$/.test(word) ? 'f' : null;
}

/** Offices and trades, as against "wife" and "defendant". */
const isTrade = (role: string): boolean =>
  !role
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => PRIVATE.has(word));
