import { type Asked, Callings, isBare } from './callings.ts';
import type { Cast } from './cast.ts';
import type { Discourse, Fits, Place } from './discourse.ts';
import { type Entity, isNamedBefore, isPerson } from './entities.ts';
import { Institutions } from './institutions.ts';
import { ITS_OWN } from './lexicons/bodies.ts';
import { COMPANIES, FAMILY, OWNED, WORKERS } from './lexicons/descriptions.ts';
import { OfficeMatch } from './office-match.ts';
import { readOffice } from './offices.ts';
import { Pronouns, sexOfPronoun } from './pronouns.ts';
import type { Reading } from './reading.ts';
import type { Description, Owner } from './source-descriptions.ts';
import type { Head } from './source-heads.ts';
import { isBodyNoun } from './source-nouns.ts';
import { isSpokesman } from './source-voices.ts';
import { findStrangers } from './strangers.ts';
import { findTied, OnlyTies } from './ties.ts';

/** Finds whom pronouns and descriptions stand for, by who was named and who spoke before. */
export class Antecedents {
  readonly #cast: Cast;
  readonly #discourse: Discourse;
  readonly #institutions: Institutions;
  readonly #pronouns: Pronouns;
  readonly #offices: OfficeMatch;
  readonly #onlyTies: OnlyTies;
  readonly #strangers: ReadonlyMap<string, number>;
  readonly #callings: Callings;
  readonly #aged = new Map<number, Entity[]>();

  constructor(reading: Reading, cast: Cast, discourse: Discourse) {
    this.#cast = cast;
    this.#discourse = discourse;
    this.#institutions = new Institutions(reading, cast, discourse);
    this.#pronouns = new Pronouns(reading, cast, discourse, this.#institutions);
    this.#offices = new OfficeMatch(cast);
    this.#callings = new Callings(discourse, this.#offices);
    this.#onlyTies = new OnlyTies(cast.entities);
    const strangers = findStrangers(reading, cast);
    this.#strangers = strangers.nouns;
    for (const [sentence, sex] of strangers.subjects) discourse.noteStranger(sentence, sex, null);
    for (const entity of cast.entities.all) {
      if (entity.kind === 'organisation' || entity.age === null) continue;
      this.#aged.set(entity.age, [...(this.#aged.get(entity.age) ?? []), entity]);
    }
  }

  /** The person or organisation that a pronoun means. */
  ofPronoun(word: string, place: Place): Entity | null {
    return this.#pronouns.meant(word, place);
  }

  /** Whom a spokesman or a statement speaks for that the source does not tell. */
  ofContext(noun: string, place: Place): Entity | null {
    const isSomebody = noun.startsWith('spokes');
    const told = isSomebody ? null : this.#discourse.speakerWith(noun, place);
    if (told) return told;
    if (isSomebody || noun === 'statement') return this.#institutions.spokenFor(place);
    const spoke = ITS_OWN.has(noun) ? this.#discourse.speakerIn(place.sentence - 1) : undefined;
    return spoke?.kind === 'organisation' ? spoke : null;
  }

  /** "his office": a body of its own, by the name of its owner; "the sheriff’s office" may have a name. */
  ofOffice({ noun, owner }: OfficeHead, place: Place): Entity | null {
    if (!('kind' in owner)) {
      const possessor = this.#ownerOf(owner, place);
      return possessor && this.#institutions.officeOf(possessor, noun);
    }
    const named = this.#institutions.named({ ...owner, noun }, place);
    if (named) return named;
    const holder = this.ofDescription(owner, place);
    return holder && this.#institutions.officeOf(holder, noun);
  }

