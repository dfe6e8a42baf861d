import type { Token } from '../text/tokens.ts';
import { cueVerb } from './cue-lexicon.ts';
import { isGivenName, isNameOpener } from './given-names.ts';
import { KIN } from './lexicons/descriptions.ts';
import {
  ORGANISATION_ENDINGS,
  ORGANISATION_NOUNS,
  PLACE_OPENERS,
} from './lexicons/person-words.ts';
import { GIVEN_LIKE_RANKS, LETTERED_OFFICES, STANDINGS } from './lexicons/titles.ts';
import { FIELD, GROUP, isIn, OFFICE, ORGANISATION_NOUN, TITLE } from './listed-nouns.ts';
import type { NameRun } from './name-runs.ts';
import { isCapital, isParticle } from './name-words.ts';
import { SUFFIX } from './post-nominals.ts';
import { hasLink } from './run-links.ts';
import { isFigure } from './source-nouns.ts';

// How many words the field of an office may have: "of Housing, Planning and Local Government".
const MAX_FIELD = 8;

/** How a text uses words. */
export interface WordUses {
  /** Those in small letters somewhere, so that a capital may mean nothing. */
  common: () => ReadonlySet<string>;
  /** Those in names that open no sentence. */
  borne: () => ReadonlySet<string>;
}

/**
 * Titles come off a name: the last office or form of address before its end.
 */
export function nameStart(tokens: readonly Token[], run: NameRun, uses: WordUses): number {
  const { from, to } = run;
  if (to - from === 1) return from;
  const inner = innerField(tokens, from, to);
  if (inner > from) return inner;
  const organisation = hasLink(tokens, from, to);
  const holder = organisation ? holderStart(tokens, from, to) : from;
  if (holder > from) return holder;
  if (organisation && !isIn(tokens[from], TITLE)) return from;
  for (let i = to - 2; i >= from; i--)
    if (isTitle(tokens, i, from, to)) return afterTitle(tokens, i, to);
  const apart = afterField(tokens, from, to);
  if (apart > from) return apart;
  return opensWithVerb(tokens, run, uses) ? from + 1 : afterEpithet(tokens, run, uses);
}

/** "Bank of Tarn Governor Ann Lee": a full name after a body and an office of it. */
function holderStart(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 3; i < to - 2; i++)
    if (isIn(tokens[i], OFFICE) && isNameOpener(tokens[i + 1])) return i + 1;
  return from;
}

/** "Chief (Mrs) Ann Lee", "Superintendent (North) Ann Lee": past what stands in brackets there. */
function afterTitle(tokens: readonly Token[], title: number, to: number): number {
  if (tokens[title + 1]?.kind !== 'mark') return title + 1;
  const close = tokens.slice(title + 1, to - 1).findIndex(({ text }) => text === ')');
  return close < 0 ? title + 2 : title + close + 2;
}

