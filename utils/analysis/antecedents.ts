import type { Span } from '../text/spans.ts';
import { type Appearance, appearancesIn, type Cast } from './cast.ts';
import type { Entity } from './entities.ts';
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
  readonly #introduced: readonly Entity[];
  /** Who spoke last in each sentence, so far. */
  readonly #spokeIn = new Map<number, Entity>();

  constructor(reading: Reading, cast: Cast) {
    this.#reading = reading;
    this.#cast = cast;
    this.#introduced = cast.entities.all.filter(({ roles }) => roles.length > 0);
  }

  /** Notes that somebody spoke, which makes later pronouns likelier to mean that one. */
  note(sentence: number, entity: Entity): void {
    this.#spokeIn.set(sentence, entity);
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
      (one) => isPerson(one) && (one.sex === null || one.sex === sex),
    );
    if (entity) entity.sex ??= sex;
    return entity;
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

  #ofPerson({ noun, sex }: Description, source: Span, sentence: number): Entity | null {
    const fits: Fits = (entity) =>
      isPerson(entity) &&
      !(sex && entity.sex && entity.sex !== sex) &&
      isNamedBefore(entity, source.start);
    const own = this.#introduced.filter(
      (entity) => fits(entity) && entity.roles.some((role) => namesRole(role, noun)),
    );
    if (own.length === 1) return own[0] ?? null;
    if (own.length === 0 && !isGeneric(noun)) return null;
    const among: Fits = own.length > 1 ? (entity) => own.includes(entity) : fits;
    return this.#latestSpeaker(sentence, among) ?? this.#latest(source, sentence, null, among);
  }

  /** The latest organisation with the word in its name; "the company" may be any. */
  #ofInstitution({ noun }: Description, source: Span, sentence: number): Entity | null {
    const bearers = this.#cast.entities
      .withWord(noun)
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

const isOrganisation = (entity: Entity): boolean => entity.kind === 'organisation';

const isNamedBefore = (entity: Entity, offset: number): boolean =>
  (entity.mentions[0]?.span.start ?? offset) < offset;

function namesRole(role: string, noun: string): boolean {
  const words = role.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  return (
    words.includes(noun) ||
    (noun.startsWith('spokes') && words.some((word) => word.startsWith('spokes')))
  );
}

function sexOfPronoun(word: string): Sex | null {
  if (/^(?:he|him|himself)$/.test(word)) return 'm';
  return /^(?:she|her|herself)$/.test(word) ? 'f' : null;
}

/** Descriptions that fit many, whatever their office. */
const GENERIC = new Set(
  (
    'man woman expert analyst official leader author veteran star politician candidate nominee republican ' +
    'democrat lawmaker spokesman spokeswoman spokesperson boss chief founder activist campaigner pensioner ' +
    'teenager lady academic specialist researcher scientist executive conservative liberal billionaire mogul ' +
    'businessman businesswoman father mother student resident witness victim defendant suspect accused ' +
    'survivor patient player striker'
  ).split(' '),
);

const isGeneric = (noun: string): boolean => GENERIC.has(noun) || /-year-old$/.test(noun);

const ANY_ORGANISATION = new Set(
  (
    'company firm group agency organisation organization club body charity network maker manufacturer ' +
    'retailer team giant startup start-up developer automaker carmaker'
  ).split(' '),
);
