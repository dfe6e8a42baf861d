import {
  isAsciiLetter,
  isLetterAt,
  isNewline,
  isPlainMark,
  isPrepended,
  isSpace,
  isUpperAt,
  pastExtenders,
  startsUpper,
  widthAt,
} from './figures-characters.ts';
import { endOfAddress, endOfPlainWord, endOfWord, mayOpenNumber } from './figures-words.ts';
import { VULGAR_FRACTIONS } from './lexicons/number-table.ts';
import {
  type DecimalMark,
  digitValue,
  isInvisible,
  type Literal,
  scanFraction,
  scanLiteral,
} from './numbers-digits.ts';

/**
 * A word, a number in digits, or a single mark. Its borders are grapheme borders. Most words stand
 * far from any number and are never looked at: the text of a token is cut out when first asked for.
 */
export class Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  end: number;
  /** Nothing stands between it and the token before. */
  glued = false;
  /** Counts sentences and lines, so that context is not sought beyond its own. */
  sentence = 0;
  /** False for a word that certainly begins no number. */
  opens = true;
  literal: Literal | null = null;
  private readonly text: string;
  private readonly rawEnd: number;
  private knownRaw: string | null;
  private knownWord: string | null = null;

  constructor(
    kind: Token['kind'],
    text: string,
    start: number,
    end: number,
    raw: string | null = null,
  ) {
    this.kind = kind;
    this.text = text;
    this.start = start;
    this.end = end;
    this.rawEnd = end;
    this.knownRaw = raw;
  }

  /** As written, without invisible characters. */
  get raw(): string {
    this.knownRaw ??= this.text.slice(this.start, this.rawEnd);
    return this.knownRaw;
  }

  /** Lower case; an abbreviation's full stops left out ("a.m." is "am"). */
  get word(): string {
    this.knownWord ??= this.kind === 'word' ? normalWord(this.raw) : this.raw;
    return this.knownWord;
  }
}

const normalWord = (raw: string): string =>
  (raw.includes('.') ? raw.replaceAll('.', '') : raw).toLowerCase().replace('’', "'");

/** Tells whether a token is a word with a capital first letter. */
export const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && startsUpper(token.raw);

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

const CLOSERS = new Set(['"', "'", '”', '’', ')', ']', '»']);

function endsSentence(tokens: readonly Token[], text: string, at: number): boolean {
  let index = tokens.length - 1;
  let last = tokens[index];
  if (last?.kind === 'mark' && last.glued && CLOSERS.has(last.raw)) {
    index -= 1;
    last = tokens[index];
  }
  if (last?.kind !== 'mark' || (last.raw !== '.' && last.raw !== '!' && last.raw !== '?'))
    return false;
  const before = tokens[index - 1];
  if (last.raw === '.' && before?.kind === 'word') {
    if (before.raw.length === 1 || ABBREVIATIONS.has(before.word)) return false;
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
  const code = text.charCodeAt(start);
  if (isPlainMark(code)) return new Token('mark', text, start, start + 1);
  if (isAsciiLetter(code)) {
    const end = endOfPlainWord(text, start);
    if (end < 0) return wordToken(text, start, start, previous, glued);
    const token = new Token('word', text, start, end);
    token.opens = mayOpenNumber(text, start, end);
    return token;
  }
  return readOther(text, start, decimalMark, previous, glued);
}

/** Reads what is neither a word in plain letters nor one of the common marks. */
function readOther(
  text: string,
  start: number,
  decimalMark: DecimalMark,
  previous: Token | undefined,
  glued: boolean,
): Token {
  let at = start;
  while (isPrepended(text.charCodeAt(at))) at += 1;
  const code = text.charCodeAt(at);
  if (digitValue(code) >= 0) return numberToken(text, start, scanLiteral(text, at, decimalMark));
  if (
    code === 46 &&
    digitValue(text.charCodeAt(at + 1)) >= 0 &&
    !(glued && previous?.kind !== 'mark')
  )
    return numberToken(text, start, scanFraction(text, at));
  const fraction = VULGAR_FRACTIONS.get(text.charAt(at));
  if (fraction !== undefined) {
    const literal = { value: fraction, digits: '', decimals: 9, grouped: false, code: false };
    return numberToken(text, start, { ...literal, end: at + 1 });
  }
  if (isLetterAt(text, at)) return wordToken(text, start, at, previous, glued);
  const end = Math.min(text.length, at + widthAt(text, at));
  return new Token('mark', text, start, end, text.slice(at, end));
}

function numberToken(text: string, start: number, literal: Literal): Token {
  const token = new Token('number', text, start, literal.end);
  token.literal = literal;
  return token;
}

function wordToken(
  text: string,
  start: number,
  letters: number,
  previous: Token | undefined,
  glued: boolean,
): Token {
  const end = endOfWord(text, letters, previous, glued);
  const raw = text.slice(start, end);
  const address = endOfAddress(text, start, end);
  if (address > 0) return new Token('mark', text, start, address, '://');
  const plain = /[^\x21-\x7e]/.test(raw) ? withoutInvisible(raw) : raw;
  return new Token('word', text, start, end, plain);
}

function withoutInvisible(raw: string): string {
  let kept = '';
  for (let at = 0; at < raw.length; at += 1) {
    if (!isInvisible(raw.charCodeAt(at))) kept += raw.charAt(at);
  }
  return kept;
}
