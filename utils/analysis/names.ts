import type { Span } from '../text/spans.ts';
import type { Token } from '../text/tokens.ts';
import { ANY_ORGANISATION } from './lexicons/descriptions.ts';
import { FIRST_NAMES, SHARED_FIRST_NAMES } from './lexicons/first-names.ts';
import {
  BODIES,
  GROUP_NOUNS,
  ORGANISATION_ENDINGS,
  ORGANISATION_NOUNS,
  PERSON_NOUNS,
  TITLES,
} from './lexicons/person-words.ts';
import { findNameRuns, isCapital, isParticle, type NameRun, touches } from './name-runs.ts';

export type Sex = 'f' | 'm';

/** A run of capitalised words that may name somebody or something. */
export interface NameMention {
  /** Without title. */
  span: Span;
  /** The name's words as written, without title and nickname. */
  words: string[];
  /** What stands before the name in capitals: "Mr", "Deputy Foreign Minister". */
  title: string;
  sex: Sex | null;
  kind: 'person' | 'organisation' | 'unknown';
  /** "Smith's" */
  possessive: boolean;
  /** Begins a sentence, so that its capital may mean nothing. */
  initial: boolean;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|mp|kc|qc|md|phd|obe|mbe|cbe)\.?$/;
const HONOURS = /^(?:mp|kc|qc|md|phd|obe|mbe|cbe|frs)\.?$/;
const FORMS_OF_ADDRESS = /^(?:mr|mrs|ms|mx|miss|dr|prof|sir|dame|lady|lord|rev|hon|smt|shri)\.?$/i;

/** Tells whether a title is a form of address only, not an office. */
export const isFormOfAddress = (title: string): boolean => FORMS_OF_ADDRESS.test(title);

/** Finds runs of capitalised words, in text order, with what their own words tell of them. */
export function findNames(tokens: readonly Token[], text: string): NameMention[] {
  const runs = findNameRuns(tokens, text);
  const surnames = findSurnames(tokens, runs);
  return runs.flatMap((run) => describeRun(tokens, run, surnames) ?? []);
}

/** Words for offices and trades that somebody bears for a surname: "Dora Baker". */
function findSurnames(tokens: readonly Token[], runs: readonly NameRun[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { from, to } of runs) {
    const last = tokens[to - 1]?.lower ?? '';
    const named = to - from > 1 && isFirst(tokens[to - 2]?.lower ?? '');
    if (named && isOfficeNoun(last)) surnames.add(last);
  }
  return surnames;
}

const isOfficeNoun = (lower: string): boolean => PERSON_NOUNS.has(lower) || TITLES.has(lower);

function describeRun(
  tokens: readonly Token[],
  { from, to, initial }: NameRun,
  surnames: ReadonlySet<string>,
): NameMention | null {
  const start = nameStart(tokens, from, to);
  const run = withoutNickname(tokens.slice(start, to));
  // Letters after a name are no part of it; "Jr." is.
  while (run.length > 1 && HONOURS.test(run.at(-1)?.lower ?? '')) run.pop();
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return null;
  const title = tokens
    .slice(from, start)
    .map(({ text }) => text)
    .join(' ');
  // "spokeswoman Jane Doe": a lower-case title stands outside of the run.
  const outer = from > 0 && touches(tokens, from) ? tokens[from - 1] : undefined;
  const alone = run.length === 1 && outer?.lower === 'the';
  if (alone && isDemonym(first)) return null;
  if (isOffice(run) && (alone || !isSurname(run, title, surnames))) return null;
  const words = run.map(({ text }) => text);
  return {
    span: { start: first.start, end: last.end },
    words,
    title,
    sex: titleSex(tokens.slice(from, start)) ?? titleSex(outer ? [outer] : []) ?? nameSex(words),
    kind: classify(run, title, outer, isThing(tokens, to)),
    possessive: tokens[to]?.lower === "'s" || (tokens[to]?.text === "'" && /s$/.test(last.text)),
    initial,
  };
}

