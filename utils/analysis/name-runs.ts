import { startsUpper } from '../text/characters.ts';
import type { Token } from '../text/tokens.ts';
import { datelineEnd } from './datelines.ts';
import { PAPERS } from './lexicons/bodies.ts';
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
import {
  BODIES,
  BODY_KINDS,
  LESSER_BODIES,
  ORGANISATION_NOUNS,
  PERSON_NOUNS,
  TITLES,
} from './lexicons/person-words.ts';
import { OFFICE_FIELDS } from './lexicons/titles.ts';
import {
  isGroup,
  isLinkInCapitals,
  isPatron,
  isTrade,
  opensBody,
  SOCIETIES,
} from './organisation-names.ts';
import { isBodyNoun } from './source-nouns.ts';

/** A run of capitalised words, as token indices. */
export interface NameRun {
  from: number;
  /** Exclusive. */
  to: number;
  /** Begins a sentence, so that its capital may mean nothing. */
  initial: boolean;
}

const PARTICLES: ReadonlySet<string> = new Set(
  (
    'de dela delos van von der den bin binti bint ibn al el da di du la le los dos das del della degli dal ten ter ap y zu zum ' +
    'zur vom af av ud'
  ).split(' '),
);
const SMALL = new Set([
  ...[ADVERBS, AUXILIARIES, COORDINATORS, DAYS, DETERMINERS, OBJECT_PRONOUNS].flatMap((set) => [
    ...set,
  ]),
  ...[POSSESSIVES, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS].flatMap((set) => [...set]),
  ...'however meanwhile neither either yes no well oh sorry asked according speaking there here now q'.split(
    ' ',
  ),
]);

/** Tells whether a word is a small part of a surname: "van", "de". */
export const isParticle = (lower: string): boolean => PARTICLES.has(lower);

/** Finds runs of capitalised words; small words that open a sentence are no part of one. */
export function findNameRuns(tokens: readonly Token[], text: string): NameRun[] {
  const runs: NameRun[] = [];
  let afterDateline = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!isCapital(tokens[i])) continue;
    if (opensLine(text, tokens, i)) {
      const after = datelineEnd(tokens, i);
      if (after > i) {
        i = after - 1;
        afterDateline = after;
        continue;
      }
    }
    const initial = i === afterDateline || isOpening(text, tokens, i);
    const from = initial || isSmall(tokens[i]) ? skipSmall(tokens, i) : i;
    const to = overBody(tokens, from, runEnd(tokens, from));
    if (to > from) runs.push({ from, to, initial: initial && from === i });
    i = Math.max(i, to - 1);
  }
  return runs;
}

/** Tells whether a token is a word that begins with a capital, after an article of a name's own: "al-Amin". */
export const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (startsUpper(token.text) || BOUND.test(token.text));

const BOUND = /^(?:(?:al|el|ad|an|ar|as|ash|az|ul|bin|ibn)-|[dl]')\p{Lu}/u;

/** "Us" is small, "US" a country. */
const isSmall = (token: Token | undefined): boolean =>
  token !== undefined && SMALL.has(token.lower) && token.text !== 'US';

const OPENS_AFTER = new Set('.!?:…"\'“”‘’«»„—–');

function isOpening(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token || !before || opensLine(text, tokens, i)) return true;
  return before.kind === 'mark' && OPENS_AFTER.has(before.text.charAt(0));
}

function opensLine(text: string, tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return !before || text.slice(before.end, tokens[i]?.start).includes('\n');
}

function skipSmall(tokens: readonly Token[], from: number): number {
  let i = from;
  while (isCapital(tokens[i]) && isSmall(tokens[i]) && !mayOpen(tokens, i)) i++;
  return i;
}

/** Whether a small word opens a name: "Will Smith", "the Sunday Times". */
const mayOpen = (tokens: readonly Token[], i: number): boolean =>
  isFirstName(tokens, i) ||
  (DAYS.has(tokens[i]?.lower ?? '') &&
    tokens[i - 1]?.lower === 'the' &&
    isCapital(tokens[i + 1]) &&
    PAPERS.has(tokens[i + 1]?.lower ?? ''));

