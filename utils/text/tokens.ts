import { dropInvisible, foldTypography } from './fold.ts';
import type { Span } from './spans.ts';

export interface Token extends Span {
  kind: 'word' | 'number' | 'mark';
  /** The characters with plain marks and without invisible ones. */
  text: string;
  lower: string;
}

// What a grapheme may go on with after its first character (UAX #29: Extend and ZWJ).
const EXTEND = '\\p{M}\\u200c\\u200d\\u{1f3fb}-\\u{1f3ff}\\u{e0020}-\\u{e007f}\\uff9e\\uff9f';
const INVISIBLE = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const WORD = `\\p{L}(?:[\\p{L}\\p{N}${EXTEND}${INVISIBLE}]|['’](?=\\p{L})|[-‐‑](?=[\\p{L}\\p{N}])|&(?=\\p{Lu}))*`;
const DOTTED = `(?:\\p{L}\\.){2,}(?!\\p{L})`;
const NUMBER = `\\p{N}[\\p{N}${EXTEND}]*(?:[.,:]\\p{N}+)*(?:[-‐‑]?\\p{L}[\\p{L}${EXTEND}${INVISIBLE}]*)*`;
const MARK = `(?:\\p{RI}\\p{RI}|\`\`|''|\\.{2,}|[^\\s])(?:[${EXTEND}]|\\u200d\\p{Extended_Pictographic})*`;
// A space with a combining mark on it is one grapheme: its mark begins no token.
const TOKEN = new RegExp(
  `(?<dotted>${DOTTED})|(?<word>${WORD})|(?<number>${NUMBER})|\\s[${EXTEND}]+|(?<mark>${MARK})`,
  'gu',
);

const CLITIC = /^(.*[^n])('(?:s|m|re|ve|ll|d))$/i;

// Abbreviations that take their full stop along; those of two letters and stops are DOTTED.
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof sr jr st rev hon fr messrs mme mlle sen rep reps sens gov lt gen col maj ' +
    'capt cmdr sgt cpl pvt adm det supt insp cllr asst assoc dept inc corp co ltd llc bros vs etc al ' +
    'no nos jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga ' +
    'ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex vt va wash wis wyo ' +
    'rs approx est'
  ).split(' '),
);
// Also plain words: their full stop is theirs only before a number or a capital in the same sentence.
const WORDS_TOO = new Set(
  'no nos del ill ind la mar mass miss mo pa wash co al jan dec fr hon'.split(' '),
);

function stopBelongs(text: string, word: string, end: number): boolean {
  if (text.charAt(end) !== '.' || text.charAt(end + 1) === '.') return false;
  const next = text.slice(end + 1, end + 4);
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' && /^\s?\p{Lu}/u.test(next);
  const lower = word.toLowerCase();
  if (!ABBREVIATIONS.has(lower)) return false;
  if (lower === 'no' || lower === 'nos') return /^\s?\p{N}/u.test(next);
  if (WORDS_TOO.has(lower)) return /^\p{Lu}/u.test(word) && /^(?:\s\p{Lu}|,)/u.test(next);
  return true;
}

function makeToken(text: string, kind: Token['kind'], start: number, end: number): Token {
  const plain = dropInvisible(foldTypography(text.slice(start, end)));
  return { start, end, kind, text: plain, lower: plain.toLowerCase() };
}

/**
 * Finds words, numbers and single marks, in text order. Hyphenated words are one token, so are
 * "U.S." and "Mr."; "'s" and its like are tokens of their own.
 */
export function findTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: match, index, groups } of text.matchAll(TOKEN)) {
    const end = index + match.length;
    if (groups?.word !== undefined) pushWord(tokens, text, index, end);
    else if (groups?.dotted !== undefined) tokens.push(makeToken(text, 'word', index, end));
    else if (groups?.number !== undefined) tokens.push(makeToken(text, 'number', index, end));
    else if (groups?.mark !== undefined) pushMark(tokens, text, index, end);
  }
  return tokens;
}

function pushWord(tokens: Token[], text: string, start: number, end: number): void {
  const clitic = CLITIC.exec(foldTypography(text.slice(start, end)));
  if (clitic?.[2] !== undefined) {
    const split = end - clitic[2].length;
    tokens.push(makeToken(text, 'word', start, split), makeToken(text, 'word', split, end));
    return;
  }
  const stop = stopBelongs(text, dropInvisible(text.slice(start, end)), end) ? 1 : 0;
  tokens.push(makeToken(text, 'word', start, end + stop));
}

function pushMark(tokens: Token[], text: string, start: number, end: number): void {
  const last = tokens.at(-1);
  // The stop of an abbreviation is in its token already.
  if (last && last.end > start) {
    if (last.end < end) tokens.push(makeToken(text, 'mark', last.end, end));
    return;
  }
  tokens.push(makeToken(text, 'mark', start, end));
}
