import { codeAt, isAsciiLetter, isGeneralPunctuation } from '../text/characters.ts';

// What the figure tokeniser asks of single characters; offsets are UTF-16 code units.

const LETTER = /[\p{L}\p{M}]/u;
const EXTENDER = /\p{Grapheme_Extend}|\p{Mc}|\p{Emoji_Modifier}|\u200d|\u0e33|\u0eb3/u;
const SINGLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Tells whether a text is one character of a script that is written without spaces. */
export const isSingleCharacter = (raw: string): boolean =>
  raw.length <= 2 && raw > '\u2fff' && SINGLE.test(raw);

/** Tells whether a code unit that is no space is a mark that is no part of a number or word, nor the first of one. */
export const isPlainMark = (code: number): boolean =>
  code < 128 ? PLAIN_MARKS[code] === 1 : isGeneralPunctuation(code) && !isSpace(code);

// All of ASCII but letters, digits and the full stop, which may open decimals.
const PLAIN_MARKS = Uint8Array.from({ length: 128 }, (_, code) =>
  /[^a-z0-9.]/i.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Tells whether a letter or a combining mark stands at `at`. */
export const isLetterAt = (text: string, at: number): boolean => {
  const code = codeAt(text, at);
  if (code < 0xaa) return isAsciiLetter(code);
  if (isGeneralPunctuation(code)) return false;
  return at < text.length && LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
};

/** The code units of the character at `at`. */
export const widthAt = (text: string, at: number): number =>
  (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;

/** Tells whether a code unit is white space of any width. */
export const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;

/** Tells whether a code unit ends a line. */
export const isNewline = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
/** Marks that join the grapheme of what follows them (Grapheme_Cluster_Break=Prepend, the common ones). */
export const isPrepended = (code: number): boolean =>
  (code >= 0x600 && code <= 0x605) || code === 0x6dd || code === 0x70f || code === 0x8e2;

/** Tells whether a capital letter of the basic plane stands at `at`. */
export const isUpperAt = (text: string, at: number): boolean => {
  const code = codeAt(text, at);
  return code < 128 ? code >= 65 && code <= 90 : /\p{Lu}/u.test(text.charAt(at));
};

/** No code unit before this one extends a grapheme. */
export const FIRST_EXTENDER = 0x300;

/** Moves an end past what belongs to the same grapheme, so that no span cuts one. */
export function pastExtenders(text: string, end: number): number {
  let at = end;
  while (at < text.length) {
    const code = codeAt(text, at);
    if (code < FIRST_EXTENDER || isGeneralPunctuation(code)) break;
    if (!EXTENDER.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) break;
    at += widthAt(text, at);
  }
  return at;
}
