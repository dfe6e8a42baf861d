import { lastOf } from '../text/list-ends.ts';
import type { Span } from '../text/spans.ts';
import type { Token } from '../text/tokens.ts';
import { afterBusiness, isBusiness } from './business-names.ts';
import { isDemonym, isDemonymOfTwo } from './demonyms.ts';
import type { Entity } from './entities.ts';
import { lazily } from './lazy.ts';
import { KIN } from './lexicons/descriptions.ts';
import { LETTERED_OFFICES } from './lexicons/titles.ts';
import { FIRST_NAME, isIn, PERSON_NOUN } from './listed-nouns.ts';
import { isListed, LETTERS, PREPOSITION } from './listed-words.ts';
import { classify, isThing } from './name-kinds.ts';
import { findNameRuns, type NameRun } from './name-runs.ts';
import { nameSex, sexOfTitle, spouseSex, titleSex } from './name-sexes.ts';
import { isField, nameStart, type WordUses } from './name-starts.ts';
import { isShortForm, touches } from './name-words.ts';
import { findSurnames, isSurname, namesOffice } from './office-names.ts';
import { isCommonBody } from './organisation-names.ts';
import { endsInHonour, isPostNominal } from './post-nominals.ts';

export type Sex = 'f' | 'm';

/** A run of capitalised words that may name somebody or something. */
export interface NameMention {
  /** Without title. */
  span: Span;
  /** The name's words as written, without title and nickname. */
  words: string[];
  /** The same in small letters. */
  lowers: string[];
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
  /** Whom it stands for once the names of the article are filed, before any turn out to be the same. */
  bearer: Entity | null;
}

/** Finds runs of capitalised words, in text order, with what their own words tell of them. */
export function findNames(tokens: readonly Token[], text: string): NameMention[] {
  const runs = findNameRuns(tokens, text);
  const known = {
    surnames: findSurnames(tokens, runs),
    common: lazily(() => findCommon(tokens)),
    borne: lazily(() => findBorne(tokens, runs)),
  };
  const names: NameMention[] = [];
  for (const run of runs) {
    const name = describeRun(tokens, run, known);
    if (!name) continue;
    if (isInBrackets(tokens, run)) name.shortens = nameEndingAt(names, tokens[run.from - 2]);
    if (
      name.kind === 'organisation' &&
      isCommonBody(name.words) &&
      /^'s?$/.test(tokens[run.from - 1]?.text ?? '')
    )
      name.owner = nameEndingAt(names, tokens[run.from - 2]);
    names.push(name);
  }
  return names;
}

/** "(NAB)" */
const isInBrackets = (tokens: readonly Token[], { from, to }: NameRun): boolean =>
  to - from === 1 &&
  tokens[from - 1]?.text === '(' &&
  tokens[to]?.text === ')' &&
  isShortForm(tokens[from]);

function nameEndingAt(names: readonly NameMention[], token: Token | undefined): NameMention | null {
  const last = lastOf(names);
  return last && last.span.end === token?.end ? last : null;
}

/** What a text tells of its words. */
interface Known extends WordUses {
  surnames: ReadonlySet<string>;
}

function findBorne(tokens: readonly Token[], runs: readonly NameRun[]): ReadonlySet<string> {
  const borne = new Set<string>();
  for (const { from, to, initial } of runs)
    for (let i = from; i < to && !initial; i++) borne.add(tokens[i]?.lower ?? '');
  return borne;
}

function findCommon(tokens: readonly Token[]): ReadonlySet<string> {
  const common = new Set<string>();
  for (const { text, lower } of tokens) if (text === lower) common.add(lower);
  return common;
}

function describeRun(tokens: readonly Token[], whole: NameRun, known: Known): NameMention | null {
  const { to, initial } = whole;
  if (isField(tokens, whole) || isPostNominal(tokens, whole) || isNoName(tokens, whole))
    return null;
  const from = afterBusiness(tokens, whole);
  const start = nameStart(tokens, { from, to, initial }, known);
  const run = withoutNickname(tokens.slice(start, to));
  // Letters after a name are no part of it; "Jr." is.
  while (endsInHonour(run, start > from)) run.pop();
  const first = run[0];
  const last = lastOf(run);
  if (!first || !last) return null;
  const before = start > from ? tokens.slice(from, start) : NOTHING;
  const title = titleIn(before);
  const outer = outerTitle(tokens, from);
  const alone = run.length === 1 && outer?.lower === 'the';
  if (alone && meansSomebody(first)) return null;
  if (namesOffice(run) && (alone || !isSurname(run, title, known.surnames))) return null;
  const { words, lowers } = wordsOf(run);
  return {
    span: { start: first.start, end: last.end },
    words,
    lowers,
    title,
    sex:
      titleSex(before) ??
      sexOfTitle(outer) ??
      spouseSex(tokens, to) ??
      (mayTellSex(run) ? nameSex(lowers) : null),
    kind: isBusiness(tokens, run, from, from > whole.from)
      ? 'organisation'
      : classify(run, title, outer, isThing(tokens, to)),
    possessive: tokens[to]?.lower === "'s" || (tokens[to]?.text === "'" && /s$/.test(last.text)),
    attached: isAttached(tokens, from, to),
    initial,
    shortens: null,
    owner: null,
    bearer: null,
  };
}

