import { WordFilter } from '../text/word-filter.ts';
import { isBracketedAge } from './figures-ages.ts';
import { isSingleCharacter } from './figures-characters.ts';
import { isAddress, isCode } from './figures-codes.ts';
import { isClock, isDate, isYear } from './figures-dates.ts';
import type { Draft } from './figures-draft.ts';
import type { FigureTokens } from './figures-tokens.ts';
import type { FigureWords } from './lexicons/figure-languages.ts';
import { DESIGNATORS, STOP_WORDS } from './lexicons/figure-words.ts';
import { SMALL } from './lexicons/number-table.ts';
import type { Literal } from './numbers-digits.ts';
import { isGluedHyphen } from './numbers-mention.ts';

// Numbers that only name, place or order: dates, clock times, products, addresses, codes.

/** Tells whether the number of `draft` is no quantity at all. */
export function isName(tokens: FigureTokens, draft: Draft, foreign: FigureWords | null): boolean {
  if (draft.kind === 'money' || draft.kind === 'percent' || draft.kind === 'points') return false;
  if (isPartOfWord(tokens, draft) || isChain(tokens, draft)) return true;
  if (
    draft.number.form === 'share' ||
    draft.number.form === 'times' ||
    draft.number.form === 'vague'
  )
    return false;
  if (isDate(tokens, draft, foreign) || isClock(tokens, draft)) return true;
  const measured = draft.kind !== 'bare' && draft.kind !== 'count';
  if (measured) return tokens.raw(draft.last) === 's' && isDesignated(tokens, draft); // "Channel 5s"
  if (isDesignated(tokens, draft) || isYear(tokens, draft) || isListed(tokens, draft)) return true;
  if (draft.number.form !== 'digits') return false;
  return isCode(tokens, draft) || isProduct(tokens, draft) || isAddress(tokens, draft);
}

// What may be joined before a number by a hyphen without making it a name.
const PREFIXES = new Set(
  'minus sub to under over up-to about around plus than of the a or and some nearly almost'.split(
    ' ',
  ),
);

/** "F-35", "Covid-19", "#4", "22nd", "1990s", "A2". */
function isPartOfWord(tokens: FigureTokens, draft: Draft): boolean {
  const { last, form } = draft.number;
  if (isBracketedLetter(tokens, last) || isGluedToName(tokens, draft)) return true;
  const next = last + 1;
  if (!tokens.glued(next) || !tokens.isWord(next) || form !== 'digits') return false;
  if (tokens.raw(next) === 's') return isDecade(tokens.literal(draft.number.first)); // "1990s", but "9.58s"
  return draft.last === last && !isSingleCharacter(tokens.raw(next));
}

function isGluedToName(tokens: FigureTokens, draft: Draft): boolean {
  const { first, form } = draft.number;
  if (!tokens.glued(first)) return false;
  const before = tokens.raw(first - 1);
  if (before === '#' || before === '@' || before === '№') return true;
  if (before === "'" || before === '’' || before === '‘') return /^\d\d$/u.test(tokens.raw(first)); // "in '16"
  if (draft.first !== first) return false;
  if (tokens.isWord(first - 1)) return !isSingleCharacter(before);
  const word = first - 2;
  if (!tokens.isWord(word) || !tokens.glued(first - 1)) return false;
  if (before === '.') return true; // "ID.3"
  if (!isGluedHyphen(tokens, first - 1) || form !== 'digits') return false;
  const isUnit = tokens.glued(word) && tokens.isNumber(word - 1); // "5k-20k"
  return !isUnit && !PREFIXES.has(tokens.word(word)) && !SMALL.has(tokens.word(word));
}

/** "401(k)" */
const isBracketedLetter = (tokens: FigureTokens, last: number): boolean =>
  tokens.mark(last + 1) === '(' &&
  tokens.glued(last + 1) &&
  tokens.raw(last + 2).length === 1 &&
  tokens.raw(last + 3) === ')';

const isDecade = (literal: Literal | null): boolean =>
  literal?.decimals === 0 && literal.digits.endsWith('0') && literal.digits.length >= 2;

/** Three numbers joined by one mark, or two by a colon: dates, phone numbers, formations, clock times. */
function isChain(tokens: FigureTokens, draft: Draft): boolean {
  const { first, last, form } = draft.number;
  if (form !== 'digits' && form !== 'share') return false;
  const left = joint(tokens, first - 1, first - 2);
  const right = joint(tokens, last + 1, last + 2);
  if (left === ':' || right === ':' || (left !== '' && right !== '')) return true;
  if (left === '/' || right === '/') return draft.kind === 'bare' || draft.kind === 'count';
  if (left === '' && right === '') return false;
  // "555-0123"
  const other = tokens.literal(left === '' ? last + 2 : first - 2)?.digits ?? '';
  if (other.length > 1 && other.startsWith('0')) return true;
  return left === ''
    ? joint(tokens, last + 3, last + 4) !== ''
    : joint(tokens, first - 3, first - 4) !== '';
}

/** The mark that joins two numbers without space: its character, or "". */
function joint(tokens: FigureTokens, mark: number, number: number): string {
  if (!tokens.isMark(mark) || !tokens.isNumber(number)) return '';
  if (!tokens.glued(mark) || !tokens.glued(Math.max(mark, number))) return '';
  const raw = tokens.raw(mark);
  if (raw === '–' || raw === '‑' || raw === '−') return '-';
  return raw === '-' || raw === '/' || raw === ':' ? raw : '';
}

