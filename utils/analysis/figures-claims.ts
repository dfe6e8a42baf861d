import type { Draft } from './figures-draft.ts';
import { isPerson } from './figures-nouns.ts';
import type { Token } from './figures-tokens.ts';
import { SOURCES, STRUCTURAL } from './lexicons/figure-words.ts';

/** Tells whether a quantity is a claim: something the writer asserts, that another number would make false. */
export function isClaim(tokens: readonly Token[], draft: Draft): boolean {
  if (draft.kind === 'age') return isStatisticalAge(tokens, draft);
  if (draft.kind === 'count') return isCountedClaim(tokens, draft);
  if (draft.kind === 'bare') return isBareClaim(tokens, draft);
  if (draft.kind === 'share') return !isOneOf(tokens, draft);
  if (draft.kind === 'time') return !isPassingTime(tokens, draft);
  return true;
}

const hasNear = (tokens: readonly Token[], draft: Draft, words: RegExp): boolean => {
  for (let at = draft.first - 1; at >= 0 && at > draft.first - 8; at -= 1) {
    if (tokens[at]?.sentence !== tokens[draft.first]?.sentence) return false;
    if (words.test(tokens[at]?.word ?? '')) return true;
  }
  return false;
};

const SPEAKS = /^(?:said|say|says|told|tell|familiar|briefed|confirmed|added|speaking)$/u;

/** The age of a person says who, "life expectancy" and "the average age" say how much. */
const isStatisticalAge = (tokens: readonly Token[], draft: Draft): boolean =>
  hasNear(tokens, draft, /^(?:expectancy|average|median|mean)$/u);

const isOneOf = (tokens: readonly Token[], draft: Draft): boolean =>
  tokens[draft.number.first]?.word === 'one' && tokens[draft.number.first + 1]?.word === 'of';

/** "one day" tells when, "on 39 minutes" tells when in a match. */
function isPassingTime(tokens: readonly Token[], draft: Draft): boolean {
  const one = draft.number.form === 'words' && draft.value === 1 && draft.change === '=';
  if (one && draft.unit === 'days') return true;
  return (
    draft.unit === 'minutes' &&
    tokens[draft.first - 1]?.word === 'on' &&
    draft.number.form === 'digits'
  );
}

function isCountedClaim(tokens: readonly Token[], draft: Draft): boolean {
  const { number } = draft;
  if (draft.change !== '=' || number.form === 'vague') return true;
  if (draft.attributive) return number.value >= 20;
  const head = tokens[draft.noun?.head ?? -1]?.word ?? '';
  const before = tokens[number.first - 1];
  if (number.form === 'words' && number.value === 1) return isAmountOfOne(tokens, draft);
  if (number.value <= 5 && STRUCTURAL.has(head)) return false;
  if (number.value <= 5 && isUnnamedSource(tokens, draft, head)) return false;
  if (number.form === 'words' && number.value === 2 && before?.word === 'the') return false;
  return !(before?.word === 'top' || before?.word === 'final' || before?.word === 'big');
}

/** "Only one", "one dead", "at least one": "one" as an amount rather than as a pronoun. */
function isAmountOfOne(tokens: readonly Token[], draft: Draft): boolean {
  const before = tokens[draft.first - 1]?.word ?? '';
  return /^(?:only|just|least|exactly|than|with|and|another)$/u.test(before);
}

function isUnnamedSource(tokens: readonly Token[], draft: Draft, head: string): boolean {
  const from = draft.noun?.last ?? draft.last;
  if (isPerson(head) && SPEAKS.test(tokens[from + 1]?.word ?? '')) return true;
  if (!SOURCES.has(head)) return false;
  for (let at = from + 1; at < from + 12; at += 1) {
    if (tokens[at]?.sentence !== tokens[from]?.sentence) return false;
    if (SPEAKS.test(tokens[at]?.word ?? '') || tokens[at]?.word === 'who') return true;
  }
  return hasNear(tokens, draft, /^(?:to|by|according)$/u);
}

const HOLDS =
  /^(?:has|have|had|with|won|got|gained|lost|scored|total|from|remaining|only|just|another)$/u;

/** A number alone is a claim where its size or what stands before it shows that it measures something. */
function isBareClaim(tokens: readonly Token[], draft: Draft): boolean {
  const literal = tokens[draft.number.first]?.literal;
  if (draft.change !== '=' || draft.number.scale > 1 || draft.high !== undefined) return true;
  if (tokens[draft.last + 1]?.word === 'of') return draft.value > 1;
  if (draft.number.form === 'words') return draft.value >= 20;
  if (HOLDS.test(tokens[draft.first - 1]?.word ?? '')) return true;
  return literal?.grouped === true || (literal?.decimals ?? 0) > 0 || Math.abs(draft.value) >= 100;
}
