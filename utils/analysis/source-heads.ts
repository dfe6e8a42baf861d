import type { Token } from '../text/tokens.ts';
import type { Appearance } from './cast.ts';
import { isDemonym } from './demonyms.ts';
import { headNoun, headZone } from './head-nouns.ts';
import { ELDERS } from './lexicons/descriptions.ts';
import { RELATIVES } from './lexicons/function-words.ts';
import { GROUP_NOUNS, ORGANISATION_NOUNS, PERSON_NOUNS } from './lexicons/person-words.ts';
import { LETTERED_OFFICES } from './lexicons/titles.ts';
import { isCapital } from './name-words.ts';
import type { Sex } from './names.ts';
import {
  afterKind,
  apposedTo,
  areJoined,
  isOrigin,
  isPlural,
  joined,
  LINKS,
  officeHolder,
  placeOf,
} from './source-bearers.ts';
import { authorOf, isBench, readOwner } from './source-makers.ts';
import {
  isBodyNoun,
  isFigure,
  isMany,
  isPersonNoun,
  personNoun,
  sexOfNoun,
} from './source-nouns.ts';
import { isSpokesman, readPart, readVoice, type Voice } from './source-voices.ts';

/** What a source is, by its words alone. */
export type Head =
  | { kind: 'name'; appearance: Appearance }
  | { kind: 'pronoun'; word: string }
  /** "the expert", "the ministry": somebody known, to be found. */
  | {
      kind: 'description';
      noun: string;
      /** As written, and its words in lower case. */
      phrase: string;
      words: readonly string[];
      sex: Sex | null;
      /**
       * Epithet: somebody, by a noun that is no trade ("the Dutchman"). Unknown: the noun does not
       * tell that it means anybody ("the old fox").
       */
      group: 'person' | 'organisation' | 'epithet' | 'unknown';
      owner: Owner | null;
    }
  /** "a spokesman for Acme": speaks for an organisation named in the source. */
  | { kind: 'voice'; appearance: Appearance }
  /** "its statement", "her letter": speaks for whom a pronoun means. */
  | { kind: 'owned'; word: string }
  /** "the senator’s office": a body of a person’s own. */
  | { kind: 'office'; noun: string; owner: Owner }
  /** "a spokesman", "the statement": of whoever has just spoken or acted. */
  | { kind: 'context'; noun: string }
  | { kind: 'anonymous' };

export type Description = Extract<Head, { kind: 'description' }>;

/** Whose somebody is: "his", "Quist’s", "the striker’s"; null for others ("the firm’s"). */
export type Owner = { word: string } | { appearance: Appearance } | Description;

const PRONOUNS = new Set(
  'he she they him her them i me we us it who which that himself herself'.split(' '),
);
const DEFINITE = new Set('the this that his her their its our my'.split(' '));

/**
 * Reads a source phrase down to the word that says who speaks.
 * @param source its tokens
 * @param appearances the names in it
 */
export function readHead(source: readonly Token[], appearances: readonly Appearance[]): Head {
  const tokens = withoutReflexive(source);
  const first = tokens[0];
  if (!first) return { kind: 'anonymous' };
  if (tokens.length === 1 && PRONOUNS.has(first.lower))
    return { kind: 'pronoun', word: first.lower };
  const maker = readOwner(tokens, appearances) ?? readMaker(tokens, appearances);
  if (maker) return maker;
  if (asksForSilence(tokens)) return { kind: 'anonymous' };
  const zone = headZone(tokens, appearances);
  const named = appearances.filter(
    ({ mention }) => mention.span.end <= zone.end && !isOrigin(tokens, mention.span, appearances),
  );
  const people = named.filter(
    ({ mention, entity }) => entity.kind !== 'organisation' && !mention.possessive,
  );
  if (people.length > 1 && joined(tokens, people)) return { kind: 'anonymous' };
  const person = people.length > 0 ? (afterKind(tokens, zone, named) ?? people.at(-1)) : undefined;
  if (person && isPlural(person)) return { kind: 'anonymous' };
  const noun = headNoun(tokens, zone, named);
  const describes = noun !== null && (!person || noun.start >= person.mention.span.end);
  if (person && !describes) return { kind: 'name', appearance: person };
  const apposed = apposedTo(tokens, zone, noun, appearances);
  if (!noun) return readWithoutNoun(tokens, named, apposed);
  const held =
    apposed ?? placeOf(tokens, noun, appearances) ?? officeHolder(tokens, noun, zone, appearances);
  return held ? { kind: 'name', appearance: held } : readNoun(tokens, noun, appearances);
}

// By whom papers mean somebody whom they do not name.
const UNNAMED = new Set('insider source pal onlooker bystander passer-by'.split(' '));

