import { codeAt, isAsciiDigit, isAsciiLetter } from '../text/characters.ts';
import { keyOf, WordFilter } from '../text/word-filter.ts';
import {
  isLetterAt,
  isPlainMark,
  isSingleCharacter,
  isSpace,
  widthAt,
} from './figures-characters.ts';
import type { FigureTokens } from './figures-tokens.ts';
import { CURRENCY_SIGNS } from './lexicons/currency-table.ts';
import { MAGNITUDES, MULTIPLES, SMALL } from './lexicons/number-table.ts';
import { digitValue, isInvisible } from './numbers-digits.ts';

// Where a word ends for the figure rules, and which words may begin a number.

/**
 * Tells whether a word of ASCII letters ends at `end` and nothing behind may belong to it: dots,
 * apostrophes, digits, other letters and addresses take a closer look.
 */
export function endsPlainly(text: string, start: number, end: number): boolean {
  const code = codeAt(text, end);
  // "a." may go on as "a.m.", "www." as an address; behind other words a full stop is one.
  if (code === FULL_STOP) return end > start + 1 && !isWww(text, start, end);
  if (code === APOSTROPHE || code === CURLY_APOSTROPHE) return !isLetterAt(text, end + 1);
  if (code === COLON) return codeAt(text, end + 1) !== SLASH;
  return code > 127 ? isPlainMark(code) : !isAsciiDigit(code);
}

/** The end of "don't" or "it's" whose apostrophe is at `at`, where it ends plainly; else -1. */
export function endOfContraction(text: string, at: number): number {
  const mark = codeAt(text, at);
  if (mark !== APOSTROPHE && mark !== CURLY_APOSTROPHE) return -1;
  let end = at + 1;
  while (isAsciiLetter(codeAt(text, end))) end += 1;
  const code = codeAt(text, end);
  return code === SPACE || code === COMMA ? end : -1;
}

const SPACE = 32;
const COMMA = 44;
const APOSTROPHE = 39;
const FULL_STOP = 46;
const SLASH = 47;
const COLON = 58;
const SMALL_D = 100;
const CURLY_APOSTROPHE = 0x2019;

const isWww = (text: string, start: number, end: number): boolean =>
  end === start + 3 && text.startsWith('www', start);

/** The end of the word that would be added next, by all the rules: abbreviations, currencies, names with digits. */
export function endOfWord(tokens: FigureTokens, start: number): number {
  const { text } = tokens;
  const width = widthAt(text, start);
  if (isSingleCharacter(text.slice(start, start + width))) return start + width;
  const dotted = endOfDotted(text, start);
  if (dotted > start) return dotted;
  const letters = endOfLetters(text, start);
  if (letters <= start + 5 && isCurrencyPrefix(tokens, start, letters)) return letters;
  let at = letters;
  while (at < text.length && digitValue(codeAt(text, at)) >= 0) at = endOfLetters(text, at + 1);
  return at;
}

/** The end of the letters, with the apostrophes and invisible characters between them. */
function endOfLetters(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = codeAt(text, at);
    if (isLetterAt(text, at)) at += widthAt(text, at);
    else if (isInvisible(code) || code === 0xb2 || code === 0xb3) at += 1;
    else if ((code === APOSTROPHE || code === CURLY_APOSTROPHE) && isLetterAt(text, at + 1))
      at += 1;
    else break;
  }
  return at;
}

/** "U.S.", "a.m.": letters each with a full stop. Returns `start` where there are none. */
function endOfDotted(text: string, start: number): number {
  let at = start;
  let pairs = 0;
  while (isAsciiLetter(codeAt(text, at)) && codeAt(text, at + 1) === FULL_STOP) {
    at += 2;
    pairs += 1;
  }
  if (pairs === 0) return start;
  const openEnded = isAsciiLetter(codeAt(text, at)) && !isLetterAt(text, at + 1);
  if (openEnded) return at + 1;
  return pairs >= 2 && !isLetterAt(text, at) ? at : start;
}

const DOLLARS = new Set(['US', 'A', 'AU', 'C', 'CA', 'NZ', 'HK', 'S']);

/** "EUR50m", "Rs500", "$US7": the letters are a currency, not part of a name such as "S23" or "PS5". */
function isCurrencyPrefix(tokens: FigureTokens, start: number, end: number): boolean {
  const { text } = tokens;
  if (digitValue(codeAt(text, end)) < 0) return false;
  const letters = text.slice(start, end);
  const before = tokens.goesOn ? tokens.count - 1 : -1;
  if (tokens.raw(before) === '$') return DOLLARS.has(letters);
  if (tokens.isNumber(before)) return false;
  if (!CURRENCY_SIGNS.has(letters)) return false;
  if (letters.length < 2) return AMOUNT.test(text.slice(end, end + AMOUNT_REACH));
  if (letters === 'PS') return !/^\d(?![\d.,]|bn|m|k)/u.test(text.slice(end, end + 3));
  return true;
}

// "R150m", "N1,195", "P412 million": a letter and bare digits are a road or a model ("N95").
const AMOUNT =
  /^(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?:bn|m|tn|trn|k|\s(?:b|m|tr)illion))(?![A-Za-z\d])/u;
const AMOUNT_REACH = 24;

/** The end of the web address that begins with the word at `start`, -1 where none does: no number in it is read. */
export function endOfAddress(text: string, start: number, wordEnd: number): number {
  const word = text.slice(start, wordEnd);
  const scheme = text.startsWith('://', wordEnd) && /^https?$/iu.test(word);
  if (!scheme && (word !== 'www' || codeAt(text, wordEnd) !== FULL_STOP)) return -1;
  let end = wordEnd;
  while (end < text.length && !isSpace(codeAt(text, end))) end += 1;
  return end;
}

const OPENING = new Set([
  ...SMALL.keys(),
  ...MAGNITUDES.keys(),
  ...MULTIPLES.keys(),
  ...'a an several half quarter tens double triple treble'.split(' '),
]);
const OPENERS = new WordFilter(OPENING);

/** Tells whether a word, lower case, may begin a number. */
export const opensNumber = (word: string): boolean => OPENING.has(word) || word.endsWith('fold');

/** The same of a word as written: false where it certainly begins none, true where only `opensNumber` can tell. */
export const mayOpen = (raw: string): boolean =>
  NO_LETTER.test(raw) ||
  mayOpenNumber(
    raw,
    raw.length,
    keyOf(raw.charCodeAt(0), raw.charCodeAt(raw.length - 1), raw.length),
  );

// Letters beyond ASCII may have small ones within; full stops are left out of a word.
const NO_LETTER = /[^!-\-/-~]/;

/** False where a word of ASCII letters with this key certainly begins no number; "tenfold" ends like no other. */
export const mayOpenNumber = (text: string, end: number, key: number): boolean =>
  OPENERS.mayHoldKey(key) || (codeAt(text, end - 1) === SMALL_D && text.startsWith('fol', end - 4));