function withoutNickname(run: Token[]): Token[] {
  const open = run.findIndex(({ kind }) => kind === 'mark');
  const close = run.findLastIndex(({ kind }) => kind === 'mark');
  return open < 0 ? run : [...run.slice(0, open), ...run.slice(close + 1)];
}

/** "Head", "Foreign Minister", "Police": capitals that name an office or a kind, no one. */
function isOffice(run: readonly Token[]): boolean {
  const first = run[0]?.lower ?? '';
  const last = run.at(-1)?.lower ?? '';
  const named = run.length > 1 && (FIRST_NAMES.has(first) || SHARED_FIRST_NAMES.has(first));
  if (run.length === 1 && (GROUP_NOUNS.has(last) || ORGANISATION_NOUNS.has(last))) return true;
  return !named && isOfficeNoun(last);
}

/** "Ms Baker"; "Baker" of a Dora Baker. */
function isSurname(
  [only, ...others]: readonly Token[],
  title: string,
  surnames: ReadonlySet<string>,
): boolean {
  if (!only || others.length > 0) return false;
  return surnames.has(only.lower) || (isFormOfAddress(title) && !TITLES.has(only.lower));
}

/** "the Dutchman", "the Californian": somebody by where he is from. */
export const isDemonym = ({ text, lower }: Token): boolean =>
  !ORGANISATION_NOUNS.has(lower) &&
  (/^\p{Lu}\p{Ll}+(?:man|woman|ian|ean|ese)$/u.test(text) || DEMONYMS.has(text));

const DEMONYMS = new Set(
  'Scot Dane Swede Finn Pole Turk Spaniard Briton Brit Greek Czech Slovak Serb Croat German Swiss Aussie Kiwi Londoner'.split(
    ' ',
  ),
);

/** Titles come off a name: the last office or form of address before its end. */
function nameStart(tokens: readonly Token[], from: number, to: number): number {
  const organisation = tokens
    .slice(from, to)
    .some(({ lower }) => lower === 'of' || lower === 'for');
  if (organisation && !TITLES.has(tokens[from]?.lower ?? '')) return from;
  for (let i = to - 2; i >= from; i--) {
    const lower = tokens[i]?.lower ?? '';
    if (!TITLES.has(lower) && !PERSON_NOUNS.has(lower)) continue;
    // "Dean Abbott": more often a first name than an office.
    if (FIRST_NAMES.has(lower) && i === to - 2) continue;
    const next = tokens[i + 1]?.lower ?? '';
    if (ORGANISATION_NOUNS.has(next) || isParticle(next) || next === 'of' || SUFFIX.test(next))
      continue;
    return i + 1;
  }
  const apart = afterOffice(tokens, from, to);
  return apart > from ? apart : afterEpithet(tokens, from, to);
}

/** "Popstar Kayla Vance": what stands before a known first name. */
function afterEpithet(tokens: readonly Token[], from: number, to: number): number {
  const second = tokens[from + 1]?.lower ?? '';
  const opens = to - from > 2 && isFirst(second) && !isFirst(tokens[from]?.lower ?? '');
  return opens && tokens[from]?.text.length !== 2 ? from + 1 : from;
}

/** "Leader of the Opposition K. S. Rao": a name after the rest of an office, with initials or a known first name. */
function afterOffice(tokens: readonly Token[], from: number, to: number): number {
  if (tokens[from - 1]?.lower !== 'the' || tokens[from - 2]?.lower !== 'of') return from;
  if (isNameOpener(tokens[from])) return from;
  for (let i = from + 1; i < to - 1; i++) if (isNameOpener(tokens[i])) return i;
  return from;
}

const isNameOpener = (token: Token | undefined): boolean =>
  token !== undefined && (isFirst(token.lower) || /^(?:\p{Lu}\.)+$/u.test(token.text));

