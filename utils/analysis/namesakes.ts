import { lastOf } from '../text/list-ends.ts';
import type { Entity } from './entities.ts';
import { ORGANISATION_ENDINGS, ORGANISATION_NOUNS } from './lexicons/person-words.ts';
import type { NameMention, Sex } from './names.ts';
import { isFormOfAddress } from './office-names.ts';

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

/** Tells those apart who share a name, by what the names filed so far tell of each. */
export class Namesakes {
  /** Where each was named last before the name that is being filed. */
  readonly #seenAt = new Map<Entity, number>();
  /** What the names filed so far tell of each, so that no name goes through all of them. */
  readonly #usesOf = new Map<Entity, Uses>();

  /** Notes where somebody is named, in text order. */
  see(entity: Entity, { span }: NameMention): void {
    this.#seenAt.set(entity, span.start);
  }

  /** Forgets where everybody was named, before the names are gone through again. */
  startAgain(): void {
    this.#seenAt.clear();
  }

  /** Notes by what a name calls whom it stands for. */
  noteUse(entity: Entity, { words: [first = '', ...more], title }: NameMention): void {
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

  /** Finds which of several with a name in common is meant. */
  choose(name: NameMention, bearers: readonly Entity[]): Entity | null {
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
    const sex = isSurnameAlone(name, bearers[0]) ? null : name.sex;
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
  #isCalled(entity: Entity, { title }: NameMention): boolean {
    return title !== '' && this.#usesOf.get(entity)?.titles.has(title) === true;
  }

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
  const last = lastOf(words)?.toLowerCase() ?? '';
  return ORGANISATION_NOUNS.has(last) || ORGANISATION_ENDINGS.has(last);
}

/** Tells whether a name is a surname alone: "Thomas" of a Vera Thomas tells no sex, as a first name would. */
export const isSurnameAlone = (
  { words, title }: NameMention,
  entity: Entity | undefined,
): boolean =>
  words.length === 1 && title === '' && entity !== undefined && words[0] !== entity.words[0];
