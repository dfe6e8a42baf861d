import { codeAt, isAsciiCapital, startsLower, startsUpper } from '../text/characters.ts';
import type { Token } from '../text/tokens.ts';
import { isListed, LETTERS, SMALL } from './listed-words.ts';

/** Small words within surnames: "van", "de". */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'de dela delos van von der den bin binti bint ibn al el da di du la le los dos das del della degli dal ten ter ap y zu zum ' +
    'zur vom af av ud'
  ).split(' '),
);

/** Tells whether a word is a small part of a surname: "van", "de". */
export const isParticle = (lower: string): boolean => PARTICLES.has(lower);

/** Tells whether a token is a word that begins with a capital, after an article of a name's own: "al-Amin". */
export const isCapital = (token: Token | undefined): boolean =>
  isListed(token, LETTERS)
    ? isCapitalLetter(token?.text ?? '')
    : token?.kind === 'word' && (startsUpper(token.text) || BOUND.test(token.text));

/** Tells it of a word of letters that are of ASCII when they are small: the sign of Kelvin, a capital, is not. */
function isCapitalLetter(text: string): boolean {
  const code = codeAt(text, 0);
  return code < 128 ? isAsciiCapital(code) : startsUpper(text);
}

const BOUND = /^(?:(?:al|el|ad|an|ar|as|ash|az|ul|bin|ibn)-|[dl]')\p{Lu}/u;

/** "Us" is small, "US" a country. */
export const isSmall = (token: Token | undefined): boolean =>
  isListed(token, SMALL) && token?.text !== 'US';

/** Words, in small letters, that a text has without a capital somewhere. */
export interface SmallUses {
  /** In small letters throughout. */
  whole: ReadonlySet<string>;
  /** With a small letter for their first one. */
  opened: ReadonlySet<string>;
}

/** A bit for a letter. */
const bitOf = (word: string, at: number): number => 1 << (codeAt(word, at) & 31);

/** Finds which of some words a text has without a capital. */
export function findSmallUses(wanted: ReadonlySet<string>, tokens: readonly Token[]): SmallUses {
  const whole = new Set<string>();
  const opened = new Set<string>();
  if (wanted.size === 0) return { whole, opened };
  let first = 0;
  let last = 0;
  for (const word of wanted) {
    first |= bitOf(word, 0);
    last |= bitOf(word, word.length - 1);
  }
  for (const { text, lower } of tokens) {
    // By their first and last letters most words are none of them.
    if ((bitOf(lower, 0) & first) === 0 || (bitOf(lower, lower.length - 1) & last) === 0) continue;
    if (!wanted.has(lower)) continue;
    if (text === lower) whole.add(lower);
    if (startsLower(text)) opened.add(lower);
  }
  return { whole, opened };
}

/** Tells whether a token may be an organisation in letters: "NAB", "MoPW". */
export const isShortForm = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{L}+$/u.test(token.text) && /\p{Lu}\P{Lu}*\p{Lu}/u.test(token.text);

/** Tells whether only a space stands between a token and the one before it. */
export function touches(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const token = tokens[i];
  return before !== undefined && token !== undefined && token.start - before.end <= 1;
}
