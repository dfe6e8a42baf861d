import type { Span } from '../text/spans.ts';
import { Abbreviations } from './abbreviations.ts';
import { ORGANISATION_ENDINGS, ORGANISATION_NOUNS } from './lexicons/person-words.ts';
import { CLUBS, initialsOf, mayBe, ownerOf, withoutSuffix } from './name-forms.ts';
import type { NameMention, Sex } from './names.ts';
import { isFormOfAddress } from './office-names.ts';

/** Somebody or something that the article names, with all places where it does. */
export interface Entity {
  kind: 'person' | 'organisation' | 'unknown';
  /** The words of the fullest name. */
  words: string[];
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

/** The name that an entity is shown by. */
export const nameOf = ({ owner, words }: Entity): string =>
  `${owner ? `${owner}'s ` : ''}${words.join(' ')}`;

/** What a bearer is to an owner: the "cousin" of that one. */
export interface Tie {
  noun: string;
  bearer: Entity;
  owner: Entity;
  /** Whether they are of one family, and bear its name where nothing else is said. */
  isShared: boolean;
}

/** By what the names of somebody call that one. */
interface Uses {
  titles: Set<string>;
  /** Whether one word alone stands with a title: "Mrs Quist". */
  isTitled: boolean;
  /** The words that stand alone, as written, and how often. */
  alone: Map<string, number>;
}

// A surname alone this many characters after a full name with it need not be of the same one.
const NEARBY = 200;
// Characters after a possessor within which whoever is theirs is named.
const OWNED_WITHIN = 40;
// Of many who share a word only the latest are compared, which keeps odd texts linear.
const MAX_BEARERS = 12;

/** The entities of one article, found again by any part of their names. */
export class Entities {
  readonly all: Entity[] = [];
  readonly #ofMention = new Map<NameMention, Entity>();
  /** Every word of a name in lower case, to those who bear it. */
  readonly #byWord = new Map<string, Entity[]>();
  readonly #abbreviations = new Abbreviations();
  /** Where each was named last before the name that is being filed. */
  readonly #seenAt = new Map<Entity, number>();
  /** What the names filed so far tell of each, so that no name goes through all of them. */
  readonly #usesOf = new Map<Entity, Uses>();

  /** @param names all of the article's, in text order */
  constructor(names: readonly NameMention[]) {
    // Full names first, so that a surname in an earlier sentence finds its bearer too.
    for (const name of names) if (name.words.length > 1) this.#file(name);
    for (const entity of this.all) this.#abbreviations.add(entity);
    for (const name of names) {
      const full = name.shortens && this.#ofMention.get(name.shortens);
      if (full) this.#abbreviations.introduce(name, full);
    }
    this.#seenAt.clear();
    for (const name of names) {
      if (name.words.length === 1) this.#file(name);
      else this.#see(name);
    }
    for (const entity of this.all) this.#settle(entity);
  }

  /** Decides on what all names of somebody together tell. */
  #settle(entity: Entity): void {
    entity.mentions.sort((a, b) => a.span.start - b.span.start);
    const isClub = CLUBS.test(entity.words.at(-1)?.toLowerCase() ?? '');
    if (entity.kind === 'unknown' && entity.words.length > 1 && !isClub && hasShortForm(entity)) {
      entity.kind = 'person';
    }
    entity.isNobody = entity.kind === 'unknown' && entity.mentions.every((one) => one.attached);
    const owners = entity.mentions.map(({ owner }) => owner && this.#ofMention.get(owner));
    // "Quist’s Health Ministry" is the country's.
    if (owners.some((owner) => owner?.kind === 'person')) entity.owner = null;
  }

  /** The entity that a name stands for. */
  of(mention: NameMention): Entity | undefined {
    return this.#ofMention.get(mention);
  }

  /** The entities with this word in their names. */
  withWord(lower: string): readonly Entity[] {
    return this.#byWord.get(lower) ?? [];
  }

  /** Gives somebody a fuller name than any that the text has. */
  rename(entity: Entity, words: string[]): void {
    entity.words = words;
    this.#index(entity);
  }

  #see(name: NameMention): void {
    const entity = this.#ofMention.get(name);
    if (entity) this.#seenAt.set(entity, name.span.start);
  }