/** "Per Olsen", "Will Smith": a small word's letters, but a name before another. */
const isFirstName = (tokens: readonly Token[], i: number): boolean =>
  (FIRST_NAMES.has(tokens[i]?.lower ?? '') || isAll(tokens, i) || isGivenDay(tokens, i)) &&
  // "On 3 April Quist resigned"
  tokens[i - 1]?.kind !== 'number' &&
  isCapital(tokens[i + 1]) &&
  !isSmall(tokens[i + 1]);

/** "A driver, Sunday Obi", "driver Sunday Obi", but not "on Sunday Obi" */
function isGivenDay(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:sun|mon|fri)day$/.test(tokens[i]?.lower ?? '')) return false;
  const before = tokens[i - 1]?.lower ?? '';
  return before === ',' || TITLES.has(before) || PERSON_NOUNS.has(before);
}

/** "the All India Guild" */
const isAll = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'all' && tokens[i - 1]?.lower === 'the';

/** Where a run of capitals ends; particles and the "of" of organisations do not break it. */
function runEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  let organisation = false;
  for (;;) {
    const next = runStep(tokens, from, to, organisation);
    if (next === to) return to;
    // "ACLU of Ohio"
    const isAcronym = /^\p{Lu}{3,}$/u.test(tokens[to]?.text ?? '');
    organisation ||=
      isAcronym ||
      isField(tokens, from, to) ||
      /^(?:cent(?:er|re)|institute)s$/.test(tokens[to]?.lower ?? '') ||
      isBodyNoun(tokens[to]?.lower ?? '') ||
      opensBody(tokens, from, to) ||
      (to > from && (isTrade(tokens[to]?.lower ?? '') || SOCIETIES.has(tokens[to]?.lower ?? '')));
    to = next;
  }
}

/** "Transport for Tarn": what a body is there for opens its name. */
const isField = (tokens: readonly Token[], from: number, to: number): boolean =>
  from === to &&
  OFFICE_FIELDS.has(tokens[to]?.lower ?? '') &&
  tokens[to + 1]?.lower === 'for' &&
  !/^(?:of|for|and|&)$/.test(tokens[from - 1]?.lower ?? '');

// "Ayr county crown court"
const MAX_BODY = 4;

