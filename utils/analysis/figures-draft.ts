import type { Change } from './analysis.ts';
import { isPerson, type NounPhrase, ofPhrase, readGroup, readNoun } from './figures-nouns.ts';
import type { Token } from './figures-tokens.ts';
import type { FigureWords } from './lexicons/figure-languages.ts';
import type { UnitKind } from './lexicons/unit-table.ts';
import { isGluedHyphen, type Mention, nextWord } from './numbers.ts';
import { type Measure, readCurrencyBefore, readRate, readUnit } from './units.ts';

/** A figure in the making: a number with what stands around it, in token indices. */
export interface Draft {
  number: Mention;
  /** The figure's own tokens: sign, currency, number, scale and unit. */
  first: number;
  last: number;
  value: number;
  high?: number;
  unit: string;
  kind: UnitKind | 'share' | 'count' | 'score' | 'bare';
  /** Joined to its noun or unit by a hyphen: "a 12-kilometre tunnel". */
  attributive: boolean;
  noun: NounPhrase | null;
  counts: string;
  change: Change;
  claim: boolean;
}

/** Completes a number with its sign, currency, unit, rate and noun. */
export function makeDraft(
  text: string,
  tokens: readonly Token[],
  number: Mention,
  foreign: FigureWords | null,
): Draft {
  const draft: Draft = {
    number,
    first: number.first,
    last: number.last,
    value: number.value,
    unit: '',
    kind: 'bare',
    attributive: false,
    noun: null,
    counts: '',
    change: '=',
    claim: true,
  };
  if (number.high !== undefined) draft.high = number.high;
  takeSign(tokens, draft);
  takeCurrency(tokens, draft);
  decideMetres(tokens, draft, foreign);
  takeSuffix(tokens, draft);
  if (draft.kind === 'bare') takeUnit(tokens, draft, foreign);
  else takeCurrencyTail(tokens, draft);
  if (draft.kind === 'bare') takeForm(tokens, draft);
  if (draft.kind === 'bare') takeNoun(text, tokens, draft, foreign);
  else takeOf(text, tokens, draft);
  takeRate(tokens, draft);
  return draft;
}

const isMinus = (raw: string): boolean => raw === '-' || raw === '−' || raw === '–' || raw === '‑';

function takeSign(tokens: readonly Token[], draft: Draft): void {
  const sign = tokens[draft.first - 1];
  if (!sign || sign.sentence !== tokens[draft.first]?.sentence) return;
  const glued = tokens[draft.first]?.glued === true;
  if (isMinus(sign.raw) && glued && (!sign.glued || opensValue(tokens[draft.first - 2]))) {
    if (draft.number.form !== 'digits') return;
    // "50 -1.3%" lists a loss, "75 -300mm" is a range.
    const isRange =
      tokens[draft.first - 2]?.kind === 'number' && tokens[draft.last + 1]?.raw !== '%';
    if (!isRange) negate(draft, draft.first - 1);
  } else if (sign.word === 'minus' || sign.word === 'negative') negate(draft, draft.first - 1);
  else if (isMinus(sign.raw) && glued && tokens[draft.first - 2]?.word === 'minus')
    negate(draft, draft.first - 2);
  else if (sign.raw === '+' && glued && !sign.glued) {
    draft.first -= 1;
    draft.change = 'up';
  }
}

const opensValue = (token: Token | undefined): boolean =>
  token?.raw === '(' || token?.raw === '[' || token?.raw === '<' || token?.raw === '>';

function negate(draft: Draft, first: number): void {
  draft.value = draft.value === 0 ? 0 : -draft.value;
  draft.first = first;
}

function takeCurrency(tokens: readonly Token[], draft: Draft): void {
  const found = readCurrencyBefore(tokens, draft.first);
  if (!found || draft.number.form === 'times' || draft.number.form === 'vague') return;
  if (draft.number.form === 'words' && draft.number.scale === 1) return;
  draft.first = found.first;
  draft.value *= found.factor;
  draft.unit = found.code;
  draft.kind = 'money';
  const sign = tokens[draft.first - 1];
  if (sign && isMinus(sign.raw) && !sign.glued && tokens[draft.first]?.glued)
    negate(draft, draft.first - 1);
  if (tokens[draft.number.last + 1]?.raw === 'm' && draft.number.metres) takeMillion(draft);
}

/** "$31.20 US", "$5 million Canadian": whose dollars, said behind. */
function takeCurrencyTail(tokens: readonly Token[], draft: Draft): void {
  const next = tokens[draft.last + 1];
  if (draft.unit !== 'USD' || next?.kind !== 'word') return;
  if (next.raw === 'US' || next.raw === 'USD' || next.raw === 'U.S.') draft.last += 1;
  const code = { CAD: 'CAD', AUD: 'AUD', NZD: 'NZD', Canadian: 'CAD', Australian: 'AUD' }[next.raw];
  if (code === undefined) return;
  draft.unit = code;
  draft.last += 1;
}

function takeMillion(draft: Draft): void {
  draft.value *= 1e6;
  draft.number.value *= 1e6;
  draft.number.scale = 1e6;
  draft.number.last += 1;
  draft.last = Math.max(draft.last, draft.number.last);
  draft.number.metres = false;
}

