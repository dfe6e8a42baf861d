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
  RATE_WORDS,
  UNIT_STARTS,
  UNIT_SYMBOLS,
  UNIT_WORDS,
  type Unit,
} from './lexicons/unit-table.ts';
import { isGluedHyphen, nextWord } from './numbers.ts';

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

function foreignUnit(tokens: readonly Token[], at: number, foreign: FigureWords): Found | null {
  const first = tokens[at]?.word ?? '';
  const pair = `${first} ${tokens[at + 1]?.word ?? ''}`;
  const two = foreign.units.get(pair);
  const name = two ?? foreign.units.get(first);
  if (name === undefined) return null;
  const kind =
    name === 'percent'
      ? 'percent'
      : name === 'EUR'
        ? 'money'
        : name === 'percentage points'
          ? 'points'
          : 'time';
  return { ...unit(name, kind), last: two === undefined ? at : at + 1 };
}

// Symbols of one letter that are also words or initials: only right behind the digits, or before a stop.
const SHY_SYMBOLS = new Set([
  'm',
  'g',
  'l',
  'L',
  'A',
  'C',
  'F',
  'W',
  'V',
  'J',
  'PS',
  'MP',
  'R',
  'mi',
  'pp',
]);

function readSymbol(tokens: readonly Token[], at: number, attributive: boolean): Found | null {
  const token = tokens[at];
  if (!token) return null;
  const { raw, glued } = token;
  const tight = glued && !attributive;
  const slash = tokens[at + 1];
  if (slash?.raw === '/' && slash.glued && tokens[at + 2]?.glued) {
    const compound = UNIT_SYMBOLS.get(`${raw}/${tokens[at + 2]?.raw}`);
    if (compound) return { ...compound, last: at + 2 };
  }
  const found = UNIT_SYMBOLS.get(raw) ?? (tight ? GLUED_SYMBOLS.get(raw) : undefined);
  if (found) {
    if (!glued && SHY_SYMBOLS.has(raw) && tokens[at + 1]?.raw === "'") return null;
    return { ...found, last: at };
  }
  if (raw === 'p') return isPence(tokens, at) ? { ...money('pence'), last: at } : null;
  if (raw === 'c' && tight) return { ...money('USD', 0.01), last: at };
  const millions = /^[MKm]([A-Z]{3})$/u.exec(raw);
  if (millions?.[1] && CURRENCY_CODES.has(millions[1])) {
    return { ...money(millions[1], raw.startsWith('K') ? 1e3 : 1e6), last: at };
  }
  if (CURRENCY_CODES.has(raw)) return { ...money(raw), last: at };
  const sign = raw.length > 1 || raw === '元' || raw === '円' ? CURRENCY_SIGNS.get(raw) : undefined;
  if (sign !== undefined && (tight || !startsAmount(tokens, at)))
    return { ...money(sign), last: at };
  return null;
}

/** "68 p", not "6 p.m.": a full stop behind it must end the sentence. */
const isPence = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.glued === true ||
  tokens[at + 1]?.raw !== '.' ||
  tokens[at + 2]?.sentence !== tokens[at]?.sentence;

/** Looks up to three words behind the number; "kilowatt-hours" and "kilowatt hours" are the same. */
function readUnitWords(tokens: readonly Token[], at: number): Found | null {
  const first = (tokens[at]?.word ?? '').replace(/'s$/u, '');
  if (UNIT_STARTS.has(first) || CURRENCY_STARTS.has(first)) {
    const second = nextWord(tokens, at);
    const third = second < 0 ? -1 : nextWord(tokens, second);
    const two = second < 0 ? '' : `${first} ${tokens[second]?.word ?? ''}`;
    const three = third < 0 ? '' : `${two} ${tokens[third]?.word ?? ''}`;
    const long = lookUp(three) ?? null;
    if (long) return { ...long, last: third };
    const short = lookUp(two);
    if (short) return { ...short, last: second };
  }
  // "half a dozen HP directors": capitals behind a number in words are a name.
  if (
    first.length <= 3 &&
    tokens[at - 1]?.kind !== 'number' &&
    /^\p{Lu}+$/u.test(tokens[at]?.raw ?? '')
  )
    return null;
  const found = first === 'pound' || first === 'pounds' ? poundsAt(tokens, at) : lookUp(first);
  if (!found) return null;
  if (first === 'won' && !isWon(tokens, at)) return null;
  return { ...found, last: at };
}

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
  if (words === '') return undefined;
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

/** Reads the currency before the number that begins with token `first`. */
export function readCurrencyBefore(
  tokens: readonly Token[],
  first: number,
): { code: string; factor: number; first: number } | null {
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[first]?.sentence) return null;
  const suffixed = suffixedDollar(tokens, first - 1);
  if (suffixed) return suffixed;
  const code = CURRENCY_SIGNS.get(before.raw);
  if (before.raw === '$') return { ...dollarBefore(tokens, first - 1), factor: 1 };
  // "Rs. 500"
  if (before.raw === '.' && before.glued) {
    const abbreviated = tokens[first - 2];
    const sign = abbreviated?.kind === 'word' ? CURRENCY_SIGNS.get(abbreviated.raw) : undefined;
    const isShort =
      sign !== undefined && /^(?:Rs|Re|Rp|Tk|Sh|KSh|Fr|Dh)$/u.test(abbreviated?.raw ?? '');
    return isShort ? { code: sign, factor: 1, first: first - 2 } : null;
  }
  if (before.raw === '=' && before.glued && tokens[first - 2]?.raw === 'Y')
    return { code: 'JPY', factor: 1, first: first - 2 };
  const millions = /^M([A-Z]{3})$/u.exec(before.raw);
  if (millions?.[1] && CURRENCY_CODES.has(millions[1]))
    return { code: millions[1], factor: 1e6, first: first - 1 };
  if (code === undefined) {
    const lower = before.raw.length === 3 ? before.raw.toUpperCase() : '';
    const known = lower === 'RMB' ? 'CNY' : lower;
    const tight =
      CURRENCY_CODES.has(known) && /^(?:usd|eur|gbp|rmb|inr|cny|jpy|aud|cad)$/u.test(before.raw);
    return tight ? { code: known, factor: 1, first: first - 1 } : null;
  }
  return signBefore(tokens, first - 1, code);
}