const isFirst = (lower: string): boolean => FIRST_NAMES.has(lower) || SHARED_FIRST_NAMES.has(lower);

function titleSex(tokens: readonly Token[]): Sex | null {
  for (const { lower } of tokens) {
    const sex = TITLES.get(lower) ?? PERSON_NOUNS.get(lower);
    if (sex) return sex;
  }
  return null;
}

// What names of places and peoples of more than one word begin with.
const PLACE_OPENERS = new Set(
  'north south east west northern southern eastern western new old san los las santa saint united great upper lower central mount lake port fort cape'.split(
    ' ',
  ),
);

// Endings of Slavic surnames and patronymics that only women bear.
const FEMALE_ENDING = /(?:[aei]vna|[oe]va|ina|skaya|ska|cka|dze)$/;

function nameSex(words: readonly string[]): Sex | null {
  if (words.length < 2) return FIRST_NAMES.get(words[0]?.toLowerCase() ?? '') ?? null;
  const first = words[0]?.toLowerCase() ?? '';
  if (SHARED_FIRST_NAMES.has(first)) return null;
  const known = FIRST_NAMES.get(first.replace(/-.*$/, ''));
  if (known) return known;
  const last = words.at(-1)?.toLowerCase() ?? '';
  return FEMALE_ENDING.test(last) && /[aя]$/.test(first) ? 'f' : null;
}

/** "Larkhaven Ferries, which": what the name before token `to` stands for is nobody. */
const isThing = (tokens: readonly Token[], to: number): boolean =>
  tokens[to]?.text === ',' && tokens[to + 1]?.lower === 'which';

function classify(
  run: readonly Token[],
  title: string,
  outer: Token | undefined,
  isThing: boolean,
): NameMention['kind'] {
  const first = run[0]?.lower ?? '';
  const organisation = namesBody(run);
  const named = FIRST_NAMES.has(first) || SHARED_FIRST_NAMES.has(first);
  if (title !== '' && !organisation) return 'person';
  if (run.length > 1 && named && !organisation) return 'person';
  if (organisation || hasAcronym(run)) return 'organisation';
  if (run.length > 1 && (isThing || mayEndBody(run) || ANY_ORGANISATION.has(outer?.text ?? '')))
    return 'organisation'; // the last: "the charity Read On"
  const role =
    outer && (PERSON_NOUNS.has(outer.lower) || TITLES.has(outer.lower)) && !isCapital(outer);
  if (role) return 'person';
  if (run.length > 1 && PLACE_OPENERS.has(first)) return 'organisation';
  return outer?.lower === 'the' ? 'organisation' : 'unknown';
}

/** Tells whether a word of a name says that it is an organisation's. */
const namesBody = (run: readonly Token[]): boolean =>
  run.some(({ lower }) => ORGANISATION_NOUNS.has(lower) || lower === 'of') ||
  BODIES.has(run.at(-1)?.text ?? '');

const mayEndBody = (run: readonly Token[]): boolean =>
  ORGANISATION_ENDINGS.has(run.at(-1)?.lower ?? '');

const hasAcronym = (run: readonly Token[]): boolean =>
  run.some(
    ({ text }, i) =>
      /^\p{Lu}{2,}(?:-\p{L}+)?$/u.test(text) &&
      !SUFFIX.test(text.toLowerCase()) &&
      !(i === 0 && areInitials(run)),
  );

const COUNTRIES_IN_LETTERS = /^(?:us|uk|un|eu|uae|nz|sa|ai|it|tv)$/;

/** "JD Smith": two capitals before a surname, which might as well be an organisation's. */
const areInitials = ([first, ...rest]: readonly Token[]): boolean =>
  /^\p{Lu}{2}$/u.test(first?.text ?? '') &&
  !COUNTRIES_IN_LETTERS.test(first?.lower ?? '') &&
  rest.length > 0 &&
  rest.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));