/** "Section 427", "Game 6", "No. 1", "iPhone 17", "Week 5", "pages 12, 14 and 16". */
function isDesignated(tokens: FigureTokens, draft: Draft): boolean {
  const { first, value, form } = draft.number;
  const at = designatorOf(tokens, first);
  if (!tokens.isWord(at) || tokens.sentence(at) !== tokens.sentence(first)) return false;
  if (!tokens.mayBe(at, MAY_DESIGNATE)) return false;
  const word = tokens.word(at);
  if (!Number.isInteger(value)) return form === 'digits' && DESIGNATORS.has(word);
  if (word === 'of') return tokens.raw(first - 2) === 'Group';
  if (word === 'no') return form === 'digits' || tokens.isCapital(at);
  const bare = draft.kind === 'bare';
  if (CAPITAL_DESIGNATORS.has(word)) return tokens.isCapital(at) && bare;
  if (!DESIGNATORS.has(word)) return false;
  if (form === 'words' && !tokens.isCapital(at))
    return bare && value <= 20 && word !== 'number' && word !== 'line';
  // "number", "part" or "game" may end a clause before a count: "in part 300 homes".
  return bare || tokens.isCapital(at) || !draft.noun?.plural;
}

const CAPITAL_DESIGNATORS = new Set(['day', 'week', 'year', 'group', 'step', 'lesson', 'age']);
const MAY_DESIGNATE = new WordFilter([...DESIGNATORS, ...CAPITAL_DESIGNATORS, 'of', 'no']);

/** The token that a number's name would stand in: before it, or before the list that it is in. */
function designatorOf(tokens: FigureTokens, first: number): number {
  let at = first - 1;
  for (let steps = 0; steps < 12; steps += 1) {
    if (!tokens.isNumber(at - 1)) break;
    const raw = tokens.raw(at);
    if (raw !== ',' && raw !== 'and' && raw !== 'or' && raw !== '&') break;
    at -= 2;
  }
  const dot = tokens.mark(at) === '.' && tokens.glued(at);
  return dot ? at - 1 : at;
}

/** "(4)", "[3]", "1." at a line's start. */
function isListed(tokens: FigureTokens, draft: Draft): boolean {
  const { first, last, form } = draft.number;
  if (form !== 'digits' || first !== last) return false;
  const before = tokens.mark(first - 1);
  const next = tokens.mark(last + 1);
  if (before === '(' && next === ')') return !isBracketedAge(tokens, draft);
  if (before === '[' && next === ']') return true;
  if (tokens.sentence(first - 1) === tokens.sentence(first)) return false;
  if (!tokens.has(last + 1) || (tokens.literal(first)?.value ?? 100) >= 100) return false;
  if (draft.kind === 'bare' && tokens.isCapital(last + 1)) return true; // "7 Ana Rossi told her story"
  if (!tokens.glued(last + 1)) return false;
  return next === ')' || (next === '.' && tokens.has(last + 2) && !tokens.glued(last + 2));
}

/** "Windows 11", "787 Dreamliner": a bare whole number beside a capitalised word that is no sentence's first. */
function isProduct(tokens: FigureTokens, draft: Draft): boolean {
  const { first, last, scale } = draft.number;
  const literal = tokens.literal(first);
  if (!literal || literal.grouped || literal.decimals > 0 || scale > 1 || first !== last)
    return false;
  if (isHalfOfScore(tokens, first)) return false;
  if (draft.first !== first) return isSpacedName(tokens, draft);
  if (draft.noun?.plural && !isJet(tokens, draft)) return false;
  const sentence = tokens.sentence(first);
  if (tokens.isCapital(first - 1) && tokens.sentence(first - 1) === sentence) {
    const before = tokens.word(first - 1);
    if (!STOP_WORDS.has(before)) return !APPROXIMATE.has(before);
  }
  const next = last + 1;
  if (draft.kind !== 'bare' || !tokens.isCapital(next) || tokens.glued(next)) return false;
  return tokens.sentence(next) === sentence && tokens.raw(next).length > 1;
}

const APPROXIMATE = new Set(
  'about around nearly almost some over roughly approximately another only'.split(' '),
);

/** "COVID -19": a minus that is a name's hyphen. */
const isSpacedName = (tokens: FigureTokens, draft: Draft): boolean =>
  tokens.raw(draft.first) === '-' && /^\p{Lu}{2}/u.test(tokens.raw(draft.first - 1));

/** "Charlton 2-1": one of two small numbers joined by a dash. */
const isHalfOfScore = (tokens: FigureTokens, at: number): boolean =>
  isScore(tokens, at - 2, at) || isScore(tokens, at, at + 2);

const isScore = (tokens: FigureTokens, left: number, right: number): boolean =>
  isResult(tokens, left) &&
  isResult(tokens, right) &&
  tokens.glued(right) &&
  joint(tokens, left + 1, left) === '-';

// Basketball's; a "737-800" is an airliner.
const MOST_POINTS = 200;

const isResult = (tokens: FigureTokens, at: number): boolean =>
  (tokens.literal(at)?.value ?? MOST_POINTS) < MOST_POINTS;

/** "737 Max jets": an airliner's type before a capitalised word. */
const isJet = (tokens: FigureTokens, draft: Draft): boolean =>
  /^7[0-9]7$/u.test(tokens.raw(draft.number.first)) && tokens.isCapital(draft.number.last + 1);
