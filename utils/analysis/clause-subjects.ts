import type { Appearance } from './cast.ts';
import { DETERMINERS, PREPOSITIONS, SUBORDINATORS } from './lexicons/function-words.ts';
import { PERSON_NOUNS } from './lexicons/person-words.ts';
import { isListed, RELATIVE } from './listed-words.ts';
import type { NameMention } from './names.ts';
import type { Reading } from './reading.ts';
import { isVerb } from './unit-kinds.ts';

// How long a clause may be that opens a sentence before its subject.
const OPENING_WITHIN = 160;
// A name this near to its sentence's start is taken for the subject.
const SUBJECT_WITHIN = 40;
const TOPICAL = 'For ';
const COMMA = 44;

/** Tells which names are subjects, by what stands before them in their sentences. */
export class ClauseSubjects {
  readonly #reading: Reading;
  readonly #adjuncts = new Map<NameMention, boolean>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Whether a name near the start of a sentence is what that is about. */
  isSubject({ mention, inside }: Appearance, sentence: number): boolean {
    if (mention.possessive || inside !== null) return false;
    const start = this.#reading.sentences[sentence]?.units[0]?.start ?? 0;
    const distance = mention.span.start - start;
    if (distance >= SUBJECT_WITHIN) return false;
    // "For Quist, it was a shock" is about her.
    const isTopic = distance === TOPICAL.length && this.#reading.text.startsWith(TOPICAL, start);
    if (this.isAdjunct(mention) && !isTopic) return false;
    const { before } = this.#around(mention, sentence);
    // "It was built in 2019, when Quist was mayor" is about what was built.
    return !/\S\s(?:when|while|because|after|before|as|that|if|than|where|until)\s$/.test(before);
  }

  /** "After Vos left, Quist stayed": whose clause follows one of time or manner is the subject. */
  opensMainClause(mention: NameMention, sentence: number): boolean {
    if (mention.possessive || !this.#followsComma(mention)) return false;
    const { before, opening } = this.#around(mention, sentence);
    if (!/,\s$/.test(before) || before.length > OPENING_WITHIN) return false;
    const opens =
      PREPOSITIONS.has(opening) || SUBORDINATORS.has(opening) || /ing$|ed$/.test(opening);
    const isSubject = opens ? opening !== 'for' : this.#isIntroduced(before, opening, sentence);
    if (!isSubject) return false;
    const after = this.#reading.text.slice(mention.span.end, mention.span.end + 40);
    return /^(?: \([^()]{1,20}\),?)?(?:\s\p{Ll}|,\s(?:an?|the|who|\p{N}+)\b)/u.test(after);
  }

  /** "Her colleague on the council, Quist took": who the subject is stands before the name. */
  #isIntroduced(before: string, opening: string, sentence: number): boolean {
    if (!DETERMINERS.has(opening) || before.indexOf(',') < before.length - 2) return false;
    const units = this.#reading.sentences[sentence]?.units ?? [];
    const end = (units[0]?.start ?? 0) + before.length;
    const at = units.findIndex(({ start }) => start >= end);
    return !units.slice(0, at).some((unit) => isVerb(unit) || isListed(unit, RELATIVE));
  }

  /** What stands before a name and its title in a sentence, and the first word of that. */
  #around(mention: NameMention, sentence: number): { before: string; opening: string } {
    const first = this.#reading.sentences[sentence]?.units[0];
    const end = startOf(mention);
    const before = this.#reading.text.slice(
      first?.start ?? end,
      Math.max(first?.start ?? end, end),
    );
    return { before, opening: first?.lower ?? '' };
  }

  /** Whether a comma and one more character stand before a name and its title. */
  #followsComma(mention: NameMention): boolean {
    return this.#reading.text.charCodeAt(startOf(mention) - 2) === COMMA;
  }

  /** "analysts at Acme", "a letter to Mayor Quist"; of each name it is asked again and again. */
  isAdjunct(mention: NameMention): boolean {
    const known = this.#adjuncts.get(mention);
    if (known !== undefined) return known;
    const isOne = this.#followsLink(mention);
    this.#adjuncts.set(mention, isOne);
    return isOne;
  }

  #followsLink(mention: NameMention): boolean {
    const start = startOf(mention);
    const before = this.#reading.text.slice(Math.max(0, start - 40), Math.max(0, start));
    // "moved by opposition lawmaker Quist"
    const office = /\s(?:by|to|with|from|against)\s(?:[\p{L}.]+\s){0,2}(\p{Ll}+)\s$/u.exec(
      before,
    )?.[1];
    if (office && PERSON_NOUNS.has(office)) return true;
    return /\b(?:at|of|for|from|in|with|by|to|against|near|on|about|over)\s(?:the\s)?$/i.test(
      this.#reading.text.slice(Math.max(0, start - 14), Math.max(0, start)),
    );
  }
}

/** Where a name and its title begin. */
const startOf = ({ span, title }: NameMention): number =>
  title === '' ? span.start : span.start - title.length - 1;
