import type { Draft } from './figures-draft.ts';
import { isPerson, type NounPhrase, ofPhrase, readGroup, readNoun } from './figures-nouns.ts';
import type { Token } from './figures-tokens.ts';
import type { FigureWords } from './lexicons/figure-languages.ts';
import { isGluedHyphen } from './numbers-mention.ts';
import { readRate } from './units-rate.ts';

/** Finds what a number without a unit counts. */
export function takeNoun(
  text: string,
  tokens: readonly Token[],
  draft: Draft,
  foreign: FigureWords | null,
): void {
  if (isCompound(tokens, draft.last)) {
    takeCompound(tokens, draft);
    return;
  }
  const at =
    draft.last + (draft.number.form === 'vague' && tokens[draft.last + 1]?.word === 'of' ? 2 : 1);
  const start = /^(?:more|fewer|other|additional|further|extra|such)$/u.test(tokens[at]?.word ?? '')
    ? at + 1
    : at;
  const noun = foreign
    ? foreignNoun(tokens, at)
    : (readNoun(tokens, start, draft.value) ?? (draft.value === 1 ? readGroup(tokens, at) : null));
  if (!noun || tokens[at]?.sentence !== tokens[draft.last]?.sentence) return;
  draft.noun = noun;
  draft.kind = 'count';
  draft.counts = slice(text, tokens, noun.first, noun.last);
  if (isPerson(tokens[noun.head]?.word ?? '')) draft.unit = 'people';
}

/** The word after a hyphen is what is counted, not what joins two numbers: "5-to-4", "50-plus". */
function isCompound(tokens: readonly Token[], last: number): boolean {
  const word = tokens[last + 2];
  if (!isGluedHyphen(tokens, last + 1) || word?.kind !== 'word' || !word.glued) return false;
  return !/^(?:to|and|or|plus|odd|something|ish|over)$/u.test(word.word);
}

function takeCompound(tokens: readonly Token[], draft: Draft): void {
  const at = draft.last + 2;
  draft.attributive = true;
  draft.kind = 'count';
  draft.noun = { first: at, last: at, head: at, plural: false };
  draft.counts = tokens[at]?.raw ?? '';
}

/** In a language whose words are not known: the word behind, if it is long enough to be a noun. */
function foreignNoun(tokens: readonly Token[], from: number): NounPhrase | null {
  const at = /^(?:de|di)$/u.test(tokens[from]?.word ?? '') ? from + 1 : from; // "millones de personas"
  const token = tokens[at];
  if (token?.kind !== 'word' || token.glued || token.raw.length < 4) return null;
  return { first: at, last: at, head: at, plural: true };
}

/** What a share or a measure is of: "5% of its workforce". */
export function takeOf(text: string, tokens: readonly Token[], draft: Draft): void {
  const at = draft.last + 1;
  if (draft.kind === 'money' || tokens[at]?.sentence !== tokens[draft.last]?.sentence) return;
  const of = tokens[at]?.word === 'of';
  if (!of && draft.kind === 'share') {
    const noun = readNoun(
      tokens,
      at + (/^(?:the|its|their|all)$/u.test(tokens[at]?.word ?? '') ? 1 : 0),
      2,
    );
    if (noun) draft.counts = slice(text, tokens, noun.first, noun.last);
    return;
  }
  if (!of || draft.attributive) return;
  const end = ofPhrase(tokens, at, 4);
  if (end > 0) draft.counts = slice(text, tokens, at + 1, end);
}

/** Adds "per …" to the unit: of a measure, of money, of what is counted. */
export function takeRate(tokens: readonly Token[], draft: Draft): void {
  if (draft.kind === 'share' || draft.kind === 'bare' || draft.kind === 'age') return;
  const counted = draft.kind === 'count' && draft.noun !== null;
  const end = counted ? (draft.noun?.last ?? draft.last) : draft.last;
  const rate = readRate(tokens, draft.kind === 'money' ? pastConversion(tokens, end) : end);
  if (!rate || draft.unit.includes(' per ')) return;
  if (tokens[end + 1]?.raw === '/') draft.last = Math.max(draft.last, rate.last);
  if (counted) {
    draft.unit = `${draft.counts} per ${rate.per}`;
    return;
  }
  draft.unit = draft.unit === '' ? '' : `${draft.unit} per ${rate.per}`;
}

/** "A$6 (US$4.46) per share": the rate stands behind the conversion. */
function pastConversion(tokens: readonly Token[], end: number): number {
  if (tokens[end + 1]?.raw !== '(') return end;
  for (let at = end + 3; at < end + 8; at += 1) if (tokens[at]?.raw === ')') return at;
  return end;
}

const slice = (text: string, tokens: readonly Token[], first: number, last: number): string =>
  text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0).replace(/\s+/gu, ' ');