  // The owner may well be named in what is said.
  #ownerOf(owner: Owner, place: Place): Entity | null {
    if ('kind' in owner) return this.ofDescription(owner, { ...place, except: new Set() });
    return 'word' in owner
      ? this.ofPronoun(owner.word, { ...place, except: new Set() })
      : owner.appearance.entity;
  }

  /** Whom "the expert", "the 58-year-old", "his cousin" or "the ministry" means. */
  ofDescription(head: Description, place: Place): Entity | null {
    const isBody = head.group === 'organisation';
    if (isBody && !WORKERS.has(head.noun)) return this.#institutions.find(head, place);
    const sought = { noun: officeNoun(head), office: readOffice(head.phrase) };
    const isOfSome = isOfNumber(head);
    const fits: Fits = (one) =>
      isPerson(one) &&
      !this.#isOfOtherSex(one, head) &&
      !place.except.has(one) &&
      !this.#offices.contradicts(one, sought) &&
      !(isOfSome && isParentOf(one));
    if (isBody)
      return this.#offices.bearers(sought, place, fits)[0] ?? this.#institutions.find(head, place);
    const asked = { ...head, sought, place };
    return head.owner ? this.#ofOwned(asked, head.owner, fits) : this.#ofPerson(asked, fits);
  }

  /** A woman may be chairman, but nobody’s father. */
  #isOfOtherSex(one: Entity, { noun, sex }: Description): boolean {
    if (!sex || !one.sex || one.sex === sex) return false;
    return FAMILY.has(noun) || !this.#offices.isCalled(one, noun);
  }

  /** Notes an office that a text tells of somebody by a description only. */
  introduce(entity: Entity, phrase: string): void {
    this.#offices.tell(entity, phrase);
  }

  /** Whom the text goes on to introduce by the noun that brings somebody in without a name. */
  ofLede(noun: string, phrase: string, place: Place): Entity | null {
    const sought = { noun, office: readOffice(phrase) };
    const fits: Fits = (one) => isPerson(one) && !place.except.has(one);
    const [only, ...more] = this.#offices.laterBearers(sought, place, fits);
    return only && more.length === 0 ? only : null;
  }

  /** "his cousin": one of a family or of those tied to the owner. */
  #ofOwned(asked: Asked, owner: Owner, fits: Fits): Entity | null {
    const mine = 'word' in owner && owner.word === 'my';
    const possessor = mine ? asked.place.self : this.#ownerOf(owner, asked.place);
    if (!possessor) return mine ? null : this.#ofPerson(asked, fits);
    const other: Fits = (one) => one !== possessor && fits(one);
    const only =
      'word' in owner ? this.#onlyTies.find(asked.noun, sexOfPronoun(owner.word), fits) : null;
    // "Her mother, Ann Lee, came. Her mother said": whoever has been called that is no other’s.
    if (only === possessor && this.#discourse.speakerIn(asked.place.sentence - 1) !== only)
      return only;
    const tied = findTied(asked.noun, possessor, this.#cast.entities, other);
    if (tied) return tied;
    if (only && only !== possessor) return only;
    // "the founder’s attorney" is no district attorney.
    const own: Fits = (one) => fits(one) && !this.#offices.isProsecutor(one);
    if ('kind' in owner) return this.#ofPerson(asked, own);
    return FAMILY.has(asked.noun) ? null : this.#ofPerson(asked, other);
  }

  #ofPerson(asked: Asked, any: Fits): Entity | null {
    const { noun, words, group, place } = asked;
    const named: Fits = (one) => any(one) && isNamedBefore(one, place.span.start);
    const age = words.map((word) => /^(\p{N}+)-year-old$/u.exec(word)?.[1]).find(Boolean);
    const aged = age ? this.#aged.get(Number(age))?.findLast(named) : null;
    if (aged) return aged;
    const ageless: Fits = (one) =>
      any(one) && one.age === null && this.#offices.mayBeAged(one, Number(age));
    const fits = age ? ageless : any;
    const known: Fits = (one) => named(one) && fits(one);
    const introduced = this.#introduced(asked, fits);
    if (introduced !== undefined) return introduced;
    // "A spokeswoman for Acme said it leaked. The spokeswoman said": still for Acme.
    if (isSpokesman(noun)) {
      const body = this.#bodyOf(asked) ?? this.#discourse.spokenFor(place);
      if (body) return body;
    }
    // "her lawyer", "the firm’s founder": somebody else's, and never introduced.
    if (words.some((word) => OWNED.has(word))) return null;
    if (COMPANIES.has(noun) && !asked.sought.office.former)
      return this.#institutions.find(asked, place);
    if ((this.#strangers.get(noun) ?? place.span.start) < place.span.start) return null;
    const told = words.filter((word) => word !== noun && word.length > 3 && !COMMON.has(word));
    const associated = told.length > 0 ? this.#discourse.associated(told, place, known) : null;
    if (associated) return associated;
    if (age) return this.#discourse.latest({ ...place, inside: null }, known);
    return group === 'person'
      ? this.#callings.ofTrade(asked, known)
      : this.#callings.ofEpithet(asked, known);
  }

  /** "the airline’s spokeswoman": the body that an unnamed one speaks for. */
  #bodyOf({ words, phrase, place }: Asked): Entity | null {
    const noun = words.slice(0, -1).findLast((word) => word !== "'s");
    return noun && isBodyNoun(noun)
      ? this.#institutions.find({ noun, words: words.slice(0, -1), phrase }, place)
      : null;
  }

  /** Whom the text introduces or has called by the noun; undefined where that is nobody. */
  #introduced(asked: Asked, fits: Fits): Entity | null | undefined {
    const { noun, sought, place } = asked;
    const called = this.#callings.before(asked, fits);
    if (called) return called;
    const recent = isBare(asked) ? this.#discourse.speakerIn(place.sentence - 1) : undefined;
    const own = this.#offices.bearers(sought, place, fits);
    // "the winger" is rather whom the text has as one than the skipper who spoke just before.
    const isOther =
      own.length > 0 && own.every((one) => one !== recent && this.#offices.isCalled(one, noun));
    if (recent && fits(recent) && !isOther && this.#offices.answers(recent, sought)) return recent;
    if (own.length === 1) return own[0] ?? null;
    if (own.length > 1) return this.#discourse.likeliest(place, (one) => own.includes(one));
    // "the mother of two" is not whom the text goes on to call somebody’s mother.
    const later = FAMILY.has(noun) ? [] : this.#offices.laterBearers(sought, place, fits);
    return later.length === 1 ? later[0] : undefined;
  }
}

// Words of descriptions that say nothing of whom they mean.
const COMMON = new Set(
  'former retired young elderly local senior junior chief first second third last other same lead deputy late this that their with from'.split(
    ' ',
  ),
);

/** "the company boss" is its executive, and no shift’s boss. */
const officeNoun = ({ noun, words }: Description): string => {
  const isOfCompany = COMPANIES.has(words.at(words.indexOf(noun) - 1) ?? '');
  return isOfCompany && /^(?:boss|chief)$/.test(noun) ? 'executive' : noun;
};

const OF = /of/i;

/** "the mum-of-two", "the father of three" */
const isOfNumber = ({ phrase }: Description): boolean =>
  OF.test(phrase) &&
  /\p{L}[ -]of[ -](?:one|two|three|four|five|six|seven|eight|nine|ten|\d)/iu.test(phrase);

/** Whose parent the text says that one is, so that the noun tells nothing more. */
const isParentOf = ({ ties }: Entity): boolean =>
  ties.some(({ noun, bearer }) => bearer.ties === ties && /^(?:mother|father)$/.test(noun));

type OfficeHead = Extract<Head, { kind: 'office' }>;
