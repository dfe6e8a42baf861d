import type { Draft } from './figures-draft.ts';
import { isPerson } from './figures-nouns.ts';
import type { Token } from './figures-tokens.ts';
import type { FigureWords } from './lexicons/figure-languages.ts';
import { DESIGNATORS, MONTHS, STOP_WORDS, STREETS, TIME_ZONES } from './lexicons/figure-words.ts';
import { SMALL } from './lexicons/number-table.ts';
import { isGluedHyphen } from './numbers.ts';

// Numbers that only name, place or order: dates, clock times, products, addresses, codes.

const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}/u.test(token.raw);

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
  const { first, last, form } = draft.number;
  const before = tokens[first - 1];
  const glued = tokens[first]?.glued === true;
  if (glued && (before?.raw === '#' || before?.raw === '@' || before?.raw === '№')) return true;
  if (glued && before?.kind === 'word' && draft.first === first) return true;
  if (glued && isApostrophe(before) && /^\d\d$/u.test(tokens[first]?.raw ?? '')) return true; // "in '16"
  if (isBracketedLetter(tokens, last)) return true;
  if (glued && before?.raw === '.' && before.glued && tokens[first - 2]?.kind === 'word')
    return true;
  if (glued && isGluedHyphen(tokens, first - 1) && draft.first === first) {
    const word = tokens[first - 2];
    const isUnit = word?.glued === true && tokens[first - 3]?.kind === 'number'; // "5k-20k"
    if (
      word?.kind === 'word' &&
      !isUnit &&
      !PREFIXES.has(word.word) &&
      !SMALL.has(word.word) &&
      form === 'digits'
    )
      return true;
  }
  const next = tokens[last + 1];
  if (!next?.glued || next.kind !== 'word' || form !== 'digits') return false;
  // "1990s" and "the 90s", but "9.58s"
  if (next.raw === 's') return isDecade(tokens[first]);
  return draft.last === last;
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
  if (left === ':' || right === ':') return true;
  if (left === '/' || right === '/')
    return draft.kind === 'bare' || draft.kind === 'count' || (left === '/' && right === '/');
  if (left === '' && right === '') return false;
  const farLeft = left === '' ? '' : joint(tokens, first - 3, first - 4);
  const farRight = right === '' ? '' : joint(tokens, last + 3, last + 4);
  if (left !== '' && right !== '') return true;
  return (farLeft !== '' && farLeft !== ':') || (farRight !== '' && farRight !== ':');
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

function isDate(tokens: readonly Token[], draft: Draft, foreign: FigureWords | null): boolean {
  const { first, last, value, form } = draft.number;
  if (form !== 'digits' || !Number.isInteger(value) || value > 2200) return false;
  const months = foreign?.months ?? MONTHS;
  const sentence = tokens[first]?.sentence;
  const near = (at: number): boolean => {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.sentence !== sentence || !months.has(token.word))
      return false;
    return (
      foreign !== null ||
      (token.word !== 'may' && token.word !== 'march') ||
      isCapital(token) ||
      value <= 31
    );
  };
  const before = tokens[first - 1];
  if (near(first - 1) || (before?.raw === '.' && near(first - 2))) return true;
  if (near(last + 1) && (value <= 31 || value > 1000))
    return tokens[last + 1]?.word !== 'may' || isCapital(tokens[last + 1]);
  if (tokens[last + 1]?.raw === '.' && foreign && near(last + 2)) return true;
  // "October 1 2019", "Jan 3-5", "Feb. 3 and 4"
  const back = tokens[first - 2];
  const joined =
    before?.raw === '-' ||
    before?.raw === '–' ||
    before?.word === 'and' ||
    before?.raw === ',' ||
    before?.word === 'to';
  if (joined && back?.kind === 'number')
    return near(first - 3) || (tokens[first - 3]?.raw === '.' && near(first - 4));
  const ahead = tokens[last + 1];
  const joins =
    ahead?.raw === '-' ||
    ahead?.raw === '–' ||
    ahead?.word === 'and' ||
    ahead?.word === 'or' ||
    ahead?.word === 'to';
  return (
    value <= 31 &&
    joins &&
    tokens[last + 2]?.kind === 'number' &&
    (tokens[last + 2]?.literal?.value ?? 99) <= 31 &&
    near(last + 3)
  );
}

function isClock(tokens: readonly Token[], draft: Draft): boolean {
  const { last, value, form } = draft.number;
  const next = tokens[last + 1];
  if (next?.kind !== 'word' || next.sentence !== tokens[last]?.sentence || value > 2400)
    return false;
  if (form === 'words')
    return next.word === "o'clock" || (value <= 12 && /^[ap]\.?m\.?$/u.test(next.word));
  return (
    TIME_ZONES.has(next.word) &&
    ((next.word !== 'et' && next.word !== 'pt' && next.word !== 'hrs') ||
      next.raw === next.raw.toUpperCase())
  );
}

