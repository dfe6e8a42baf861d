import type { Cast } from './cast.ts';
import type { Fits, Place } from './discourse.ts';
import { type Entities, type Entity, isNamedBefore } from './entities.ts';
import {
  DEFENDANT,
  FAMILY,
  JUSTICE,
  kindsOf,
  LAWYERS,
  LESSER,
  PRIVATE,
  SENIOR,
  SENIOR_FROM,
  WITNESS,
} from './lexicons/descriptions.ts';
import { isNation, nationOfLand } from './lexicons/nations.ts';
import { OFFICE_FIELDS } from './lexicons/titles.ts';
import { type Office, readOffice } from './offices.ts';
import { isPersonNoun } from './source-nouns.ts';

// The noun itself weighs more than any kind of it and than a word or two of its company.
const SAME = 8;
const KIND = 3;
const VOICES = ['spokesman', 'spokeswoman', 'spokesperson'];
const FORMS_OF_ADDRESS = /^(?:mr|mrs|ms|mx|miss|sir|dame|lady|lord|shri|smt)\.?$/i;

/** What a description says somebody is. */
export interface Sought {
  noun: string;
  office: Office;
}

/** Finds those whom the text introduces by an office or trade. */
export class OfficeMatch {
  readonly #entities: Entities;
  readonly #offices = new Map<Entity, Office[]>();
  /** Every word of an office, to those who hold one with it. */
  readonly #holders = new Map<string, Set<Entity>>();

  constructor({ entities }: Cast) {
    this.#entities = entities;
    for (const entity of entities.all) {
      if (entity.kind === 'organisation') continue;
      const titles = entity.mentions
        .map(({ title }) => title.replace(/\.$/, ''))
        .filter((title) => title !== '' && !FORMS_OF_ADDRESS.test(title));
      const offices = [...new Set([...entity.roles, ...entity.traits, ...titles])];
      if (offices.length > 0) this.#add(entity, offices.map(readOffice));
    }
  }

  /** Notes one more office of somebody. */
  tell(entity: Entity, phrase: string): void {
    this.#add(entity, [readOffice(phrase)]);
  }