/** "Harlow council", "Ayr fire service": a body's noun in small letters after its place. */
function overBody(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  for (let i = to; to > from && i < to + MAX_BODY && touches(tokens, i); i++) {
    const { text = '', lower = '' } = tokens[i] ?? {};
    if (BODIES.has(text) || (i > to && LESSER_BODIES.has(text))) end = i + 1;
    else if (!BODY_KINDS.has(lower)) break;
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
  if (isCapital(token)) return DAYS.has(token.lower) && token.lower !== 'may' ? to : to + 1;
  return stepOver(tokens, from, to, organisation);
}

/** How far a run reaches over the mark or the small word at `to`. */
function stepOver(
  tokens: readonly Token[],
  from: number,
  to: number,
  organisation: boolean,
): number {
  const { text = '', lower = '', kind } = tokens[to] ?? {};
  const named = isCapital(tokens[to + 1]);
  if (named && ((text === '&' && !isSmall(tokens[to + 1])) || isGroupOwner(tokens, to)))
    return to + 1;
  if (kind === 'mark') return afterNickname(tokens, to);
  // "Acme plc"
  if (text === 'plc') return to + 1;
  if (PARTICLES.has(lower)) return afterParticles(tokens, to);
  // "Women Against the Levy"
  if (named && lower === 'the' && isLinkInCapitals(tokens, to - 1) && to - from > 1) return to + 1;
  if (named && lower === 'the' && tokens[to - 1]?.text === 'Save') return to + 1;
  if (named && lower === 'and' && joinsBody(tokens, from, to)) return to + 1;
  return organisation ? afterLink(tokens, from, to, named) : to;
}

/** "van der Merwe": over one or two small words of a name. */
function afterParticles(tokens: readonly Token[], at: number): number {
  const last =
    PARTICLES.has(tokens[at + 1]?.lower ?? '') && !isCapital(tokens[at + 1]) ? at + 1 : at;
  return isCapital(tokens[last + 1]) ? last + 1 : at;
}

/** "Farmers' League", "Women's Institute": whose body it is, no owner of one. */
function isGroupOwner(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const group = tokens[i - 1];
  if (!token || !group || token.start > group.end || !/^'s?$/.test(token.lower)) return false;
  // "Bernie Sanders' League" is of one man.
  if (isGroup(group.lower, token.text) && !FIRST_NAMES.has(tokens[i - 2]?.lower ?? ''))
    return isGroupBody(tokens, i + 1);
  if (!isBodyNoun(tokens[i + 1]?.lower ?? '')) return false;
  // "Ayr Sheriff's Office"
  return isPatron(group, tokens[i - 2]) || TITLES.has(group.lower);
}

// "Farmers' Mutual Aid Society"
const MAX_GROUP_BODY = 4;

/** Whether a body of members follows: "League", "Credit Union"; "Sanders' Senate" is no name. */
function isGroupBody(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + MAX_GROUP_BODY && isCapital(tokens[i]); i++) {
    if (SOCIETIES.has(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}

// "Power and Lighting Company", "Tarn and District Farmers' Union": the noun comes soon after "and".
const MAX_JOINED = 4;

/** "the Nurses and Midwives Council", "Tarn and Ayr Police": two words of one name, by the noun for both. */
function joinsBody(tokens: readonly Token[], from: number, and: number): boolean {
  const kind = tokens[and - 1]?.lower ?? '';
  const isKind = OFFICE_FIELDS.has(kind) || BODY_KINDS.has(kind);
  const isForce =
    and - from === 1 && /^(?:police|constabulary)$/.test(tokens[and + 2]?.lower ?? '');
  const mayJoin = isKind || isForce || tokens[from - 1]?.lower === 'the';
  if (!mayJoin || and - from > MAX_JOINED) return false;
  const left = tokens.slice(from, and);
  if (left.some(({ lower }) => ORGANISATION_NOUNS.has(lower)) || isShortForm(left[0])) return false;
  let last = and + 1;
  while (last < and + MAX_JOINED && touches(tokens, last + 1)) {
    const next = isGroupOwner(tokens, last + 1) ? last + 2 : last + 1;
    if (!isCapital(tokens[next])) break;
    last = next;
  }
  const kindOfBoth = tokens[last]?.lower ?? '';
  return last > and + 1 && (ORGANISATION_NOUNS.has(kindOfBoth) || isTrade(kindOfBoth));
}

/** "Bank of the North", "Department of Health and Care": the links in an organisation's name. */
function afterLink(tokens: readonly Token[], from: number, to: number, named: boolean): number {
  const lower = tokens[to]?.lower ?? '';
  // "Acme Corp. of Ayr" is from there.
  if (INCORPORATED.test(tokens[to - 1]?.lower ?? '')) return to;
  if (named) {
    const links =
      /^(?:of|for)$/.test(lower) ||
      (lower === 'and' &&
        hasLink(tokens, from, to) &&
        !FIRST_NAMES.has(tokens[to + 1]?.lower ?? ''));
    return links ? to + 1 : to;
  }
  const ofThe = /^(?:of|for)$/.test(lower) && tokens[to + 1]?.lower === 'the';
  return ofThe && isCapital(tokens[to + 2]) ? to + 2 : to;
}

const INCORPORATED = /^(?:inc|corp|co|ltd|llc|plc|gmbh|ag|bros)\.?$/;

/** "Émile “no one” Roux": a name goes on after a few words in marks. */
function afterNickname(tokens: readonly Token[], open: number): number {
  const mark = tokens[open]?.text;
  if (mark !== '"' && mark !== "'" && mark !== '(') return open;
  if (tokens[open]?.start === tokens[open - 1]?.end) return open;
  // "Tarn Audit Board (TAB) Chairman": the short form ends the name.
  if (mark === '(' && isShortForm(tokens[open + 1]) && tokens[open + 2]?.text === ')') return open;
  for (let i = open + 2; i <= open + 4; i++) {
    const token = tokens[i];
    if (token?.kind !== 'mark') continue;
    const closes = /^["')]$/.test(token.text) && touches(tokens, i + 1) && isCapital(tokens[i + 1]);
    return closes && !isSmall(tokens[i + 1]) ? i + 1 : open;
  }
  return open;
}

/** Tells whether a token may be an organisation in letters: "NAB", "MoPW". */
export const isShortForm = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{L}+$/u.test(token.text) && /\p{Lu}\P{Lu}*\p{Lu}/u.test(token.text);

/** Tells whether only a space stands between a token and the one before it. */
export function touches(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const token = tokens[i];
  return before !== undefined && token !== undefined && token.start - before.end <= 1;
}

const hasLink = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => lower === 'of' || lower === 'for');
