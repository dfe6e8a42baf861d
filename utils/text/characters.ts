// What scanners ask of single UTF-16 code units.

/** The code unit at `at`, 0 beyond the end: with NaN there, V8 would count with floating-point numbers. */
export const codeAt = (text: string, at: number): number =>
  at < text.length ? text.charCodeAt(at) : 0;

/** Tells whether a code unit is a letter of ASCII. */
export const isAsciiLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Where the ASCII letters end that begin at `start`; `start` where none stands. */
export function endOfLetters(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    // Makes a capital small, and nothing else a letter.
    const code = text.charCodeAt(at) | 0x20;
    if (code < 97 || code > 122) break;
    at += 1;
  }
  return at;
}

/** Tells whether a code unit is a capital letter of ASCII. */
export const isAsciiCapital = (code: number): boolean => code >= 65 && code <= 90;

/** Tells whether a code unit is a small letter of ASCII. */
export const isAsciiSmall = (code: number): boolean => code >= 97 && code <= 122;

/** Tells whether a code unit is a digit of ASCII. */
export const isAsciiDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * Tells whether a code unit is general punctuation: curly marks, dashes, ellipses, bullets. Among
 * them are three spaces, but no letter, no digit and nothing that joins the character before.
 */
export const isGeneralPunctuation = (code: number): boolean => code >= 0x2010 && code <= 0x205e;

/** Tells whether a text begins with a capital letter. */
export const startsUpper = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return code < 128 ? isAsciiCapital(code) : /^\p{Lu}/u.test(text);
};

/** Tells whether a text begins with a small letter. */
export const startsLower = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return code < 128 ? isAsciiSmall(code) : /^\p{Ll}/u.test(text);
};

/** The letters and digits of a text alone, in small letters: what two ways to set it agree in. */
export const lettersIn = (text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
