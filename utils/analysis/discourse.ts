import { lastOf } from '../text/list-ends.ts';
import { contain, type Span } from '../text/spans.ts';
import { type Appearance, appearancesIn, type Cast, peopleIn } from './cast.ts';
import { ClauseSubjects } from './clause-subjects.ts';
import { type Entity, isNamedBefore, isPerson } from './entities.ts';
import type { Sex } from './names.ts';
import type { Reading } from './reading.ts';

/** Where a pronoun or a description stands. */
export interface Place {
  span: Span;
  /** Index into `Reading.sentences`. */
  sentence: number;
  /** Index of the quotation it stands in, or null. */
  inside: number | null;
  /** Whom it cannot mean: those named in what it says. */
  except: ReadonlySet<Entity>;
  /** Who says the quotation it stands in, and so is meant by "my"; null outside of any. */
  self: Entity | null;
}

export type Fits = (entity: Entity) => boolean;

// How far up a pronoun or a description is looked for, in sentences.
const REACH = 14;
// After this many sentences with no better one, a name in passing is taken.
const PATIENCE = 2;
// A speaker this few sentences up may go on to speak.
const RECENT = 2;

/** Somebody without a name: as the subject of a sentence, or as who speaks there. */
interface Stranger {
  sex: Sex | null;
  /** For whom that one speaks. */
  body: Entity | null;
  speaks: boolean;
}

/** Who spoke and who was spoken of in each sentence so far. */
export class Discourse {
  readonly #reading: Reading;
  readonly #cast: Cast;
  readonly #subjects: ClauseSubjects;
  /** Who spoke last in each sentence. */
  readonly #spokeIn = new Map<number, Entity>();
  /** Whom a pronoun or a description means that is the subject of a sentence. */
  readonly #meantIn = new Map<number, Entity>();
  readonly #strangerIn = new Map<number, Stranger>();
  readonly #spoken = new Set<Entity>();

  constructor(reading: Reading, cast: Cast) {
    this.#reading = reading;
    this.#cast = cast;
    this.#subjects = new ClauseSubjects(reading);
  }

  noteSpeaker(sentence: number, entity: Entity): void {
    this.#spokeIn.set(sentence, entity);
    this.#spoken.add(entity);
  }

  noteSubject(sentence: number, entity: Entity): void {
    this.#meantIn.set(sentence, entity);
  }

  speakerIn(sentence: number): Entity | undefined {
    return this.#spokeIn.get(sentence);
  }

  /** The person who is the subject of a sentence or spoke in it. */
  personOf(sentence: number): Entity | null {
    const spoke = this.#spokeIn.get(sentence);
    if (spoke) return spoke;
    return this.#subjectOf(sentence, peopleIn(this.#cast, sentence), isPerson) ?? null;
  }

