import { lastOf } from '../text/list-ends.ts';
import type { Span } from '../text/spans.ts';
import { Abbreviations } from './abbreviations.ts';
import { GROUP_NOUNS, PLACE_ENDINGS } from './lexicons/person-words.ts';
import { CLUBS, initialsOf, mayBe, ownerOf, withoutSuffix } from './name-forms.ts';
import type { NameMention, Sex } from './names.ts';
import { isSurnameAlone, Namesakes } from './namesakes.ts';

/** Somebody or something that the article names, with all places where it does. */
export interface Entity {
  kind: 'person' | 'organisation' | 'unknown';
  /** The words of the fullest name. */
  words: string[];
  /** The same in small letters. */
  lowers: string[];
  /** Whose it is, of a body that others have too: "Russia" for "Russia’s Defence Ministry". */
  owner: string | null;
  sex: Sex | null;
  mentions: NameMention[];
  /** Offices and descriptions by which the text introduces it, in text order. */
  roles: string[];
  /** What else the text tells of it, by the noun: "driver" for "who drives a bus". */
  traits: string[];
  /** What it is to others, and others to it: "his wife", "Quist’s lawyer". */
  ties: Tie[];
  age: number | null;
  /** Named only where a place or a party is: "in Port Quist", "Lib Dem candidate". */
  isNobody: boolean;
  /** Descriptions that were found to mean it ("the expert"). */
  descriptions: Span[];
}

/** Makes an entity of which nothing else is told yet. */
export const newEntity = ({
  kind,
  words,
  lowers = inSmall(words),
  owner = null,
  sex = null,
  traits = [],
}: Pick<Entity, 'kind' | 'words'> & Partial<Entity>): Entity => ({
  kind,
  words,
  lowers,
  owner,
  sex,
  mentions: [],
  roles: [],
  traits,
  ties: [],
  age: null,
  isNobody: false,
  descriptions: [],
});

const inSmall = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());

/** The name that an entity is shown by. */
export const nameOf = ({ owner, words }: Entity): string =>
  `${owner ? `${owner}'s ` : ''}${words.join(' ')}`;

/** Tells whether an entity may be meant by "he" or "she". */
export function isPerson(entity: Entity): boolean {
  const { kind, words, lowers, isNobody } = entity;
  return (
    kind === 'person' ||
    (kind === 'unknown' &&
      !isNobody &&
      words.length > 1 &&
      words.length < 5 &&
      !isMany(entity) &&
      !PLACE_ENDINGS.has(lastOf(lowers) ?? ''))
  );
}

/** "African Americans", "Angry Voters" */
const isMany = ({ words, lowers }: Entity): boolean =>
  GROUP_NOUNS.has(lastOf(lowers) ?? '') || /[ci]ans$/.test(lastOf(words) ?? '');

/** Tells whether an entity is named for the first time before an offset. */
export const isNamedBefore = (entity: Entity, offset: number): boolean =>
  (entity.mentions[0]?.span.start ?? offset) < offset;

/** What a bearer is to an owner: the "cousin" of that one. */
export interface Tie {
  noun: string;
  bearer: Entity;
  owner: Entity;
  /** Whether they are of one family, and bear its name where nothing else is said. */
  isShared: boolean;
}

// Characters after a possessor within which whoever is theirs is named.
const OWNED_WITHIN = 40;
// Of many who share a word only the latest are compared, which keeps odd texts linear.
const MAX_BEARERS = 12;

/** The entities of one article, found again by any part of their names. */
export class Entities {
  readonly all: Entity[] = [];
  /** Every word of a name in lower case, to those who bear it. */
  readonly #byWord = new Map<string, Entity[]>();
  readonly #abbreviations = new Abbreviations();
  readonly #namesakes = new Namesakes();

