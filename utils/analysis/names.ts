import type { Span } from '../text/spans.ts';
import type { Token } from '../text/tokens.ts';
import { isFirstName } from './given-names.ts';
import { PAPERS } from './lexicons/bodies.ts';
import { COMPANIES, EITHER, KIN } from './lexicons/descriptions.ts';
import { FIRST_NAMES, SHARED_FIRST_NAMES } from './lexicons/first-names.ts';
import { DETERMINERS } from './lexicons/function-words.ts';
import { GROUP_NOUNS, ORGANISATION_NOUNS, PERSON_NOUNS, TITLES } from './lexicons/person-words.ts';
import {
  CLUB_LETTERS,
  HONORIFICS,
  LETTERED_OFFICES,
  OFFICE_FIELDS,
  POST_NOMINALS,
} from './lexicons/titles.ts';
import { classify, GUARDS, isThing } from './name-kinds.ts';
import { findNameRuns, type NameRun } from './name-runs.ts';
import { nameSex, spouseSex, titleSex } from './name-sexes.ts';
import {
  afterBusiness,
  isField,
  isKindOfBusiness,
  isOfficeNoun,
  nameStart,
  type WordUses,
} from './name-starts.ts';
import { isCapital, isShortForm, touches } from './name-words.ts';
import { isCommonBody } from './organisation-names.ts';

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
  /** Stands after "in" or before a noun of a person: a place, a party, a club rather than somebody. */
  attached: boolean;
  /** Begins a sentence, so that its capital may mean nothing. */
  initial: boolean;
  /** The name in front of a bracket in which this one alone stands: "Audit Board (AB)". */
  shortens: NameMention | null;
  /** Whose body it is, where its own words do not tell: "Russia" of "Russia’s Defence Ministry". */
  owner: NameMention | null;
}

const HONOURS = /^(?:mp|kc|qc|md|phd|obe|mbe|cbe|frs)\.?$/;

/** Tells whether a title is a form of address only, not an office: "Mr", "Rt Hon". */
export const isFormOfAddress = (title: string): boolean =>
  title !== '' && title.split(' ').every((word) => HONORIFICS.has(word.toLowerCase()));

/** Finds runs of capitalised words, in text order, with what their own words tell of them. */
export function findNames(tokens: readonly Token[], text: string): NameMention[] {
  const runs = findNameRuns(tokens, text);
  const known = {
    surnames: findSurnames(tokens, runs),
    common: findCommon(tokens),
    borne: findBorne(tokens, runs),
  };
  const names: NameMention[] = [];
  for (const run of runs) {
    const name = describeRun(tokens, run, known);
    if (!name) continue;
    if (isInBrackets(tokens, run)) name.shortens = nameEndingAt(names, tokens[run.from - 2]);
    if (
      name.kind === 'organisation' &&
      /^'s?$/.test(tokens[run.from - 1]?.text ?? '') &&
      isCommonBody(name.words)
    )
      name.owner = nameEndingAt(names, tokens[run.from - 2]);
    names.push(name);
  }
  return withoutCommon(names, known.common);
}

/** Leaves out words with a capital only where sentences begin: "Members" beside "members". */
function withoutCommon(names: readonly NameMention[], common: ReadonlySet<string>): NameMention[] {
  const borne = new Set(
    names
      .filter(({ initial, words }) => !initial || words.length > 1)
      .flatMap(({ words }) => words.map((word) => word.toLowerCase())),
  );
  return names.filter(({ initial, words, title }) => {
    const lower = words[0]?.toLowerCase() ?? '';
    const isName = !initial || words.length > 1 || title !== '' || isFirstName(words[0] ?? '');
    return isName || borne.has(lower) || !common.has(lower);
  });
}

/** "(NAB)" */
const isInBrackets = (tokens: readonly Token[], { from, to }: NameRun): boolean =>
  to - from === 1 &&
  isShortForm(tokens[from]) &&
  tokens[from - 1]?.text === '(' &&
  tokens[to]?.text === ')';

function nameEndingAt(names: readonly NameMention[], token: Token | undefined): NameMention | null {
  const last = names.at(-1);
  return last && last.span.end === token?.end ? last : null;
}

/** What a text tells of its words. */
interface Known extends WordUses {
  surnames: ReadonlySet<string>;
}

const findBorne = (tokens: readonly Token[], runs: readonly NameRun[]): ReadonlySet<string> =>
  new Set(
    runs
      .filter(({ initial }) => !initial)
      .flatMap(({ from, to }) => tokens.slice(from, to).map(({ lower }) => lower)),
  );

const findCommon = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.filter(({ text, lower }) => text === lower).map(({ lower }) => lower));

