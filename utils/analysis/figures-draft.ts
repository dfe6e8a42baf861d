import { WordFilter } from '../text/word-filter.ts';
import type { Change } from './analysis.ts';
import { takeNoun, takeOf, takeRate } from './figures-counted.ts';
import { type NounPhrase, readNoun } from './figures-nouns.ts';
import type { FigureTokens } from './figures-tokens.ts';
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
  high: number | undefined;
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
  tokens: FigureTokens,
  number: Mention,
  foreign: FigureWords | null,
  free: number,
): Draft {
  const draft: Draft = {
    number,
    first: number.first,
    last: number.last,
    value: number.value,
    high: number.high,
    unit: '',
    kind: 'bare',
    attributive: false,
    noun: null,
    counts: '',
    change: '=',
    claim: true,
  };
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

const MINUS_WORDS = new WordFilter(['minus', 'negative']);

const isMinus = (raw: string): boolean => raw === '-' || raw === '−' || raw === '–' || raw === '‑';

function takeSign(tokens: FigureTokens, draft: Draft): void {
  const { first } = draft;
  const at = first - 1;
  if (tokens.sentence(at) !== tokens.sentence(first)) return;
  if (tokens.isWord(at)) {
    if (tokens.isIn(at, MINUS_WORDS)) negate(draft, at);
    return;
  }
  if (!tokens.glued(first)) return;
  const sign = tokens.mark(at);
  if (sign === '+' && !tokens.glued(at)) {
    draft.first -= 1;
    draft.change = 'up';
  } else if (isMinus(sign) && tokens.word(at - 1) === 'minus') negate(draft, at - 1);
  else if (isMinus(sign) && isSign(tokens, draft)) negate(draft, at);
}

/** A dash glued to the number is its sign where nothing is glued before it and it is no range's. */
function isSign(tokens: FigureTokens, { first, last, number }: Draft): boolean {
  if (number.form !== 'digits') return false;
  if (tokens.glued(first - 1) && !OPENS_VALUE.has(tokens.raw(first - 2))) return false;
  // "50 -1.3%" lists a loss, "75 -300mm" is a range.
  return !tokens.isNumber(first - 2) || tokens.raw(last + 1) === '%';
}

const OPENS_VALUE = new Set(['(', '[', '<', '>']);

function negate(draft: Draft, first: number): void {
  draft.value = draft.value === 0 ? 0 : -draft.value;
  draft.first = first;
}

function takeCurrency(tokens: FigureTokens, draft: Draft, free: number): void {
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
  const sign = draft.first - 1;
  if (isMinus(tokens.mark(sign)) && !tokens.glued(sign) && tokens.glued(draft.first))
    negate(draft, sign);
  if (draft.number.metres && tokens.raw(draft.number.last + 1) === 'm') takeMillion(draft);
}

const TAILS = new Map([
  ['CAD', 'CAD'],
  ['AUD', 'AUD'],
  ['NZD', 'NZD'],
  ['Canadian', 'CAD'],
  ['Australian', 'AUD'],
]);

/** "$31.20 US", "$5 million Canadian": whose dollars, said behind. */
function takeCurrencyTail(tokens: FigureTokens, draft: Draft): void {
  if (draft.unit !== 'USD' || !tokens.isWord(draft.last + 1)) return;
  const tail = tokens.raw(draft.last + 1);
  if (tail === 'US' || tail === 'USD' || tail === 'U.S.') draft.last += 1;
  const code = TAILS.get(tail);
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
function takeSuffix(tokens: FigureTokens, draft: Draft): void {
  if (!isGluedHyphen(tokens, draft.last + 1)) return;
  const word = tokens.word(draft.last + 2);
  if (word !== 'plus' && word !== 'odd') return;
  draft.last += 2;
  draft.change = word === 'plus' ? '>' : '~';
}

const CROWDS = new Set(
  'population audience total workforce membership readership circulation sales sold sell drew attracted employs employed shipped users viewers jobs households'.split(
    ' ',
  ),
);

/** A bare "m" behind digits is millions where a unit, a plural or a crowd stands beside it, else metres. */
function decideMetres(tokens: FigureTokens, draft: Draft, foreign: FigureWords | null): void {
  if (!draft.number.metres) return;
  for (let at = draft.first - 1; at >= draft.first - 3 && at >= 0; at -= 1) {
    if (CROWDS.has(tokens.word(at))) {
      takeMillion(draft);
      return;
    }
  }
  const behind = draft.number.last + 1;
  const next = behind + 1;
  if (!tokens.isWord(next) || LENGTH_CONTEXT.has(tokens.word(next))) return;
  const measured = readUnit(tokens, behind, foreign) !== null;
  if (measured || readNoun(tokens, next, 2)?.plural) takeMillion(draft);
}

function takeUnit(tokens: FigureTokens, draft: Draft, foreign: FigureWords | null): void {
  const { form } = draft.number;
  if (draft.kind === 'money') takeCurrencyTail(tokens, draft);
  if (draft.kind === 'money' || form === 'times') return;
  const last =
    form === 'vague' && tokens.word(draft.last + 1) === 'of' ? draft.last + 1 : draft.last;
  const found = readUnit(tokens, last, foreign) ?? unitOfPart(tokens, draft);
  if (!found) return;
  applyUnit(tokens, draft, found);
}

/** "three-quarters of a mile", "a quarter of an hour". */
function unitOfPart(tokens: FigureTokens, draft: Draft): Measure | null {
  if (draft.number.form !== 'share' || tokens.word(draft.last + 1) !== 'of') return null;
  const article = tokens.word(draft.last + 2);
  if (article !== 'a' && article !== 'an') return null;
  return readUnit(tokens, draft.last + 2, null);
}

function applyUnit(tokens: FigureTokens, draft: Draft, found: Measure): void {
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

const AGE_UNITS = new Set(['days', 'weeks', 'months', 'years']);

/** "10 years old", "5-year-old", "95 years of age". */
function takeAge(tokens: FigureTokens, draft: Draft): void {
  const at = nextWord(tokens, draft.last);
  const word = tokens.word(at);
  const unit = draft.unit;
  if (!AGE_UNITS.has(unit)) return;
  if (word === 'old' || word === 'olds') draft.last = at;
  else if (word === 'of' && tokens.word(at + 1) === 'age') draft.last = at + 1;
  else return;
  draft.unit = `${unit} of age`;
  draft.kind = 'age';
}

function takeForm(tokens: FigureTokens, draft: Draft): void {
  const { form } = draft.number;
  if (form === 'share') {
    draft.kind = 'share';
    draft.unit = 'share';
    // "half a season": the article was taken for a unit that did not come.
    const last = tokens.word(draft.last);
    if (draft.value === 0.5 && (last === 'a' || last === 'an')) draft.last -= 1;
  } else if (form === 'times') {
    draft.kind = 'times';
    draft.unit = 'times';
  }
}