/** "Section 427", "Game 6", "No. 1", "iPhone 17", "Week 5". */
function isDesignated(tokens: readonly Token[], draft: Draft): boolean {
  const { first, value, form } = draft.number;
  const dot = tokens[first - 1]?.raw === '.' && tokens[first - 1]?.glued;
  const before = tokens[dot ? first - 2 : first - 1];
  if (
    before?.kind !== 'word' ||
    before.sentence !== tokens[first]?.sentence ||
    !Number.isInteger(value)
  ) {
    return before?.kind === 'word' && form === 'digits' && DESIGNATORS.has(before.word);
  }
  if (before.word === 'of' && tokens[first - 2]?.raw === 'Group') return true;
  if (before.word === 'no') return form === 'digits' || isCapital(before);
  if (/^(?:day|week|year|group|step|lesson|age)$/u.test(before.word))
    return isCapital(before) && draft.kind === 'bare';
  if (!DESIGNATORS.has(before.word)) return false;
  if (form === 'words' && !isCapital(before))
    return (
      draft.kind === 'bare' && value <= 20 && before.word !== 'number' && before.word !== 'line'
    );
  // "number", "part" or "game" may end a clause before a count: "in part 300 homes".
  return draft.kind === 'bare' || isCapital(before) || !draft.noun?.plural;
}

const YEAR_BEFORE = new Set(
  'in since of from by during until till before after early late mid around circa the through between to and for this last next'.split(
    ' ',
  ),
);
const COUNTED_BEFORE = new Set(
  'than over about some nearly almost least most up average total exactly only just another roughly approximately maximum minimum sum population crowd group above below exceed exceeds exceeded exceeding within'.split(
    ' ',
  ),
);

/** A bare number of four digits that can be a year, where nothing counts with it. */
function isYear(tokens: readonly Token[], draft: Draft): boolean {
  const { first, last } = draft.number;
  const token = tokens[first];
  const literal = token?.literal;
  if (!literal || literal.decimals > 0 || literal.grouped || first !== last) return false;
  const next = tokens[last + 1]?.word ?? '';
  const before = tokens[first - 1];
  const word = before?.kind === 'word' && before.sentence === token.sentence ? before.word : '';
  if (/^(?:ad|bc|bce|ce)$/u.test(word) || /^(?:ad|bc|bce)$/u.test(next)) return true;
  if (literal.digits.length !== 4 || literal.value < 1000 || literal.value > 2199) return false;
  const early = literal.value < 1400;
  if (early && !/^(?:in|since|year)$/u.test(word)) return isYearBesideYear(tokens, first);
  const counted =
    word === 'of' ? COUNTED_BEFORE.has(tokens[first - 2]?.word ?? '') : COUNTED_BEFORE.has(word);
  const modern = literal.value >= 1950 && literal.value <= 2049;
  if (counted)
    return modern && draft.kind === 'bare' && /^(?:about|over|some|just|only)$/u.test(word);
  if (draft.kind === 'bare') return true;
  if (draft.attributive) return true;
  return isYearBeforeNoun(tokens, draft, word, modern);
}

/** "between 1000 and 1260": the number before, joined by a word, is a year with its own mark. */
const isYearBesideYear = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.word === 'and' && /^(?:ad|in|between)$/u.test(tokens[first - 3]?.word ?? '');

/** Tells "the 2016 elections" from "2016 people". */
function isYearBeforeNoun(
  tokens: readonly Token[],
  draft: Draft,
  word: string,
  modern: boolean,
): boolean {
  const before = tokens[draft.number.first - 2]?.literal;
  if (word === 'to' && before && before.value < 1400) return false;
  const head = tokens[draft.noun?.head ?? -1]?.word ?? '';
  const alone = draft.noun?.first === draft.noun?.head;
  if (alone && isPerson(head) && !YEAR_BEFORE.has(word)) return false;
  if (YEAR_BEFORE.has(word) || isCapital(tokens[draft.number.last + 1])) return true;
  return modern;
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
  const small = (tokens[first]?.literal?.value ?? 100) < 100;
  if (opens && small && draft.kind === 'bare' && isCapital(next)) return true; // "7 Ana Rossi told her story"
  return (
    opens &&
    small &&
    next?.glued === true &&
    (next.raw === ')' ||
      (next.raw === '.' && tokens[last + 2]?.sentence === tokens[last]?.sentence))
  );
}

/** Leading zeros, phone numbers, postcodes. */
function isCode(tokens: readonly Token[], draft: Draft): boolean {
  const token = tokens[draft.number.first];
  const literal = token?.literal;
  if (!literal) return false;
  if (literal.digits.length > 1 && literal.digits.startsWith('0')) return true;
  if (literal.digits.length > 15 && !literal.grouped) return true;
  if (
    draft.kind === 'bare' &&
    /^7[0-8]7$/u.test(literal.digits) &&
    literal.decimals === 0 &&
    /^(?:a|his|her|its|their|new|own)$/u.test(tokens[draft.number.first - 1]?.word ?? '')
  )
    return true;
  const before = tokens[draft.number.first - 1];
  if (
    before?.raw === '+' &&
    literal.digits.length <= 4 &&
    tokens[draft.number.last + 1]?.kind === 'number'
  )
    return true;
  const zip = literal.digits.length === 5 && !literal.grouped && draft.kind === 'bare';
  return (
    zip &&
    before?.kind === 'word' &&
    /^[A-Z]{2}$/u.test(before.raw) &&
    before.raw !== 'US' &&
    before.raw !== 'UK'
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

/** "49 Mill Road", "22 Ave Foch". */
function isAddress(tokens: readonly Token[], draft: Draft): boolean {
  const start = draft.number.last + 1;
  for (let at = start; at < start + 5; at += 1) {
    const token = tokens[at];
    if (token?.sentence !== tokens[start]?.sentence) return false;
    if (token?.kind === 'number' || (token?.glued && token.kind === 'word')) continue; // "9 E 71st St"
    if (!isCapital(token)) return false;
    if (STREETS.has(token?.word ?? '')) return true;
  }
  return false;
}
