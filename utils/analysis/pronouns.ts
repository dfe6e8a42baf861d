import type { Span } from '../text/spans.ts';
import { appearancesIn, type Cast } from './cast.ts';
import type { Discourse, Fits, Place } from './discourse.ts';
import { type Entity, isPerson } from './entities.ts';
import type { Institutions } from './institutions.ts';
import type { Sex } from './names.ts';
import type { Reading } from './reading.ts';

/** Finds whom pronouns stand for, by who was named and who spoke before. */
export class Pronouns {
  readonly #text: string;
  readonly #cast: Cast;
  readonly #discourse: Discourse;
  readonly #institutions: Institutions;

  constructor(reading: Reading, cast: Cast, discourse: Discourse, institutions: Institutions) {
    this.#text = reading.text;
    this.#cast = cast;
    this.#discourse = discourse;
    this.#institutions = institutions;
  }

  /** The person or organisation that a pronoun means. */
  meant(word: string, place: Place): Entity | null {
    if (word === 'who' || word === 'which' || word === 'that') return this.#ofRelative(word, place);
    if (word === 'it') return this.#institutions.latest(place);
    const sex = sexOfPronoun(word);
    if (!sex) return null;
    const fits: Fits = (one) =>
      this.#mayBePerson(one) && (one.sex === null || one.sex === sex) && !place.except.has(one);
    const latest = this.#broughtIn(place, fits) ?? this.#discourse.latestOf(sex, place, fits);
    const isGuess =
      latest?.sex === null &&
      !this.#discourse.hasSpoken(latest) &&
      !this.#discourse.isMeant(latest, place.sentence - 1) &&
      // "The coach, Quist, was furious. He said"
      !this.#discourse.isTopic(latest, place);
    // Of two, whoever spoke just before and is known to be of the sex.
    const sure =
      isGuess && this.#discourse.recentSpeaker(place, (one) => fits(one) && one.sex === sex);
    const entity = sure || latest;
    if (entity && entity.kind !== 'organisation') entity.sex ??= sex;
    return entity;
  }

  /** "The prize went to Quist. She said": the one person of the sentence before, named there first. */
  #broughtIn(place: Place, fits: Fits): Entity | null {
    const { inside, sentence, span } = place;
    if (inside !== null || this.#discourse.speakerIn(sentence - 1)) return null;
    const isHere = appearancesIn(this.#cast, sentence).some(
      ({ mention, entity }) => mention.span.end <= span.start && fits(entity),
    );
    return isHere ? null : this.#discourse.newcomer(place, fits);
  }

  /** A surname alone, of somebody never introduced, counts once it has spoken. */
  #mayBePerson(entity: Entity): boolean {
    return isPerson(entity) || (entity.kind === 'unknown' && this.#discourse.hasSpoken(entity));
  }

  /** "Smith, who said": the name directly before. */
  #ofRelative(word: string, { span: { start }, sentence }: Place): Entity | null {
    const last = appearancesIn(this.#cast, sentence).findLast(
      ({ mention, entity }) =>
        mention.span.end <= start &&
        // "Quist, an actuary in Harlow, who"
        !(word === 'who' && entity.kind !== 'person' && IN_PLACE.test(this.#before(mention.span))),
    );
    if (!last || last.mention.possessive || start - last.mention.span.end >= 60) return null;
    // "At Acme, an attendant, who": who speaks is no body.
    const between = this.#text.slice(last.mention.span.end, start);
    const isOther =
      last.entity.kind === 'organisation' ? /\p{L}/u.test(between) : SOMEBODY.test(between);
    return word === 'who' && isOther ? null : last.entity;
  }

  #before({ start }: Span): string {
    return this.#text.slice(Math.max(0, start - 12), start);
  }
}

// "Quist read a letter from a boy who asked"
const IN_PLACE = /\s(?:in|at|of|from|near|for)\s(?:the\s)?$/;
const SOMEBODY = /\s(?:from|by|with)\s(?:an?|the|another|one|his|her|their)\s/;

/** The sex of whom a personal pronoun means; null for other words. */
export function sexOfPronoun(word: string): Sex | null {
  switch (word) {
    case 'he':
    case 'him':
    case 'himself':
    case 'his':
      return 'm';
    case 'she':
    case 'her':
    case 'herself':
      return 'f';
    default:
      return null;
  }
}
