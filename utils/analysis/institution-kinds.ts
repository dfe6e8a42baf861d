import { lastOf } from '../text/list-ends.ts';
import type { Span } from '../text/spans.ts';
import type { Entity } from './entities.ts';
import {
  BODY_PARTS,
  CALLED,
  OUTLETS,
  PLACE_ENDINGS,
  THING_ENDINGS,
  THINGS_IN_LETTERS,
  UNSPECIFIC,
} from './lexicons/bodies.ts';
import { PLATFORMS } from './lexicons/descriptions.ts';
import { isPeople } from './lexicons/nations.ts';
import { BODIES, ORGANISATION_ENDINGS, ORGANISATION_NOUNS } from './lexicons/person-words.ts';
import { isBodyNoun, isTrade } from './source-nouns.ts';
import { isSuperlative } from './superlatives.ts';

const PUBLIC_BODIES = new Set(
  (
    'ministry department police court council government parliament senate congress commission university house ' +
    'states republic kingdom nations borough county school hospital tribunal army navy force party body agency ' +
    'authority association union federation foundation charity institute office board league forum bureau ' +
    'confederation inspectorate regulator watchdog society alliance coalition campaign directorate'
  ).split(' '),
);

const OF_STATE = new Set(
  'ministry department police court council government parliament senate army navy'.split(' '),
);

/** How well a noun fits a body that bears it in its name, or that the text calls so. */
export const OWN = 3;
// By another word for the noun.
const OTHER = 2;

// Of which a text may name several, each by its matter: "the health ministry".
const BY_MATTER = new Set(['ministry', 'department', 'court', 'committee']);

const OF_NO_MATTER = new Set(
  'the top highest apex same local new national country nation state own whole'.split(' '),
);

const OF_SEVERAL =
  /^ (?:chapter|branch|area|region|campus|campsite|fire|river|road|project|pipeline|port|bridge|airport|station|stadium|prison|derby|marathon|festival|dam)s?\b/;

const APOSTROPHES = "'’";
// What may stand behind a name in quotation marks.
const AFTER_TITLES = '"”’\',.';
const LAST_OF_THE = 'e'.charCodeAt(0);

