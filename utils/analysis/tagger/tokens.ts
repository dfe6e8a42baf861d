import type { Span } from '../../text/spans.ts';
import {
  APOSTROPHE,
  DIGIT,
  isUpper,
  kindOf,
  LETTER,
  lowerOf,
  PUNCTUATION,
  SPACE,
} from './characters.ts';
import { addLetter, hashWord, NO_LETTERS } from './hash.ts';
import { MARK, markOf } from './marks.ts';
import { numberSentences } from './sentence-numbers.ts';

/** What a token looks like; kept in `Tokens.shape`. */
export const SHAPE = {
  mark: 0,
  lower: 1,
  capital: 2,
  allCaps: 3,
  initial: 4,
  number: 5,
  mixed: 6,
} as const;

/** The tokens of a text in columns, so that reading them makes no objects. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** Hash of the word in lower case, apostrophes made plain. */
  word: Int32Array;
  /** Hash of the last three letters. */
  suffix: Int32Array;
  shape: Uint8Array;
  /** Code of the mark with its variants folded; 0 for words. */
  mark: Uint8Array;
  sentence: Int32Array;
  paragraph: Int32Array;
}

// Their full stop is part of them: no sentence ends there.
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sr jr st rev hon sen rep reps sens gov lt gen col maj capt cmdr sgt det supt ' +
    'vs etc inc corp co ltd jan feb mar apr jun jul aug sept sep oct nov dec'
  )
    .split(' ')
    .map(hashWord),
);

/** Finds the tokens of a text with their sentences and paragraphs. */
export function readTokens(text: string): Tokens {
  const capacity = countTokens(text);
  const tokens: Tokens = {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    word: new Int32Array(capacity),
    suffix: new Int32Array(capacity),
    shape: new Uint8Array(capacity),
    mark: new Uint8Array(capacity),
    sentence: new Int32Array(capacity),
    paragraph: new Int32Array(capacity),
  };
  let paragraph = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === SPACE) {
      if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) paragraph++;
      at++;
      continue;
    }
    const index = tokens.count;
    tokens.paragraph[index] = paragraph;
    tokens.start[index] = at;
    at = kind === PUNCTUATION ? readMark(tokens, text, at) : readWord(tokens, text, at);
    tokens.end[index] = at;
    tokens.count++;
  }
  numberSentences(tokens, text);
  return tokens;
}

/** An upper bound of the number of tokens. */
function countTokens(text: string): number {
  let count = 0;
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === PUNCTUATION || (kind !== SPACE && (before === SPACE || before === PUNCTUATION)))
      count++;
    before = kind;
  }
  return count;
}

function readMark(tokens: Tokens, text: string, start: number): number {
  const code = text.charCodeAt(start);
  const clitic = lowerOf(code) === APOSTROPHE ? cliticEnd(text, start) : 0;
  if (clitic > 0) {
    tokens.word[tokens.count] = hashWord(text.slice(start, clitic));
    tokens.suffix[tokens.count] = hashSuffix(text, start, clitic);
    tokens.shape[tokens.count] = SHAPE.lower;
    return clitic;
  }
  const mark = markOf(code);
  tokens.mark[tokens.count] = mark;
  tokens.word[tokens.count] = mark === MARK.other ? code : -mark;
  let end = start + 1;
  // "..." and "--" are one mark.
  while ((mark === MARK.stop || mark === MARK.dash) && text.charCodeAt(end) === code) end++;
  if (mark === MARK.stop && end - start > 1) tokens.mark[tokens.count] = MARK.ellipsis;
  return end;
}

/** Where a clitic such as "'s" that starts with the apostrophe at `start` ends, or 0. */
function cliticEnd(text: string, start: number): number {
  if (start === 0 || kindOf(text.charCodeAt(start - 1)) !== LETTER) return 0;
  let end = start + 1;
  while (end < start + 4 && kindOf(text.charCodeAt(end) || 32) === LETTER) end++;
  if (end === start + 1 || kindOf(text.charCodeAt(end) || 32) === LETTER) return 0;
  return isClitic(text, start + 1, end) ? end : 0;
}

