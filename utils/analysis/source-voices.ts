import { lastOf } from '../text/list-ends.ts';
import type { Token } from '../text/tokens.ts';
import type { Appearance } from './cast.ts';
import { isDemonym } from './demonyms.ts';
import { OWN_WORDS, PERSONAL_BODIES } from './lexicons/bodies.ts';
import { DOCUMENTS, MADE, PLATFORMS } from './lexicons/descriptions.ts';
import { PREPOSITIONS } from './lexicons/function-words.ts';
import { BODY, isIn } from './listed-nouns.ts';
import { WORDS } from './listed-words.ts';
import type { Owner } from './source-descriptions.ts';
import { isPrinter, isReporter } from './source-makers.ts';
import { isBodyNoun } from './source-nouns.ts';
import { isPossessor, readPart } from './source-parts.ts';

/** Whom something speaks for that is nobody itself: a spokesman, a statement, a board, an office. */
export type Voice =
  /** An organisation or, of a letter, a person that the source names. */
  | { of: 'name'; appearance: Appearance }
  /** "the bank" of "the bank’s board": to be found by its noun. */
  | { of: 'noun'; noun: Token }
  /** "its", "his" */
  | { of: 'pronoun'; word: string }
  /** "the senator’s office": a body of one’s own. */
  | { of: 'office'; noun: string; owner: Owner }
  /** "the mayor’s office": of somebody to be found by what he is. */
  | { of: 'holder'; noun: string; owner: Token }
  /** "the statement", "a spokesman": of whoever has just spoken. */
  | { of: 'context'; noun: string }
  | { of: 'nobody' };

const SPOKESPEOPLE = new Set(
  'spokesman spokeswoman spokesperson spokespeople spokespersons representatives representative'.split(
    ' ',
  ),
);

// Before whoever made a thing, or on whose page it stands; not whom it is about or sent to.
const MAKERS = new Set('by from of for on at in'.split(' '));

/** Tells whether a noun means somebody who speaks for another. */
export const isSpokesman = (lower: string): boolean => SPOKESPEOPLE.has(lower);

/** Tells whether a noun means what speaks for somebody else. */
export const isVoice = (lower: string): boolean => VOICES.has(lower);

const VOICES: ReadonlySet<string> = new Set([...SPOKESPEOPLE, ...OWN_WORDS, ...DOCUMENTS]);

/** "press service", "media office" */
function isPressOffice(tokens: readonly Token[], at: number): boolean {
  const kind = tokens[at - 1]?.lower ?? '';
  const lower = tokens[at]?.lower ?? '';
  return (
    /^(?:press|media|communications|news|information)$/.test(kind) &&
    /^(?:service|office|department|unit|team|cent(?:er|re)|desk|bureau|secretariat)$/.test(lower)
  );
}

/** "a lawyer for", "attorneys representing": without a name, and for whom the source goes on to tell. */
function isCounsel(tokens: readonly Token[], at: number): boolean {
  const first = tokens[0];
  const opens = first?.lower === 'a' || first?.lower === 'an' || at === 0;
  return (
    opens &&
    /^(?:lawyer|attorney|solicitor|barrister)s?$|^counsel$/.test(tokens[at]?.lower ?? '') &&
    /^(?:for|representing)$/.test(tokens[at + 1]?.lower ?? '')
  );
}

