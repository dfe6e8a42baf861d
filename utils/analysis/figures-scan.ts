import { codeAt, isAsciiDigit, isAsciiLetter } from '../text/characters.ts';
import { keyOf, WordFilter } from '../text/word-filter.ts';
import {
  FIRST_EXTENDER,
  isLetterAt,
  isNewline,
  isPlainMark,
  isPrepended,
  isSpace,
  isUpperAt,
  pastExtenders,
  widthAt,
} from './figures-characters.ts';
import { FigureTokens } from './figures-tokens.ts';
import {
  endOfAddress,
  endOfContraction,
  endOfWord,
  endsPlainly,
  mayOpen,
  mayOpenNumber,
} from './figures-words.ts';
import { VULGAR_FRACTIONS } from './lexicons/number-table.ts';
import {
  type DecimalMark,
  digitValue,
  isInvisible,
  type Literal,
  scanFraction,
  scanLiteral,
} from './numbers-digits.ts';

// A full stop behind these ends no sentence.
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st no nr vs inc corp co ltd plc rs approx gen sen rep gov lt col sgt capt jan feb mar apr ' +
    'jun jul aug sep sept oct nov dec mt ft est dept fig al cf ca art sec vol pp ch'
  ).split(' '),
);

// Behind other words no full stop needs a closer look.
const SHORTENED = new WordFilter([...ABBREVIATIONS, ...'abcdefghijklmnopqrstuvwxyz']);

/** Splits a text for the figure rules; a number keeps its thousands marks and decimals together. */
export function tokenizeFigures(text: string, decimalMark: DecimalMark): FigureTokens {
  const tokens = new FigureTokens(text);
  let afterMark = false;
  let at = 0;
  while (at < text.length) {
    const code = codeAt(text, at);
    if (isAsciiLetter(code)) {
      at = takeLetters(tokens, at);
      afterMark = false;
    } else if (isSpace(code)) {
      if (isNewline(code) || (afterMark && endsSentence(tokens, at))) tokens.endSentence();
      afterMark = false;
      tokens.part();
      at += 1;
    } else if (isAsciiDigit(code)) {
      at = takeNumber(tokens, at, scanLiteral(text, at, decimalMark));
      afterMark = false;
    } else if (isPlainMark(code) || isBareStop(text, at)) {
      at = takeMark(tokens, at, at + 1);
      afterMark = isStop(code) || isCloser(code);
    } else if (isSkipped(code)) at += 1;
    else {
      at = takeOther(tokens, at, decimalMark);
      afterMark = tokens.isMark(tokens.count - 1);
    }
  }
  return tokens;
}

/** Tells whether a code unit is invisible and joins nothing. */
const isSkipped = (code: number): boolean =>
  isInvisible(code) && code !== 0x200d && code !== 0x200c;

const isStop = (code: number): boolean =>
  code === FULL_STOP || code === EXCLAMATION_MARK || code === QUESTION_MARK;

/** Tells whether a code unit is a mark that may stand between a sentence's stop and its end. */
const isCloser = (code: number): boolean =>
  code < 128 ? code === 34 || code === 39 || code === 41 || code === 93 : CLOSERS.has(code);

const CLOSERS = new Set(Array.from('”’»', (mark) => mark.charCodeAt(0)));

/** Tells whether a sentence ends with the last token, a mark, which white space follows at `at`. */
function endsSentence(tokens: FigureTokens, at: number): boolean {
  const { text } = tokens;
  let last = tokens.count - 1;
  let stop = codeAt(text, tokens.start(last));
  if (isCloser(stop) && tokens.glued(last)) {
    last -= 1;
    stop = codeAt(text, tokens.start(last));
  }
  if (!isStop(stop) || !tokens.isMark(last)) return false;
  if (stop === FULL_STOP && tokens.isWord(last - 1) && tokens.mayBe(last - 1, SHORTENED)) {
    if (tokens.raw(last - 1).length === 1) return false;
    if (ABBREVIATIONS.has(tokens.word(last - 1))) return false;
  }
  let next = at;
  while (next < text.length && next < at + 8 && !isLetterAt(text, next)) {
    if (digitValue(codeAt(text, next)) >= 0) return true;
    next += 1;
  }
  return isUpperAt(text, next) || !isLetterAt(text, next);
}

