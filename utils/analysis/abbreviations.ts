import { codeAt, isAsciiLetter, isAsciiSmall, startsUpper } from '../text/characters.ts';
import type { Entity } from './entities.ts';
import type { NameMention } from './names.ts';

// Two letters alone are as often a country or a word ("US", "TV").
const SHORTEST = 3;

/** Organisations by their short forms: "NAB" for the National Audit Board. */
export class Abbreviations {
  readonly #byInitials = new Map<string, Entity>();
  readonly #introduced = new Map<string, Entity>();

  /** Notes whom the initials of an entity's name mean. */
  add(entity: Entity): void {
    if (entity.kind === 'person' || !mayHaveInitials(entity.words)) return;
    for (const initials of initialsOf(entity.words)) {
      if (initials.length >= SHORTEST && !this.#byInitials.has(initials)) {
        this.#byInitials.set(initials, entity);
      }
    }
  }

  /** Notes a short form that stands in brackets after an entity's name, if its letters are from there. */
  introduce({ words }: NameMention, entity: Entity): void {
    const [short = ''] = words;
    if (entity.kind !== 'person' && isFrom(short, entity.words))
      this.#introduced.set(short, entity);
  }

  /** The entity that a name in letters stands for. */
  of({ words }: NameMention): Entity | null {
    if (words.length !== 1) return null;
    const short = words[0] ?? '';
    const introduced = this.#introduced.size > 0 ? this.#introduced.get(short) : undefined;
    if (introduced) return introduced;
    // Initials are capitals; most words have a small letter behind the first.
    return isAsciiSmall(codeAt(short, 1)) ? null : (this.#byInitials.get(short) ?? null);
  }
}

/** Whether a name may have so many initials: two words without a hyphen have two. */
const mayHaveInitials = (words: readonly string[]): boolean =>
  words.length >= SHORTEST || words.some((word) => word.includes('-'));

/** "NAB", "B&H": with the small words and marks of a name, and without them. */
function initialsOf(words: readonly string[]): string[] {
  // "DOJ" for the "U.S. Department of Justice"
  const own = words.length > 2 && COUNTRY.test(words[0] ?? '') ? words.slice(1) : words;
  let capitals = '';
  let letters = '';
  let all = '';
  for (const part of own.join('-').split('-')) {
    const first = part.charAt(0);
    all += first;
    if (startsUpper(part)) capitals += first;
    if (startsWithLetter(part)) letters += first;
  }
  return [capitals.toUpperCase(), letters.toUpperCase(), all.toUpperCase()];
}

const startsWithLetter = (word: string): boolean =>
  isAsciiLetter(codeAt(word, 0)) || /^\p{L}/u.test(word);

const COUNTRY = /^(?:U\.S\.|US|U\.K\.|UK|EU|UN)(?:'s)?$/;

/** Whether the letters of a short form come in this order in a name, the first one first. */
function isFrom(short: string, words: readonly string[]): boolean {
  const letters = short.toLowerCase();
  const name = words.join(' ').toLowerCase();
  if (letters.charAt(0) !== name.charAt(0)) return false;
  let at = 0;
  for (const letter of name) if (letter === letters.charAt(at)) at++;
  return at === letters.length;
}
