import { lastOf } from '../text/list-ends.ts';
import type { Span } from '../text/spans.ts';
import { BodyBearers } from './body-bearers.ts';
import { appearancesIn, type Cast } from './cast.ts';
import type { Discourse, Place } from './discourse.ts';
import type { Entity } from './entities.ts';
import { InstitutionKinds, OWN } from './institution-kinds.ts';
import { OPAQUE, OUTLETS, SIDES, UNSPECIFIC } from './lexicons/bodies.ts';
import { ANY_ORGANISATION, COMPANIES } from './lexicons/descriptions.ts';
import { type Called, NamelessBodies } from './nameless-bodies.ts';
import { firstFrom } from './ordered.ts';
import type { Reading } from './reading.ts';
import { StateBodies } from './state-bodies.ts';

// A body that acts this few sentences up or further down is the one that is meant.
const NEARBY = 2;

/** Finds the organisations that "it", "the ministry" or "the company" stand for. */
export class Institutions {
  readonly #cast: Cast;
  readonly #reading: Reading;
  readonly #discourse: Discourse;
  readonly #kinds: InstitutionKinds;
  readonly #spans = new Map<Entity, readonly Span[]>();
  readonly #bearers: BodyBearers;
  readonly #nameless: NamelessBodies;
  readonly #ofStates: StateBodies;
  #companies: readonly Entity[] | null = null;
  /** Those that a noun for a company meant, so that they are no authority. */
  readonly #calledCompanies = new Set<Entity>();

  constructor(reading: Reading, cast: Cast, discourse: Discourse) {
    this.#reading = reading;
    this.#cast = cast;
    this.#discourse = discourse;
    this.#kinds = new InstitutionKinds(reading.text);
    this.#bearers = new BodyBearers(cast.entities, this.#kinds);
    this.#nameless = new NamelessBodies(this.#bearers);
    this.#ofStates = new StateBodies(reading.text);
  }

  /** Which one "it" means. */
  latest(place: Place): Entity | null {
    return (
      this.#discourse.latestSubject(place, this.#isBody) ??
      this.#company(place) ??
      this.#discourse.latest(place, this.#isBody)
    );
  }

  /** Which one somebody without a name speaks for: who spoke or acted shortly before. */
  spokenFor(place: Place): Entity | null {
    const anywhere = { ...place, inside: null };
    return this.#nearby(anywhere, this.#isBody) ?? this.#company(anywhere);
  }

  /** The office or campaign of a person. */
  officeOf(owner: Entity, noun: string): Entity {
    return this.#nameless.officeOf(owner, noun);
  }

  /** Which body bears a noun and another word of a description in its name: "the sheriff’s office". */
  named(called: Called, place: Place): Entity | null {
    const bearers = this.#bearers.of(called, place.span.start).flat();
    const { noun, words } = called;
    return bearers.find((one) => this.#kinds.fit(one, noun, words) > OWN) ?? null;
  }

  /** The organisation that a description means; "the company" may be any. */
  find(called: Called, place: Place): Entity | null {
    const known = this.#known(called, place);
    const isTrade = COMPANIES.has(called.noun) && !UNSPECIFIC.has(called.noun);
    if (known && isTrade) this.#calledCompanies.add(known);
    return known ?? this.#nameless.ofState(called) ?? this.#nameless.ofMatter(called);
  }

  #known(called: Called, place: Place): Entity | null {
    const { noun } = called;
    const anywhere = { ...place, inside: null };
    const spoke = this.#justSpoke(called, place);
    if (spoke) return spoke;
    const [before, after] = this.#bearers.of(called, place.span.start);
    if (before.length === 1) return before[0] ?? null;
    if (before.length > 1) {
      const latest = this.#discourse.latest(anywhere, (one) => before.includes(one));
      return latest ?? lastOf(before) ?? null;
    }
    const unnamed = this.#ofStateBefore(called, place);
    if (unnamed) return unnamed;
    // Whoever writes "the regulator said" first and its name next.
    const [next] = after;
    if (next && (after.length === 1 || this.#isNear(next, place))) return next;
    // Of a law firm one knows the kind, or it was never named.
    if (called.words.includes('law')) return null;
    if (COMPANIES.has(noun) || UNSPECIFIC.has(noun) || /maker$/.test(noun)) {
      const company = this.#company(anywhere, noun);
      if (company || !ANY_ORGANISATION.has(noun)) return company;
    }
    return this.#guess(noun, anywhere);
  }

  /** "The Sorvian central bank cut rates. The bank said": a body that goes by no proper name. */
  #ofStateBefore({ noun, words, phrase }: Called, { span }: Place): Entity | null {
    if (UNSPECIFIC.has(noun) || words.length > 2 || !/^the /i.test(phrase)) return null;
    const found = this.#ofStates.before(noun, span.start);
    return found ? this.#nameless.ofState(found) : null;
  }

  /** Of those whom no word tells to be called so, who spoke or acted last. */
  #guess(noun: string, place: Place): Entity | null {
    const fits = (one: Entity) => this.#isBody(one) && !this.#kinds.contradicts(one, noun);
    if (OPAQUE.has(noun)) {
      const opaque = (one: Entity) =>
        this.#isOpaque(one) && fits(one) && !this.#calledCompanies.has(one);
      const near = this.#nearby(place, opaque);
      if (near) return near;
    }
    if (OUTLETS.has(noun)) {
      const outlet = (one: Entity) =>
        fits(one) && this.#isCompany(one) && this.#discourse.hasSpoken(one);
      return this.#nearby(place, outlet);
    }
    if (SIDES.has(noun)) {
      const side = (one: Entity) => fits(one) && this.#discourse.hasSpoken(one);
      const near = this.#nearby(place, side);
      if (near) return near;
    }
    if (!ANY_ORGANISATION.has(noun)) return null;
    return this.#discourse.latestSubject(place, fits) ?? this.#discourse.latest(place, fits);
  }

