import type { Cast } from './cast.ts';
import type { Fits, Place } from './discourse.ts';
import { type Entities, type Entity, isNamedBefore } from './entities.ts';
import { addOffices, readOffices } from './held-offices.ts';
import { lazily } from './lazy.ts';
import {
  DEFENDANT,
  JUSTICE,
  kindsOf,
  LAWYERS,
  LESSER,
  SENIOR,
  SENIOR_FROM,
  WITNESS,
} from './lexicons/descriptions.ts';
import { isNation, nationOfLand } from './lexicons/nations.ts';
import {
  compare,
  has,
  haveOtherFields,
  isForDefence,
  isOfJustice,
  nounsFor,
  prosecutes,
  SAME,
  type Sought,
  tellsTrade,
} from './office-comparison.ts';
import { type Office, readOffice } from './offices.ts';

/** Finds those whom the text introduces by an office or trade. */
export class OfficeMatch {
  readonly #entities: Entities;
  /** Who holds what, read when a description first asks for it: many articles describe nobody. */
  readonly #told = lazily(() => readOffices(this.#entities.all));

  constructor({ entities }: Cast) {
    this.#entities = entities;
  }

  /** Notes one more office of somebody. */
  tell(entity: Entity, phrase: string): void {
    addOffices(this.#told(), entity, [readOffice(phrase)]);
  }

  #officesOf(entity: Entity): readonly Office[] {
    return this.#told().offices.get(entity) ?? NONE;
  }

  /** Whether the text tells any office or trade of somebody; "wife" and "defendant" are none. */
  hasTrade(entity: Entity): boolean {
    return this.#officesOf(entity).some(tellsTrade);
  }

  /** Whether a noun is in an office of somebody: a woman may be chairman. */
  isCalled(entity: Entity, noun: string): boolean {
    return this.#told().holders.get(noun)?.has(entity) === true;
  }

  /** Whether somebody may be of an age, by his office. */
  mayBeAged(entity: Entity, age: number): boolean {
    if (age >= SENIOR_FROM) return true;
    return !this.#officesOf(entity).some(({ words }) => has(words, SENIOR));
  }

  /** Whether somebody prosecutes for the public. */
  isProsecutor(entity: Entity): boolean {
    return this.#officesOf(entity).some(prosecutes);
  }

  /** Whether somebody has to do with a court or the police. */
  isOfJustice(entity: Entity): boolean {
    return this.#officesOf(entity).some(isOfJustice);
  }

  /** Where the text says that somebody is from, in adjectives: "italian" of an Italian striker. */
  nationsOf(entity: Entity): string[] {
    return this.#officesOf(entity).flatMap(({ capitals }) =>
      capitals.map(nationOfLand).filter(isNation),
    );
  }

  /** Those who answer best to a description, of those named before its place. */
  bearers(sought: Sought, place: Place, fits: Fits): Entity[] {
    // "the deputy minister" is who was introduced as "her deputy" before any minister.
    const lesser =
      sought.office.lesser && [...sought.office.words].find((word) => LESSER.has(word));
    const deputies = lesser ? this.#bearersOf({ ...sought, noun: lesser }, place, fits) : [];
    return deputies.length > 0 ? deputies : this.#bearersOf(sought, place, fits);
  }

  #bearersOf(sought: Sought, { span }: Place, fits: Fits): Entity[] {
    return this.#best(sought, 1, (one) => fits(one) && isNamedBefore(one, span.start));
  }

  /** Whether somebody was introduced as what a description says, or as one of a kind with it. */
  answers(entity: Entity, sought: Sought): boolean {
    const offices = this.#officesOf(entity);
    const isOne = (one: Office) =>
      compare(one, sought) > 0 && one.lesser === sought.office.lesser && !one.former;
    return offices.some(isOne) && !this.contradicts(entity, sought);
  }

  /** Those who are named only after a description that they answer to in its very noun. */
  laterBearers(sought: Sought, { span }: Place, fits: Fits): Entity[] {
    return this.#best(sought, SAME, (one) => fits(one) && !isNamedBefore(one, span.start));
  }

  /** Whether somebody is now what a description calls former, or is it elsewhere. */
  contradicts(entity: Entity, { noun, office }: Sought): boolean {
    const offices = this.#officesOf(entity);
    if (offices.length === 0) return false;
    const kinds = kindsOf(noun);
    const held = offices.filter(({ words }) => words.has(noun) || (kinds && has(words, kinds)));
    if (noun === WITNESS && offices.some(({ words }) => has(words, LAWYERS))) return true;
    const isAccused = offices.some(({ words }) => words.has(ACCUSED));
    if (isAccused && JUSTICE.has(noun) && (held.length === 0 || noun === WITNESS)) return true;
    if (!isAccused && DEFENDANTS.has(noun) && offices.some(isOfJustice)) return true;
    if (held.length === 0) return false;
    if (isForDefence(noun, office) && offices.some(prosecutes)) return true;
    // "the opposition leader" leads no council, "the shadow minister" is none in office.
    const isOutside = OUTSIDE.some(
      (word) => office.words.has(word) && held.every(({ words }) => !words.has(word)),
    );
    if (isOutside) return true;
    const isPresent =
      office.former && held.every(({ words, former }) => !former && words.has(noun));
    return (
      isPresent || held.every((one) => haveOtherFields(one, office) || this.#differ(one, office))
    );
  }

  /** "the Harlow manager", "Ayr’s manager": both name a place or a team, and not the same. */
  #differ(one: Office, other: Office): boolean {
    const [mine = [], theirs = []] = [one, other].map(({ capitals }) =>
      capitals
        .filter((word) => this.#isName(word) && !NO_PLACES.has(word) && !word.includes('-'))
        .map(nationOfLand),
    );
    if (mine.length === 0 || theirs.length === 0) return false;
    // "the Harlow striker" may well be "a striker from Ghana".
    if (mine.every(isNation) !== theirs.every(isNation)) return false;
    return !mine.some((word) => theirs.includes(word));
  }

  #isName = (lower: string): boolean =>
    this.#entities
      .withWord(lower)
      .some(({ kind, words }) => kind !== 'person' && words.length === 1);

  #best(sought: Sought, least: number, fits: Fits): Entity[] {
    const holders = new Set<Entity>();
    for (const word of nounsFor(sought))
      for (const holder of this.#told().holders.get(word) ?? []) holders.add(holder);
    let best: Entity[] = [];
    let bestScore = least;
    for (const entity of holders) {
      if (!fits(entity) || this.contradicts(entity, sought)) continue;
      const offices = this.#officesOf(entity);
      const score = Math.max(...offices.map((office) => compare(office, sought)));
      if (score > bestScore) {
        best = [entity];
        bestScore = score;
      } else if (score === bestScore) best.push(entity);
    }
    return best;
  }
}

const NONE: readonly Office[] = [];

// What tells offices apart from those of whom they stand against.
const OUTSIDE = ['opposition', 'shadow'];

// No places that an office belongs to: the Labour MP is the MP for Harlow.
const NO_PLACES = new Set(
  'labour tory conservative republican democratic green liberal snp gop tv'.split(' '),
);

const DEFENDANTS = new Set(DEFENDANT.split(' '));
const [ACCUSED = ''] = DEFENDANTS;
