import type { Change } from './analysis.ts';
import { takeNoun, takeOf, takeRate } from './figures-counted.ts';
import { type NounPhrase, readNoun } from './figures-nouns.ts';
import type { Token } from './figures-tokens.ts';
import type { FigureWords } from './lexicons/figure-languages.ts';
import type { UnitKind } from './lexicons/unit-table.ts';
import { isGluedHyphen, type Mention, nextWord } from './numbers-mention.ts';
import { type Measure, readUnit } from './units.ts';
import { readCurrencyBefore } from './units-currency.ts';

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

/** Completes a number with its sign, currency, unit, rate and noun, from token `free` on. */
export function makeDraft(
  text: string,
  tokens: readonly Token[],
  number: Mention,
  foreign: FigureWords | null,
  free: number,
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
  if (number.first > free) takeSign(tokens, draft);
  if (draft.first > free) takeCurrency(tokens, draft, free);
  decideMetres(tokens, draft, foreign);
  takeSuffix(tokens, draft);
  takeUnit(tokens, draft, foreign);
  if (draft.kind === 'bare') takeForm(tokens, draft);
  if (draft.kind === 'bare') takeNoun(text, tokens, draft, foreign);
  else takeOf(text, tokens, draft);
  takeRate(tokens, draft);
  return draft;
}

const isMinus = (raw: string): boolean => raw === '-' || raw === '−' || raw === '–' || raw === '‑';

function takeSign(tokens: readonly Token[], draft: Draft): void {
  const { first } = draft;
  const sign = tokens[first - 1];
  if (!sign || sign.sentence !== tokens[first]?.sentence) return;
  const glued = tokens[first]?.glued === true;
  if (sign.word === 'minus' || sign.word === 'negative') negate(draft, first - 1);
  else if (!glued) return;
  else if (sign.raw === '+' && !sign.glued) {
    draft.first -= 1;
    draft.change = 'up';
  } else if (isMinus(sign.raw) && tokens[first - 2]?.word === 'minus') negate(draft, first - 2);
  else if (isMinus(sign.raw) && isSign(tokens, draft)) negate(draft, first - 1);
}

/** A dash glued to the number is its sign where nothing is glued before it and it is no range's. */
function isSign(tokens: readonly Token[], { first, last, number }: Draft): boolean {
  const before = tokens[first - 2];
  if (number.form !== 'digits' || (tokens[first - 1]?.glued && !opensValue(before))) return false;
  // "50 -1.3%" lists a loss, "75 -300mm" is a range.
  return before?.kind !== 'number' || tokens[last + 1]?.raw === '%';
}

const opensValue = (token: Token | undefined): boolean =>
  token?.raw === '(' || token?.raw === '[' || token?.raw === '<' || token?.raw === '>';

function negate(draft: Draft, first: number): void {
  draft.value = draft.value === 0 ? 0 : -draft.value;
  draft.first = first;
}

function takeCurrency(tokens: readonly Token[], draft: Draft, free: number): void {
  const found = readCurrencyBefore(tokens, draft.first);
  if (
    !found ||
    found.first < free ||
    draft.number.form === 'times' ||
    draft.number.form === 'vague'
  )
    return;
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

const TAILS = new Map([
  ['CAD', 'CAD'],
  ['AUD', 'AUD'],
  ['NZD', 'NZD'],
  ['Canadian', 'CAD'],
  ['Australian', 'AUD'],
]);

/** "$31.20 US", "$5 million Canadian": whose dollars, said behind. */
function takeCurrencyTail(tokens: readonly Token[], draft: Draft): void {
  const next = tokens[draft.last + 1];
  if (draft.unit !== 'USD' || next?.kind !== 'word') return;
  if (next.raw === 'US' || next.raw === 'USD' || next.raw === 'U.S.') draft.last += 1;
  const code = TAILS.get(next.raw);
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

const CROWDS =
  /^(?:population|audience|total|workforce|membership|readership|circulation|sales|sold|sell|drew|attracted|employs|employed|shipped|users|viewers|jobs|households)$/u;

/** A bare "m" behind digits is millions where a unit, a plural or a crowd stands beside it, else metres. */
function decideMetres(tokens: readonly Token[], draft: Draft, foreign: FigureWords | null): void {
  if (!draft.number.metres) return;
  for (let at = draft.first - 1; at >= draft.first - 3 && at >= 0; at -= 1) {
    if (CROWDS.test(tokens[at]?.word ?? '')) {
      takeMillion(draft);
      return;
    }
  }
  const behind = draft.number.last + 1;
  const next = tokens[behind + 1];
  if (isGluedHyphen(tokens, behind + 1) || next?.kind !== 'word' || LENGTH_CONTEXT.has(next.word))
    return;
  const measured = readUnit(tokens, behind, foreign) !== null;
  if (measured || readNoun(tokens, behind + 1, 2)?.plural) takeMillion(draft);
}

function takeUnit(tokens: readonly Token[], draft: Draft, foreign: FigureWords | null): void {
  const { form } = draft.number;
  if (draft.kind === 'money') takeCurrencyTail(tokens, draft);
  if (draft.kind === 'money' || form === 'times') return;
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
  return readUnit(tokens, draft.last + 2, null);
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
