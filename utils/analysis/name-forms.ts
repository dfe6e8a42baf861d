import { startsUpper } from '../text/characters.ts';
import { fromEnd, lastOf } from '../text/list-ends.ts';
import type { Entity } from './entities.ts';
import { isFirstName } from './given-names.ts';
import { BEFORE_GIVEN_NAMES } from './lexicons/titles.ts';
import type { NameMention } from './names.ts';
import { GENERATION } from './post-nominals.ts';

/** A name's words without "Jr." or "III" at the end. */
export function withoutSuffix(words: readonly string[]): readonly string[] {
  const last = lastOf(words) ?? '';
  // "III."
  const isSuffix = words.length > 1 && last.length <= 4 && GENERATION.test(last);
  return isSuffix ? words.slice(0, -1) : words;
}

/** Whether a name may be a form of an entity's: "Smith" and "J. Smith" of "John A. Smith". */
export function mayBe(entity: Entity, name: NameMention): boolean {
  if (entity.owner && name.owner && entity.owner !== ownerOf(name)) return false;
  if (entity.sex && name.sex && entity.sex !== name.sex && name.title !== '') return false;
  const full = withoutSuffix(entity.lowers);
  const part = withoutSuffix(name.lowers);
  if (part.length === full.length && part.every((word, i) => word === full[i])) return true;
  if (entity.kind === 'organisation' || name.kind === 'organisation') {
    return (
      entity.kind !== 'person' &&
      name.kind !== 'person' &&
      isOrganisationForm(entity.words, full, part)
    );
  }
  if (part.length === 1) {
    // A first name alone is taken only without a title or with one of its own: "Ms Anna" is no one's form.
    const only = part[0];
    if (lastOf(full) === only) return true;
    return full[0] === only && mayBeGiven(entity, name);
  }
  if (endsWith(full, part) || endsWith(part, full)) return true;
  const [first = ''] = full;
  const [other = ''] = part;
  const initial =
    first.charAt(0) === other.charAt(0) && (/^\p{L}\.?$/u.test(first) || /^\p{L}\.?$/u.test(other));
  return lastOf(full) === lastOf(part) && (first === other || initial);
}

/** "Mr Kim" of a Kim Sung-woo, "President Xi" of a Xi Jinping, but no "Ms Helen" */
const mayBeGiven = (
  { words: [first = '', second = ''] }: Entity,
  { title }: NameMention,
): boolean =>
  title === '' ||
  BEFORE_GIVEN_NAMES.test(title) ||
  !isFirstName(first) ||
  /\p{L}-\p{Ll}/u.test(second);

const endsWith = (full: readonly string[], part: readonly string[]): boolean =>
  part.length < full.length &&
  part.every((word, i) => full[full.length - part.length + i] === word);

/**
 * "Acme" of "Acme Corporation": what an organisation's name begins with. "Harlow" alone is the place,
 * not "Harlow council".
 */
const isOrganisationForm = (
  written: readonly string[],
  full: readonly string[],
  part: readonly string[],
): boolean =>
  (part.length < full.length &&
    startsUpper(lastOf(written) ?? '') &&
    part.every((word, i) => full[i] === word)) ||
  areInitials(written, part) ||
  isClubForm(full, part) ||
  // "Defence Ministry" of "Russia’s Defence Ministry"
  (/['’]s?$/.test(full[full.length - part.length - 1] ?? '') && endsWith(full, part));

/** "City" of "Ayr City", "Rovers" of "Ayr Rovers FC" */
function isClubForm(full: readonly string[], part: readonly string[]): boolean {
  const [only = ''] = part;
  if (part.length > 1 || full.length < 2 || !CLUBS.has(only)) return false;
  const last = /^(?:a?fc|rfc|cc)$/.test(lastOf(full) ?? '') ? fromEnd(full, 2) : lastOf(full);
  return last === only;
}

/** By which a sports club is called for short: "City", "Rovers". */
export const CLUBS: ReadonlySet<string> = new Set(
  'city united rovers wanderers athletic albion county town rangers wednesday villa palace'.split(
    ' ',
  ),
);

/** "CSA" of the "Cabin Staff Alliance" */
function areInitials(written: readonly string[], part: readonly string[]): boolean {
  const [only = ''] = part;
  return part.length === 1 && only.length > 1 && initialsOf(written).includes(only);
}

/** The first letters of a name's words, with and without those of its small words. */
export function initialsOf(written: readonly string[]): string[] {
  if (written.length < 2) return [];
  let capitals = '';
  let all = '';
  for (const word of written) {
    const letter = word.charAt(0);
    if (startsUpper(word)) capitals += letter;
    all += letter;
  }
  return [capitals.toLowerCase(), all.toLowerCase()];
}

/** The name of whoever a name's bearer is of: "Russia" of "Russia’s Defence Ministry". */
export const ownerOf = ({ owner }: NameMention): string | null => owner?.words.join(' ') ?? null;
