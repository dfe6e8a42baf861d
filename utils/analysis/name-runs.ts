import { codeAt, isAsciiSmall } from '../text/characters.ts';
import type { Token } from '../text/tokens.ts';
import { datelineEnd } from './datelines.ts';
import { INSTITUTIONS, PAPERS, SOCIETIES } from './lexicons/bodies.ts';
import { FIRST_NAMES } from './lexicons/first-names.ts';
import { BODIES, LESSER_BODIES } from './lexicons/person-words.ts';
import {
  BODY,
  BODY_KIND,
  FIELD,
  FIRST_NAME,
  isIn,
  LINKING,
  PERSON_NOUN,
  TITLE,
} from './listed-nouns.ts';
import { DAY, isListed } from './listed-words.ts';
import { isCapital, isSmall, touches } from './name-words.ts';
import { opensBody } from './organisation-names.ts';
import { stepOver } from './run-links.ts';
import { isTrade } from './source-nouns.ts';

/** A run of capitalised words, as token indices. */
export interface NameRun {
  from: number;
  /** Exclusive. */
  to: number;
  /** Begins a sentence, so that its capital may mean nothing. */
  initial: boolean;
}

/** Finds runs of capitalised words; small words that open a sentence are no part of one. */
export function findNameRuns(tokens: readonly Token[], text: string): NameRun[] {
  const runs: NameRun[] = [];
  let afterDateline = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!isCapital(tokens[i])) continue;
    const opens = opensLine(text, tokens, i);
    if (opens) {
      const after = datelineEnd(tokens, i);
      if (after > i) {
        i = after - 1;
        afterDateline = after;
        continue;
      }
    }
    const initial = i === afterDateline || opens || followsStop(tokens, i);
    const from = initial || isSmall(tokens[i]) ? skipSmall(tokens, i) : i;
    const to = overBody(tokens, from, runEnd(tokens, from));
    if (to > from) runs.push({ from, to, initial: initial && from === i });
    i = Math.max(i, to - 1);
  }
  return runs;
}

const OPENS_AFTER = new Set('.!?:…"\'“”‘’«»„—–');

/** Whether a mark stands before a token that a sentence may begin behind. */
function followsStop(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return before?.kind === 'mark' && OPENS_AFTER.has(before.text.charAt(0));
}

function opensLine(text: string, tokens: readonly Token[], i: number): boolean {
  const before = i > 0 ? tokens[i - 1] : undefined;
  const { start = 0 } = tokens[i] ?? {};
  if (!before) return true;
  for (let at = before.end; at < start; at++) if (text.charCodeAt(at) === NEWLINE) return true;
  return false;
}

const NEWLINE = 10;

function skipSmall(tokens: readonly Token[], from: number): number {
  let i = from;
  while (isCapital(tokens[i]) && isSmall(tokens[i]) && !mayOpen(tokens, i)) i++;
  return i;
}

/** Whether a small word opens a name: "Will Smith", "the Sunday Times". */
const mayOpen = (tokens: readonly Token[], i: number): boolean =>
  isFirstName(tokens, i) ||
  (isListed(tokens[i], DAY) &&
    tokens[i - 1]?.lower === 'the' &&
    isCapital(tokens[i + 1]) &&
    PAPERS.has(tokens[i + 1]?.lower ?? ''));

/** "Per Olsen", "Will Smith": a small word's letters, but a name before another. */
const isFirstName = (tokens: readonly Token[], i: number): boolean =>
  ((isIn(tokens[i], FIRST_NAME) && FIRST_NAMES.has(tokens[i]?.lower ?? '')) ||
    isAfterThe(tokens, i) ||
    isGivenDay(tokens, i)) &&
  // "On 3 April Quist resigned"
  isCapital(tokens[i + 1]) &&
  !isSmall(tokens[i + 1]) &&
  !(i > 0 && tokens[i - 1]?.kind === 'number');

/** "A driver, Sunday Obi", "driver Sunday Obi", but not "on Sunday Obi" */
function isGivenDay(tokens: readonly Token[], i: number): boolean {
  if (!isListed(tokens[i], DAY) || !/^(?:sun|mon|fri)day$/.test(tokens[i]?.lower ?? ''))
    return false;
  const before = tokens[i - 1]?.lower ?? '';
  return before === ',' || isIn(tokens[i - 1], TITLE | PERSON_NOUN);
}

/** "the All India Guild", "the Long Meadow Society" */
const isAfterThe = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.lower === 'the' && /^(?:all|long)$/.test(tokens[i]?.lower ?? '');

/** "ACLU of Ohio" */
const isAcronym = (token: Token | undefined): boolean =>
  // Most words have a small letter behind the first.
  token !== undefined && !isAsciiSmall(codeAt(token.text, 1)) && ACRONYM.test(token.text);

const ACRONYM = /^\p{Lu}{3,}$/u;

/** Where a run of capitals ends; particles and the "of" of organisations do not break it. */
function runEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  let organisation = false;
  for (;;) {
    const next = runStep(tokens, from, to, organisation);
    if (next === to) return to;
    organisation ||= makesBody(tokens, from, to);
    to = next;
  }
}

/** Whether the word at `to` makes the name that opens at `from` a body's. */
function makesBody(tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[to];
  if (isAcronym(token) || isIn(token, BODY)) return true;
  // Most words of names are in no list.
  if (!isIn(token, FIELD | LINKING)) return false;
  const { lower = '' } = token ?? {};
  return (
    isField(tokens, from, to) ||
    INSTITUTIONS.has(lower) ||
    opensBody(tokens, from, to) ||
    (to > from && (isTrade(lower) || SOCIETIES.has(lower)))
  );
}

/** "Transport for Tarn": what a body is there for opens its name. */
const isField = (tokens: readonly Token[], from: number, to: number): boolean =>
  from === to &&
  isIn(tokens[to], FIELD) &&
  tokens[to + 1]?.lower === 'for' &&
  !/^(?:of|for|and|&)$/.test(tokens[from - 1]?.lower ?? '');

// "Ayr county crown court"
const MAX_BODY = 4;

/** "Harlow council", "Ayr fire service": a body's noun in small letters after its place. */
function overBody(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  for (let i = to; to > from && i < to + MAX_BODY && touches(tokens, i); i++) {
    const token = tokens[i];
    if (!isIn(token, BODY | BODY_KIND)) break;
    const { text = '' } = token ?? {};
    const isBody = isIn(token, BODY) && BODIES.has(text);
    if (isBody || (i > to && LESSER_BODIES.has(text))) end = i + 1;
    else if (!isIn(token, BODY_KIND)) break;
  }
  return end;
}

/** How far a run from `from` to `to` reaches over the next token; `to` where it ends. */
function runStep(
  tokens: readonly Token[],
  from: number,
  to: number,
  organisation: boolean,
): number {
  const token = tokens[to];
  const inside = to > from;
  if (!token || (inside && !touches(tokens, to))) return to;
  if (!inside) {
    return isCapital(token) && (!isSmall(token) || mayOpen(tokens, to)) ? to + 1 : to;
  }
  if (isCapital(token)) return isListed(token, DAY) && token.lower !== 'may' ? to : to + 1;
  return stepOver(tokens, from, to, organisation);
}