/** Whether the words up to `i` are no part of the name that goes on to `to`. */
function isTitle(tokens: readonly Token[], i: number, from: number, to: number): boolean {
  const { lower = '', text = '' } = tokens[i] ?? {};
  const isStanding = i < to - 2 && (LETTERED_OFFICES.has(text) || STANDINGS.has(lower));
  // Most words of names are no title.
  if (!isStanding && !isIn(tokens[i], OFFICE) && !isShortConstable(tokens, i)) return false;
  const next = tokens[i + 1]?.lower ?? '';
  if (isIn(tokens[i + 1], ORGANISATION_NOUN) || isParticle(next) || /^(?:of|'s?)$/.test(next))
    return false;
  if (SUFFIX.test(next)) return false;
  if (isStanding) return !endsInBody(tokens.slice(i + 1, Math.min(to, i + MAX_FIELD)));
  if (isShortConstable(tokens, i)) return true;
  if (!isIn(tokens[i], OFFICE)) return false;
  // "Leonardo Di Stefano": the letters of a rank are capitals.
  if (/^D[is]$/.test(text)) return false;
  // "Dean Abbott": more often a first name than an office.
  if (i === to - 2 && isGivenName(tokens[i])) return false;
  return !(GIVEN_LIKE_RANKS.has(text.toLowerCase()) && isAfterCivil(tokens, i, from));
}

/** "Det Con Lee" */
const isShortConstable = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'con' && /^det\.?$/.test(tokens[i - 1]?.lower ?? '');

/** "Cr Col Moss", "farmer Col Moss": after what no officer is, the letters of a rank are a given name. */
function isAfterCivil(tokens: readonly Token[], i: number, from: number): boolean {
  const before = tokens[i - 1];
  if (!before || (i === from && isCapital(before))) return false;
  return isIn(before, OFFICE) && !/^(?:lt|lieutenant|spokes|officer|command)/.test(before.lower);
}

/** "Popstar Kayla Vance", "Locksmith Tegan Ruhl": what stands before a full name, by the words of both. */
function afterEpithet(
  tokens: readonly Token[],
  { from, to, initial }: NameRun,
  { common, borne }: WordUses,
): number {
  const { lower = '' } = tokens[from] ?? {};
  // "Sisters Ann and Joan Quist"
  if (to - from > 1 && initial && KIN.has(lower)) return from + 1;
  if (to - from < 3 || isGivenName(tokens[from]) || /^\p{L}\.$/u.test(lower)) return from;
  // "The Long Meadow Society" bears no given name.
  if (isGivenName(tokens[from + 1]) && !endsInBody(tokens.slice(from + 2, to))) {
    const isWord = TRADE.test(lower) || isFigure(lower) || isIn(tokens[from], GROUP | FIELD);
    // The last: a sentence that ends in "in the U.S." before a name.
    if (isWord || /-|^(?:\p{L}\.){2}$/u.test(lower)) return from + 1;
    // A given name that we do not know may stand before one that we do: "Manu Joseph Mathew Kurian".
    const mayBeGiven = !initial || to - from > 3 || borne().has(lower);
    return mayBeGiven && !common().has(lower) ? from : from + 1;
  }
  if (!initial) return from;
  const rest = tokens.slice(from + 1, to);
  const isTrade =
    TRADE.test(lower) ||
    (rest.length === 2 &&
      isFigure(lower) &&
      common().has(lower) &&
      rest.every((word) => !common().has(word.lower)));
  return isTrade && !endsInBody(rest) ? from + 1 : from;
}

/** "Losing Quist", "Ask Ann": whether a sentence opens with a verb before somebody known. */
function opensWithVerb(
  tokens: readonly Token[],
  { from, to, initial }: NameRun,
  { common, borne }: WordUses,
): boolean {
  if (!initial || to - from !== 2) return false;
  const { lower = '' } = tokens[from] ?? {};
  if (!mayBeVerb(lower) || isGivenName(tokens[from])) return false;
  const isKnown = borne().has(tokens[from + 1]?.lower ?? '') && !borne().has(lower);
  return isKnown && (isVerbForm(lower) || common().has(lower));
}

const mayBeVerb = (lower: string): boolean => isVerbForm(lower) || cueVerb(lower) !== undefined;

const isVerbForm = (lower: string): boolean =>
  IMPERATIVES.has(lower) || (/^\p{L}{3,}ing$/u.test(lower) && !GIVEN_IN_ING.test(lower));

const GIVEN_IN_ING = /^(?:sterling|flem+ing|manning|harding|channing|golding|keating)$/;
const IMPERATIVES = new Set(
  'ask tell give get take see meet watch thank trust call blame let put leave help'.split(' '),
);

const endsInBody = (words: readonly Token[]): boolean =>
  words.some(
    ({ lower, nouns }) =>
      (nouns & ORGANISATION_NOUN) !== 0 ||
      ORGANISATION_NOUNS.has(lower.replace(/s$/, '')) ||
      ORGANISATION_ENDINGS.has(lower),
  );

const TRADE =
  /^\p{L}{3,}(?:ist|ician|keeper|master|smith|worker|fighter|writer|player|holder|owner|maker|leader|woman|monger|wright)$/u;

/** "Superintendent of Police Ann Lee", "Leader of the Opposition K. S. Rao": a name after what an office is of. */
function afterField(tokens: readonly Token[], from: number, to: number): number {
  if (!isAfterOfficeOf(tokens, from) || isNameOpener(tokens[from])) return from;
  const start = fieldEnd(tokens, from, to);
  const rest = tokens.slice(start, to);
  const isBody = endsInBody(rest) || tokens[to]?.lower === 'and';
  if (isBody || rest.some(({ text }) => /^\p{Lu}{2,}$/u.test(text))) return from;
  if (start > from && start < to) return start;
  for (let i = from + 1; i < to - 1; i++) if (isNameOpener(tokens[i])) return i;
  const place = PLACE_OPENERS.has(tokens[from]?.lower ?? '') ? 2 : 1;
  const held = tokens[from - 2]?.lower ?? '';
  return OF_PLACES.test(held) && to - from === place + 2 ? from + place : from;
}

function fieldEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  while (end < to && isIn(tokens[end], FIELD)) end++;
  while (end > from && KINDS_OF_FIELDS.has(tokens[end - 1]?.lower ?? '')) end--;
  return end;
}

// No field alone: "director of National Nurses".
const KINDS_OF_FIELDS = new Set(
  'national federal regional local general public foreign internal external social rural urban economic medical higher primary secondary mental small'.split(
    ' ',
  ),
);

// "Bishop of Tarn Alva Rook"
const OF_PLACES =
  /^(?:arch)?(?:bishop|deacon)$|^(?:mayor|governor|premier|minister|king|queen|sultan|emir|sheriff|chief|dean)$/;

/** Tells whether a run names only what an office is of: "Minister for Education". */
export const isField = (tokens: readonly Token[], { from, to }: NameRun): boolean =>
  isIn(tokens[from], FIELD) &&
  tokens.slice(from, to).every((word) => isIn(word, FIELD)) &&
  isAfterOfficeOf(tokens, from);

function isAfterOfficeOf(tokens: readonly Token[], from: number): boolean {
  let i = from - 1;
  while (i > from - MAX_FIELD && reachesOver(tokens[i])) i--;
  const { lower = '' } = tokens[i] ?? {};
  if (lower !== 'of' && lower !== 'for') return false;
  const office = tokens[i - 1]?.lower ?? '';
  // "a spokesman for the Labour Party": a body of that name.
  if (office.startsWith('spokes') && (i + 1 < from || isCapital(tokens[from + 1]))) return false;
  // "Secretary of State for Health"
  return isIn(tokens[i - 1], OFFICE) || (office === 'state' && tokens[i - 2]?.lower === 'of');
}

/** "State Department Chief of Staff Ann Lee": after an office and what it is of within one run. */
function innerField(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 2; i > from; i--) {
    const { text = '' } = tokens[i] ?? {};
    if (text === 'of' || text === 'for') {
      const start = afterField(tokens, i + 1, to);
      return start > i + 1 ? start : from;
    }
  }
  return from;
}

const reachesOver = (token: Token | undefined): boolean =>
  isIn(token, FIELD) || isLink(token?.lower);

const isLink = (lower: string | undefined): boolean =>
  lower === 'the' || lower === 'and' || lower === '&' || lower === ',';