/** Words for offices and trades that somebody bears for a name: "Dora Baker", "Dean Moss". */
function findSurnames(tokens: readonly Token[], runs: readonly NameRun[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { from, to } of runs) {
    const last = tokens[to - 1]?.lower ?? '';
    const named = to - from > 1 && isFirstName(tokens[to - 2]?.text ?? '');
    if (named && isOfficeNoun(last)) surnames.add(last);
    // "Dean Quist": an office in letters, a first name here.
    const given = tokens[to - 2]?.lower ?? '';
    if (named && isOfficeNoun(given) && !isOfficeNoun(last)) surnames.add(given);
  }
  return surnames;
}

function describeRun(
  tokens: readonly Token[],
  whole: NameRun,
  { surnames, ...uses }: Known,
): NameMention | null {
  const { to, initial } = whole;
  const from = afterBusiness(tokens, whole);
  if (isField(tokens, whole) || isPostNominal(tokens, whole) || isNoName(tokens, whole))
    return null;
  const start = nameStart(tokens, { ...whole, from }, uses);
  const run = withoutNickname(tokens.slice(start, to));
  // Letters after a name are no part of it; "Jr." is.
  while (endsInHonour(run, start > from)) run.pop();
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return null;
  const title = tokens
    .slice(from, start)
    // "Dr (Mrs) Ann Lee"
    .filter(({ text, lower }) => !/^[()]$/.test(text) && !KIN.has(lower))
    .map(({ text }) => text)
    .join(' ');
  // "spokeswoman Jane Doe": a lower-case title stands outside of the run.
  const beside = from > 0 && touches(tokens, from) ? tokens[from - 1] : undefined;
  const outer = isAccused(tokens, from - 1) ? undefined : beside;
  const alone = run.length === 1 && outer?.lower === 'the';
  if (alone && (isDemonym(first) || LETTERED_OFFICES.has(first.text))) return null;
  if (isOffice(run) && (alone || !isSurname(run, title, surnames))) return null;
  const words = wordsOf(run);
  return {
    span: { start: first.start, end: last.end },
    words,
    title,
    sex:
      titleSex(tokens.slice(from, start)) ??
      titleSex(outer ? [outer] : []) ??
      spouseSex(tokens, to) ??
      nameSex(words),
    kind: isBusiness(tokens, run, from, from > whole.from)
      ? 'organisation'
      : classify(run, title, outer, isThing(tokens, to)),
    possessive: tokens[to]?.lower === "'s" || (tokens[to]?.text === "'" && /s$/.test(last.text)),
    attached: isAttached(tokens, from, to),
    initial,
    shortens: null,
    owner: null,
  };
}

/** "in Port Quist", "Lib Dem candidate Ann Lee" */
const isAttached = (tokens: readonly Token[], from: number, to: number): boolean =>
  /^(?:in|near|outside)$/.test(tokens[from - 1]?.lower ?? '') ||
  // "Ann Lee, of Elm Park,"
  (tokens[from - 1]?.lower === 'of' && tokens[from - 2]?.text === ',') ||
  (touches(tokens, to) && PERSON_NOUNS.has(tokens[to]?.text ?? ''));

/** "Brewer Acme", "car supplier Quist", but not "Brewer Ann Lee": a name after a noun for companies. */
function isBusiness(
  tokens: readonly Token[],
  [first, ...more]: readonly Token[],
  from: number,
  isAfterKind: boolean,
): boolean {
  if (!first || isFirstName(first.text)) return false;
  return isAfterKind || (more.length === 0 && followsKind(tokens, from));
}

/** "the app Quist built": with an article, the noun may be what somebody made. */
function followsKind(tokens: readonly Token[], at: number): boolean {
  const { text = '', lower = '' } = tokens[at - 1] ?? {};
  const mayBePerson = PERSON_NOUNS.has(lower) || (EITHER.has(lower) && !COMPANIES.has(lower));
  if (text !== lower || mayBePerson || !isKindOfBusiness(lower)) return false;
  return !DETERMINERS.has(tokens[at - 2]?.lower ?? 'the');
}

/** "They accused Acme": no noun, but in "the accused Ann Lee". */
const isAccused = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'accused' && !/^(?:the|an|co|\p{Pd})$/u.test(tokens[at - 1]?.lower ?? '');

/** Whether letters stand at the end of a name that are no part of it; "Ayr SC" is a club. */
function endsInHonour(run: readonly Token[], titled: boolean): boolean {
  const { text = '', lower = '' } = run.at(-1) ?? {};
  if (run.length > 1 && HONOURS.test(lower)) return true;
  if (run.length < (titled ? 2 : 3) || !POST_NOMINALS.has(text)) return false;
  return titled || !CLUB_LETTERS.has(text) || isFirstName(run[0]?.text ?? '');
}

