import { isAsciiDigit, isAsciiLetter, isGeneralPunctuation } from './characters.ts';
import { dropInvisible, foldTypography } from './fold.ts';

// Most of a text are words of plain letters, single marks and spaces. What is told here of them is
// what the rules of `tokens.ts` would say; -1 or "" means that only those can tell.

const AMPERSAND = 38;
const APOSTROPHE = 39;
const COMMA = 44;
const HYPHEN = 45;
const FULL_STOP = 46;
const COLON = 58;
const BACKTICK = 96;
const HYPHENS = new Set([HYPHEN, 0x2010, 0x2011]);
const CURLY_APOSTROPHE = 0x2019;

/** Tells whether a character joins nothing before it: ASCII, Latin-1 marks or general punctuation. */
const standsAlone = (code: number): boolean => !(code >= 0x300) || isGeneralPunctuation(code); // also NaN, beyond the end

/** The end of the letters, digits and hyphens at `start`, where an ASCII letter stands; -1 where they may be none of a plain word's. */
export function endOfRun(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    while (isAlphanumeric(text.charCodeAt(end))) end += 1;
    if (text.charCodeAt(end) !== HYPHEN || !isAlphanumeric(text.charCodeAt(end + 1))) break;
    // "D-N.Y." is read by other rules.
    if (end === start + 1) return -1;
    end += 1;
  }
  return end;
}

/** Tells whether the letters, digits and hyphens of ASCII at `start` to `end` have no capital among them. */
export function isSmall(text: string, start: number, end: number): boolean {
  let bits = SMALL;
  for (let at = start; at < end; at += 1) bits &= text.charCodeAt(at);
  return bits !== 0;
}

// Of all these, capitals alone lack this bit.
const SMALL = 0x20;

const SMALL_S = 115;

/** Tells whether "'s" stands at `end`, and a word that began at `start` ends with it. */
export function isOwner(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code !== APOSTROPHE && code !== CURLY_APOSTROPHE) return false;
  const isLast = !isAlphanumeric(text.charCodeAt(end + 2));
  return text.charCodeAt(end + 1) === SMALL_S && isLast && endsWord(text, start, end + 2);
}

const isAlphanumeric = (code: number): boolean => isAsciiLetter(code) || isAsciiDigit(code);

/** Tells whether nothing at `end` can go on with a word that began at `start`. */
export function endsWord(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === FULL_STOP) return end > start + 1;
  if (code === HYPHEN || code === AMPERSAND || code === APOSTROPHE || code === CURLY_APOSTROPHE)
    return isMark(text.charCodeAt(end + 1));
  return !(code > 127) || (isGeneralPunctuation(code) && !HYPHENS.has(code));
}

/** Tells whether a character is an ASCII mark or space, or the text's end. */
const isMark = (code: number): boolean => !(code > 127) && !isAlphanumeric(code);

/** The end of the number at `start`, whose first character is an ASCII digit, or -1. */
export function endOfPlainNumber(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    while (isAsciiDigit(text.charCodeAt(end))) end += 1;
    const code = text.charCodeAt(end);
    const joins = code === FULL_STOP || code === COMMA || code === COLON;
    if (!joins || !isAsciiDigit(text.charCodeAt(end + 1))) break;
    end += 1;
  }
  const code = text.charCodeAt(end);
  if (!isMark(code)) return isGeneralPunctuation(code) && !HYPHENS.has(code) ? end : -1;
  const mayJoin = code === FULL_STOP || code === COMMA || code === COLON || code === HYPHEN;
  return mayJoin && !isMark(text.charCodeAt(end + 1)) ? -1 : end;
}

/** The text of the mark that the character at `at` makes by itself, or "". */
export function plainMark(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (!standsAlone(next)) return '';
  if (code > 127) return MARKS[code - FIRST_MARK] ?? '';
  const doubles = code === FULL_STOP || code === APOSTROPHE || code === BACKTICK;
  return doubles && next === code ? '' : text.charAt(at);
}

// General punctuation, folded; "" for the spaces among it.
const FIRST_MARK = 0x2010;
const MARKS = Array.from({ length: 0x205f - FIRST_MARK }, (_, index) =>
  dropInvisible(foldTypography(String.fromCharCode(FIRST_MARK + index))).trim(),
);

/** Tells whether the character at `at` is a space that no combining mark stands on. */
export const isPlainSpace = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (code === 32 || (code >= 9 && code <= 13)) && standsAlone(text.charCodeAt(at + 1));
};
