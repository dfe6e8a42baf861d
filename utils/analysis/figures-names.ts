import { isSingleCharacter } from './figures-characters.ts';
import { isAddress, isCode } from './figures-codes.ts';
import { isClock, isDate, isYear } from './figures-dates.ts';
import type { Draft } from './figures-draft.ts';
import { isCapital, type Token } from './figures-tokens.ts';
import type { FigureWords } from './lexicons/figure-languages.ts';
import { DESIGNATORS, STOP_WORDS } from './lexicons/figure-words.ts';
import { SMALL } from './lexicons/number-table.ts';
import { isGluedHyphen } from './numbers-mention.ts';

// Numbers that only name, place or order: dates, clock times, products, addresses, codes.

/** Tells whether the number of `draft` is no quantity at all. */
export function isName(
  tokens: readonly Token[],
  draft: Draft,
  foreign: FigureWords | null,
): boolean {
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
  if (measured) return tokens[draft.last]?.raw === 's' && isDesignated(tokens, draft); // "Channel 5s"
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
function isPartOfWord(tokens: readonly Token[], draft: Draft): boolean {
  const { last, form } = draft.number;
  if (isBracketedLetter(tokens, last) || isGluedToName(tokens, draft)) return true;
  const next = tokens[last + 1];
  if (!next?.glued || next.kind !== 'word' || form !== 'digits') return false;
  if (next.raw === 's') return isDecade(tokens[draft.number.first]); // "1990s", but "9.58s"
  return draft.last === last && !isSingleCharacter(next.raw);
}

function isGluedToName(tokens: readonly Token[], draft: Draft): boolean {
  const { first, form } = draft.number;
  const before = tokens[first - 1];
  if (!tokens[first]?.glued || !before) return false;
  if (before.raw === '#' || before.raw === '@' || before.raw === '№') return true;
  if (isApostrophe(before)) return /^\d\d$/u.test(tokens[first]?.raw ?? ''); // "in '16"
  if (draft.first !== first) return false;
  if (before.kind === 'word') return !isSingleCharacter(before.raw);
  const word = tokens[first - 2];
  if (word?.kind !== 'word' || !before.glued) return false;
  if (before.raw === '.') return true; // "ID.3"
  if (!isGluedHyphen(tokens, first - 1) || form !== 'digits') return false;
  const isUnit = word.glued && tokens[first - 3]?.kind === 'number'; // "5k-20k"
  return !isUnit && !PREFIXES.has(word.word) && !SMALL.has(word.word);
}

const isApostrophe = (token: Token | undefined): boolean =>
  token?.raw === "'" || token?.raw === '’' || token?.raw === '‘';

/** "401(k)" */
const isBracketedLetter = (tokens: readonly Token[], last: number): boolean =>
  tokens[last + 1]?.raw === '(' &&
  tokens[last + 1]?.glued === true &&
  tokens[last + 2]?.raw.length === 1 &&
  tokens[last + 3]?.raw === ')';

const isDecade = (token: Token | undefined): boolean =>
  token?.literal?.decimals === 0 &&
  /0$/u.test(token.literal.digits) &&
  token.literal.digits.length >= 2;

/** Three numbers joined by one mark, or two by a colon: dates, phone numbers, formations, clock times. */
function isChain(tokens: readonly Token[], draft: Draft): boolean {
  const { first, last, form } = draft.number;
  if (form !== 'digits' && form !== 'share') return false;
  const left = joint(tokens, first - 1, first - 2);
  const right = joint(tokens, last + 1, last + 2);
  if (left === ':' || right === ':' || (left !== '' && right !== '')) return true;
  if (left === '/' || right === '/') return draft.kind === 'bare' || draft.kind === 'count';
  if (left === '' && right === '') return false;
  // "555-0123"
  const other = tokens[left === '' ? last + 2 : first - 2]?.literal?.digits ?? '';
  if (other.length > 1 && other.startsWith('0')) return true;
  return left === ''
    ? joint(tokens, last + 3, last + 4) !== ''
    : joint(tokens, first - 3, first - 4) !== '';
}

/** The mark that joins two numbers without space: its character, or "". */
function joint(tokens: readonly Token[], mark: number, number: number): string {
  const token = tokens[mark];
  const other = tokens[number];
  const outer = tokens[Math.max(mark, number)];
  if (token?.kind !== 'mark' || other?.kind !== 'number' || !token.glued || !outer?.glued)
    return '';
  if (mark < number && !other.glued) return '';
  const raw = token.raw === '–' || token.raw === '‑' || token.raw === '−' ? '-' : token.raw;
  return raw === '-' || raw === '/' || raw === ':' ? raw : '';
}

/** "Section 427", "Game 6", "No. 1", "iPhone 17", "Week 5", "pages 12, 14 and 16". */
function isDesignated(tokens: readonly Token[], draft: Draft): boolean {
  const { first, value, form } = draft.number;
  const before = tokens[designatorOf(tokens, first)];
  if (before?.kind !== 'word' || before.sentence !== tokens[first]?.sentence) return false;
  const { word } = before;
  if (!Number.isInteger(value)) return form === 'digits' && DESIGNATORS.has(word);
  if (word === 'of') return tokens[first - 2]?.raw === 'Group';
  if (word === 'no') return form === 'digits' || isCapital(before);
  const bare = draft.kind === 'bare';
  if (CAPITAL_DESIGNATORS.has(word)) return isCapital(before) && bare;
  if (!DESIGNATORS.has(word)) return false;
  if (form === 'words' && !isCapital(before))
    return bare && value <= 20 && word !== 'number' && word !== 'line';
  // "number", "part" or "game" may end a clause before a count: "in part 300 homes".
  return bare || isCapital(before) || !draft.noun?.plural;
}

const CAPITAL_DESIGNATORS = new Set(['day', 'week', 'year', 'group', 'step', 'lesson', 'age']);

/** The token that a number's name would stand in: before it, or before the list that it is in. */
function designatorOf(tokens: readonly Token[], first: number): number {
  let at = first - 1;
  for (let steps = 0; steps < 12; steps += 1) {
    const raw = tokens[at]?.raw ?? '';
    const listed = raw === ',' || raw === 'and' || raw === 'or' || raw === '&';
    if (!listed || tokens[at - 1]?.kind !== 'number') break;
    at -= 2;
  }
  const dot = tokens[at]?.raw === '.' && tokens[at]?.glued;
  return dot ? at - 1 : at;
}

/** "(4)", "[3]", "1." at a line's start. */
function isListed(tokens: readonly Token[], draft: Draft): boolean {
  const { first, last, form } = draft.number;
  if (form !== 'digits' || first !== last) return false;
  const before = tokens[first - 1];
  const next = tokens[last + 1];
  if ((before?.raw === '(' && next?.raw === ')') || (before?.raw === '[' && next?.raw === ']'))
    return true;
  const opens = !before || before.sentence !== tokens[first]?.sentence;
  if (!opens || !next || (tokens[first]?.literal?.value ?? 100) >= 100) return false;
  if (draft.kind === 'bare' && isCapital(next)) return true; // "7 Ana Rossi told her story"
  const text = tokens[last + 2];
  return (
    next.glued && (next.raw === ')' || (next.raw === '.' && text !== undefined && !text.glued))
  );
}

/** "Windows 11", "787 Dreamliner": a bare whole number beside a capitalised word that is no sentence's first. */
function isProduct(tokens: readonly Token[], draft: Draft): boolean {
  const { first, last, scale } = draft.number;
  const literal = tokens[first]?.literal;
  if (!literal || literal.grouped || literal.decimals > 0 || scale > 1 || first !== last)
    return false;
  if (isHalfOfScore(tokens, first)) return false;
  if (draft.first !== first) return isSpacedName(tokens, draft);
  if (draft.noun?.plural && !isJet(tokens, draft)) return false;
  const before = tokens[first - 1];
  const sentence = tokens[first]?.sentence;
  if (isCapital(before) && before?.sentence === sentence && !STOP_WORDS.has(before?.word ?? '')) {
    if (
      /^(?:about|around|nearly|almost|some|over|roughly|approximately|another|only)$/u.test(
        before?.word ?? '',
      )
    )
      return false;
    return true;
  }
  const next = tokens[last + 1];
  if (!isCapital(next) || next?.sentence !== sentence || next?.glued || draft.kind !== 'bare')
    return false;
  return (next?.raw.length ?? 0) > 1;
}

/** "COVID -19": a minus that is a name's hyphen. */
const isSpacedName = (tokens: readonly Token[], draft: Draft): boolean =>
  tokens[draft.first]?.raw === '-' && /^\p{Lu}{2}/u.test(tokens[draft.first - 1]?.raw ?? '');

/** "Charlton 2-1": one of two small numbers joined by a dash. */
const isHalfOfScore = (tokens: readonly Token[], at: number): boolean =>
  [at - 2, at + 2].some((other) => {
    const mark = Math.max(at, other) - 1;
    const small = (index: number): boolean => (tokens[index]?.literal?.digits.length ?? 9) <= 2;
    return (
      small(at) &&
      small(other) &&
      joint(tokens, mark, other) === '-' &&
      tokens[Math.max(at, other)]?.glued === true
    );
  });

/** "737 Max jets": an airliner's type before a capitalised word. */
const isJet = (tokens: readonly Token[], draft: Draft): boolean =>
  /^7[0-9]7$/u.test(tokens[draft.number.first]?.raw ?? '') &&
  isCapital(tokens[draft.number.last + 1]);
