import { startsUpper } from '../text/characters.ts';
import type { Token } from '../text/tokens.ts';
import { FIRST_NAMES } from './lexicons/first-names.ts';
import {
  ADVERBS,
  AUXILIARIES,
  COORDINATORS,
  DAYS,
  DETERMINERS,
  OBJECT_PRONOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './lexicons/function-words.ts';
import { BODIES, BODY_KINDS, ORGANISATION_NOUNS } from './lexicons/person-words.ts';

/** A run of capitalised words, as token indices. */
export interface NameRun {
  from: number;
  /** Exclusive. */
  to: number;
  /** Begins a sentence, so that its capital may mean nothing. */
  initial: boolean;
}

const PARTICLES: ReadonlySet<string> = new Set(
  'de van von der den bin ibn al el da di du la le los dos del della ten ter'.split(' '),
);
const SMALL = new Set([
  ...[ADVERBS, AUXILIARIES, COORDINATORS, DAYS, DETERMINERS, OBJECT_PRONOUNS].flatMap((set) => [
    ...set,
  ]),
  ...[POSSESSIVES, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS].flatMap((set) => [...set]),
  ...'however meanwhile yes no well oh sorry asked according speaking there here now q'.split(' '),
]);

/** Tells whether a word is a small part of a surname: "van", "de". */
export const isParticle = (lower: string): boolean => PARTICLES.has(lower);

/** Finds runs of capitalised words; small words that open a sentence are no part of one. */
export function findNameRuns(tokens: readonly Token[], text: string): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isCapital(tokens[i])) continue;
    const initial = i === 0 || isOpening(text, tokens, i);
    const from = initial || isSmall(tokens[i]) ? skipSmall(tokens, i) : i;
    const to = overBody(tokens, from, runEnd(tokens, from));
    if (to > from) runs.push({ from, to, initial: initial && from === i });
    i = Math.max(i, to - 1);
  }
  return runs;
}

/** Tells whether a token is a word that begins with a capital. */
export const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && startsUpper(token.text);
const isSmall = (token: Token | undefined): boolean =>
  token !== undefined && SMALL.has(token.lower);

const OPENS_AFTER = new Set('.!?:…"\'“”‘’«»„—–');

function isOpening(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token || !before) return true;
  if (text.slice(before.end, token.start).includes('\n')) return true;
  return before.kind === 'mark' && OPENS_AFTER.has(before.text.charAt(0));
}

function skipSmall(tokens: readonly Token[], from: number): number {
  let i = from;
  while (isCapital(tokens[i]) && isSmall(tokens[i]) && !isFirstName(tokens, i)) i++;
  return i;
}

/** "Per Olsen", "Will Smith": a small word's letters, but a name before another. */
const isFirstName = (tokens: readonly Token[], i: number): boolean =>
  FIRST_NAMES.has(tokens[i]?.lower ?? '') && isCapital(tokens[i + 1]) && !isSmall(tokens[i + 1]);

/** Where a run of capitals ends; particles and the "of" of organisations do not break it. */
function runEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  let organisation = false;
  for (;;) {
    const next = runStep(tokens, from, to, organisation);
    if (next === to) return to;
    organisation ||= ORGANISATION_NOUNS.has(tokens[to]?.lower ?? '');
    to = next;
  }
}

/** "Harlow council", "Ayr fire service": a body's noun in small letters after its place. */
function overBody(tokens: readonly Token[], from: number, to: number): number {
  if (to === from) return to;
  let end = to;
  while (end < to + 2 && BODY_KINDS.has(tokens[end]?.lower ?? '') && touches(tokens, end)) end++;
  const body = tokens[end];
  const ends = body && BODIES.has(body.lower) && !isCapital(body) && touches(tokens, end);
  return ends ? end + 1 : to;
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
    return isCapital(token) && (!isSmall(token) || isFirstName(tokens, to)) ? to + 1 : to;
  }
  if (token.kind === 'mark') return afterNickname(tokens, to);
  if (isCapital(token)) return DAYS.has(token.lower) && token.lower !== 'may' ? to : to + 1;
  const named = isCapital(tokens[to + 1]);
  if (named && PARTICLES.has(token.lower)) return to + 1;
  return organisation ? afterLink(tokens, from, to, named) : to;
}

/** "Bank of the North", "Department of Health and Care": the links in an organisation's name. */
function afterLink(tokens: readonly Token[], from: number, to: number, named: boolean): number {
  const lower = tokens[to]?.lower ?? '';
  if (named) {
    const links = /^(?:of|for|&)$/.test(lower) || (lower === 'and' && hasLink(tokens, from, to));
    return links ? to + 1 : to;
  }
  const ofThe = lower === 'of' && tokens[to + 1]?.lower === 'the';
  return ofThe && isCapital(tokens[to + 2]) ? to + 2 : to;
}

/** "Émile “no one” Roux": a name goes on after a few words in marks. */
function afterNickname(tokens: readonly Token[], open: number): number {
  const mark = tokens[open]?.text;
  if (mark !== '"' && mark !== "'" && mark !== '(') return open;
  for (let i = open + 2; i <= open + 4; i++) {
    const token = tokens[i];
    if (token?.kind !== 'mark') continue;
    const closes = /^["')]$/.test(token.text) && touches(tokens, i + 1) && isCapital(tokens[i + 1]);
    return closes && !isSmall(tokens[i + 1]) ? i + 1 : open;
  }
  return open;
}

/** Tells whether only a space stands between a token and the one before it. */
export function touches(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const token = tokens[i];
  return before !== undefined && token !== undefined && token.start - before.end <= 1;
}

const hasLink = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => lower === 'of' || lower === 'for');