function signBefore(
  tokens: readonly Token[],
  at: number,
  code: string,
): { code: string; factor: number; first: number } | null {
  const token = tokens[at];
  // A letter alone is an initial unless the digits follow at once: "R150m".
  if (token?.kind === 'word' && token.raw.length === 1 && !tokens[at + 1]?.glued) return null;
  return { code, factor: 1, first: at };
}

/** "$US7" and "$A7". */
function suffixedDollar(
  tokens: readonly Token[],
  at: number,
): { code: string; factor: number; first: number } | null {
  const token = tokens[at];
  if (!token?.glued || tokens[at - 1]?.raw !== '$') return null;
  const code = CURRENCY_SIGNS.get(`$${token.raw}`) ?? CURRENCY_SIGNS.get(`${token.raw}$`);
  return code === undefined ? null : { code, factor: 1, first: at - 1 };
}

/** "US$", "HK $", "A$": whose dollars. A lone "A $5 note" is an article. */
function dollarBefore(tokens: readonly Token[], at: number): { code: string; first: number } {
  const prefix = tokens[at - 1];
  if (prefix?.kind !== 'word' || prefix.sentence !== tokens[at]?.sentence)
    return { code: 'USD', first: at };
  const glued = tokens[at]?.glued === true;
  const raw = glued || prefix.raw.length > 1 ? prefix.raw.replaceAll('.', '') : prefix.raw;
  const letters = glued || /^(?:us|hk|nz|cad|aud|usd)$/u.test(raw) ? raw.toUpperCase() : raw;
  if (!glued && (letters === 'A' || letters === 'R' || letters === 'J'))
    return { code: 'USD', first: at };
  const code =
    CURRENCY_SIGNS.get(`${glued ? raw : letters}$`) ??
    CURRENCY_SIGNS.get(`${letters}$`) ??
    (/^(?:USD|AUD|CAD|HKD|NZD|SGD)$/u.test(letters) ? letters : undefined);
  return code === undefined ? { code: 'USD', first: at } : { code, first: at - 1 };
}

const EVERY = new Set(['a', 'an', 'per', 'every', 'each']);

/** Reads what an amount is counted by ("a barrel", "per square foot", "/month"), behind token `last`. */
export function readRate(
  tokens: readonly Token[],
  last: number,
): { per: string; last: number } | null {
  const slash = tokens[last + 1];
  let at = nextWord(tokens, last);
  let word = tokens[at]?.word ?? '';
  let by = '';
  if (slash?.raw === '/' && tokens[last + 2]?.kind === 'word') {
    at = last + 2;
    by = 'per';
  } else if (EVERY.has(word)) {
    by = word;
    at = nextWord(tokens, at);
  } else return null;
  const token = tokens[at];
  if (!token) return null;
  word = token.word;
  const known = UNIT_STARTS.has(word) || UNIT_WORDS.has(word) || UNIT_SYMBOLS.has(token.raw);
  if (by === 'per') {
    if (known) return ratePer(tokens, at, word);
    return word === 'cent' || word.length < 3 ? null : { per: word, last: at };
  }
  // "from $6.78 billion a year earlier" tells when.
  if (/^(?:earlier|ago|before|later|after|previously)$/u.test(tokens[at + 1]?.word ?? ''))
    return null;
  return RATE_WORDS.has(word) ? { per: word, last: at } : null;
}

function ratePer(
  tokens: readonly Token[],
  at: number,
  word: string,
): { per: string; last: number } {
  const second = nextWord(tokens, at);
  const pair = `${word} ${tokens[second]?.word ?? ''}`;
  if (second > 0 && UNIT_WORDS.has(pair)) return { per: pair, last: second };
  const symbol = UNIT_WORDS.has(word) ? undefined : UNIT_SYMBOLS.get(tokens[at]?.raw ?? '');
  return { per: symbol?.name ?? word, last: at };
}
