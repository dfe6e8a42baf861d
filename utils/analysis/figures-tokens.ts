import {
  isAsciiLetter,
  isLetterAt,
  isNewline,
  isPrepended,
  isSingleCharacter,
  isSpace,
  isUpperAt,
  pastExtenders,
  widthAt,
} from './figures-characters.ts';
import { CURRENCY_SIGNS } from './lexicons/currency-table.ts';
import { VULGAR_FRACTIONS } from './lexicons/number-table.ts';
import {
  type DecimalMark,
  digitValue,
  isInvisible,
  type Literal,
  scanFraction,
  scanLiteral,
} from './numbers-digits.ts';

/** A word, a number in digits, or a single mark. Its borders are grapheme borders. */
export interface Token {
  kind: 'word' | 'number' | 'mark';
  start: number;
  end: number;
  /** As written, without invisible characters. */
  raw: string;
  /** Lower case; an abbreviation's full stops left out ("a.m." is "am"). */
  word: string;
  /** Nothing stands between it and the token before. */
  glued: boolean;
  /** Counts sentences and lines, so that context is not sought beyond its own. */
  sentence: number;
  literal: Literal | null;
}

/** Tells whether a token is a word with a capital first letter. */
export const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}/u.test(token.raw);

// A full stop behind these ends no sentence.
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st no nr vs inc corp co ltd plc rs approx gen sen rep gov lt col sgt capt jan feb mar apr ' +
    'jun jul aug sep sept oct nov dec mt ft est dept fig al cf ca art sec vol pp ch'
  ).split(' '),
);

/** Splits a text for the figure rules; a number keeps its thousands marks and decimals together. */
export function tokenizeFigures(text: string, decimalMark: DecimalMark): Token[] {
  const tokens: Token[] = [];
  let glued = false;
  let sentence = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      if (isNewline(code)) sentence += 1;
      else if (glued && endsSentence(tokens, text, at)) sentence += 1;
      glued = false;
      at += 1;
      continue;
    }
    if (isInvisible(code) && code !== 0x200d && code !== 0x200c) {
      at += 1;
      continue;
    }
    const token = readToken(text, at, decimalMark, tokens.at(-1), glued);
    token.end = pastExtenders(text, token.end);
    token.glued = glued;
    token.sentence = sentence;
    tokens.push(token);
    at = token.end;
    glued = true;
  }
  return tokens;
}

