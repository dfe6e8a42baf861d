import { appearancesIn, type Cast } from './cast.ts';
import { type Discourse, type Fits, isNamedBefore, isPerson, type Place } from './discourse.ts';
import type { Entity } from './entities.ts';
import { Institutions } from './institutions.ts';
import {
  COMPANIES,
  FAMILY,
  OWNED,
  PRIVATE,
  PROFESSIONAL,
  WORKERS,
} from './lexicons/descriptions.ts';
import type { Sex } from './names.ts';
import { OfficeMatch, type Sought } from './office-match.ts';
import { readOffice } from './offices.ts';
import type { Reading } from './reading.ts';
import type { Description, Owner } from './source-heads.ts';
import { findStrangers } from './strangers.ts';
import { findTied } from './ties.ts';

/** Finds whom pronouns and descriptions stand for, by who was named and who spoke before. */
export class Antecedents {
  readonly #cast: Cast;
  readonly #discourse: Discourse;
  readonly #institutions: Institutions;
  readonly #offices: OfficeMatch;
  readonly #strangers: ReadonlyMap<string, number>;
  /** Whom an epithet meant last, which it will go on to mean. */
  readonly #epithets = new Map<string, Entity>();
  readonly #aged = new Map<number, Entity[]>();

  constructor(reading: Reading, cast: Cast, discourse: Discourse) {
    this.#cast = cast;
    this.#discourse = discourse;
    this.#institutions = new Institutions(reading, cast, discourse);
    this.#offices = new OfficeMatch(cast);
    const strangers = findStrangers(reading, cast);
    this.#strangers = strangers.nouns;
    for (const [sentence, sex] of strangers.subjects) discourse.noteStranger(sentence, sex, null);
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
    const entity = this.#discourse.latestOf(
      sex,
      place,
      (one) =>
        this.#mayBePerson(one) && (one.sex === null || one.sex === sex) && !place.except.has(one),
    );
    if (entity && entity.kind !== 'organisation') entity.sex ??= sex;
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
    const sought = { noun: head.noun, office: readOffice(head.phrase) };
    const fits: Fits = (one) =>
      isPerson(one) &&
      !(head.sex && one.sex && one.sex !== head.sex) &&
      !place.except.has(one) &&
      !this.#offices.contradicts(one, sought);
    if (head.group === 'organisation') {
      const [worker] = WORKERS.has(head.noun) ? this.#offices.bearers(sought, place, fits) : [];
      return worker ?? this.#institutions.find(head.noun, place);
    }
    const asked = { ...head, sought, place };
    const entity = head.owner
      ? this.#ofOwned(asked, head.owner, fits)
      : this.#ofPerson(asked, fits);
    if (entity && entity.kind !== 'organisation') entity.sex ??= head.sex;
    return entity;
  }

  /** "his cousin": one of a family or of those tied to the owner. */
  #ofOwned(asked: Asked, owner: Owner, fits: Fits): Entity | null {
    // The owner may well be named in what is said.
    const possessor =
      'word' in owner
        ? this.ofPronoun(owner.word, { ...asked.place, except: new Set() })
        : owner.appearance.entity;
    if (!possessor) return this.#ofPerson(asked, fits);
    const other: Fits = (one) => one !== possessor && fits(one);
    const tied = findTied(asked.noun, possessor, this.#cast.entities, other);
    return tied ?? (FAMILY.has(asked.noun) ? null : this.#ofPerson(asked, other));
  }

  #ofPerson(asked: Asked, fits: Fits): Entity | null {
    const { noun, words, group, sought, place } = asked;
    const known: Fits = (one) => fits(one) && isNamedBefore(one, place.span.start);
    const age = words.map((word) => /^(\p{N}+)-year-old$/u.exec(word)?.[1]).find(Boolean);
    if (age) return this.#ofAge(Number(age), place, known);
    const own = this.#offices.bearers(sought, place, fits);
    if (own.length === 1) return own[0] ?? null;
    if (own.length > 1) return this.#discourse.likeliest(place, (one) => own.includes(one));
    const later = this.#offices.laterBearers(sought, place, fits);
    if (later.length === 1) return later[0] ?? null;
    // "her lawyer", "the firm’s founder": somebody else's, and never introduced.
    if (words.some((word) => OWNED.has(word))) return null;
    if (COMPANIES.has(noun)) return this.#institutions.find(noun, place);
    if ((this.#strangers.get(noun) ?? place.span.start) < place.span.start) return null;
    const told = words.filter((word) => word !== noun && word.length > 3 && !COMMON.has(word));
    const associated = told.length > 0 ? this.#discourse.associated(told, place, known) : null;
    if (associated) return associated;
    if (group === 'person') return this.#ofAnybody(asked, known);
    const before = this.#epithets.get(noun);
    const meant =
      before && fits(before) ? before : this.#discourse.latest({ ...place, inside: null }, known);
    if (meant) this.#epithets.set(noun, meant);
    return meant;
  }

  #ofAnybody({ noun, sought, place }: Asked, fits: Fits): Entity | null {
    const plain: Fits = (one) => fits(one) && !this.#offices.hasTrade(one);
    if (PROFESSIONAL.has(noun)) {
      const trained: Fits = (one) => fits(one) && this.#offices.hasTrade(one);
      return this.#discourse.likeliest(place, trained) ?? this.#discourse.likeliest(place, fits);
    }
    // A trade that no one was introduced with is rather that of somebody without an introduction.
    const likely =
      this.#discourse.likeliest(place, plain) ??
      this.#discourse.likeliest(place, (one) => fits(one) && one.roles.length === 0);
    const anybody = PRIVATE.has(noun) || sought.office.former;
    return likely ?? (anybody ? this.#discourse.likeliest(place, fits) : null);
  }

  #ofAge(age: number, place: Place, fits: Fits): Entity | null {
    const own = this.#aged.get(age)?.findLast(fits);
    return own ?? this.#discourse.likeliest(place, (one) => fits(one) && one.age === null);
  }
}

// Words of descriptions that say nothing of whom they mean.
const COMMON = new Set(
  'former retired young elderly local senior junior chief first second third last other same lead deputy late this that their with from'.split(
    ' ',
  ),
);

interface Asked extends Description {
  sought: Sought;
  place: Place;
}

function sexOfPronoun(word: string): Sex | null {
  if (/^(?:he|him|himself|his)$/.test(word)) return 'm';
  return /^(?:she|her|herself)$/.test(word) ? 'f' : null;
}
