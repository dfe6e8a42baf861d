import { WordFilter } from '../text/word-filter.ts';
import type { Draft } from './figures-draft.ts';
import type { FigureTokens } from './figures-tokens.ts';
import { DESIGNATORS } from './lexicons/figure-words.ts';

/** Finds the bare numbers that are ages ("Ms Verhoeven, 66, retired") and gives them their unit. */
export function markAges(tokens: FigureTokens, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (
      draft.kind !== 'bare' ||
      draft.value < 1 ||
      draft.value > 120 ||
      !Number.isInteger(draft.value)
    )
      continue;
    if (!isBylineAge(tokens, draft) && !isToldAge(tokens, draft)) continue;
    draft.unit = 'years of age';
    draft.kind = 'age';
  }
}

/** Between commas behind a name: "Ms Verhoeven, 66, retired". */
function isBylineAge(tokens: FigureTokens, draft: Draft): boolean {
  if (draft.number.form !== 'digits' || draft.high !== undefined) return false;
  if (isBracketedAge(tokens, draft)) return true;
  if (tokens.mark(draft.first - 1) !== ',' || !tokens.isCapital(draft.first - 2)) return false;
  const next = draft.last + 1;
  return (
    tokens.sentence(next) !== tokens.sentence(draft.last) || BEHIND_BYLINE.has(tokens.word(next))
  );
}

/** "Mila Verhoeven (66)": two capitalised words make a name likely, a number above nine makes a rank or list unlikely. */
export function isBracketedAge(tokens: FigureTokens, { number }: Draft): boolean {
  const open = number.first - 1;
  if (tokens.mark(open) !== '(' || tokens.glued(open) || tokens.raw(number.last + 1) !== ')')
    return false;
  if (!tokens.isCapital(open - 1) || !tokens.isCapital(open - 2)) return false;
  if (tokens.sentence(open - 2) !== tokens.sentence(open)) return false;
  return !DESIGNATORS.has(tokens.word(open - 1)) && number.value >= 10 && number.value <= 120;
}

const BEHIND_BYLINE = new Set(', . ; : ) who from of and was is said has had'.split(' '));
const TURNS = new Set(['turn', 'turning', 'turned', 'turns']);
const IS = new Set(['was', 'is', 'am']);
const PERSONS = new Set(['he', 'she', 'who', 'i']);
const AGE_WORDS = new WordFilter(['age', 'expectancy']);
const MEANS = new Set(['average', 'median', 'mean']);

/** "aged 34", "at the age of 21", "who was 10", "life expectancy is around 73". */
function isToldAge(tokens: FigureTokens, draft: Draft): boolean {
  const sentence = tokens.sentence(draft.first);
  const wordAt = (back: number): string =>
    tokens.sentence(draft.first - back) === sentence ? tokens.word(draft.first - back) : '';
  const one = wordAt(1);
  if (one === 'aged' || one === 'age' || one === 'ages') return true;
  if (one === 'of' && (wordAt(2) === 'age' || wordAt(2) === 'ages')) return true;
  if (TURNS.has(one)) return true;
  if (IS.has(one) && PERSONS.has(wordAt(2))) return true;
  for (let back = 1; back <= 9; back += 1) {
    if (!tokens.mayBe(draft.first - back, AGE_WORDS)) continue;
    if (wordAt(back) === 'expectancy' || (wordAt(back) === 'age' && MEANS.has(wordAt(back + 1))))
      return true;
  }
  return false;
}