function endsSentence(tokens: Token[], text: string, at: number): boolean {
  let last = tokens.at(-1);
  if (last && /^["'”’)\]»]$/u.test(last.raw) && last.glued) last = tokens.at(-2);
  if (!last || (last.raw !== '.' && last.raw !== '!' && last.raw !== '?')) return false;
  const before = tokens[tokens.indexOf(last, tokens.length - 2) - 1];
  if (last.raw === '.' && before?.kind === 'word') {
    if (ABBREVIATIONS.has(before.word) || before.raw.length === 1) return false;
  }
  let next = at;
  while (next < text.length && next < at + 8 && !isLetterAt(text, next)) {
    if (digitValue(text.charCodeAt(next)) >= 0) return true;
    next += 1;
  }
  return isUpperAt(text, next) || !isLetterAt(text, next);
}

function readToken(
  text: string,
  start: number,
  decimalMark: DecimalMark,
  previous: Token | undefined,
  glued: boolean,
): Token {
  let at = start;
  while (isPrepended(text.charCodeAt(at))) at += 1;
  const code = text.charCodeAt(at);
  if (digitValue(code) >= 0) return numberToken(start, scanLiteral(text, at, decimalMark), text);
  if (
    code === 46 &&
    digitValue(text.charCodeAt(at + 1)) >= 0 &&
    !(glued && previous?.kind !== 'mark')
  )
    return numberToken(start, scanFraction(text, at), text);
  const fraction = VULGAR_FRACTIONS.get(text.charAt(at));
  if (fraction !== undefined) {
    const literal = { value: fraction, digits: '', decimals: 9, grouped: false, code: false };
    return numberToken(start, { ...literal, end: at + 1 }, text);
  }
  if (isLetterAt(text, at)) return wordToken(text, start, readWord(text, at, previous, glued));
  const end = Math.min(text.length, at + widthAt(text, at));
  return makeToken('mark', start, end, text.slice(at, end));
}

const makeToken = (kind: Token['kind'], start: number, end: number, raw: string): Token => ({
  kind,
  start,
  end,
  raw,
  word: raw,
  glued: false,
  sentence: 0,
  literal: null,
});

const numberToken = (start: number, literal: Literal, text: string): Token => ({
  ...makeToken('number', start, literal.end, text.slice(start, literal.end)),
  literal,
});

function wordToken(text: string, start: number, end: number): Token {
  let raw = text.slice(start, end);
  if (/^https?$/iu.test(raw) && text.startsWith('://', end)) return addressToken(text, start);
  if (raw === 'www' && text.charAt(end) === '.') return addressToken(text, start);
  if (/[^\x21-\x7e]/.test(raw)) raw = withoutInvisible(raw);
  const token = makeToken('word', start, end, raw);
  token.word = (raw.includes('.') ? raw.replaceAll('.', '') : raw).toLowerCase().replace('’', "'");
  return token;
}

function withoutInvisible(raw: string): string {
  let kept = '';
  for (let at = 0; at < raw.length; at += 1) {
    if (!isInvisible(raw.charCodeAt(at))) kept += raw.charAt(at);
  }
  return kept;
}

/** A web address runs to the next space, so that no number in it is read. */
function addressToken(text: string, start: number): Token {
  let end = start;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1;
  return makeToken('mark', start, end, '://');
}

function readWord(
  text: string,
  start: number,
  previous: Token | undefined,
  glued: boolean,
): number {
  const width = widthAt(text, start);
  if (isSingleCharacter(text.slice(start, start + width))) return start + width;
  const dotted = readDotted(text, start);
  if (dotted > start) return dotted;
  const letters = readLetters(text, start);
  if (
    letters <= start + 5 &&
    isCurrencyPrefix(text.slice(start, letters), text, letters, previous, glued)
  )
    return letters;
  let at = letters;
  while (at < text.length && digitValue(text.charCodeAt(at)) >= 0) at = readLetters(text, at + 1);
  return at;
}

/** The end of the letters, with the apostrophes and invisible characters between them. */
function readLetters(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetterAt(text, at)) at += widthAt(text, at);
    else if (isInvisible(code) || code === 0xb2 || code === 0xb3) at += 1;
    else if ((code === 39 || code === 0x2019) && isLetterAt(text, at + 1)) at += 1;
    else break;
  }
  return at;
}

/** "U.S.", "a.m.": letters each with a full stop. Returns `start` where there are none. */
function readDotted(text: string, start: number): number {
  let at = start;
  let pairs = 0;
  while (isAsciiLetter(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 46) {
    at += 2;
    pairs += 1;
  }
  if (pairs === 0) return start;
  const openEnded = isAsciiLetter(text.charCodeAt(at)) && !isLetterAt(text, at + 1);
  if (openEnded) return at + 1;
  return pairs >= 2 && !isLetterAt(text, at) ? at : start;
}

const DOLLARS = new Set(['US', 'A', 'AU', 'C', 'CA', 'NZ', 'HK', 'S']);

/** "EUR50m", "Rs500", "$US7": the letters are a currency, not part of a name such as "S23" or "PS5". */
function isCurrencyPrefix(
  letters: string,
  text: string,
  at: number,
  previous: Token | undefined,
  glued: boolean,
): boolean {
  if (glued && previous?.raw === '$') return DOLLARS.has(letters);
  if (glued && previous?.kind === 'number') return false;
  if (letters.length < 2 || !CURRENCY_SIGNS.has(letters)) return false;
  if (digitValue(text.charCodeAt(at)) < 0) return false;
  if (letters === 'PS') return !/^\d(?![\d.,]|bn|m|k)/u.test(text.slice(at, at + 3));
  return true;
}