const LENGTH_CONTEXT = new Set(
  'high long wide deep tall above below from away across apart sprint race final hurdles freestyle butterfly backstroke medley relay individual breaststroke yards men women in of and or down up off before to'.split(
    ' ',
  ),
);

/** "five-plus months", "30-odd years". */
function takeSuffix(tokens: readonly Token[], draft: Draft): void {
  if (!isGluedHyphen(tokens, draft.last + 1)) return;
  const word = tokens[draft.last + 2]?.word;
  if (word !== 'plus' && word !== 'odd') return;
  draft.last += 2;
  draft.change = word === 'plus' ? '>' : '~';
}

/** A bare "m" behind digits is millions where a unit or a plural follows, else metres. */
function decideMetres(tokens: readonly Token[], draft: Draft, foreign: FigureWords | null): void {
  if (!draft.number.metres) return;
  const behind = draft.number.last + 1;
  const hyphen = isGluedHyphen(tokens, behind + 1);
  const next = tokens[behind + 1];
  if (hyphen || next?.kind !== 'word' || LENGTH_CONTEXT.has(next.word)) return;
  const measured = readUnit(tokens, behind, foreign) !== null;
  if (measured || readNoun(tokens, behind + 1, 2)?.plural) takeMillion(draft);
}

function takeUnit(tokens: readonly Token[], draft: Draft, foreign: FigureWords | null): void {
  const { form } = draft.number;
  if (form === 'times') return;
  const last =
    form === 'vague' && tokens[draft.last + 1]?.word === 'of' ? draft.last + 1 : draft.last;
  const found = readUnit(tokens, last, foreign) ?? unitOfPart(tokens, draft);
  if (!found) return;
  applyUnit(tokens, draft, found);
}

/** "three-quarters of a mile", "a quarter of an hour". */
function unitOfPart(tokens: readonly Token[], draft: Draft): Measure | null {
  if (draft.number.form !== 'share' || tokens[draft.last + 1]?.word !== 'of') return null;
  const article = tokens[draft.last + 2]?.word;
  if (article !== 'a' && article !== 'an') return null;
  const found = readUnit(tokens, draft.last + 2, null);
  return found?.kind === 'percent' || found?.kind === 'points' ? null : found;
}

function applyUnit(tokens: readonly Token[], draft: Draft, found: Measure): void {
  draft.unit = found.name;
  draft.kind = found.kind;
  draft.attributive = found.attributive;
  draft.last = found.last;
  if (found.factor !== 1) {
    // 41 cents is 0.41, not 0.41000000000000003.
    draft.value = scaled(draft.value, found.factor);
    if (draft.high !== undefined) draft.high = scaled(draft.high, found.factor);
  }
  if (found.kind === 'time') takeAge(tokens, draft);
}

const scaled = (value: number, factor: number): number =>
  factor < 1 ? value / Math.round(1 / factor) : value * factor;

/** "10 years old", "5-year-old", "95 years of age". */
function takeAge(tokens: readonly Token[], draft: Draft): void {
  const at = nextWord(tokens, draft.last);
  const word = tokens[at]?.word;
  const unit = draft.unit;
  if (!/^(?:days|weeks|months|years)$/u.test(unit)) return;
  if (word === 'old' || word === 'olds') draft.last = at;
  else if (word === 'of' && tokens[at + 1]?.word === 'age') draft.last = at + 1;
  else return;
  draft.unit = `${unit} of age`;
  draft.kind = 'age';
}

function takeForm(tokens: readonly Token[], draft: Draft): void {
  const { form } = draft.number;
  if (form === 'share') {
    draft.kind = 'share';
    draft.unit = 'share';
    // "half a season": the article was taken for a unit that did not come.
    if (draft.value === 0.5 && /^an?$/u.test(tokens[draft.last]?.word ?? '')) draft.last -= 1;
  } else if (form === 'times') {
    draft.kind = 'times';
    draft.unit = 'times';
  }
}

function takeNoun(
  text: string,
  tokens: readonly Token[],
  draft: Draft,
  foreign: FigureWords | null,
): void {
  const hyphen = isGluedHyphen(tokens, draft.last + 1) && tokens[draft.last + 2]?.glued === true;
  if (hyphen && isCompound(tokens, draft.last + 2)) {
    const at = draft.last + 2;
    draft.attributive = true;
    draft.kind = 'count';
    draft.noun = { first: at, last: at, head: at, plural: false };
    draft.counts = tokens[at]?.raw ?? '';
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
const isCompound = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'word' &&
  !/^(?:to|and|or|plus|odd|something|ish|over)$/u.test(tokens[at]?.word ?? '');

/** In a language whose words are not known: the word behind, if it is long enough to be a noun. */
function foreignNoun(tokens: readonly Token[], at: number): NounPhrase | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.glued || token.raw.length < 4) return null;
  return { first: at, last: at, head: at, plural: true };
}

/** What a share or a measure is of: "5% of its workforce". */
function takeOf(text: string, tokens: readonly Token[], draft: Draft): void {
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

function takeRate(tokens: readonly Token[], draft: Draft): void {
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

export const slice = (
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): string => text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0).replace(/\s+/gu, ' ');