/** Adds the words, parted by single spaces, of which the first begins with an ASCII letter at `start`; tells where the last ends. */
function takeLetters(tokens: FigureTokens, start: number): number {
  const { text } = tokens;
  let at = start;
  let first = text.charCodeAt(at);
  for (;;) {
    let end = at + 1;
    let last = first;
    let code = codeAt(text, end);
    while (isAsciiLetter(code)) {
      last = code;
      end += 1;
      code = codeAt(text, end);
    }
    if (code !== SPACE && !endsPlainly(text, at, end)) {
      const contracted = endOfContraction(text, end);
      return contracted < 0 ? takeWord(tokens, at, at) : tokens.addContraction(at, contracted);
    }
    tokens.addWord(at, end, mayOpenNumber(text, end, keyOf(first, last, end - at)));
    if (code !== SPACE) return end;
    first = codeAt(text, end + 1);
    if (!isAsciiLetter(first)) return end;
    tokens.part();
    at = end + 1;
  }
}

/** Adds what begins neither with a plain letter nor with one of the common marks. */
function takeOther(tokens: FigureTokens, start: number, decimalMark: DecimalMark): number {
  const { text } = tokens;
  let at = start;
  while (isPrepended(codeAt(text, at))) at += 1;
  const code = codeAt(text, at);
  if (digitValue(code) >= 0) return takeNumber(tokens, start, scanLiteral(text, at, decimalMark));
  if (code === FULL_STOP && digitValue(codeAt(text, at + 1)) >= 0) {
    if (!tokens.goesOn || tokens.isMark(tokens.count - 1))
      return takeNumber(tokens, start, scanFraction(text, at));
  }
  const fraction = VULGAR_FRACTIONS.get(text.charAt(at));
  if (fraction !== undefined) {
    const literal = { value: fraction, digits: '', decimals: 9, grouped: false, code: false };
    return takeNumber(tokens, start, { ...literal, end: at + 1 });
  }
  if (isLetterAt(text, at)) return takeWord(tokens, start, at);
  const end = takeMark(tokens, start, Math.min(text.length, at + widthAt(text, at)));
  if (at > start) tokens.rewrite(text.slice(at, at + widthAt(text, at)));
  return end;
}

const SPACE = 32;
const EXCLAMATION_MARK = 33;
const FULL_STOP = 46;
const QUESTION_MARK = 63;

/** Tells whether a full stop stands at `at` that opens no decimals. */
const isBareStop = (text: string, at: number): boolean =>
  codeAt(text, at) === FULL_STOP && digitValue(codeAt(text, at + 1)) < 0;

function takeMark(tokens: FigureTokens, start: number, end: number): number {
  if (codeAt(tokens.text, end) < FIRST_EXTENDER) return tokens.addMark(start, end);
  const border = pastExtenders(tokens.text, end);
  tokens.addMark(start, border);
  if (border > end) tokens.rewrite(tokens.text.slice(start, end));
  return border;
}

function takeNumber(tokens: FigureTokens, start: number, literal: Literal): number {
  const border = pastExtenders(tokens.text, literal.end);
  tokens.addNumber(start, border, literal);
  if (border > literal.end) tokens.rewrite(tokens.text.slice(start, literal.end));
  return border;
}

/** Adds the word at `start`, whose first letter is at `letter`, by all the rules for words. */
function takeWord(tokens: FigureTokens, start: number, letter: number): number {
  const { text } = tokens;
  const end = endOfWord(tokens, letter);
  const address = endOfAddress(text, start, end);
  if (address > 0) {
    tokens.addMark(start, pastExtenders(text, address));
    tokens.rewrite('://');
  } else {
    const raw = withoutInvisible(text.slice(start, end));
    tokens.addWord(start, pastExtenders(text, end), mayOpen(raw));
    tokens.rewrite(raw);
  }
  return tokens.end(tokens.count - 1);
}

function withoutInvisible(raw: string): string {
  if (!/[^\x21-\x7e]/.test(raw)) return raw;
  let kept = '';
  for (let at = 0; at < raw.length; at += 1) {
    if (!isInvisible(raw.charCodeAt(at))) kept += raw.charAt(at);
  }
  return kept;
}
