import type { Token } from './figures-tokens.ts';
import {
  COINS,
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  CURRENCY_STARTS,
  CURRENCY_WORDS,
} from './lexicons/currency-table.ts';
import type { FigureWords } from './lexicons/figure-languages.ts';
import {
  GLUED_SYMBOLS,
  UNIT_STARTS,
  UNIT_SYMBOLS,
  UNIT_WORDS,
  type Unit,
} from './lexicons/unit-table.ts';
import { isGluedHyphen, nextWord } from './numbers-mention.ts';

/** A unit found beside a number, up to token `last`. */
export interface Measure extends Unit {
  last: number;
  /** Joined by a hyphen: "a 12-kilometre tunnel". */
  attributive: boolean;
}

const money = (code: string, factor = 1): Unit => ({ name: code, kind: 'money', factor });

/** Reads the unit behind the number that ends with token `last`. */
export function readUnit(
  tokens: readonly Token[],
  last: number,
  foreign: FigureWords | null,
): Measure | null {
  const next = tokens[last + 1];
  if (!next || next.sentence !== tokens[last]?.sentence) return null;
  if (next.kind === 'mark' && !isGluedHyphen(tokens, last + 1)) return readSign(tokens, last + 1);
  const at = nextWord(tokens, last);
  if (at < 0) return null;
  const attributive = at === last + 2;
  const word = foreign ? foreignUnit(tokens, at, foreign) : null;
  const found =
    word ?? readSymbol(tokens, at, attributive) ?? (foreign ? null : readUnitWords(tokens, at));
  if (!found || (next.glued && !attributive && !isGluedUnit(tokens, at, found))) return null;
  return { ...found, attributive };
}

type Found = Unit & { last: number };

function readSign(tokens: readonly Token[], at: number): Measure | null {
  const token = tokens[at];
  if (!token) return null;
  const raw = token.raw;
  if (raw === '°' || raw === 'º') {
    const scale = tokens[at + 1]?.raw;
    if (scale === 'C' || scale === 'F') {
      return { ...unit(scale === 'C' ? '°C' : '°F', 'measure'), last: at + 1, attributive: false };
    }
  }
  const found = UNIT_SYMBOLS.get(raw) ?? (token.glued ? GLUED_SYMBOLS.get(raw) : undefined);
  if (found) {
    // A quotation mark behind a number closes a quotation more often than it means inches.
    if (raw === '"' || raw === "'")
      return isDimensionMark(tokens, at) ? { ...found, last: at, attributive: false } : null;
    return { ...found, last: at, attributive: false };
  }
  const code = CURRENCY_SIGNS.get(raw);
  if (code === undefined || startsAmount(tokens, at)) return null;
  return { ...money(code), last: at, attributive: false };
}

const unit = (name: string, kind: Unit['kind']): Unit => ({ name, kind, factor: 1 });

/** The sign belongs to the number behind it: "rose 5 $3". */
const startsAmount = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.glued === true;

const isDimensionMark = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  for (
    let index = at - 2;
    index >= 0 && tokens[index]?.sentence === tokens[at]?.sentence;
    index -= 1
  ) {
    if (tokens[index]?.raw === tokens[at]?.raw) return false; // it closes what that mark opened
  }
  return next?.kind === 'word' && !next.glued;
};

