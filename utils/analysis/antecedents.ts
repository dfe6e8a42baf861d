import type { Span } from '../text/spans.ts';
import { type Appearance, appearancesIn, type Cast } from './cast.ts';
import type { Entity } from './entities.ts';
import {
  ALSO,
  ANY_ORGANISATION,
  KINDS,
  OWNED,
  PLATFORMS,
  PRIVATE,
  PROFESSIONAL,
} from './lexicons/descriptions.ts';
import type { Sex } from './names.ts';
import type { Reading } from './reading.ts';
import type { Head } from './source-heads.ts';

type Description = Extract<Head, { kind: 'description' }>;
type Fits = (entity: Entity) => boolean;

// How far up a pronoun or a description is looked for, in sentences.
const REACH = 14;
// After this many sentences with no better one, a name in passing is taken.
const PATIENCE = 2;
// A name this near to its sentence's start is taken for the subject.
const SUBJECT_WITHIN = 40;

/** Finds whom pronouns and descriptions stand for, by who was named and who spoke before. */
export class Antecedents {
  readonly #reading: Reading;
  readonly #cast: Cast;
  /** Offices, trades and titles of those who have any. */
  readonly #offices = new Map<Entity, string[]>();
  readonly #aged = new Map<number, Entity[]>();
  /** Who spoke last in each sentence, so far. */
  readonly #spokeIn = new Map<number, Entity>();
  readonly #spoken = new Set<Entity>();

  constructor(reading: Reading, cast: Cast) {
    this.#reading = reading;
    this.#cast = cast;
    for (const entity of cast.entities.all) {
      if (entity.kind === 'organisation') continue;
      if (entity.age !== null) {
        this.#aged.set(entity.age, [...(this.#aged.get(entity.age) ?? []), entity]);
      }
      const titles = entity.mentions.map(({ title }) => title.replace(/\.$/, '')).filter(Boolean);
      const offices = [...new Set([...entity.roles, ...titles])];
      if (offices.length > 0) this.#offices.set(entity, offices);
    }
  }

  /** Notes that somebody spoke, which makes later pronouns likelier to mean that one. */
  note(sentence: number, entity: Entity): void {
    this.#spokeIn.set(sentence, entity);
    this.#spoken.add(entity);
  }