  /** Who the sentence right before in the same paragraph is about, where nobody speaks there. */
  toldOfBefore({ sentence }: Place, fits: Fits): Entity | null {
    const { sentences } = this.#reading;
    const isNear = sentences[sentence - 1]?.paragraph === sentences[sentence]?.paragraph;
    if (!isNear || this.#spokeIn.has(sentence - 1)) return null;
    const person = this.personOf(sentence - 1);
    return person && fits(person) ? person : null;
  }

  /** Whether the sentence right before opens a paragraph with somebody whom it introduces. */
  isTopic(entity: Entity, place: Place): boolean {
    const { sentences } = this.#reading;
    const [first, before] = [-2, -1].map((i) => sentences[place.sentence + i]?.paragraph);
    const isIntroduced = entity.roles.length > 0 && first !== before;
    return isIntroduced && this.toldOfBefore(place, (one) => one === entity) !== null;
  }

  /** Whether a sentence has a pronoun or a description of somebody for its subject. */
  isMeant(entity: Entity, sentence: number): boolean {
    return this.#meantIn.get(sentence) === entity;
  }

  /** The one person whom the sentence before brings in, by a name alone. */
  newcomer({ sentence }: Place, fits: Fits): Entity | null {
    const start = this.#reading.sentences[sentence - 1]?.units[0]?.start ?? 0;
    const [first, ...others] = peopleIn(this.#cast, sentence - 1);
    const isNew = first && !isNamedBefore(first.entity, start) && fits(first.entity);
    return isNew && others.every(({ entity }) => entity === first.entity) ? first.entity : null;
  }

  hasSpoken(entity: Entity): boolean {
    return this.#spoken.has(entity);
  }

  /** Who spoke in one of the last sentences and fits. */
  recentSpeaker(place: Place, fits: Fits): Entity | null {
    return this.#latestSpeaker(place, RECENT, fits);
  }

  /** The latest speaker who fits, else the latest who was named. */
  likeliest(place: Place, fits: Fits): Entity | null {
    return this.#latestSpeaker(place, REACH, fits) ?? this.latest({ ...place, inside: null }, fits);
  }

  #latestSpeaker({ sentence }: Place, reach: number, fits: Fits): Entity | null {
    for (let i = sentence - 1; i >= Math.max(0, sentence - reach); i--) {
      const spoke = this.#spokeIn.get(i);
      if (spoke && fits(spoke)) return spoke;
    }
    return null;
  }

  /** Notes that somebody without a name is the subject of a sentence, or speaks there for a body. */
  noteStranger(sentence: number, sex: Sex | null, body: Entity | null, speaks = false): void {
    this.#strangerIn.set(sentence, { sex, body, speaks });
  }

  /** For whom the latest who spoke without a name did so. */
  spokenFor({ sentence }: Place): Entity | null {
    for (let i = sentence - 1; i >= Math.max(0, sentence - REACH); i--) {
      const stranger = this.#strangerIn.get(i);
      if (stranger?.speaks) return stranger.body;
    }
    return null;
  }

  /** The latest who fits: in this sentence before the place, then sentence by sentence upwards. */
  latest(place: Place, fits: Fits): Entity | null {
    return this.#search(place, fits, PATIENCE);
  }

  /** The latest of a sex who fits; whom somebody without a name speaks for, where that one is later. */
  latestOf(sex: Sex, place: Place, fits: Fits): Entity | null {
    return this.#search(place, fits, place.inside === null ? PATIENCE : null, sex);
  }

  /** The latest who fits and either spoke or is the subject of a sentence. */
  latestSubject(place: Place, fits: Fits): Entity | null {
    return this.#search(place, fits, null);
  }

  /** Who spoke in the latest sentence with a word: "in a filing, Acme said". */
  speakerWith(word: string, { sentence }: Place): Entity | null {
    for (let i = sentence - 1; i >= Math.max(0, sentence - REACH); i--) {
      const spoke = this.#spokeIn.get(i);
      const units = spoke && this.#reading.sentences[i]?.units;
      if (units?.some(({ lower }) => lower === word)) return spoke ?? null;
    }
    return null;
  }

  /** The speaker or subject of the latest sentence with one of some words: "the cat man" of one about cats. */
  associated(words: readonly string[], { sentence }: Place, fits: Fits): Entity | null {
    for (let i = sentence - 1; i >= Math.max(0, sentence - REACH); i--) {
      const units = this.#reading.sentences[i]?.units;
      const start = units?.[0]?.start ?? 0;
      const held = this.#reading.text.slice(start, units?.at(-1)?.end ?? start).toLowerCase();
      if (!words.some((word) => held.includes(word))) continue;
      const spoke = this.#spokeIn.get(i);
      if (spoke) return fits(spoke) ? spoke : null;
      const named = appearancesIn(this.#cast, i).filter((one) => fits(one.entity));
      const subject = this.#subjectOf(i, named, fits);
      if (subject) return subject;
    }
    return null;
  }

  /** @param patience how many sentences up somebody named in passing is taken, null for never */
  #search(
    place: Place,
    fits: Fits,
    patience: number | null,
    sex: Sex | null = null,
  ): Entity | null {
    const { sentence } = place;
    let passing: Entity | null = null;
    for (let i = sentence; i >= Math.max(0, sentence - REACH); i--) {
      const before = this.#namedIn(i, place).filter((one) => fits(one.entity));
      const stranger = i < sentence ? this.#strangerOf(sex, i) : undefined;
      // "A spokesman said Quist would appeal. He": whoever said so, not who is told of.
      if (stranger?.speaks && !this.#spokeIn.has(i)) return stranger.body;
      const foremost =
        this.#toldIn(i, place, before) ?? this.#foremost(i, i < sentence, before, fits);
      if (foremost) return foremost;
      if (stranger) return stranger.body;
      if (patience === null) continue;
      passing ??= lastOf(before)?.entity ?? null;
      if (passing && i <= sentence - patience) return passing;
    }
    return passing;
  }

  /** The one whom a speaker names further up in the same words, for a pronoun of his. */
  #toldIn(sentence: number, place: Place, before: readonly Appearance[]): Entity | undefined {
    if (place.inside === null || sentence === place.sentence) return undefined;
    const told = before.filter(
      ({ inside, mention }) => inside !== null && !this.#subjects.isAdjunct(mention),
    );
    const [first, ...more] = told;
    return more.every(({ entity }) => entity === first?.entity) ? first?.entity : undefined;
  }

  #strangerOf(sex: Sex | null, sentence: number): Stranger | undefined {
    const stranger = sex ? this.#strangerIn.get(sentence) : undefined;
    return stranger && (stranger.sex ?? sex) === sex ? stranger : undefined;
  }

