import type { Figure } from './analysis.ts';
import { markAges } from './figures-ages.ts';
import { markCasualties } from './figures-casualties.ts';
import { findChange } from './figures-change.ts';
import { isClaim } from './figures-claims.ts';
import { type Draft, makeDraft } from './figures-draft.ts';
import { isName } from './figures-names.ts';
import { ATTRIBUTIVE } from './figures-nouns.ts';
import { joinRanges } from './figures-ranges.ts';
import { tokenizeFigures } from './figures-scan.ts';
import { markIndexLevels, shareNouns } from './figures-shared.ts';
import type { FigureTokens } from './figures-tokens.ts';
import { opensNumber } from './figures-words.ts';
import { type FigureWords, figureWordsOf } from './lexicons/figure-languages.ts';
import { readNumber } from './numbers.ts';
import { decimalMarkOf } from './numbers-digits.ts';
import type { Mention } from './numbers-mention.ts';
import { extendNumber, isOrdinal } from './numbers-parts.ts';
import { isMereArticle, readSpecial } from './numbers-special.ts';

/**
 * Finds every quantity of a text, in text order, disjoint; those that are claims are marked.
 * `language` is a BCP 47 tag; words are read in English, digits, signs and scales in other languages too.
 */
export function findFigures(text: string, language: string): Figure[] {
  const foreign = figureWordsOf(language);
  const tokens = tokenizeFigures(text, decimalMarkOf(language));
  const joined = joinRanges(tokens, findDrafts(text, tokens, foreign), foreign);
  shareNouns(tokens, joined);
  markIndexLevels(tokens, joined);
  markAges(tokens, joined);
  markCasualties(tokens, joined);
  const drafts = joined.filter((draft) => !isLeftOver(tokens, draft));
  const figures: Figure[] = [];
  let before: Draft | null = null;
  for (const draft of drafts) {
    draft.change = findChange(tokens, draft, before, foreign);
    draft.claim = isClaim(tokens, draft);
    before = draft;
    if (isMeasurable(draft)) figures.push(toFigure(tokens, draft));
  }
  return figures;
}

const isMeasurable = ({ value, high = 0 }: Draft): boolean =>
  Number.isFinite(value) && Number.isFinite(high);

function findDrafts(text: string, tokens: FigureTokens, foreign: FigureWords | null): Draft[] {
  const drafts: Draft[] = [];
  let next = 0; // where the next number may begin
  let free = 0; // the first token that no figure holds yet
  let named = -1; // up to here the last noun phrase holds a number of its own: "two 737 Max jets"
  for (const at of tokens.openers) {
    const mention = at < next ? null : readMention(tokens, at, foreign);
    if (!mention) continue;
    next = mention.last + 1;
    if (mention.first <= named || isOrdinal(tokens, mention)) continue;
    const draft = makeDraft(text, tokens, mention, foreign, free);
    if (isName(tokens, draft, foreign)) continue;
    drafts.push(draft);
    named = lastNamed(tokens, draft);
    next = Math.max(draft.last, draft.number.last) + 1;
    free = next;
  }
  return drafts;
}

function lastNamed(tokens: FigureTokens, { noun }: Draft): number {
  for (let at = (noun?.first ?? 0) + 1; noun && at <= noun.head; at += 1) {
    if (tokens.isNumber(at)) return noun.head;
  }
  return -1;
}

function readMention(
  tokens: FigureTokens,
  at: number,
  foreign: FigureWords | null,
): Mention | null {
  if (tokens.isWord(at) && (foreign || isMereArticle(tokens, at) || !opensNumber(tokens.word(at))))
    return null;
  const number = readNumber(tokens, at, foreign);
  if (!number) return tokens.isWord(at) ? readSpecial(tokens, at) : null;
  if (!foreign) extendNumber(tokens, number);
  return number;
}

/**
 * Tells whether nothing was found that a number counts or measures where it needs that: "one" as a
 * pronoun, small words that only point back ("the two met"), the rest of a code ("3888-2").
 */
function isLeftOver(tokens: FigureTokens, draft: Draft): boolean {
  if (draft.attributive && draft.kind === 'count') {
    return draft.value < 20 && !ATTRIBUTIVE.has(tokens.word(draft.noun?.head ?? -1));
  }
  if (isPronoun(tokens, draft)) return true;
  if (draft.kind !== 'bare' || draft.high !== undefined) return false;
  const glued = tokens.glued(draft.first) && tokens.glued(draft.first - 1);
  if (glued && tokens.isNumber(draft.first - 2) && draft.first === draft.number.first) return true;
  if (draft.number.form !== 'words') return false;
  if (draft.number.value > 10 || !Number.isInteger(draft.value) || draft.value <= 0) return false;
  return tokens.word(draft.last + 1) !== 'of';
}

/** "this one", "each one", "the one that". */
function isPronoun(tokens: FigureTokens, draft: Draft): boolean {
  const { number, first, kind } = draft;
  if (number.form !== 'words' || number.value !== 1 || (kind !== 'bare' && kind !== 'count'))
    return false;
  if (tokens.sentence(first - 1) !== tokens.sentence(first)) return false;
  return BEFORE_PRONOUN.has(tokens.word(first - 1));
}

const BEFORE_PRONOUN = new Set(
  'this that which each every either any no the some another new good last'.split(' '),
);

function toFigure(tokens: FigureTokens, draft: Draft): Figure {
  const span = { start: tokens.start(draft.first), end: tokens.end(draft.last) };
  const { value, high, unit, counts, change, claim } = draft;
  const figure: Figure = { span, value, unit, counts, change, claim, attribution: null };
  if (high !== undefined) figure.high = high;
  return figure;
}