  /** The person or organisation that a pronoun means. */
  ofPronoun(word: string, source: Span, sentence: number, inside: number | null): Entity | null {
    if (word === 'who' || word === 'which' || word === 'that')
      return this.#ofRelative(source, sentence);
    if (word === 'it') return this.#latest(source, sentence, inside, isOrganisation);
    const sex = sexOfPronoun(word);
    if (!sex) return null;
    const entity = this.#latest(
      source,
      sentence,
      inside,
      (one) => this.#mayBePerson(one) && (one.sex === null || one.sex === sex),
    );
    if (entity) entity.sex ??= sex;
    return entity;
  }

  /** A surname alone, of somebody never introduced, counts once it has spoken. */
  #mayBePerson(entity: Entity): boolean {
    return isPerson(entity) || (entity.kind === 'unknown' && this.#spoken.has(entity));
  }

  /** Whom "the expert", "the 58-year-old" or "the ministry" means. */
  ofDescription(head: Description, source: Span, sentence: number): Entity | null {
    return head.group === 'person'
      ? this.#ofPerson(head, source, sentence)
      : this.#ofInstitution(head, source, sentence);
  }

  /** "Smith, who said": the name directly before. */
  #ofRelative({ start }: Span, sentence: number): Entity | null {
    const last = appearancesIn(this.#cast, sentence).findLast(
      ({ mention }) => mention.span.end <= start,
    );
    return last && !last.mention.possessive && start - last.mention.span.end < 60
      ? last.entity
      : null;
  }

  #ofPerson({ noun, sex, words }: Description, source: Span, sentence: number): Entity | null {
    const fits: Fits = (entity) =>
      isPerson(entity) &&
      !(sex && entity.sex && entity.sex !== sex) &&
      isNamedBefore(entity, source.start);
    const age = /^(\p{N}+)-year-old$/u.exec(noun)?.[1];
    if (age) return this.#ofAge(Number(age), source, sentence, fits);
    const own = this.#bestByRole(noun, words, fits);
    if (own.length === 1) return own[0] ?? null;
    if (own.length > 1) return this.#likeliest(source, sentence, (one) => own.includes(one));
    // "his wife", "the firm’s founder": somebody else's, and never introduced.
    if (words.some((word) => OWNED.has(word))) return null;
    if (PRIVATE.has(noun)) {
      return (
        this.#likeliest(source, sentence, (one) => fits(one) && !one.roles.some(isTrade)) ??
        this.#likeliest(source, sentence, fits)
      );
    }
    // A trade that no one was introduced with is rather that of somebody without an introduction.
    const introduced = PROFESSIONAL.has(noun);
    return (
      this.#likeliest(
        source,
        sentence,
        (one) => fits(one) && one.roles.length > 0 === introduced,
      ) ?? (introduced ? this.#likeliest(source, sentence, fits) : null)
    );
  }

  /** Those whose office is the noun itself, else those whose office is a kind of it. */
  #bestByRole(noun: string, description: readonly string[], fits: Fits): Entity[] {
    const kinds = KINDS.get(noun);
    let best: Entity[] = [];
    let bestScore = 1;
    for (const [entity, offices] of this.#offices) {
      if (!fits(entity)) continue;
      const score = Math.max(...offices.map((role) => roleScore(role, noun, kinds, description)));
      if (score > bestScore) {
        best = [entity];
        bestScore = score;
      } else if (score === bestScore) best.push(entity);
    }
    return best;
  }

  #ofAge(age: number, source: Span, sentence: number, fits: Fits): Entity | null {
    const own = this.#aged.get(age)?.findLast(fits);
    return own ?? this.#likeliest(source, sentence, (one) => fits(one) && one.age === null);
  }

  #likeliest(source: Span, sentence: number, fits: Fits): Entity | null {
    return this.#latestSpeaker(sentence, fits) ?? this.#latest(source, sentence, null, fits);
  }

  /** The latest organisation with the word in its name; "the company" may be any. */
  #ofInstitution({ noun }: Description, source: Span, sentence: number): Entity | null {
    const bearers = [noun, ...(ALSO.get(noun) ?? [])]
      .flatMap((word) => this.#cast.entities.withWord(word))
      .filter(
        (one) => isOrganisation(one) && one.words.length > 1 && isNamedBefore(one, source.start),
      );
    if (bearers.length === 1) return bearers[0] ?? null;
    if (bearers.length > 1) {
      return (
        this.#latest(source, sentence, null, (one) => bearers.includes(one)) ??
        bearers.at(-1) ??
        null
      );
    }
    return ANY_ORGANISATION.has(noun) ? this.#latest(source, sentence, null, isOrganisation) : null;
  }

  #latestSpeaker(sentence: number, fits: Fits): Entity | null {
    for (let i = sentence - 1; i >= Math.max(0, sentence - REACH); i--) {
      const spoke = this.#spokeIn.get(i);
      if (spoke && fits(spoke)) return spoke;
    }
    return null;
  }

  /** The latest who fits: in this sentence before the place, then sentence by sentence upwards. */
  #latest(source: Span, sentence: number, inside: number | null, fits: Fits): Entity | null {
    let passing: Entity | null = null;
    for (let i = sentence; i >= Math.max(0, sentence - REACH); i--) {
      const before = appearancesIn(this.#cast, i).filter(
        (one) =>
          fits(one.entity) &&
          one.mention.span.end <= source.start &&
          (one.inside === null || one.inside === inside),
      );
      const subject = i === sentence ? before[0] : before.find((one) => this.#isSubject(one, i));
      const spoke = this.#spokeIn.get(i);
      if (spoke && fits(spoke)) {
        return subject && i < sentence && this.#takesOver(subject, spoke, i)
          ? subject.entity
          : spoke;
      }
      if (subject) return subject.entity;
      passing ??= before.at(-1)?.entity ?? null;
      if (passing && i <= sentence - PATIENCE) return passing;
    }
    return passing;
  }

  /** The subject of a sentence whose speaker goes unnamed there takes over from that speaker. */
  #takesOver({ entity }: Appearance, spoke: Entity, sentence: number): boolean {
    if (entity === spoke) return false;
    return !appearancesIn(this.#cast, sentence).some(
      (one) => one.entity === spoke && one.inside === null,
    );
  }

  #isSubject({ mention, inside }: Appearance, sentence: number): boolean {
    if (mention.possessive || inside !== null) return false;
    const start = this.#reading.sentences[sentence]?.units[0]?.start ?? 0;
    return mention.span.start - start < SUBJECT_WITHIN;
  }
}

/** Tells whether an entity may be meant by "he" or "she". */
export const isPerson = (entity: Entity): boolean =>
  entity.kind === 'person' || (entity.kind === 'unknown' && entity.words.length > 1);

const isOrganisation = ({ kind, roles, words: name }: Entity): boolean =>
  kind !== 'person' && roles.length === 0 && !PLATFORMS.has(name.join(' ').toLowerCase());

const isNamedBefore = (entity: Entity, offset: number): boolean =>
  (entity.mentions[0]?.span.start ?? offset) < offset;

/** 0 where an office is not what a noun says, 1 for a kind of it, more for the word and its company. */
function roleScore(
  role: string,
  noun: string,
  kinds: ReadonlySet<string> | undefined,
  description: readonly string[],
): number {
  const held = role.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  const voice = noun.startsWith('spokes') && held.some((word) => word.startsWith('spokes'));
  if (!voice && !held.includes(noun)) return held.some((word) => kinds?.has(word)) ? 1 : 0;
  return 2 + description.filter((word) => word !== noun && held.includes(word)).length;
}

function sexOfPronoun(word: string): Sex | null {
  if (/^(?:he|him|himself)$/.test(word)) return 'm';
  return /^(?:she|her|herself)$/.test(word) ? 'f' : null;
}

/** Offices and trades, as against "wife" and "defendant". */
const isTrade = (role: string): boolean =>
  !role
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => PRIVATE.has(word));