/** Units in another language, past the "de" of "millones de euros" and "milliards d'euros". */
function foreignUnit(tokens: readonly Token[], from: number, foreign: FigureWords): Found | null {
  const linked = /^(?:de|di)$/u.test(tokens[from]?.word ?? '');
  const at = linked ? from + 1 : from;
  const first = (tokens[at]?.word ?? '').replace(/^d'/u, '');
  const two = foreign.units.get(`${first} ${tokens[at + 1]?.word ?? ''}`);
  const name = two ?? foreign.units.get(first);
  if (name === undefined) return null;
  return { ...unit(name, foreignKind(name)), last: two === undefined ? at : at + 1 };
}

function foreignKind(name: string): Unit['kind'] {
  if (name === 'percent') return 'percent';
  if (name === 'percentage points') return 'points';
  return CURRENCY_CODES.has(name) ? 'money' : 'time';
}

function readSymbol(tokens: readonly Token[], at: number, attributive: boolean): Found | null {
  const token = tokens[at];
  if (!token) return null;
  const { raw } = token;
  const tight = token.glued && !attributive;
  const compound = readSlashed(tokens, at);
  if (compound) return compound;
  const found = UNIT_SYMBOLS.get(raw) ?? (tight ? GLUED_SYMBOLS.get(raw) : undefined);
  return found ? { ...found, last: at } : readCurrencySymbol(tokens, at, tight);
}

/** "km/h" */
function readSlashed(tokens: readonly Token[], at: number): Found | null {
  const slash = tokens[at + 1];
  const below = tokens[at + 2];
  if (slash?.raw !== '/' || !slash.glued || !below?.glued) return null;
  const found = UNIT_SYMBOLS.get(`${tokens[at]?.raw}/${below.raw}`);
  return found ? { ...found, last: at + 2 } : null;
}

/** "164p", "11c", "5 USD", "30 MUSD" (millions), "100元". */
function readCurrencySymbol(tokens: readonly Token[], at: number, tight: boolean): Found | null {
  const raw = tokens[at]?.raw ?? '';
  if (raw === 'p') return isPence(tokens, at) ? { ...money('pence'), last: at } : null;
  if (raw === 'c' && tight) return { ...money('USD', 0.01), last: at };
  const multiple = /^[MK]([A-Z]{3})$/u.exec(raw)?.[1] ?? '';
  if (CURRENCY_CODES.has(multiple))
    return { ...money(multiple, raw.startsWith('K') ? 1e3 : 1e6), last: at };
  if (raw.length === 1 && raw !== '元' && raw !== '円') return null; // an initial
  const code = CURRENCY_SIGNS.get(raw);
  if (code === undefined || (!tight && !CURRENCY_CODES.has(raw) && startsAmount(tokens, at)))
    return null;
  return { ...money(code), last: at };
}

/** "68 p", not "6 p.m.": a full stop behind it must end the sentence. */
const isPence = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.glued === true ||
  tokens[at + 1]?.raw !== '.' ||
  tokens[at + 2]?.sentence !== tokens[at]?.sentence;

/** Looks up to three words behind the number; "kilowatt-hours" and "kilowatt hours" are the same. */
function readUnitWords(tokens: readonly Token[], at: number): Found | null {
  const first = (tokens[at]?.word ?? '').replace(/'s$/u, '');
  const long =
    UNIT_STARTS.has(first) || CURRENCY_STARTS.has(first) ? readLongUnit(tokens, at, first) : null;
  if (long) return long;
  if (isInitials(tokens, at) || (first === 'won' && !isWon(tokens, at))) return null;
  const found = first === 'pound' || first === 'pounds' ? poundsAt(tokens, at) : lookUp(first);
  return found ? { ...found, last: at } : null;
}

function readLongUnit(tokens: readonly Token[], at: number, first: string): Found | null {
  const second = nextWord(tokens, at);
  if (second < 0) return null;
  const two = `${first} ${tokens[second]?.word ?? ''}`;
  const third = nextWord(tokens, second);
  const three = third < 0 ? undefined : lookUp(`${two} ${tokens[third]?.word ?? ''}`);
  if (three) return { ...three, last: third };
  const found = lookUp(two);
  return found ? { ...found, last: second } : null;
}

/** "half a dozen HP directors": capitals behind a number in words are a name. */
const isInitials = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind !== 'number' && /^\p{Lu}{1,3}$/u.test(tokens[at]?.raw ?? '');

const MONEY_TALK =
  /^(?:worth|cost|costs|costing|price|priced|prices|paid|pay|pays|spent|spend|spending|fined|fine|earn|earned|earns|raised|raise|invested|borrowed|owed|debt|salary|budget|bill|bills|fee|fees|fare|fares|tax|taxes|profit|profits|turnover|revenue|wages|loan|charged|donated|savings|£)$/u;
const WEIGHT_TALK =
  /^(?:weigh|weighs|weighed|weighing|weight|heavier|lighter|heavy|pound-for-pound|ounces|dropping)$/u;

/** Pounds are money where they are scaled or the words before speak of money; else they weigh. */
function poundsAt(tokens: readonly Token[], at: number): Unit {
  const scale = tokens[at - 1]?.word ?? '';
  if (/^(?:[mbt]rillion|[mb]illion|bn|m)$/u.test(scale)) return money('GBP');
  for (let back = at - 2; back >= 0 && back > at - 12; back -= 1) {
    const token = tokens[back];
    if (token?.sentence !== tokens[at]?.sentence || WEIGHT_TALK.test(token?.word ?? '')) break;
    if (MONEY_TALK.test(token?.word ?? '')) return money('GBP');
  }
  return unit('lb', 'mass');
}

/** South Korea's currency, not the verb: the number before it is scaled or in the thousands. */
const isWon = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return before?.literal
    ? before.literal.digits.length > 3
    : /^(?:[mbt]rillion|[mb]illion|thousand|bn|m)$/u.test(before?.word ?? '');
};

function lookUp(words: string): Unit | undefined {
  const found = UNIT_WORDS.get(words);
  if (found) return found;
  const code = CURRENCY_WORDS.get(words);
  if (code !== undefined) return money(code);
  const coin = COINS.get(words);
  return coin && money(coin.code, coin.factor);
}

/** "10kW" is a unit, "10points" is not a spelling that a text would use. */
const isGluedUnit = (tokens: readonly Token[], at: number, found: Found): boolean =>
  found.last > at ||
  (tokens[at]?.raw.length ?? 0) <= 8 ||
  CURRENCY_CODES.has(tokens[at]?.raw ?? '');
