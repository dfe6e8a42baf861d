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
  /** How many of its names have been read. */
  read: number;
}

// A surname alone this many characters after a full name with it need not be of the same one.
const NEARBY = 200;

/** Tells those apart who share a name, by what the names filed so far tell of each. */
export class Namesakes {
  /** What the names filed so far tell of those asked for, so that no name goes through all of them again. */
  readonly #usesOf = new Map<Entity, Uses>();

  /** Finds which of several with a name in common is meant. */
  choose(name: NameMention, bearers: readonly Entity[]): Entity | null {
    // "Acme" is rather the firm than its ship: "Acme Shipping", "the Acme Pearl".
    const bodies = bearers.filter(tellsBody);
    if (bodies.length === 1 && bearers.every(({ kind }) => kind === 'organisation'))
      return bodies[0] ?? null;
    // "Quist" is the firm, until its founder is named.
    const firm = name.title === '' ? bearers.find(isNamedByOneWord) : undefined;
    if (firm && bearers.every((one) => one === firm || seenAt(one, name) < 0)) return firm;
    // Two of one surname: "Chief Quist" is whom the text has called that.
    const called = isFormOfAddress(name.title)
      ? []
      : bearers.filter((one) => this.#isCalled(one, name));
    const [only] = called;
    if (only && called.length === 1) return only;
    // Else the same sex, then the one named last before this place.
    const sex = isSurnameAlone(name, bearers[0]) ? null : name.sex;
    const fitting = sex ? ofSex(sex, bearers, name) : bearers;
    if (fitting.length === 0) return latestBefore(bearers, name);
    // Where one of them is "Mrs Smith", "Smith" alone is another.
    const bare = name.title === '' ? fitting.filter((one) => !this.#uses(one).isTitled) : fitting;
    const likely = bare.length > 0 ? bare : fitting;
    const latest = latestBefore(likely, name);
    const isFar = latest && name.span.start - Math.max(0, seenAt(latest, name)) > NEARBY;
    return isFar && name.title === '' ? (this.#usual(likely) ?? latest) : latest;
  }

  /** Whether somebody bears the title of a name somewhere. */
  #isCalled(entity: Entity, { title }: NameMention): boolean {
    return title !== '' && this.#uses(entity).titles.has(title);
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
    let count = 0;
    for (const [word, times] of this.#uses(entity).alone)
      if (word !== entity.words[0]) count += times;
    return count;
  }

  /** By what somebody's names call that one, those read in that were filed since it was last asked for. */
  #uses(entity: Entity): Uses {
    const uses = this.#usesOf.get(entity) ?? {
      titles: new Set(),
      isTitled: false,
      alone: new Map(),
      read: 0,
    };
    this.#usesOf.set(entity, uses);
    for (; uses.read < entity.mentions.length; uses.read++) {
      const name = entity.mentions[uses.read];
      if (name) note(uses, name);
    }
    return uses;
  }
}

function note(uses: Uses, { words, title }: NameMention): void {
  const first = words[0] ?? '';
  uses.titles.add(title);
  if (words.length > 1) return;
  uses.isTitled ||= title !== '';
  uses.alone.set(first, (uses.alone.get(first) ?? 0) + 1);
}

/** Those of a sex who were named before; else those who may be of it; else those named only later. */
function ofSex(wanted: Sex, entities: readonly Entity[], name: NameMention): Entity[] {
  const isSeen = (one: Entity) => seenAt(one, name) >= 0;
  const sure = entities.filter(({ sex }) => sex === wanted);
  const seen = sure.filter(isSeen);
  if (seen.length > 0) return seen;
  const open = entities.filter((one) => one.sex === null && isSeen(one));
  return open.length > 0 ? open : sure;
}

/** Who is named last before a name. */
function latestBefore(entities: readonly Entity[], name: NameMention): Entity | null {
  let best: Entity | null = null;
  for (const entity of entities) {
    if (!best || seenAt(entity, name) > seenAt(best, name)) best = entity;
  }
  return best;
}

/** Where somebody is named last before a name that is being filed; -1 where that is only behind it. */
function seenAt({ mentions }: Entity, { span: { start } }: NameMention): number {
  // Full names are filed first, each kind in text order.
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = mentions[middle];
    if (one && one.words.length > 1 && one.span.start < start) low = middle + 1;
    else high = middle;
  }
  const full = low > 0 ? (mentions[low - 1]?.span.start ?? -1) : -1;
  const last = lastOf(mentions);
  return last?.words.length === 1 ? Math.max(full, last.span.start) : full;
}

const isNamedByOneWord = ({ kind, words }: Entity): boolean =>
  kind === 'organisation' && words.length === 1;

/** Whether the last word of a name says that it is a body’s. */
function tellsBody({ lowers }: Entity): boolean {
  const last = lastOf(lowers) ?? '';
  return ORGANISATION_NOUNS.has(last) || ORGANISATION_ENDINGS.has(last);
}

/** Tells whether a name is a surname alone: "Thomas" of a Vera Thomas tells no sex, as a first name would. */
export const isSurnameAlone = (
  { words, title }: NameMention,
  entity: Entity | undefined,
): boolean =>
  words.length === 1 && title === '' && entity !== undefined && words[0] !== entity.words[0];
