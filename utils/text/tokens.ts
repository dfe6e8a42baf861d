import { isAsciiDigit, isAsciiLetter, isGeneralPunctuation } from './characters.ts';
import { dropInvisible, foldTypography } from './fold.ts';
import { lastOf } from './list-ends.ts';
import {
  endOfPlainNumber,
  endOfRun,
  endsWord,
  isOwner,
  isPlainSpace,
  isSmall,
  plainMark,
} from './plain-tokens.ts';
import type { Span } from './spans.ts';
import { type WordLists, WordTable } from './word-table.ts';

export interface Token extends Span {
  kind: 'word' | 'number' | 'mark';
  /** The characters with plain marks and without invisible ones. */
  text: string;
  lower: string;
  /** What a reader knows of a word, see `WordTable`. */
  lists: number;
  nouns: number;
}

// What a grapheme may go on with after its first character (UAX #29: Extend and ZWJ).
const EXTEND = '\\p{M}\\u200c\\u200d\\u{1f3fb}-\\u{1f3ff}\\u{e0020}-\\u{e007f}\\uff9e\\uff9f';
const INVISIBLE = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const WORD = `\\p{L}(?:[\\p{L}\\p{N}${EXTEND}${INVISIBLE}]|['’](?=\\p{L})|[-‐‑](?=[\\p{L}\\p{N}])|&(?=\\p{Lu}))*`;
// Also with a party before a state, as in "D-N.Y."
const DOTTED = `(?:\\p{Lu}-)?(?:\\p{L}\\.){2,}(?!\\p{L})`;
const NUMBER = `\\p{N}[\\p{N}${EXTEND}]*(?:[.,:]\\p{N}+)*(?:[-‐‑]?\\p{L}[\\p{L}${EXTEND}${INVISIBLE}]*)*`;
const MARK = `(?:\\p{RI}\\p{RI}|\`\`|''|\\.{2,}|[^\\s])(?:\\u200d\\p{Extended_Pictographic}|[${EXTEND}])*`;
// A space with a combining mark on it is one grapheme: its mark begins no token.
const TOKEN = new RegExp(
  `(?<dotted>${DOTTED})|(?<word>${WORD})|(?<number>${NUMBER})|\\s[${EXTEND}]+|(?<mark>${MARK})`,
  'uy',
);

const CLITIC = /^(.+)('(?:s|m|re|ve|ll|d))$/i;

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

// The longest are "messrs" and "approx".
const LONGEST = 6;

function stopBelongs(text: string, word: string, end: number): boolean {
  if (text.charAt(end) !== '.' || text.charAt(end + 1) === '.') return false;
  const from = word.lastIndexOf('-') + 1;
  if (word.length - from > LONGEST) return false;
  const next = text.slice(end + 1, end + 4);
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' && /^\s?\p{Lu}/u.test(next);
  const lower = word.slice(from).toLowerCase();
  if (!ABBREVIATIONS.has(lower)) return false;
  if (lower === 'no' || lower === 'nos') return /^\s?\p{N}/u.test(next);
  if (WORDS_TOO.has(lower)) return /^\p{Lu}/u.test(word) && /^(?:\s\p{Lu}|,)/u.test(next);
  return true;
}

const NOTHING: WordLists = { lists: 0, nouns: 0 };
const UNKNOWN = new WordTable(() => NOTHING);

/**
 * Finds words, numbers and single marks, in text order. Hyphenated words are one token, so are
 * "U.S." and "Mr."; "'s" and its like are tokens of their own.
 * @param words what the caller knows of words
 */
export function findTokens(text: string, words: WordTable = UNKNOWN): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isAsciiLetter(code)) at = takeWord(tokens, text, at, words);
    else if (isPlainSpace(text, at)) at += 1;
    else at = takeOther(tokens, text, at, code, words);
  }
  return tokens;
}