/** "the official, who spoke on condition of anonymity": who is not named, whoever else is. */
const asksForSilence = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ lower }, i) =>
      lower === 'anonymity' ||
      (/^(?:named|identified)$/.test(lower) &&
        tokens[i - 1]?.lower === 'be' &&
        tokens[i - 2]?.lower === 'to'),
  );

/** "The ministry itself" */
const withoutReflexive = (source: readonly Token[]): readonly Token[] =>
  source.length > 1 && /sel(?:f|ves)$/.test(source.at(-1)?.lower ?? '')
    ? source.slice(0, -1)
    : source;

function readWithoutNoun(
  tokens: readonly Token[],
  named: readonly Appearance[],
  apposed: Appearance | undefined,
): Head {
  // "One of them, the actor Ann Quist,"
  const one = tokens[0]?.lower === 'one' ? apposed : undefined;
  const bodies = named.filter(({ mention }) => !mention.possessive);
  // "Acme and Tarn Bank"
  const bearer = one ?? (areJoined(tokens, bodies) ? undefined : bodies.at(-1));
  return bearer ? { kind: 'name', appearance: bearer } : { kind: 'anonymous' };
}

/** Whose word it is that a document or a bench of judges gives. */
function readMaker(tokens: readonly Token[], appearances: readonly Appearance[]): Head | null {
  const author = authorOf(tokens, appearances);
  if (author) return { kind: 'name', appearance: author };
  return isBench(tokens) ? describe('court', tokens.slice(0, 1), 'organisation') : null;
}

function readNoun(whole: readonly Token[], noun: Token, appearances: readonly Appearance[]): Head {
  const tokens = withoutClause(whole, noun);
  const spoken = readSpokesman(tokens, noun, appearances);
  if (spoken) return spoken;
  const voice = readVoice(tokens, noun, appearances) ?? readPart(tokens, noun, appearances);
  if (voice) return headOfVoice(voice, tokens, noun);
  const pair = PAIRS.get(`${tokens[tokens.indexOf(noun) - 1]?.lower ?? ''} ${noun.lower}`);
  if (pair) return describe(pair, tokens, 'organisation');
  const lower = personNoun(noun.lower);
  // “Dad told me”: whoever speaks means his own.
  if (tokens.length === 1 && isCapital(noun) && ELDERS.has(lower))
    return { ...describe(lower, tokens, 'person'), owner: { word: 'my' } };
  const definite = isDefinite(tokens);
  if (GROUP_NOUNS.has(lower) && !ORGANISATION_NOUNS.has(lower)) return { kind: 'anonymous' };
  if (UNNAMED.has(lower) && appearances.length === 0) return { kind: 'anonymous' };
  if (isDemonym(noun) && definite) return describe(lower, tokens, 'epithet');
  if (meansPerson(tokens, noun, lower)) {
    if (!definite) return { kind: 'anonymous' };
    return { ...describe(lower, tokens, 'person'), owner: findOwner(tokens, noun, appearances) };
  }
  const body = isBodyNoun(lower);
  if (body && (definite || ALONE.test(noun.text))) return describe(lower, tokens, 'organisation');
  return body ? { kind: 'anonymous' } : readEpithet(tokens, noun, lower);
}

/** "the nurse", "the DA", "the 58-year-old"; "the retired miner" is no company. */
const meansPerson = (tokens: readonly Token[], noun: Token, lower: string): boolean =>
  isPersonNoun(lower) ||
  LETTERED_OFFICES.has(noun.text) ||
  /^\p{N}+-year-old$/u.test(lower) ||
  tokens.some((one) => one.lower === 'retired' || (one.lower === 'former' && lower === 'miner'));

/** "her spokesman", "Quist’s spokesman": somebody of that one’s own, with a name or without. */
function readSpokesman(
  tokens: readonly Token[],
  noun: Token,
  appearances: readonly Appearance[],
): Head | null {
  if (isPlainSpokesman(tokens, noun, appearances)) return describe(noun.lower, tokens, 'person');
  const owner = isSpokesman(noun.lower) ? findOwner(tokens, noun, appearances) : null;
  return owner && isSomebody(owner) ? { ...describe(noun.lower, tokens, 'person'), owner } : null;
}

/** "the union spokesman", "the airline’s spokeswoman": perhaps somebody whom the text names. */
const isPlainSpokesman = (
  tokens: readonly Token[],
  noun: Token,
  appearances: readonly Appearance[],
): boolean =>
  /^spokes(?:man|woman|person)$/.test(noun.lower) &&
  tokens[0]?.lower === 'the' &&
  tokens.at(-1) === noun &&
  tokens.length > 2 &&
  appearances.length === 0;

