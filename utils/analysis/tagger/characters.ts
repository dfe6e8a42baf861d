/** Kinds of characters. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const PUNCTUATION = 4;

/** The plain apostrophe. */
export const APOSTROPHE = 39;

// Both tables are filled as characters are met; most texts use a few hundred.
const KINDS = new Uint8Array(0x10000);
const LOWER = new Uint16Array(0x10000);

/** The kind of a UTF-16 code unit; halves of a surrogate pair count as letters. */
export function kindOf(code: number): number {
  const known = KINDS[code] as number;
  if (known !== 0) return known;
  const kind = readKind(code);
  KINDS[code] = kind;
  return kind;
}

function readKind(code: number): number {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return SPACE;
  if (code >= 0xd800 && code < 0xe000) return LETTER;
  // Soft hyphens and zero-width characters do not end a word.
  if (/[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : PUNCTUATION;
}

/** The code unit in lower case, curly apostrophes made plain. */
export function lowerOf(code: number): number {
  if (code < 0x80) return code >= 65 && code <= 90 ? code + 32 : code;
  const known = LOWER[code] as number;
  if (known !== 0) return known;
  const curly = code === 0x2019 || code === 0x2018;
  const lower = curly ? APOSTROPHE : String.fromCharCode(code).toLowerCase().charCodeAt(0);
  LOWER[code] = lower;
  return lower;
}

export function isUpper(code: number): boolean {
  const lower = lowerOf(code);
  return lower !== code && lower !== APOSTROPHE;
}