/** Adds the word at `start`, whose first letter is one of ASCII; returns where it ends. */
function takeWord(tokens: Token[], text: string, start: number, words: WordTable): number {
  const end = endOfRun(text, start);
  const owns = end >= 0 && isOwner(text, start, end);
  if (end < 0 || !(owns || endsWord(text, start, end)))
    return takeByRules(tokens, text, start, words);
  const number = words.numberOf(text, start, end);
  const lower = words.lower(number);
  const lists = words.lists(number);
  const nouns = words.nouns(number);
  const word = isSmall(text, start, end) ? lower : text.slice(start, end);
  if (text.charCodeAt(end) === 46 && stopBelongs(text, word, end))
    tokens.push(makeToken(text, 'word', start, end + 1, words));
  else tokens.push({ start, end, kind: 'word', text: word, lower, lists, nouns });
  if (!owns) return end;
  const owner = words.listsOf(OWNER);
  tokens.push({
    start: end,
    end: end + 2,
    kind: 'word',
    text: OWNER,
    lower: OWNER,
    lists: owner.lists,
    nouns: owner.nouns,
  });
  return end + 2;
}

const OWNER = "'s";

/** Adds what stands at `at`, if it is a token; returns where it ends. */
function takeOther(
  tokens: Token[],
  text: string,
  at: number,
  code: number,
  words: WordTable,
): number {
  if (isAsciiDigit(code)) {
    const end = endOfPlainNumber(text, at);
    if (end < 0) return takeByRules(tokens, text, at, words);
    const number = text.slice(at, end);
    tokens.push({
      start: at,
      end,
      kind: 'number',
      text: number,
      lower: number,
      lists: 0,
      nouns: 0,
    });
    return end;
  }
  const mark = code < 128 || isGeneralPunctuation(code) ? plainMark(text, at) : '';
  if (mark === '') return takeByRules(tokens, text, at, words);
  // The stop of an abbreviation is in its token already.
  if (!(tokens.length > 0 && (tokens[tokens.length - 1]?.end ?? 0) > at))
    tokens.push({
      start: at,
      end: at + 1,
      kind: 'mark',
      text: mark,
      lower: mark,
      lists: 0,
      nouns: 0,
    });
  return at + 1;
}

function takeByRules(tokens: Token[], text: string, at: number, words: WordTable): number {
  TOKEN.lastIndex = at;
  const found = TOKEN.exec(text);
  if (!found) return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  const { groups } = found;
  const end = at + found[0].length;
  if (groups?.word !== undefined) pushWord(tokens, text, at, end, words);
  else if (groups?.dotted !== undefined) tokens.push(makeToken(text, 'word', at, end, words));
  else if (groups?.number !== undefined) tokens.push(makeToken(text, 'number', at, end, words));
  else if (groups?.mark !== undefined) pushMark(tokens, text, at, end, words);
  return end;
}

function pushWord(
  tokens: Token[],
  text: string,
  start: number,
  end: number,
  words: WordTable,
): void {
  const clitic = CLITIC.exec(foldTypography(text.slice(start, end)));
  if (clitic?.[2] !== undefined) {
    const split = end - clitic[2].length;
    tokens.push(
      makeToken(text, 'word', start, split, words),
      makeToken(text, 'word', split, end, words),
    );
    return;
  }
  const stop = stopBelongs(text, dropInvisible(text.slice(start, end)), end) ? 1 : 0;
  tokens.push(makeToken(text, 'word', start, end + stop, words));
}

function pushMark(
  tokens: Token[],
  text: string,
  start: number,
  end: number,
  words: WordTable,
): void {
  // The stop of an abbreviation is in its token already.
  const from = Math.max(start, lastOf(tokens)?.end ?? 0);
  if (from < end) tokens.push(makeToken(text, 'mark', from, end, words));
}

function makeToken(
  text: string,
  kind: Token['kind'],
  start: number,
  end: number,
  words: WordTable,
): Token {
  const plain = dropInvisible(foldTypography(text.slice(start, end)));
  const lower = plain.toLowerCase();
  const { lists, nouns } = kind === 'word' ? words.listsOf(lower) : NOTHING;
  return { start, end, kind, text: plain, lower, lists, nouns };
}