  /** @param names all of the article's, in text order; each gets its bearer */
  constructor(names: readonly NameMention[]) {
    // Full names first, so that a surname in an earlier sentence finds its bearer too.
    for (const name of names) if (name.words.length > 1) this.#file(name);
    for (const entity of this.all) this.#abbreviations.add(entity);
    for (const name of names) {
      const full = name.shortens?.bearer;
      if (full) this.#abbreviations.introduce(name, full);
    }
    for (const name of names) if (name.words.length === 1) this.#file(name);
    for (const entity of this.all) settle(entity);
  }

  /** The entities with this word in their names. */
  withWord(lower: string): readonly Entity[] {
    return this.#byWord.get(lower) ?? NOBODY;
  }

  /** Gives somebody a fuller name than any that the text has. */
  rename(entity: Entity, words: string[]): void {
    entity.words = words;
    entity.lowers = inSmall(words);
    this.#index(entity);
  }

  #file(name: NameMention): void {
    const entity = this.#find(name) ?? this.#make(name);
    entity.mentions.push(name);
    name.bearer = entity;
    if (!isSurnameAlone(name, entity)) entity.sex ??= name.sex;
    entity.owner ??= ownerOf(name);
    if (entity.kind === 'unknown' || name.title !== '') {
      if (name.kind !== 'unknown') entity.kind = name.kind;
    }
    if (name.words.length > entity.words.length) {
      entity.words = name.words;
      entity.lowers = name.lowers;
      this.#index(entity);
    }
  }

  #make(name: NameMention): Entity {
    const { kind, words, lowers, sex } = name;
    const entity = newEntity({ kind, words, lowers, sex, owner: ownerOf(name) });
    this.all.push(entity);
    this.#index(entity);
    return entity;
  }

  #index(entity: Entity): void {
    for (const word of entity.lowers) this.#note(word, entity);
    if (entity.kind !== 'person')
      for (const initials of initialsOf(entity.words)) this.#note(initials, entity);
  }

  #note(word: string, entity: Entity): void {
    const bearers = this.#byWord.get(word);
    if (!bearers) this.#byWord.set(word, [entity]);
    else if (!bearers.includes(entity, -MAX_BEARERS)) bearers.push(entity);
  }

  #find(name: NameMention): Entity | null {
    const short = this.#abbreviations.of(name);
    if (short) return short;
    const bearers = this.#byWord.get(lastOf(withoutSuffix(name.lowers)) ?? '');
    if (!bearers) return null;
    const fitting: Entity[] = [];
    for (let i = Math.max(0, bearers.length - MAX_BEARERS); i < bearers.length; i++) {
      const entity = bearers[i];
      if (entity && mayBe(entity, name) && !isOwnerOf(entity, name)) fitting.push(entity);
    }
    return fitting.length < 2 ? (fitting[0] ?? null) : this.#namesakes.choose(name, fitting);
  }
}

const NOBODY: readonly Entity[] = [];

/** Decides on what all names of somebody together tell. */
function settle(entity: Entity): void {
  const { mentions } = entity;
  if (mentions.length > 1) mentions.sort((a, b) => a.span.start - b.span.start);
  if (entity.kind === 'unknown' && entity.words.length > 1) {
    const isClub = CLUBS.has(lastOf(entity.lowers) ?? '');
    if (!isClub && hasShortForm(entity)) entity.kind = 'person';
  }
  entity.isNobody = entity.kind === 'unknown' && mentions.every((one) => one.attached);
  // "Quist’s Health Ministry" is the country's.
  if (entity.owner && mentions.some(({ owner }) => owner?.bearer?.kind === 'person'))
    entity.owner = null;
}

/** "Mr Quist’s mother, Nora Quist": who is named first right after a possessor is another. */
function isOwnerOf({ mentions: [first] }: Entity, { possessive, span }: NameMention): boolean {
  const distance = (first?.span.start ?? 0) - span.end;
  return possessive && distance > 0 && distance < OWNED_WITHIN;
}

const hasShortForm = (entity: Entity): boolean =>
  entity.mentions.some(
    ({ words }) => words.length === 1 && words[0] === lastOf(withoutSuffix(entity.words)),
  );
