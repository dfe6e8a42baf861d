import { codeAt, isAsciiSmall } from '../text/characters.ts';
import { fromEnd, lastOf } from '../text/list-ends.ts';
import type { Token } from '../text/tokens.ts';
import { ANY_ORGANISATION, EITHER } from './lexicons/descriptions.ts';
import {
  BODIES,
  LESSER_BODIES,
  ORGANISATION_ENDINGS,
  PLACE_OPENERS,
} from './lexicons/person-words.ts';
import { BODY, FIRST_NAME, isIn, ORGANISATION_NOUN, PERSON_NOUN, TITLE } from './listed-nouns.ts';
import { isCapital } from './name-words.ts';
import type { NameMention } from './names.ts';
import { isLinked } from './organisation-names.ts';
import { SUFFIX } from './post-nominals.ts';

/** "Larkhaven Ferries, which": what the name before token `to` stands for is nobody. */
export const isThing = (tokens: readonly Token[], to: number): boolean =>
  tokens[to]?.text === ',' && tokens[to + 1]?.lower === 'which';

/** Tells whether a name is a person's or an organisation's, by its own words, its title and the word before it. */
export function classify(
  run: readonly Token[],
  title: string,
  outer: Token | undefined,
  isThing: boolean,
): NameMention['kind'] {
  const organisation = namesBody(run) || (mayBeKind(title) && mayEndBody(run));
  const named = isIn(run[0], FIRST_NAME);
  if (title !== '' && !organisation) return 'person';
  if (run.length > 1 && named && !organisation) return 'person';
  if (organisation || hasAcronym(run)) return 'organisation';
  if (run.length > 1 && (isThing || mayEndBody(run) || ANY_ORGANISATION.has(outer?.text ?? '')))
    return 'organisation'; // the last: "the charity Read On"
  if (outer && isRoleBefore(outer)) return 'person';
  if (run.length > 1 && PLACE_OPENERS.has(run[0]?.lower ?? '')) return 'organisation';
  return outer?.lower === 'the' ? 'organisation' : 'unknown';
}

/** Tells whether a word of a name says that it is an organisation's. */
const namesBody = (run: readonly Token[]): boolean =>
  run.some((word) => isIn(word, ORGANISATION_NOUN)) ||
  isLinked(run) ||
  (lastOf(run)?.lower === 'guard' && GUARDS.has(fromEnd(run, 2)?.lower ?? '')) ||
  (isIn(lastOf(run), BODY) && isPlaced(lastOf(run)?.text ?? ''));

/** "Harlow council": in small letters, only the noun of a body that a place has. */
const isPlaced = (text: string): boolean => BODIES.has(text) || LESSER_BODIES.has(text);

/** "plumber Ann Lee", but not "its parent Acme" */
const isRoleBefore = (outer: Token): boolean =>
  isIn(outer, PERSON_NOUN | TITLE) && !isCapital(outer) && !EITHER.has(outer.lower);

/** "Investor Tarn Ventures": a title that companies have too. */
const mayBeKind = (title: string): boolean =>
  title !== '' && (EITHER.has(title.toLowerCase()) || title === 'Investor');

const mayEndBody = (run: readonly Token[]): boolean =>
  ORGANISATION_ENDINGS.has(lastOf(run)?.lower ?? '');

const hasAcronym = (run: readonly Token[]): boolean =>
  run.some(
    ({ text }, i) =>
      // Most words have a small letter behind the first.
      !isAsciiSmall(codeAt(text, 1)) &&
      /^\p{Lu}{2,}(?:-\p{L}+)?$/u.test(text) &&
      !SUFFIX.test(text.toLowerCase()) &&
      !(i === 0 && areInitials(run)),
  );

const COUNTRIES_IN_LETTERS = new Set('us uk un eu uae nz sa ai it tv'.split(' '));

/** "JD Smith": two capitals before a surname, which might as well be an organisation's. */
const areInitials = ([first, ...rest]: readonly Token[]): boolean =>
  /^\p{Lu}{2}$/u.test(first?.text ?? '') &&
  !COUNTRIES_IN_LETTERS.has(first?.lower ?? '') &&
  rest.length > 0 &&
  rest.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));

/** Before "guard": the Coast Guard is no one man. */
export const GUARDS: ReadonlySet<string> = new Set(
  'coast border national republican revolutionary civil presidential'.split(' '),
);