  /** "Acme said it leaked. The company said": the speaker before, where no other is called so. */
  #justSpoke({ noun, words }: Called, { sentence }: Place): Entity | null {
    if (!UNSPECIFIC.has(noun) || this.#bearers.isIntroduced(noun) || words.includes('law'))
      return null;
    const spoke = this.#discourse.speakerIn(sentence - 1);
    const mayBe = COMPANIES.has(noun) && noun !== 'group' ? this.#isCompany : this.#isBody;
    // Whoever strikes against a management is none.
    if (noun === 'management' && spoke && this.#kinds.fit(spoke, 'union', []) > 0) return null;
    return spoke && mayBe(spoke) ? spoke : null;
  }

  readonly #isBody = (entity: Entity): boolean => this.#kinds.isBody(entity);
  readonly #isCompany = (entity: Entity): boolean => this.#kinds.isCompany(entity);

  /** A name that tells nothing of what bears it: "Ofwat". */
  #isOpaque(entity: Entity): boolean {
    const { words, sex, traits, mentions } = entity;
    const isName =
      mentions.some((one) => !one.initial || this.#isThing(one.span)) || mentions.length > 1;
    const isAcronym = /^\p{Lu}{3,}$/u.test(words[0] ?? '');
    const isKnown = isName || isAcronym || this.#discourse.hasSpoken(entity);
    return isKnown && words.length === 1 && sex === null && traits.length === 0;
  }

  /** "Unite, which runs it, met": a name, though it opens a sentence. */
  #isThing({ end }: Span): boolean {
    return this.#reading.text.startsWith(', which', end);
  }

  /** The latest who spoke or is the subject, a few sentences up at most. */
  #nearby(place: Place, fits: (entity: Entity) => boolean): Entity | null {
    const latest = this.#discourse.latestSubject(place, fits);
    return latest && this.#isNear(latest, place)
      ? latest
      : this.#discourse.recentSpeaker(place, fits);
  }

  #isNear(entity: Entity, { sentence }: Place): boolean {
    const { sentences } = this.#reading;
    const from = sentences[Math.max(0, sentence - NEARBY)]?.units[0]?.start ?? 0;
    const to = sentences[sentence + NEARBY + 1]?.units[0]?.start ?? Number.POSITIVE_INFINITY;
    const spans = this.#spansOf(entity);
    return (spans[firstFrom(spans, from)]?.start ?? to) < to;
  }

  /** Where it is named; listed once, since every "the company" asks for it. */
  #spansOf(entity: Entity): readonly Span[] {
    const known = this.#spans.get(entity);
    if (known) return known;
    const spans = entity.mentions.map(({ span }) => span);
    this.#spans.set(entity, spans);
    return spans;
  }

  /** The company that spoke or acted last nearby, else the one that the text speaks of most. */
  #company(place: Place, noun = 'company'): Entity | null {
    const fits = (one: Entity) => this.#kinds.isCompany(one) && !this.#kinds.contradicts(one, noun);
    const sure = (one: Entity) =>
      fits(one) && (this.#kinds.isSure(one) || this.#discourse.hasSpoken(one));
    const spoke = this.#discourse.speakerIn(place.sentence - 1);
    if (spoke && sure(spoke)) return spoke;
    const near = this.#agent(place, fits) ?? this.#nearby(place, sure);
    if (near) return near;
    let best: Entity | null = null;
    let most = 0;
    for (const entity of this.#allCompanies()) {
      const named = firstFrom(this.#spansOf(entity), place.span.start);
      // What having spoken and being a sure one add is 3 at most.
      if (named === 0 || named + 3 <= most || !fits(entity)) continue;
      const count = named + (this.#discourse.hasSpoken(entity) ? 1 : 0) + (sure(entity) ? 2 : 0);
      if (count > most) {
        best = entity;
        most = count;
      }
    }
    return best;
  }

  /** "The mine is run by Acme. The company said": who does what the sentence before tells of. */
  #agent({ sentence }: Place, fits: (entity: Entity) => boolean): Entity | null {
    const agents = appearancesIn(this.#cast, sentence - 1).filter(
      ({ entity, mention: { span }, inside }) =>
        inside === null &&
        fits(entity) &&
        /\b\p{Ll}+(?:ed|n|t|de|ld|id) by (?:the )?$/u.test(
          this.#reading.text.slice(Math.max(0, span.start - 24), span.start),
        ),
    );
    return agents.length === 1 ? (agents[0]?.entity ?? null) : null;
  }

  /** All that may be companies, by where they are named first. */
  #allCompanies(): readonly Entity[] {
    this.#companies ??= this.#cast.entities.all
      .filter((entity) => this.#kinds.isCompany(entity))
      .sort(({ mentions: [a] }, { mentions: [b] }) => startOf(a) - startOf(b));
    return this.#companies;
  }
}

const startOf = (mention: Entity['mentions'][number] | undefined): number =>
  mention?.span.start ?? 0;