function isClitic(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start) | 32;
  if (end - start === 1) return first === 115 || first === 100 || first === 109; // s d m
  const second = text.charCodeAt(start + 1) | 32;
  if (end - start !== 2) return false;
  return (
    (first === 114 && second === 101) ||
    (first === 118 && second === 101) ||
    (first === 108 && second === 108)
  );
}

function readWord(tokens: Tokens, text: string, start: number): number {
  let hash = NO_LETTERS;
  let capitals = 0;
  let letters = 0;
  let digits = 0;
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const kind = kindOf(code);
    if (kind === LETTER) letters++;
    else if (kind === DIGIT) digits++;
    else if (kind === SPACE || !joins(text, start, end, code)) break;
    const lower = lowerOf(code);
    if (lower !== code && lower !== APOSTROPHE) capitals++;
    hash = addLetter(hash, lower);
  }
  const at = tokens.count;
  tokens.word[at] = hash;
  tokens.suffix[at] = hashSuffix(text, start, end);
  tokens.shape[at] = shapeOf(letters, digits, capitals, isUpper(text.charCodeAt(start)));
  return end + (keepsStop(text, start, end, hash) ? 1 : 0);
}

/** Whether the stop at the end of a word is part of it, as that of "U.S." and of "Mr." */
function keepsStop(text: string, start: number, end: number, hash: number): boolean {
  if (text.charCodeAt(end) !== 46 || text.charCodeAt(end + 1) === 46) return false;
  const length = end - start;
  if (length > 2 && text.charCodeAt(end - 2) === 46) return true;
  const code = text.charCodeAt(start);
  if (length === 1 && code !== 73 && lowerOf(code) !== code && text.charCodeAt(end + 1) === 32)
    return true;
  return length < 5 && ABBREVIATIONS.has(hash);
}

/** Whether a mark inside a word or number belongs to it. */
function joins(text: string, start: number, at: number, code: number): boolean {
  const next = at + 1 < text.length ? kindOf(text.charCodeAt(at + 1)) : SPACE;
  const before = kindOf(text.charCodeAt(at - 1));
  if (next === SPACE || next === PUNCTUATION) return false;
  if (code === 45 || code === 0x2010 || code === 0x2011) return true;
  if (code === 46 || code === 44) {
    if (before === DIGIT && next === DIGIT) return true;
    return code === 46 && (at - start === 1 || text.charCodeAt(at - 2) === 46) && before === LETTER;
  }
  if (lowerOf(code) === APOSTROPHE) return before === LETTER && cliticEnd(text, at) === 0;
  return code === 38 && before === LETTER; // AT&T
}

/** Hash of the last three letters. */
function hashSuffix(text: string, start: number, end: number): number {
  let suffix = 7;
  for (let i = Math.max(start, end - 3); i < end; i++)
    suffix = addLetter(suffix, lowerOf(text.charCodeAt(i)));
  return suffix;
}

function shapeOf(letters: number, digits: number, capitals: number, opensUpper: boolean): number {
  if (digits > 0 && digits >= letters) return SHAPE.number;
  if (capitals === 0) return SHAPE.lower;
  if (letters === 1) return SHAPE.initial;
  if (capitals === letters) return SHAPE.allCaps;
  return opensUpper ? SHAPE.capital : SHAPE.mixed;
}

/** The tokens that a span touches, the second index exclusive. */
export function tokensIn({ count, start, end }: Tokens, span: Span): [number, number] {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((end[middle] as number) <= span.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < count && (start[last] as number) < span.end) last++;
  return [low, last];
}

/** The span of tokens `from` to `to`, `to` exclusive. */
export const spanOf = (tokens: Tokens, from: number, to: number): Span => ({
  start: tokens.start[from] as number,
  end: tokens.end[to - 1] as number,
});