/** "Analysts at Acme": what they write is their bank’s word. */
function employerOf(
  tokens: readonly Token[],
  at: number,
  appearances: readonly Appearance[],
): Voice | null {
  if (!/^(?:analysts|economists|strategists)$/.test(tokens[at]?.lower ?? '')) return null;
  if (!/^(?:at|with|from)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  // "at the broker Acme"
  let first = at + 2;
  while (first < at + 5 && tokens[first]?.text === tokens[first]?.lower) first++;
  const bank = tokens[first];
  const named = appearances.find(({ mention }) => mention.span.start === bank?.start);
  // By “the broker” one may be called that is none.
  const isFirm = first > at + 3 || named?.entity.kind !== 'person';
  return named && isFirm ? nameOf(named) : null;
}

/** Reads whom a spokesman, a lawyer or a document speaks for; null for other nouns. */
export function readVoice(
  tokens: readonly Token[],
  noun: Token,
  appearances: readonly Appearance[],
): Voice | null {
  const at = tokens.indexOf(noun);
  if (isPressOffice(tokens, at)) {
    const lower = 'spokesperson';
    const spokesman = { ...noun, lower, ...WORDS.listsOf(lower) };
    const others = [...tokens.slice(0, at - 1), spokesman, ...tokens.slice(at + 1)];
    return readSpeech(others, spokesman, appearances);
  }
  if (isVoice(noun.lower)) return readSpeech(tokens, noun, appearances);
  if (isCounsel(tokens, at)) return readClient(tokens, at, appearances);
  return employerOf(tokens, at, appearances);
}

/** The body in "a lawyer for Acme"; a lawyer of a person’s speaks for nobody. */
function readClient(
  tokens: readonly Token[],
  at: number,
  appearances: readonly Appearance[],
): Voice {
  const client = tokens.findIndex((token, i) => i > at + 1 && token.lower !== 'the');
  const start = tokens[client]?.start;
  const named = appearances.find(({ mention }) => mention.span.start === start);
  if (named) return isIntroduced(named.entity) || isFull(named) ? NOBODY : nameOf(named);
  const noun = tokens[client];
  return noun && isIn(noun, BODY) ? { of: 'noun', noun } : NOBODY;
}

/** A name of several words that tells of no body may well be a person’s. */
const isFull = ({ entity: { kind, words } }: Appearance): boolean =>
  kind !== 'organisation' && words.length > 1;

const NOBODY: Voice = { of: 'nobody' };
const nameOf = (appearance: Appearance): Voice => ({ of: 'name', appearance });

/** Whom a spokesman or a document speaks for. */
function readSpeech(
  tokens: readonly Token[],
  noun: Token,
  appearances: readonly Appearance[],
): Voice {
  const at = tokens.indexOf(noun);
  const before = appearances.findLast(
    (one) =>
      one.mention.span.end <= noun.start &&
      maySpeakFor(noun, one, true) &&
      standsBefore(tokens, one, at) &&
      !tellsNation(tokens, one),
  );
  if (before) return nameOf(before);
  const after = namedAfter(tokens, noun, appearances);
  if (after) return nameOf(bearerAfter(tokens, after, appearances) ?? after);
  if (appearances.some((one) => isPrinter(tokens, one))) return NOBODY;
  // "a statement from her office"
  const part = tokens.find(({ lower }, i) => i > at && PERSONAL_BODIES.has(lower));
  return (part && readPart(tokens, part, appearances)) ?? voiceOfNoun(tokens, at);
}

/** A person’s letter is that one’s own; a person’s spokesman is not. */
const maySpeakFor = (noun: Token, { entity, mention }: Appearance, isAuthor: boolean): boolean =>
  (!isIntroduced(entity) || (isAuthor && !isSpokesman(noun.lower))) &&
  !PLATFORMS.has(mention.words.join(' ').toLowerCase());

/** "a spokesman for Acme", "a statement by Quist": the first name after a noun that may be its maker’s. */
function namedAfter(
  tokens: readonly Token[],
  noun: Token,
  appearances: readonly Appearance[],
): Appearance | undefined {
  const at = tokens.indexOf(noun);
  const body = tokens.find((_, i) => i > at && isOwnBody(tokens, i, at));
  return appearances.find((one) => {
    const { start: named } = one.mention.span;
    const word = wordBefore(
      tokens,
      tokens.findIndex(({ start }) => start === named),
    );
    if (named < noun.end || isPrinter(tokens, one)) return false;
    // "a spokesman for the firm in Ayr": where the body is.
    if (/^(?:in|at|on|near)$/.test(word) && body && body.start < named) return false;
    const isMade = MAKERS.has(word) && !isCited(noun);
    const isAuthor = /^(?:by|from)$/.test(word);
    return (isMade && maySpeakFor(noun, one, isAuthor)) || isReporter(tokens, at, one);
  });
}

/** "a spokesman for the US maker Acme": the name that a noun for its kind leads to. */
function bearerAfter(
  tokens: readonly Token[],
  { mention }: Appearance,
  appearances: readonly Appearance[],
): Appearance | undefined {
  const at = tokens.findIndex(({ start }) => start >= mention.span.end);
  const next = tokens.findIndex(({ text }, i) => i >= at && text !== text.toLowerCase());
  const words = at < 0 ? [] : tokens.slice(at, next);
  const isKind = words.length > 0 && words.every(({ kind }) => kind === 'word');
  if (!isKind || !isBodyNoun(lastOf(words)?.lower ?? '')) return undefined;
  return appearances.find((one) => one.mention.span.start === tokens[next]?.start);
}

/** "a British spokesman" */
const tellsNation = (tokens: readonly Token[], { mention }: Appearance): boolean =>
  tokens.some(
    (token) =>
      token.start === mention.span.start && (isDemonym(token) || token.text.endsWith('ish')),
  );

/** Whether the text tells of somebody that it is a person, by a title, a first name or a role. */
const isIntroduced = ({ kind, sex, roles, mentions }: Appearance['entity']): boolean =>
  kind === 'person' &&
  (sex !== null || roles.length > 0 || mentions.some(({ title }) => title !== ''));

/** "study", "research": what is found is its authors’, wherever they work. */
const isCited = ({ lower }: Token): boolean =>
  /^(?:study|research|analysis|report|estimates?)$/.test(lower);

/** Whether a name stands right before a noun but for words in between that are no body of their own. */
function standsBefore(tokens: readonly Token[], { mention }: Appearance, at: number): boolean {
  const from = tokens.findIndex(({ start }) => start >= mention.span.end);
  const between = tokens.slice(from, at).filter(({ lower }) => lower !== "'s" && lower !== "'");
  return (
    between.length < 4 &&
    between.every(({ kind, lower }) => kind === 'word' && !/^(?:to|about|against)$/.test(lower))
  );
}

/** The word before token `from`, articles, titles and what describes it left out. */
function wordBefore(tokens: readonly Token[], from: number): string {
  let at = from - 1;
  while (at > Math.max(0, from - 5) && tokens[at]?.kind === 'word') {
    const lower = tokens[at]?.lower ?? '';
    if (PREPOSITIONS.has(lower)) break;
    at--;
  }
  return tokens[at]?.lower ?? '';
}

/** "council figures", "a notice on the board’s website", "its survey", "the statement" */
function voiceOfNoun(tokens: readonly Token[], at: number): Voice {
  const noun = tokens[at];
  const lower = noun?.lower ?? '';
  const made = noun && tokens.slice(0, at).some((token) => token.lower === 'own');
  const body = tokens.find((_, i) => isOwnBody(tokens, i, at));
  const isIts =
    body &&
    isPossessor(tokens, tokens.indexOf(body)) &&
    /^(?:report|analysis|estimates?)$/.test(lower);
  if (body && !made && (isIts || !(noun && isCited(noun)))) return { of: 'noun', noun: body };
  const pronoun = tokens.find(({ lower: word }) => /^(?:its|his|her)$/.test(word));
  if (pronoun) return { of: 'pronoun', word: pronoun.lower };
  const bare = tokens.every(
    ({ kind, lower: word }, i) =>
      i === at ||
      kind === 'mark' ||
      /^(?:the|a|an|this|that|same|another|separate)$/.test(word) ||
      MADE.has(word),
  );
  const known = /^(?:the|this|that)$/.test(tokens[0]?.lower ?? '');
  // "A filing with the stock exchange": of whoever else than that it is.
  if (lower === 'filing' && /^(?:with|to)$/.test(tokens[at + 1]?.lower ?? ''))
    return { of: 'context', noun: 'statement' };
  const follows =
    SPOKESPEOPLE.has(lower) || lower === 'statement' || (known && OWN_WORDS.has(lower));
  return bare && follows ? { of: 'context', noun: lower } : { of: 'nobody' };
}

/** Whether token `i` is a noun for the body that what stands at `at` is of. */
function isOwnBody(tokens: readonly Token[], i: number, at: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  if (i === at || !isIn(tokens[i], BODY) || OWN_WORDS.has(lower)) return false;
  if (i < at) return i === at - 1 || isPossessor(tokens, i);
  return MAKERS.has(wordBefore(tokens, i)) && tokens[i + 1]?.lower !== 'of';
}
