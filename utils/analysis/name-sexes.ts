import { lastOf } from '../text/list-ends.ts';
import type { Token } from '../text/tokens.ts';
import { FIRST_NAMES, SHARED_FIRST_NAMES } from './lexicons/first-names.ts';
import { PERSON_NOUNS, TITLES } from './lexicons/person-words.ts';
import { isIn, PERSON_NOUN, TITLE } from './listed-nouns.ts';
import type { Sex } from './names.ts';
import { isTied } from './source-nouns.ts';

/** The sex that a title or a noun before a name tells. */
export function titleSex(tokens: readonly Token[]): Sex | null {
  for (const token of tokens) {
    const sex = sexOfTitle(token);
    if (sex) return sex;
  }
  return null;
}

/** The same of one word. */
export const sexOfTitle = (token: Token | undefined): Sex | null =>
  token && isIn(token, TITLE | PERSON_NOUN)
    ? (TITLES.get(token.lower) ?? PERSON_NOUNS.get(token.lower) ?? null)
    : null;

/** "Quist and his wife": of which sex somebody is by whose relative comes along. */
export function spouseSex(tokens: readonly Token[], to: number): Sex | null {
  if (tokens[to]?.lower !== 'and') return null;
  const whose = tokens[to + 1]?.lower;
  const isKin = tokens.slice(to + 2, to + 5).some(({ lower }) => isTied(lower));
  if (!isKin) return null;
  return whose === 'his' ? 'm' : whose === 'her' ? 'f' : null;
}

// Endings of Slavic surnames and patronymics that only women bear.
const FEMALE_ENDING = /(?:[aei]vna|[oe]va|ina|skaya|ska|cka|dze)$/;

/** "Min-ji" by the whole name, "Anna-Lena" by its first part. */
function firstNameSex(first: string): Sex | null {
  const known = FIRST_NAMES.get(first);
  const hyphen = first.indexOf('-');
  if (known || hyphen < 0) return known ?? null;
  // "Jean-Marie" is a man as well.
  return first.startsWith('jean-') ? 'm' : (FIRST_NAMES.get(first.slice(0, hyphen)) ?? null);
}

/** The sex that a name's own words, in small letters, tell. */
export function nameSex(words: readonly string[]): Sex | null {
  const first = words[0] ?? '';
  if (words.length < 2) return FIRST_NAMES.get(first) ?? null;
  if (SHARED_FIRST_NAMES.has(first)) return null;
  const known = firstNameSex(first);
  if (known) return known;
  const last = lastOf(words) ?? '';
  return FEMALE_ENDING.test(last) && /[aя]$/.test(first) ? 'f' : null;
}