const isSomebody = (owner: Owner): boolean =>
  'word' in owner ||
  'kind' in owner ||
  (owner.appearance.entity.kind === 'person' && owner.appearance.mention.possessive);

function readEpithet(tokens: readonly Token[], noun: Token, lower: string): Head {
  const epithet = tokens[0]?.lower === 'the' && /^\p{Ll}[\p{Ll}-]+$/u.test(noun.text);
  if (!epithet || isMany(lower)) return { kind: 'anonymous' };
  // "the 31-year-old prop"
  const tellsSomebody =
    isFigure(lower) || tokens.some((token) => /\p{N}-year-old$/u.test(token.lower));
  return describe(lower, tokens, tellsSomebody ? 'epithet' : 'unknown');
}

/** "the nurse, who lost her job,": what the clause tells of is not hers. */
function withoutClause(tokens: readonly Token[], noun: Token): readonly Token[] {
  const clause = tokens.findIndex(({ lower, start }) => start > noun.start && RELATIVES.has(lower));
  return clause < 0 ? tokens : tokens.slice(0, clause);
}

// Bodies that go without an article.
const ALONE = /^(?:[Pp]olice|[Mm]anagement|Congress|Parliament)$/;

// Two words for one kind of body.
const PAIRS = new Map([
  ['think tank', 'think-tank'],
  ['coast guard', 'coastguard'],
  ...['oil', 'energy', 'mining'].map((trade): [string, string] => [`${trade} major`, 'company']),
]);

/** "his cousin", "Quist’s cousin", "the cousin of Quist" */
function findOwner(
  tokens: readonly Token[],
  noun: Token,
  appearances: readonly Appearance[],
): Owner | null {
  const first = tokens[0]?.lower ?? '';
  if (/^(?:his|her|my)$/.test(first)) return { word: first };
  const before = appearances.find(
    ({ mention }) => mention.possessive && mention.span.end <= noun.start,
  );
  const at = tokens.indexOf(noun);
  const of = tokens[at + 1]?.lower === 'of' ? (tokens[at + 2]?.start ?? -1) : -1;
  const owner = before ?? appearances.find(({ mention }) => mention.span.start === of);
  if (!owner) return describedOwner(tokens, at);
  return owner.entity.kind !== 'organisation' ? { appearance: owner } : null;
}

/** "the striker’s agent" */
function describedOwner(tokens: readonly Token[], at: number): Owner | null {
  const mark = tokens.findLastIndex(({ lower }, i) => i < at && lower === "'s");
  const owner = tokens[mark - 1];
  if (mark < 2 || !owner || tokens[0]?.lower !== 'the') return null;
  const lower = personNoun(owner.lower);
  return isPersonNoun(lower) ? describe(lower, tokens.slice(0, mark), 'person') : null;
}

const isDefinite = (tokens: readonly Token[]): boolean =>
  DEFINITE.has(tokens[0]?.lower ?? '') || tokens.some(({ lower }) => lower === "'s");

/** "the board" of "a spokesman for the board": the words of a noun behind a preposition. */
function phraseOf(tokens: readonly Token[], noun: Token): readonly Token[] {
  const at = tokens.indexOf(noun);
  const link = tokens.findLastIndex(({ lower }, i) => i < at && LINKS.has(lower));
  return link < 0 ? tokens : tokens.slice(link + 1, at + 1);
}

function headOfVoice(voice: Voice, tokens: readonly Token[], noun: Token): Head {
  switch (voice.of) {
    case 'name':
      return { kind: 'voice', appearance: voice.appearance };
    case 'noun':
      return describe(voice.noun.lower, phraseOf(tokens, voice.noun), 'organisation');
    case 'pronoun':
      return { kind: 'owned', word: voice.word === 'its' ? 'it' : voice.word };
    case 'office':
      return { kind: 'office', noun: voice.noun, owner: voice.owner };
    case 'holder': {
      const before = tokens.slice(0, tokens.indexOf(voice.owner) + 1);
      const owner = describe(voice.owner.lower, before, 'person');
      return { kind: 'office', noun: voice.noun, owner };
    }
    case 'context': {
      const known = isDefinite(tokens) && PERSON_NOUNS.has(noun.lower);
      return known ? describe(noun.lower, [noun], 'person') : { kind: 'context', noun: voice.noun };
    }
    default:
      return { kind: 'anonymous' };
  }
}

const describe = (
  noun: string,
  tokens: readonly Token[],
  group: Description['group'],
): Description => ({
  kind: 'description',
  noun,
  phrase: tokens.map(({ text }) => text).join(' '),
  words: tokens.filter(({ kind }) => kind !== 'mark').map(({ lower }) => lower),
  sex: sexOfNoun(noun),
  group,
  owner: null,
});