const HELD = /^['’]s ((?:\p{Ll}[\p{Ll}-]* ?){2,4})/u;

// What companies have too, of the nouns for bodies: "Acme’s largest factory".
const OF_COMPANIES = new Set([
  ...OUTLETS,
  ...BODY_PARTS,
  ...'factory plant supplier subsidiary garage dealership restaurant cafe café library business'.split(
    ' ',
  ),
]);

// "shares in Acme" are in no place.
const IN_A_BODY =
  /\b(?:shares?|stakes?|stocks?|holdings?|investors?|shareholders?|invest\p{Ll}*|confidence|trust|faith|interests?) in (?:the )?$/iu;

const STORMS = new Set('typhoon hurricane cyclone storm tropical'.split(' '));

const CENTRAL = new Set('of national reserve federal state'.split(' '));

/** Tells what kinds of bodies the names of an article stand for. */
export class InstitutionKinds {
  readonly #text: string;
  readonly #companies = new Map<Entity, boolean>();
  readonly #voiceless = new Map<Entity, boolean>();

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Above 0 where a body may be called by a noun; the more words of the description it shares, the more.
   * @param owner whose it is said to be, so that it must share some word of those that tell its matter
   */
  fit(entity: Entity, noun: string, words: readonly string[], owner?: string): number {
    const name = entity.lowers.map(withoutOwner);
    const told = [...name, ...entity.traits];
    const others = CALLED.get(noun);
    const kind = told.includes(noun) ? OWN : told.some((word) => others?.has(word)) ? OTHER : 0;
    if (kind === 0) return 0;
    const at = words.indexOf(noun);
    const more = words
      .slice(0, at < 0 ? words.length : at)
      .filter(
        (word) => /^\p{Ll}{3,}$/u.test(word) && !OF_NO_MATTER.has(word) && !isSuperlative(word),
      );
    const shared = more.filter((word) => told.includes(word));
    const matter = owner ? more.slice(more.indexOf(owner) + 1) : [];
    if (matter.length > 0 && more.includes(owner ?? '') && shared.length === 0) return 0;
    if (BY_MATTER.has(noun) && more.length > 0 && shared.length === 0) return 0;
    // "central bank"
    const isCentral = words.includes('central') && name.some((word) => CENTRAL.has(word));
    return kind + shared.length + (isCentral ? 1 : 0);
  }

  /** Whether an entity is one that may speak and no person. */
  isBody(entity: Entity): boolean {
    const { kind, roles } = entity;
    return kind !== 'person' && roles.length === 0 && !this.#isVoiceless(entity);
  }

  isCompany(entity: Entity): boolean {
    const known = this.#companies.get(entity);
    if (known !== undefined) return known;
    const isOne = this.#findCompany(entity);
    this.#companies.set(entity, isOne);
    return isOne;
  }

  #findCompany(entity: Entity): boolean {
    if (!this.isBody(entity)) return false;
    const isPublic = (word: string) => PUBLIC_BODIES.has(word) || isTrade(word);
    const { lowers, traits } = entity;
    return !lowers.some(isPublic) && !traits.some(isPublic) && !this.#isMany(entity);
  }

  /** "the Greens" */
  #isMany({ words, mentions }: Entity): boolean {
    if (words.length > 1 || !words[0]?.endsWith('s')) return false;
    return mentions.every(({ span }) => this.#followsThe(span));
  }

  #followsThe({ start }: Span): boolean {
    // Makes a capital small.
    if ((this.#text.charCodeAt(start - 2) | 0x20) !== LAST_OF_THE) return false;
    return /\bthe $/i.test(this.#text.slice(Math.max(0, start - 5), start));
  }

  /** Whether the text or the name says that it is one, rather than anything with a capital. */
  isSure({ words, lowers, traits }: Entity): boolean {
    const last = lastOf(lowers) ?? '';
    return (
      traits.some(isBodyNoun) ||
      words.includes('&') ||
      ORGANISATION_ENDINGS.has(last) ||
      ORGANISATION_NOUNS.has(last)
    );
  }

  /** Whether a body is of another kind than a noun says: "the airline" is no bank. */
  contradicts(entity: Entity, noun: string): boolean {
    const told = [...entity.lowers, ...entity.traits];
    // "the company" is no ministry.
    if (/^(?:company|firm|business)$/.test(noun)) return told.some((word) => OF_STATE.has(word));
    if (UNSPECIFIC.has(noun) || !CALLED.has(noun)) return false;
    return (
      this.fit(entity, noun, []) === 0 &&
      told.some((word) => CALLED.has(word) && !UNSPECIFIC.has(word) && word !== 'group')
    );
  }

  /** Places, works, events, vessels and platforms say nothing. */
  #isVoiceless(entity: Entity): boolean {
    const known = this.#voiceless.get(entity);
    if (known !== undefined) return known;
    const voiceless = PLATFORMS.has(entity.lowers.join(' ')) || this.#findVoiceless(entity);
    this.#voiceless.set(entity, voiceless);
    return voiceless;
  }

  #findVoiceless({ words, lowers: lower, traits, mentions }: Entity): boolean {
    if (traits.some(isBodyNoun)) return false;
    const last = lastOf(lower) ?? '';
    if (words.length === 1 && THINGS_IN_LETTERS.has(words[0] ?? '')) return true;
    if (STORMS.has(lower[0] ?? '')) return true;
    if (THING_ENDINGS.has(last) || mentions.some(({ span }) => this.#isTitle(span))) return true;
    if (lower.some((word) => ORGANISATION_NOUNS.has(word) || BODIES.has(word))) return false;
    // "Friends of Harlow Park"
    if (/^(?:friends|save|campaign|committee)$/.test(lower[0] ?? '')) return false;
    if (PLACE_ENDINGS.has(last)) return true;
    if (ORGANISATION_ENDINGS.has(last)) return false;
    // "Shares in Acme"
    const isNoun = ({ initial, span: { end } }: (typeof mentions)[number]) =>
      initial && /^ (?:in|of|at|for|on) /.test(this.#text.slice(end, end + 5));
    if (words.length === 1 && mentions.every(isNoun)) return true;
    if (mentions.every(({ span }) => this.#tellsWhich(span) || this.#holdsFirst(span))) return true;
    // "Catholics", "Americans"; but a team may be "the Americans"
    if (
      words.length === 1 &&
      isPeople(last) &&
      !mentions.some(({ span }) => this.#followsThe(span))
    )
      return true;
    return mentions.some(({ span }) => this.#isPlace(span)) || this.#isDateline(words, mentions);
  }

  /** "Sorvia’s largest carmaker": a land by what it has. */
  #holdsFirst({ end }: Span): boolean {
    if (!APOSTROPHES.includes(this.#text.charAt(end))) return false;
    const [first = '', ...others] =
      HELD.exec(this.#text.slice(end, end + 60))?.[1]?.split(' ') ?? [];
    const isFirst = /^(?:only|leading)$/.test(first) || isSuperlative(first.replace(/^.*-/, ''));
    return isFirst && others.some((word) => isBodyNoun(word) && !OF_COMPANIES.has(word));
  }

  /** "the Harlow fire", "the Harlow branch": which one of several it is. */
  #tellsWhich(span: Span): boolean {
    return this.#followsThe(span) && OF_SEVERAL.test(this.#text.slice(span.end, span.end + 14));
  }

  /** "in Harlow" */
  #isPlace({ start }: Span): boolean {
    const before = this.#text.slice(Math.max(0, start - 30), start);
    return (
      /\b(?:in|near|across|around|outside|aboard|off)\s(?:the\s)?$/i.test(before) &&
      !IN_A_BODY.test(before)
    );
  }

  /** A name that stands alone in quotation marks: that of a show, a book, a ship. */
  #isTitle({ start, end }: Span): boolean {
    if (!AFTER_TITLES.includes(this.#text.charAt(end))) return false;
    return (
      /["“‘']\s?(?:The\s)?$/.test(this.#text.slice(Math.max(0, start - 6), start)) &&
      /^[,.]?["”’']/.test(this.#text.slice(end, end + 2)) &&
      !/^[’']s/.test(this.#text.slice(end, end + 2))
    );
  }

  /** "HARLOW, Ont. —" at the beginning */
  #isDateline(words: readonly string[], [first]: readonly { span: Span }[]): boolean {
    if (!first || first.span.start > 1 || !words.every((word) => /^\p{Lu}{3,}$/u.test(word)))
      return false;
    return /^[^.!?]{0,40}?[—–(:-]/u.test(this.#text.slice(first.span.end, first.span.end + 48));
  }
}

/** "Acme" of "Acme's" */
const withoutOwner = (lower: string): string =>
  lower.includes("'") ? lower.replace(/'s?$/, '') : lower;
