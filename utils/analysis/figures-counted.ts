import type { Draft } from './figures-draft.ts';
import { isPerson, type NounPhrase, ofPhrase, readGroup, readNoun } from './figures-nouns.ts';
import type { FigureTokens } from './figures-tokens.ts';
import type { FigureWords } from './lexicons/figure-languages.ts';
import { isGluedHyphen } from './numbers-mention.ts';
import { readRate } from './units-rate.ts';

const MORE = new Set('more fewer other additional further extra such'.split(' '));

/** Finds what a number without a unit counts. */
export function takeNoun(
  text: string,
  tokens: FigureTokens,
  draft: Draft,
  foreign: FigureWords | null,
): void {
  if (isCompound(tokens, draft.last)) {
    takeCompound(tokens, draft);
    return;
  }
  if (isSizeOfGroup(tokens, draft)) {
    draft.kind = 'count';
    draft.unit = 'people';
    return;
  }
  const at =
    draft.last + (draft.number.form === 'vague' && tokens.word(draft.last + 1) === 'of' ? 2 : 1);
  const noun = foreign ? foreignNoun(tokens, at) : nativeNoun(tokens, draft, at);
  if (!noun || tokens.sentence(at) !== tokens.sentence(draft.last)) return;
  draft.noun = noun;
  draft.kind = 'count';
  draft.counts = slice(text, tokens, noun.first, noun.last);
  if (isPerson(tokens.word(noun.head))) draft.unit = 'people';
}

/** The noun at `at`, or behind what stands between: "200 more homes", "200 or so people", "three of the victims". */
function nativeNoun(tokens: FigureTokens, draft: Draft, at: number): NounPhrase | null {
  const isVague = tokens.word(at) === 'or' && tokens.word(at + 1) === 'so';
  const start = isVague ? at + 2 : MORE.has(tokens.word(at)) ? at + 1 : at;
  const noun = readNoun(tokens, start, draft.value);
  if (noun || (draft.value !== 1 && !isSmallCount(draft))) return noun;
  return readGroup(tokens, at);
}

const isSmallCount = ({ value, number }: Draft): boolean =>
  value <= 20 && Number.isInteger(value) && number.scale === 1;

/** "a family of five": persons are what such a group consists of. */
const isSizeOfGroup = (tokens: FigureTokens, { first }: Draft): boolean =>
  tokens.word(first - 1) === 'of' && GROUPS.has(tokens.word(first - 2));

const GROUPS = new Set('family crew team panel party jury squad gang group household'.split(' '));

/** The word after a hyphen is what is counted, not what joins two numbers: "5-to-4", "50-plus". */
function isCompound(tokens: FigureTokens, last: number): boolean {
  const word = last + 2;
  if (!isGluedHyphen(tokens, last + 1) || !tokens.isWord(word) || !tokens.glued(word)) return false;
  return !JOINING.has(tokens.word(word));
}

const JOINING = new Set('to and or plus odd something ish over'.split(' '));

function takeCompound(tokens: FigureTokens, draft: Draft): void {
  const at = draft.last + 2;
  draft.attributive = true;
  draft.kind = 'count';
  draft.noun = { first: at, last: at, head: at, plural: false };
  draft.counts = tokens.raw(at);
}

/** In a language whose words are not known: the word behind, if it is long enough to be a noun. */
function foreignNoun(tokens: FigureTokens, from: number): NounPhrase | null {
  const at = /^(?:de|di)$/u.test(tokens.word(from)) ? from + 1 : from; // "millones de personas"
  if (!tokens.isWord(at) || tokens.glued(at) || tokens.raw(at).length < 4) return null;
  return { first: at, last: at, head: at, plural: true };
}

const WHOLES = new Set(['the', 'its', 'their', 'all']);

/** What a share or a measure is of: "5% of its workforce". */
export function takeOf(text: string, tokens: FigureTokens, draft: Draft): void {
  const at = draft.last + 1;
  if (draft.kind === 'money' || tokens.sentence(at) !== tokens.sentence(draft.last)) return;
  const of = tokens.word(at) === 'of';
  if (!of && draft.kind === 'share') {
    const noun = readNoun(tokens, WHOLES.has(tokens.word(at)) ? at + 1 : at, 2);
    if (noun) draft.counts = slice(text, tokens, noun.first, noun.last);
    return;
  }
  if (!of || draft.attributive) return;
  const end = ofPhrase(tokens, at, 4);
  if (end > 0) draft.counts = slice(text, tokens, at + 1, end);
}

/** Adds "per …" to the unit: of a measure, of money, of what is counted. */
export function takeRate(tokens: FigureTokens, draft: Draft): void {
  if (draft.kind === 'share' || draft.kind === 'bare' || draft.kind === 'age') return;
  const counted = draft.kind === 'count' && draft.noun !== null;
  const end = counted ? (draft.noun?.last ?? draft.last) : draft.last;
  const rate = readRate(tokens, draft.kind === 'money' ? pastConversion(tokens, end) : end);
  if (!rate || draft.unit.includes(' per ')) return;
  if (tokens.mark(end + 1) === '/') draft.last = Math.max(draft.last, rate.last);
  if (counted) {
    draft.unit = `${draft.counts} per ${rate.per}`;
    return;
  }
  draft.unit = draft.unit === '' ? '' : `${draft.unit} per ${rate.per}`;
}

/** "A$6 (US$4.46) per share": the rate stands behind the conversion. */
function pastConversion(tokens: FigureTokens, end: number): number {
  if (tokens.raw(end + 1) !== '(') return end;
  for (let at = end + 3; at < end + 8; at += 1) if (tokens.raw(at) === ')') return at;
  return end;
}

function slice(text: string, tokens: FigureTokens, first: number, last: number): string {
  const words = text.slice(tokens.start(first), tokens.end(last));
  return first === last || !/\s\s|[^\S ]/u.test(words) ? words : words.replace(/\s+/gu, ' ');
}
