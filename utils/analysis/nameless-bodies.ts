import { startsUpper } from '../text/characters.ts';
import { lastOf } from '../text/list-ends.ts';
import type { BodyBearers } from './body-bearers.ts';
import { type Entity, newEntity } from './entities.ts';

// Of which a state has one, written with a capital; papers are called so by all.
const SINGLE = new Set(
  (
    'congress senate house parliament assembly army navy government cabinet treasury ' +
    'guardian times telegraph post observer independent economist mirror'
  ).split(' '),
);
// "the transport ministry", "the district court", "the public prosecutor’s office"
const WHOLE =
  /^the (?:\p{Ll}+ (?:\p{Ll}+ )?(?:ministry|department)|\p{Ll}+ (?:\p{Ll}+ )?(?:court|institute|inspectorate|directorate|tribunal|observatory|secretariat|prefecture))$/u;
// Words that tell of no matter of a ministry’s.
const LOCAL =
  /\b(?:local|same|new|other|old|whole|entire|city|county|state|federal|fire|police|municipal|provincial|small|large|own|relevant|responsible|government|lower|higher|top|highest)\b/i;

/** What a description says of a body: its noun, all of its words, and as it is written. */
export interface Called {
  noun: string;
  words: readonly string[];
  phrase: string;
}

/** Makes the bodies that a text names by no proper name: "his office", "the interior ministry". */
export class NamelessBodies {
  readonly #made = new Map<string, Entity>();
  readonly #bearers: BodyBearers;

  /** @param bearers gets what is made, by its noun */
  constructor(bearers: BodyBearers) {
    this.#bearers = bearers;
  }

  /** The office or campaign of a person. */
  officeOf(owner: Entity, noun: string): Entity {
    const name = `${owner.words.join(' ')}'s ${noun}`;
    return this.#make(name.split(' '), noun);
  }

  /** "the Senate", "the interior ministry": there is one only, which goes by no other name. */
  ofMatter({ noun, phrase }: Called): Entity | null {
    const words = phrase.replace(/^the /i, '').split(' ');
    const [first = ''] = words;
    if (words.length === 1)
      return SINGLE.has(noun) && startsUpper(first) ? this.#make(words, noun) : null;
    const isWhole = WHOLE.test(phrase.toLowerCase());
    return isWhole && !LOCAL.test(phrase) ? this.#make(words, noun) : null;
  }

  /** "the Israeli military", "Ukraine’s air force": what is called so has no other name. */
  ofState({ noun, phrase }: Called): Entity | null {
    const name = /^(?:the (?=\p{Lu})|(?=\p{Lu}\p{L}+ 's ))([\p{L}' -]+)$/iu.exec(phrase)?.[1];
    const words = name?.replaceAll(" 's", "'s").split(' ') ?? [];
    const [first = ''] = words;
    const isOwn =
      /^(?:US|UK|EU|UN)$/.test(first) ||
      (startsUpper(first) && /(?:ese|an|ish|ch|li|qi|ni|'s)$/.test(first));
    return isOwn && words.length < 5 && noun.endsWith(lastOf(words) ?? '-')
      ? this.#make(words, noun)
      : null;
  }

  /** A body that the text names by no proper name; one for all places where it does. */
  #make(words: string[], noun: string): Entity {
    const name = words.join(' ').toLowerCase();
    const known = this.#made.get(name);
    if (known) return known;
    const made = newEntity({ kind: 'organisation', words, traits: [noun] });
    this.#made.set(name, made);
    this.#bearers.introduce(made, noun);
    return made;
  }
}
