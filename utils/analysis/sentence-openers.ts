import { startsUpper } from '../text/characters.ts';
import type { Token } from '../text/tokens.ts';
import { cueVerb } from './cue-lexicon.ts';
import { isFirstName } from './given-names.ts';
import { FIGURES } from './lexicons/descriptions.ts';
import { GROUP_NOUNS, PERSON_NOUNS } from './lexicons/person-words.ts';
import { findSmallUses, type SmallUses } from './name-words.ts';
import type { NameMention } from './names.ts';
import { isGroup } from './organisation-names.ts';
import { isBodyNoun } from './source-nouns.ts';
import { isVoice } from './source-voices.ts';

/** "Denver-based": what tells where somebody or something is from. */
const ORIGIN =
  /-(?:based|born|bred|raised|educated|trained|listed|headquartered|backed|led|owned|run|made)$/;

// Words that count or choose, with a capital only where they open a sentence.
const COUNTING = new Set(
  (
    'neither either half twice eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty ' +
    'thirty forty fifty sixty seventy eighty ninety fewer less enough plenty'
  ).split(' '),
);

/** Finds those of the words that stand alone at the beginning of a sentence which a text has in small letters too. */
export function findSmallOpeners(
  names: readonly NameMention[],
  tokens: readonly Token[],
): SmallUses {
  return findSmallUses(openersAmong(names), tokens);
}

/** The words, in small letters, that are names of one word where sentences begin. */
function openersAmong(names: readonly NameMention[]): ReadonlySet<string> {
  const openers = new Set<string>();
  for (const name of names) if (isOpener(name)) openers.add(wordOf(name));
  return openers;
}

/** Leaves out words with a capital only where sentences begin: "Members" beside "members". */
export function withoutCommon(
  names: readonly NameMention[],
  { whole }: SmallUses,
): readonly NameMention[] {
  if (whole.size === 0) return names;
  const borne = wordsOfNames(
    names.filter(({ initial, words }) => !initial || words.length > 1),
    whole,
  );
  return names.filter((name) => {
    const word = isOpener(name) ? wordOf(name) : '';
    return !whole.has(word) || borne.has(word) || isFirstName(name.words[0] ?? '');
  });
}

/**
 * Leaves out what only has a capital because it opens a sentence: a word that stands elsewhere in small
 * letters and is part of no name, and the "Travel" of "Travel body Acme".
 */
export function withoutOpeners(
  names: readonly NameMention[],
  { opened }: SmallUses,
  text: string,
): NameMention[] {
  const openers = openersAmong(names);
  const others = names.filter((name) => !isOpener(name));
  const sure = wordsOfNames(others, openers);
  const alone = wordsOfNames(
    others.filter(({ words }) => words.length === 1),
    sure,
  );
  return names.filter((name) => {
    if (name.words.length === 1 && isOrigin(name.words[0] ?? '')) return false;
    if (!isOpener(name)) return true;
    const word = wordOf(name);
    if (opened.has(word) && !sure.has(word)) return false;
    if (namesKind(text, name) || (!alone.has(word) && areMany(text, name, word))) return false;
    return sure.has(word) || !(isCommonWord(word) || isAttribute(text, name));
  });
}

/** Those of some words that are in names. */
function wordsOfNames(
  names: readonly NameMention[],
  wanted: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  if (wanted.size === 0) return found;
  for (const { lowers } of names) for (const word of lowers) if (wanted.has(word)) found.add(word);
  return found;
}

const wordOf = ({ lowers }: NameMention): string => lowers[0] ?? '';

const isOrigin = (word: string): boolean => word.includes('-') && ORIGIN.test(word);

const isOpener = ({ initial, words, title }: NameMention): boolean =>
  initial && words.length === 1 && title === '';

/** "Estimates", "Attorneys", "Neither" */
const isCommonWord = (lower: string): boolean =>
  isVoice(lower) ||
  (lower.endsWith('s') && PERSON_NOUNS.has(lower.slice(0, -1))) ||
  COUNTING.has(lower.replace(/-.*$/, '')) ||
  MATTERS.test(lower);

// "Insurance covered half", "Production fell", "Recruitment has begun"
const MATTERS = /\p{L}{2}(?:tion|ment|ness|urance|ility)s?$/u;

/** "Anglers say": people of one pursuit, by the verb, though a body may bear their name. */
function areMany(text: string, { span: { end } }: NameMention, word: string): boolean {
  if (!isGroup(word, "'")) return false;
  const verb = /^ (\p{Ll}+)\b/u.exec(text.slice(end, end + 20))?.[1] ?? '';
  return cueVerb(verb)?.forms.has('base') === true;
}

/** Before the noun for a body and its name: the "Travel" of "Travel body Acme". */
function namesKind(text: string, { span: { end } }: NameMention): boolean {
  const kind = /^ (\p{Ll}+) (?:the )?\p{Lu}/u.exec(text.slice(end, end + 34))?.[1];
  return kind !== undefined && isBodyNoun(kind);
}

/** Before a noun for people, named or not: "Senior managers", "Soap favourite Ann Lee". */
function isAttribute(text: string, { span: { end } }: NameMention): boolean {
  const [, noun = '', next = ''] =
    /^ (\p{Ll}+)(?: (\p{L}))?/u.exec(text.slice(end, end + 30)) ?? [];
  if (GROUP_NOUNS.has(noun)) return true;
  if (startsUpper(next)) return FIGURES.has(noun) || noun === 'star';
  return noun.endsWith('s') && PERSON_NOUNS.has(noun.slice(0, -1)) && !VERBS_TOO.has(noun);
}

const VERBS_TOO = new Set(
  'heads hosts guards partners pilots authors captains doctors engineers models stars fathers mothers referees skippers bosses nurses peers champions leads'.split(
    ' ',
  ),
);