const NOTHING: readonly Token[] = [];

/** A surname alone tells no sex. */
const mayTellSex = (run: readonly Token[]): boolean => run.length > 1 || isIn(run[0], FIRST_NAME);

/** "the Dutchman", "the DA": somebody by a word with a capital that is no name. */
const meansSomebody = (word: Token): boolean => isDemonym(word) || LETTERED_OFFICES.has(word.text);

/** "Dr (Mrs) Ann Lee": what stands before a name in its run, without brackets and relatives. */
const titleIn = (before: readonly Token[]): string =>
  before.length === 0
    ? ''
    : before
        .filter(({ text, lower }) => !/^[()]$/.test(text) && !KIN.has(lower))
        .map(({ text }) => text)
        .join(' ');

/** "spokeswoman Jane Doe": a lower-case title stands outside of the run. */
const outerTitle = (tokens: readonly Token[], from: number): Token | undefined =>
  from > 0 && touches(tokens, from) && !isAccused(tokens, from - 1) ? tokens[from - 1] : undefined;

/** "in Port Quist", "Lib Dem candidate Ann Lee" */
const isAttached = (tokens: readonly Token[], from: number, to: number): boolean =>
  (isListed(tokens[from - 1], PREPOSITION) &&
    /^(?:in|near|outside)$/.test(tokens[from - 1]?.lower ?? '')) ||
  // "Ann Lee, of Elm Park,"
  (tokens[from - 1]?.lower === 'of' && tokens[from - 2]?.text === ',') ||
  (isIn(tokens[to], PERSON_NOUN) && touches(tokens, to) && tokens[to]?.text === tokens[to]?.lower);

/** "They accused Acme": no noun, but in "the accused Ann Lee". */
const isAccused = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'accused' && !/^(?:the|an|co|\p{Pd})$/u.test(tokens[at - 1]?.lower ?? '');

/** "N1,040" of money, "(D-Ohio)" of a party, "the FAQ", "the NGO". */
function isNoName(tokens: readonly Token[], { from, to }: NameRun): boolean {
  const first = tokens[from];
  const next = tokens[to];
  if (first?.text === 'New' && tokens[from - 1]?.lower === 'the')
    return isDemonymOfTwo(tokens.slice(from, to));
  if (!first || to - from !== 1) return false;
  if (first.text.length <= LONGEST_UNNAMED && UNNAMED.has(first.text)) return true;
  // What follows has digits or a hyphen.
  if (isListed(first, LETTERS)) return false;
  if (/^[A-Z]{1,3}\p{N}+$/u.test(first.text))
    return next?.text === ',' && next.end === tokens[to + 1]?.start;
  return /^(?:D|R|I|L)-\p{Lu}/u.test(first.text) && /^[(,]$/.test(tokens[from - 1]?.text ?? '');
}

const UNNAMED = new Set('FAQ FAQs NGO NGOs'.split(' '));
const LONGEST_UNNAMED = 4;

function withoutNickname(run: Token[]): Token[] {
  if (run.length === 1 || run.every(({ kind }) => kind !== 'mark')) return run;
  const open = run.findIndex(
    ({ kind, text, start }, i) =>
      kind === 'mark' && text !== '&' && start > (run[i - 1]?.end ?? start),
  );
  const close = run.findLastIndex(({ kind, text }) => kind === 'mark' && text !== '&');
  if (open < 0) return run.filter(({ text }) => !/^["()]$/.test(text));
  return [...run.slice(0, open), ...run.slice(close + 1)];
}

/** The words of a name; an apostrophe belongs to the one before it. */
function wordsOf(run: readonly Token[]): Pick<NameMention, 'words' | 'lowers'> {
  const words: string[] = [];
  const lowers: string[] = [];
  for (const { text, lower } of run) {
    const last = words.length - 1;
    if (text.startsWith("'") && last >= 0) {
      const whole = words[last] + text;
      words[last] = whole;
      lowers[last] = whole.toLowerCase();
    } else {
      words.push(text);
      lowers.push(lower);
    }
  }
  return { words, lowers };
}