  /** The speaker or the subject of a sentence; of an unfinished one, whoever is named first. */
  #foremost(
    sentence: number,
    isWhole: boolean,
    before: readonly Appearance[],
    fits: Fits,
  ): Entity | undefined {
    const subject = isWhole
      ? this.#subjectOf(sentence, before, fits)
      : before.find(({ mention }) => !this.#subjects.isAdjunct(mention))?.entity;
    const spoke = this.#spokeIn.get(sentence);
    if (!spoke || !fits(spoke)) return subject;
    const takesOver = subject && isWhole && this.#takesOver(subject, spoke, sentence);
    return takesOver ? subject : spoke;
  }

  /** Those named in a sentence before an offset, outside of quotations other than the place’s own. */
  #namedIn(sentence: number, { span, inside, sentence: at }: Place): Appearance[] {
    const { sentences } = this.#reading;
    // “Ann texted me,” Vos said. “She said …”: one quotation goes on in the next.
    const goesOn = inside !== null && sentences[sentence]?.paragraph === sentences[at]?.paragraph;
    return appearancesIn(this.#cast, sentence).filter(
      (one) =>
        one.mention.span.end <= span.start &&
        (one.inside === null || one.inside === inside || goesOn),
    );
  }

  #subjectOf(sentence: number, before: readonly Appearance[], fits: Fits): Entity | undefined {
    const meant = this.#meantIn.get(sentence);
    if (meant && fits(meant)) return meant;
    const main = before.find(({ mention }) => this.#subjects.opensMainClause(mention, sentence));
    return (main ?? before.find((one) => this.#subjects.isSubject(one, sentence)))?.entity;
  }

  /** The subject of a sentence whose speaker goes unnamed there takes over from that speaker. */
  #takesOver(subject: Entity, spoke: Entity, sentence: number): boolean {
    if (subject === spoke) return false;
    // "The Ayr club said" names no other speaker.
    const [description] = spoke.descriptions.slice(-1);
    const here = appearancesIn(this.#cast, sentence);
    const isSubject = ({ entity }: Appearance) => entity === subject;
    if (
      description &&
      here.filter(isSubject).some(({ mention }) => contain(description, mention.span))
    )
      return false;
    const named = here.filter(({ entity }) => entity === spoke);
    // "Asked by Vos whether it leaked, Quist shrugged."
    if (named.length > 0 && named.every(({ mention }) => this.#subjects.isAdjunct(mention)))
      return true;
    return !here.some((one) => one.entity === spoke && one.inside === null);
  }
}
