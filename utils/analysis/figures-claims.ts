import type { Draft } from './figures-draft.ts';
import { isPerson } from './figures-nouns.ts';
import type { FigureTokens } from './figures-tokens.ts';
import { SOURCES, STRUCTURAL } from './lexicons/figure-words.ts';

/** Tells whether a quantity is a claim: something the writer asserts, that another number would make false. */
export function isClaim(tokens: FigureTokens, draft: Draft): boolean {
  if (draft.kind === 'age') return isStatisticalAge(tokens, draft);
  if (draft.kind === 'count') return isCountedClaim(tokens, draft);
  if (draft.kind === 'bare') return isBareClaim(tokens, draft);
  if (draft.kind === 'share') return !isOneOf(tokens, draft);
  if (draft.kind === 'time') return !isPassingTime(tokens, draft);
  return true;
}

const hasNear = (tokens: FigureTokens, draft: Draft, words: ReadonlySet<string>): boolean => {
  for (let at = draft.first - 1; at >= 0 && at > draft.first - 8; at -= 1) {
    if (tokens.sentence(at) !== tokens.sentence(draft.first)) return false;
    if (words.has(tokens.word(at))) return true;
  }
  return false;
};

const SPEAKS = new Set(
  'said say says told tell familiar briefed confirmed added speaking'.split(' '),
);
const STATISTICS = new Set(['expectancy', 'average', 'median', 'mean']);

/** The age of a person says who, "life expectancy" and "the average age" say how much. */
const isStatisticalAge = (tokens: FigureTokens, draft: Draft): boolean =>
  hasNear(tokens, draft, STATISTICS);

const isOneOf = (tokens: FigureTokens, draft: Draft): boolean =>
  tokens.word(draft.number.first) === 'one' && tokens.word(draft.number.first + 1) === 'of';

/** "one day" tells when, "on 39 minutes" tells when in a match. */
function isPassingTime(tokens: FigureTokens, draft: Draft): boolean {
  const one = draft.number.form === 'words' && draft.value === 1 && draft.change === '=';
  if (one && draft.unit === 'days') return true;
  return (
    draft.unit === 'minutes' &&
    tokens.word(draft.first - 1) === 'on' &&
    draft.number.form === 'digits'
  );
}

function isCountedClaim(tokens: FigureTokens, draft: Draft): boolean {
  const { number } = draft;
  if (draft.change !== '=' || number.form === 'vague') return true;
  if (draft.attributive) return number.value >= 20;
  const head = tokens.word(draft.noun?.head ?? -1);
  if (number.form === 'words' && number.value === 1) return isAmountOfOne(tokens, draft);
  if (number.value <= 5 && STRUCTURAL.has(head)) return false;
  if (number.value <= 5 && isUnnamedSource(tokens, draft, head)) return false;
  const before = tokens.word(number.first - 1);
  if (number.form === 'words' && number.value === 2 && before === 'the') return false;
  return before !== 'top' && before !== 'final' && before !== 'big';
}

/** "Only one", "one dead", "at least one": "one" as an amount rather than as a pronoun. */
const isAmountOfOne = (tokens: FigureTokens, draft: Draft): boolean =>
  BEFORE_ONE.has(tokens.word(draft.first - 1));

const BEFORE_ONE = new Set('only just least exactly than with and another'.split(' '));
const NAMES_SOURCE = new Set(['to', 'by', 'according']);

function isUnnamedSource(tokens: FigureTokens, draft: Draft, head: string): boolean {
  const from = draft.noun?.last ?? draft.last;
  if (isPerson(head) && SPEAKS.has(tokens.word(from + 1))) return true;
  if (!SOURCES.has(head)) return false;
  for (let at = from + 1; at < from + 12; at += 1) {
    if (tokens.sentence(at) !== tokens.sentence(from)) return false;
    if (SPEAKS.has(tokens.word(at)) || tokens.word(at) === 'who') return true;
  }
  return hasNear(tokens, draft, NAMES_SOURCE);
}

const HOLDS = new Set(
  'has have had with won got gained lost scored total from remaining only just another'.split(' '),
);

/** A number alone is a claim where its size or what stands before it shows that it measures something. */
function isBareClaim(tokens: FigureTokens, draft: Draft): boolean {
  const literal = tokens.literal(draft.number.first);
  if (draft.change !== '=' || draft.number.scale > 1 || draft.high !== undefined) return true;
  if (tokens.word(draft.last + 1) === 'of') return draft.value > 1;
  if (draft.number.form === 'words') return draft.value >= 20;
  if (HOLDS.has(tokens.word(draft.first - 1))) return true;
  return literal?.grouped === true || (literal?.decimals ?? 0) > 0 || Math.abs(draft.value) >= 100;
}