  #add(entity: Entity, offices: Office[]): void {
    this.#offices.set(entity, [...(this.#offices.get(entity) ?? []), ...offices]);
    for (const { words } of offices) {
      for (const word of words) {
        const holders = this.#holders.get(word);
        if (holders) holders.add(entity);
        else this.#holders.set(word, new Set([entity]));
      }
    }
  }

  /** Whether the text tells any office or trade of somebody; "wife" and "defendant" are none. */
  hasTrade(entity: Entity): boolean {
    return (this.#offices.get(entity) ?? []).some(({ words }) => !has(words, NO_TRADES));
  }

  /** Whether a noun is in an office of somebody: a woman may be chairman. */
  isCalled(entity: Entity, noun: string): boolean {
    return this.#holders.get(noun)?.has(entity) === true;
  }

  /** Whether somebody may be of an age, by his office. */
  mayBeAged(entity: Entity, age: number): boolean {
    if (age >= SENIOR_FROM) return true;
    return !(this.#offices.get(entity) ?? []).some(({ words }) => has(words, SENIOR));
  }

  /** Whether somebody prosecutes for the public. */
  isProsecutor(entity: Entity): boolean {
    return (this.#offices.get(entity) ?? []).some(prosecutes);
  }

  /** Whether somebody has to do with a court or the police. */
  isOfJustice(entity: Entity): boolean {
    return (this.#offices.get(entity) ?? []).some(isOfJustice);
  }

  /** Where the text says that somebody is from, in adjectives: "italian" of an Italian striker. */
  nationsOf(entity: Entity): string[] {
    return (this.#offices.get(entity) ?? []).flatMap(({ capitals }) =>
      [...capitals].map(nationOfLand).filter(isNation),
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
    const offices = this.#offices.get(entity) ?? [];
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
    const kinds = kindsOf(noun);
    const offices = this.#offices.get(entity) ?? [];
    const held = offices.filter(({ words }) => words.has(noun) || (kinds && has(words, kinds)));
    if (noun === WITNESS && offices.some(({ words }) => has(words, LAWYERS))) return true;
    const isAccused = offices.some(({ words }) => words.has(ACCUSED));
    if (isAccused && JUSTICE.has(noun) && (held.length === 0 || noun === WITNESS)) return true;
    if (!isAccused && DEFENDANT.split(' ').includes(noun) && offices.some(isOfJustice)) return true;
    if (held.length === 0) return false;
    if (isForDefence(noun, office) && offices.some(prosecutes)) return true;
    // "the opposition leader" leads no council.
    if (office.words.has('opposition') && held.every(({ words }) => !words.has('opposition')))
      return true;
    const isPresent =
      office.former && held.every(({ words, former }) => !former && words.has(noun));
    return (
      isPresent || held.every((one) => haveOtherFields(one, office) || this.#differ(one, office))
    );
  }

  /** "the Harlow manager", "Ayr’s manager": both name a place or a team, and not the same. */
  #differ(one: Office, other: Office): boolean {
    const [mine = [], theirs = []] = [one, other].map(({ capitals }) =>
      [...capitals]
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
    const { noun } = sought;
    const nouns = [noun, ...(kindsOf(noun) ?? []), ...(isVoice(noun) ? VOICES : [])];
    if (leadsUnion(sought)) nouns.push('secretary');
    const holders = new Set(nouns.flatMap((word) => [...(this.#holders.get(word) ?? [])]));
    let best: Entity[] = [];
    let bestScore = least;
    for (const entity of holders) {
      if (!fits(entity) || this.contradicts(entity, sought)) continue;
      const offices = this.#offices.get(entity) ?? [];
      const score = Math.max(...offices.map((office) => compare(office, sought)));
      if (score > bestScore) {
        best = [entity];
        bestScore = score;
      } else if (score === bestScore) best.push(entity);
    }
    return best;
  }
}

/** "the defence lawyer": no public prosecutor. */
const isForDefence = (noun: string, { words }: Office): boolean =>
  /^(?:lawyer|attorney|barrister|solicitor|counsel)$/.test(noun) &&
  (words.has('defence') || words.has('defense'));

const prosecutes = ({ words }: Office): boolean =>
  words.has('prosecutor') ||
  words.has('prosecuting') ||
  (words.has('attorney') &&
    ['district', 'general', 'assistant', 'us', 'u.s'].some((one) => words.has(one)));

/** "the union boss": of most unions, the general secretary. */
const leadsUnion = ({ noun, office }: Sought): boolean =>
  /^(?:leader|chief|boss)$/.test(noun) && office.words.has('union');

/** Above 0 where an office is what a description says, the more so the more they share. */
function compare({ words, former, lesser }: Office, { noun, office }: Sought): number {
  const kinds = kindsOf(noun);
  const isLeader = words.has('general') && words.has('secretary') && leadsUnion({ noun, office });
  const same =
    isLeader || words.has(noun) || (isVoice(noun) && VOICES.some((voice) => words.has(voice)));
  if (!same && !(kinds && has(words, kinds))) return 0;
  if (office.former && !former) return 0;
  let score = same ? SAME : KIND;
  for (const word of office.words) if (word !== noun && words.has(word)) score++;
  if (!same) return score;
  if (former && !office.former) score--;
  return lesser === office.lesser ? score : score - 2;
}

/** "the finance minister", "Prime Minister Quist": a field that one has and the other has not. */
const haveOtherFields = (one: Office, { words }: Office): boolean => {
  if (!words.has('minister') && !words.has('secretary')) return false;
  const fields = [...words].filter((word) => OFFICE_FIELDS.has(word) && !ANY_FIELD.has(word));
  return fields.length > 0 && !fields.some((field) => one.words.has(field));
};

// Of what any minister is one.
const ANY_FIELD = new Set(
  'state government cabinet party council union federal national regional local general'.split(' '),
);

/** Tells whether somebody is introduced by no office or trade: "a mother of two", "plucky". */
export function tellsNoTrade(role: string): boolean {
  const { words } = readOffice(role);
  return has(words, NO_TRADES) || ![...words].some(isPersonNoun);
}

const NO_TRADES: ReadonlySet<string> = new Set([
  ...PRIVATE,
  ...FAMILY.keys(),
  ...'friend neighbour neighbor roommate flatmate housemate classmate schoolmate'.split(' '),
]);

// No places that an office belongs to: the Labour MP is the MP for Harlow.
const NO_PLACES = new Set(
  'labour tory conservative republican democratic green liberal snp gop tv'.split(' '),
);

const [ACCUSED = ''] = DEFENDANT.split(' ');

const isOfJustice = ({ words }: Office): boolean => has(words, JUSTICE);

const isVoice = (noun: string): boolean => noun.startsWith('spokes');

function has(words: ReadonlySet<string>, any: ReadonlySet<string>): boolean {
  for (const word of words) if (any.has(word)) return true;
  return false;
}