/** "N1,040" of money, "(D-Ohio)" of a party, "the FAQ", "the NGO". */
function isNoName(tokens: readonly Token[], { from, to }: NameRun): boolean {
  const first = tokens[from];
  const next = tokens[to];
  if (tokens[from - 1]?.lower === 'the' && isNewlander(tokens.slice(from, to))) return true;
  if (!first || to - from !== 1) return false;
  if (/^(?:FAQ|NGO)s?$/.test(first.text)) return true;
  if (/^[A-Z]{1,3}\p{N}+$/u.test(first.text))
    return next?.text === ',' && next.end === tokens[to + 1]?.start;
  return /^(?:D|R|I|L)-\p{Lu}/u.test(first.text) && /^[(,]$/.test(tokens[from - 1]?.text ?? '');
}

/** "Ann Lee, SAN,": letters after a name and a comma name nobody. */
function isPostNominal(tokens: readonly Token[], { from, to }: NameRun): boolean {
  const { text = '', lower = '' } = tokens[from] ?? {};
  if (to - from !== 1 || !(POST_NOMINALS.has(text) || HONOURS.test(lower))) return false;
  return tokens[from - 1]?.text === ',' && isCapital(tokens[from - 2]);
}

function withoutNickname(run: Token[]): Token[] {
  const open = run.findIndex(
    ({ kind, text, start }, i) =>
      kind === 'mark' && text !== '&' && start > (run[i - 1]?.end ?? start),
  );
  const close = run.findLastIndex(({ kind, text }) => kind === 'mark' && text !== '&');
  if (open < 0) return run.filter(({ text }) => !/^["()]$/.test(text));
  return [...run.slice(0, open), ...run.slice(close + 1)];
}

/** The words of a name; an apostrophe belongs to the one before it. */
function wordsOf(run: readonly Token[]): string[] {
  const words: string[] = [];
  for (const { text } of run) {
    const last = words.length - 1;
    if (text.startsWith("'") && last >= 0) words[last] += text;
    else words.push(text);
  }
  return words;
}

/** "Head", "Foreign Minister", "Police": capitals that name an office or a kind, no one. */
function isOffice(run: readonly Token[]): boolean {
  const first = run[0]?.lower ?? '';
  const last = run.at(-1)?.lower ?? '';
  const named = run.length > 1 && (FIRST_NAMES.has(first) || SHARED_FIRST_NAMES.has(first));
  // "Noordin Haji": a surname, where it is the last of several words.
  if (run.length > 1 && last.length > 3 && HONORIFICS.has(last)) return false;
  // "Kabir Sen", "Ann Gen": a title cut short stands before a name, never at its end.
  if (run.length > 1 && TITLES.has(`${last}.`)) return false;
  // "Ministry of Justice"
  if (OFFICE_FIELDS.has(last) && isBodyOf(run)) return false;
  // "the Coast Guard"
  if (last === 'guard' && GUARDS.test(run.at(-2)?.lower ?? '')) return false;
  // "the Tarn Courier"
  if (run.length > 1 && PAPERS.has(last) && isCapital(run.at(-1)) && !named) return false;
  if (run.length === 1 && (GROUP_NOUNS.has(last) || ORGANISATION_NOUNS.has(last))) return true;
  return !named && isOfficeNoun(last);
}

/** "Ministry of Justice": of whatever it is, a body's noun opens the name. */
const isBodyOf = (run: readonly Token[]): boolean =>
  run.some(({ lower }, i) => lower === 'of' && ORGANISATION_NOUNS.has(run[i - 1]?.lower ?? ''));

/** "Ms Baker"; "Baker" of a Dora Baker. */
function isSurname(
  [only, ...others]: readonly Token[],
  title: string,
  surnames: ReadonlySet<string>,
): boolean {
  if (!only || others.length > 0) return false;
  return surnames.has(only.lower) || (isFormOfAddress(title) && !TITLES.has(only.lower));
}

/** "the New Zealander" */
const isNewlander = ([first, second, ...more]: readonly Token[]): boolean =>
  first?.text === 'New' && /^(?:Zealander|Yorker)$/.test(second?.text ?? '') && more.length === 0;

/** "the Dutchman", "the Californian": somebody by where he is from. */
export const isDemonym = ({ text, lower }: Token): boolean =>
  !ORGANISATION_NOUNS.has(lower) &&
  ((/^\p{Lu}\p{Ll}+(?:an|woman|ese)$/u.test(text) &&
    !/(?:stan|Taliban|Vatican|Sudan|Japan)$/.test(text)) ||
    DEMONYMS.has(text));

const DEMONYMS = new Set(
  (
    'Scot Dane Swede Finn Pole Turk Spaniard Briton Brit Greek Czech Slovak Slovene Serb Croat German Swiss Aussie Kiwi ' +
    'Uzbek Kazakh Tajik Thai Iraqi Saudi Kuwaiti Qatari Emirati Omani Yemeni Pakistani Israeli Bangladeshi Somali Nepali ' +
    'Filipino Filipina Argentine Basque Catalan Cypriot Azeri Icelander Londoner Dubliner Glaswegian Yorker Zealander ' +
    'Texan Muscovite Berliner Parisian'
  ).split(' '),
);
