import type { Discourse, Fits, Place } from './discourse.ts';
import type { Entity } from './entities.ts';
import {
  AGES,
  FAMILY,
  INTRODUCED,
  PRIVATE,
  PROFESSIONAL,
  STATUS,
} from './lexicons/descriptions.ts';
import { isNation, nationOf } from './lexicons/nations.ts';
import type { Sought } from './office-comparison.ts';
import type { OfficeMatch } from './office-match.ts';
import type { Description } from './source-descriptions.ts';
import { isBodyNoun } from './source-nouns.ts';

/** A description in its place, and what it says somebody is. */
export interface Asked extends Description {
  sought: Sought;
  place: Place;
}

/** Finds whom trades and epithets mean by which the text introduces nobody. */
export class Callings {
  readonly #discourse: Discourse;
  readonly #offices: OfficeMatch;
  /** Whom an epithet meant last, which it will go on to mean. */
  readonly #epithets = new Map<string, Entity>();
  /** Whom "the" and a trade meant that nobody was introduced with; they go on to mean that one. */
  readonly #called = new Map<string, Entity>();

  constructor(discourse: Discourse, offices: OfficeMatch) {
    this.#discourse = discourse;
    this.#offices = offices;
  }

  /** Whom a trade alone meant before. */
  before(asked: Asked, fits: Fits): Entity | null {
    const called = isBare(asked) ? this.#called.get(asked.noun) : undefined;
    return called && fits(called) ? called : null;
  }

  /** "the chef": somebody with a trade that nobody was introduced with. */
  ofTrade(asked: Asked, fits: Fits): Entity | null {
    // "the club doctor": one of a body, who would have been introduced as that.
    const isOfBody =
      SERVING.has(asked.noun) &&
      asked.words.slice(0, asked.words.indexOf(asked.noun)).some(isBodyNoun);
    if (isOfBody && !asked.sought.office.former) return null;
    const meant = this.#ofAnybody(asked, fits);
    if (meant && isBare(asked) && !INTRODUCED.has(asked.noun)) this.#called.set(asked.noun, meant);
    return meant;
  }

  /** "the Dutchman", "the ace": rather somebody with a trade than one whom the text has as a relative only. */
  ofEpithet({ noun, place }: Asked, fits: Fits): Entity | null {
    const before = this.#epithets.get(noun);
    if (before && fits(before)) return before;
    const anywhere = { ...place, inside: null };
    const nation = nationOf(noun);
    const compatriot: Fits = (one) => fits(one) && this.#offices.nationsOf(one).includes(nation);
    const foreign: Fits = (one) =>
      isNation(nation) && this.#offices.nationsOf(one).some((other) => other !== nation);
    const ofNote: Fits = (one) =>
      fits(one) && !foreign(one) && (!isRelative(one) || this.#offices.hasTrade(one));
    const meant =
      this.#discourse.latest(anywhere, compatriot) ??
      this.#discourse.latest(anywhere, ofNote) ??
      this.#discourse.latest(anywhere, (one) => fits(one) && !foreign(one));
    if (meant) this.#epithets.set(noun, meant);
    return meant;
  }

  #ofAnybody({ noun, sought, place }: Asked, fits: Fits): Entity | null {
    const plain: Fits = (one) => fits(one) && !this.#offices.hasTrade(one);
    // “Labour’s Ann Lee” may go on to be called the shadow minister.
    const isOffice =
      INTRODUCED.has(noun) && !sought.office.former && !sought.office.words.has('shadow');
    const isRelation = PRIVATE.has(noun) || FAMILY.has(noun);
    const unknown: Fits = (one) =>
      fits(one) && !this.#offices.hasTrade(one) && (isRelation || one.ties.length === 0);
    const newcomer = isOffice ? null : this.#discourse.newcomer(place, unknown);
    if (newcomer) return newcomer;
    const told = isOffice ? null : this.#discourse.toldOfBefore(place, fits);
    const mayBe = (one: Entity) => !this.#offices.hasTrade(one) && !isRelative(one);
    if (told && (isRelation || COMPANY.has(noun) || mayBe(told))) return told;
    if (PROFESSIONAL.has(noun)) {
      const trained: Fits = (one) => fits(one) && this.#offices.hasTrade(one);
      return this.#discourse.likeliest(place, trained) ?? this.#discourse.likeliest(place, fits);
    }
    // "The former banker": what somebody was is told of whoever is spoken of.
    if (sought.office.former) return this.#discourse.latest({ ...place, inside: null }, fits);
    if (isOffice) return null;
    const ages = AGES.get(noun);
    const aged: Fits = ({ age }) => !!ages && age !== null && age >= ages[0] && age <= ages[1];
    const ofAge = this.#discourse.likeliest(place, (one) => fits(one) && aged(one));
    if (ofAge) return ofAge;
    if (STATUS.has(noun)) {
      const outside: Fits = (one) => fits(one) && !this.#offices.isOfJustice(one);
      return this.#discourse.likeliest(place, outside) ?? this.#discourse.likeliest(place, fits);
    }
    const recent = this.#discourse.speakerIn(place.sentence - 1);
    if (recent && fits(recent) && !isOffice && !this.#discourse.recentSpeaker(place, plain))
      return recent;
    // A trade that no one was introduced with is rather that of somebody without an introduction.
    const likely =
      this.#discourse.likeliest(place, plain) ??
      this.#discourse.likeliest(place, (one) => fits(one) && one.roles.length === 0);
    return likely ?? (PRIVATE.has(noun) ? this.#discourse.likeliest(place, fits) : null);
  }
}

// Who serves a body and is none of those it is about: "the club doctor", but not "the factory cleaner".
const SERVING = new Set(
  'doctor physio physiotherapist medic lawyer solicitor counsel accountant spokesman spokeswoman spokesperson'.split(
    ' ',
  ),
);

// What anybody may be besides his trade: a fly-half is the match-winner, a nurse a customer.
const COMPANY = new Set(
  'winner scorer customer passenger shopper fan supporter voter commuter tourist tenant homeowner veteran star champion newcomer finalist volunteer survivor native villager parishioner donor'.split(
    ' ',
  ),
);

/** Tells whether a description is a noun with its article only: "the chef". */
export const isBare = ({ words }: Asked): boolean => words.length === 2 && words[0] === 'the';

const isRelative = (entity: Entity): boolean =>
  entity.ties.some(({ bearer, noun }) => bearer === entity && FAMILY.has(noun));