  #file(name: NameMention): void {
    const entity = this.#find(name) ?? this.#make(name);
    entity.mentions.push(name);
    this.#noteUse(entity, name);
    if (!isSurname(name, entity)) entity.sex ??= name.sex;
    entity.owner ??= ownerOf(name);
    if (entity.kind === 'unknown' || name.title !== '') {
      if (name.kind !== 'unknown') entity.kind = name.kind;
    }
    if (name.words.length > entity.words.length) {
      entity.words = name.words;
      this.#index(entity);
    }
    this.#ofMention.set(name, entity);
    this.#see(name);
  }

  #noteUse(entity: Entity, { words: [first = '', ...more], title }: NameMention): void {
    const uses = this.#usesOf.get(entity) ?? {
      titles: new Set(),
      isTitled: false,
      alone: new Map(),
    };
    this.#usesOf.set(entity, uses);
    uses.titles.add(title);
    if (more.length > 0) return;
    uses.isTitled ||= title !== '';
    uses.alone.set(first, (uses.alone.get(first) ?? 0) + 1);
  }

  #make(name: NameMention): Entity {
    const entity: Entity = {
      kind: name.kind,
      words: name.words,
      owner: ownerOf(name),
      sex: name.sex,
      mentions: [],
      roles: [],
      traits: [],
      ties: [],
      age: null,
      isNobody: false,
      descriptions: [],
    };
    this.all.push(entity);
    this.#index(entity);
    return entity;
  }

  #index(entity: Entity): void {
    const initials = entity.kind === 'person' ? [] : initialsOf(entity.words);
    const keys = entity.words.map((word) => word.toLowerCase());
    for (const key of new Set([...keys, ...initials])) {
      const bearers = this.#byWord.get(key) ?? [];
      if (!bearers.includes(entity, -MAX_BEARERS)) bearers.push(entity);
      this.#byWord.set(key, bearers);
    }
  }

  #find(name: NameMention): Entity | null {
    const short = this.#abbreviations.of(name);
    if (short) return short;
    const last = withoutSuffix(name.words).at(-1)?.toLowerCase() ?? '';
    const bearers = (this.#byWord.get(last) ?? [])
      .slice(-MAX_BEARERS)
      .filter((entity) => mayBe(entity, name) && !isOwnerOf(entity, name));
    return bearers.length < 2 ? (bearers[0] ?? null) : this.#choose(name, bearers);
  }

  /** Which of several with a name in common is meant. */
  #choose(name: NameMention, bearers: readonly Entity[]): Entity | null {
    // "Acme" is rather the firm than its ship: "Acme Shipping", "the Acme Pearl".
    const bodies = bearers.filter(tellsBody);
    if (bodies.length === 1 && bearers.every(({ kind }) => kind === 'organisation'))
      return bodies[0] ?? null;
    // "Quist" is the firm, until its founder is named.
    const firm = name.title === '' ? bearers.find(isNamedByOneWord) : undefined;
    if (firm && bearers.every((one) => one === firm || !this.#seenAt.has(one))) return firm;
    // Two of one surname: "Chief Quist" is whom the text has called that.
    const called = isFormOfAddress(name.title)
      ? []
      : bearers.filter((one) => this.#isCalled(one, name));
    const [only] = called;
    if (only && called.length === 1) return only;
    // Else the same sex, then the one named last before this place.
    const sex = isSurname(name, bearers[0]) ? null : name.sex;
    const fitting = sex ? this.#ofSex(sex, bearers) : bearers;
    if (fitting.length === 0) return this.#latest(bearers);
    // Where one of them is "Mrs Smith", "Smith" alone is another.
    const bare =
      name.title === '' ? fitting.filter((one) => !this.#usesOf.get(one)?.isTitled) : fitting;
    const likely = bare.length > 0 ? bare : fitting;
    const latest = this.#latest(likely);
    const isFar = latest && name.span.start - (this.#seenAt.get(latest) ?? 0) > NEARBY;
    return isFar && name.title === '' ? (this.#usual(likely) ?? latest) : latest;
  }

  /** Whether somebody bears the title of a name somewhere. */
  #isCalled = (entity: Entity, { title }: NameMention): boolean =>
    title !== '' && this.#usesOf.get(entity)?.titles.has(title) === true;

  /** Those of a sex who were named before; else those who may be of it; else those named only later. */
  #ofSex(wanted: Sex, entities: readonly Entity[]): Entity[] {
    const isSeen = (one: Entity) => this.#seenAt.has(one);
    const sure = entities.filter(({ sex }) => sex === wanted);
    const seen = sure.filter(isSeen);
    if (seen.length > 0) return seen;
    const open = entities.filter((one) => one.sex === null && isSeen(one));
    return open.length > 0 ? open : sure;
  }

  /** Who is meant by a surname alone more than the others are: relatives are told by full names. */
  #usual(entities: readonly Entity[]): Entity | null {
    const counts = entities.map((one) => this.#shortUses(one));
    const most = Math.max(...counts);
    const [first, ...more] = entities.filter((_, i) => counts[i] === most);
    // Of those whom the text has not called so yet, the one it is about came first.
    const isSure = more.length === 0 || most === 0;
    return first && isSure ? first : null;
  }

  /** How often somebody goes by one word of the name other than the first: "Quist" of an Ann Quist. */
  #shortUses(entity: Entity): number {
    const { alone } = this.#usesOf.get(entity) ?? {};
    let count = 0;
    for (const [word, times] of alone ?? []) if (word !== entity.words[0]) count += times;
    return count;
  }

  #latest(entities: readonly Entity[]): Entity | null {
    let best: Entity | null = null;
    for (const entity of entities) {
      if (!best || (this.#seenAt.get(entity) ?? -1) > (this.#seenAt.get(best) ?? -1)) best = entity;
    }
    return best;
  }
}

const isNamedByOneWord = ({ kind, words }: Entity): boolean =>
  kind === 'organisation' && words.length === 1;

/** Whether the last word of a name says that it is a body’s. */
function tellsBody({ words }: Entity): boolean {
  const last = words.at(-1)?.toLowerCase() ?? '';
  return ORGANISATION_NOUNS.has(last) || ORGANISATION_ENDINGS.has(last);
}

/** "Mr Quist’s mother, Nora Quist": who is named first right after a possessor is another. */
function isOwnerOf({ mentions: [first] }: Entity, { possessive, span }: NameMention): boolean {
  const distance = (first?.span.start ?? 0) - span.end;
  return possessive && distance > 0 && distance < OWNED_WITHIN;
}

/** "Thomas" of a Vera Thomas tells no sex, as a first name would. */
const isSurname = ({ words, title }: NameMention, entity: Entity | undefined): boolean =>
  words.length === 1 && title === '' && entity !== undefined && words[0] !== entity.words[0];

const hasShortForm = (entity: Entity): boolean =>
  entity.mentions.some(
    ({ words }) => words.length === 1 && words[0] === withoutSuffix(entity.words).at(-1),
  );
