import { WordFilter } from '../text/word-filter.ts';
import type { FigureTokens } from './figures-tokens.ts';
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
import { multipliedCodes } from './units-currency.ts';

/** A unit found beside a number, up to token `last`. */
export interface Measure extends Unit {
  last: number;
  /** Joined by a hyphen: "a 12-kilometre tunnel". */
  attributive: boolean;
}

// Written out: V8 copies an object by its own spread several times slower.
const measure = ({ name, kind, factor }: Unit, last: number): Measure => ({
  name,
  kind,
  factor,
  last,
  attributive: false,
});

const money = (code: string, factor = 1): Unit => ({ name: code, kind: 'money', factor });

/** Reads the unit behind the number that ends with token `last`. */
export function readUnit(
  tokens: FigureTokens,
  last: number,
  foreign: FigureWords | null,
): Measure | null {
  if (tokens.sentence(last + 1) !== tokens.sentence(last)) return null;
  if (tokens.isMark(last + 1) && !isGluedHyphen(tokens, last + 1))
    return readSign(tokens, last + 1);
  const at = nextWord(tokens, last);
  if (at < 0) return null;
  const attributive = at === last + 2;
  const word = foreign ? foreignUnit(tokens, at, foreign) : null;
  const found =
    word ?? readSymbol(tokens, at, attributive) ?? (foreign ? null : readUnitWords(tokens, at));
  if (!found) return null;
  if (tokens.glued(last + 1) && !attributive && !isGluedUnit(tokens, at, found)) return null;
  found.attributive = attributive;
  return found;
}

function readSign(tokens: FigureTokens, at: number): Measure | null {
  const raw = tokens.raw(at);
  if (raw === '°' || raw === 'º') {
    const scale = tokens.raw(at + 1);
    if (scale === 'C' || scale === 'F') {
      return measure(unit(scale === 'C' ? '°C' : '°F', 'measure'), at + 1);
    }
  }
  const found = UNIT_SYMBOLS.get(raw) ?? (tokens.glued(at) ? GLUED_SYMBOLS.get(raw) : undefined);
  if (found) {
    // A quotation mark behind a number closes a quotation more often than it means inches.
    if (raw === '"' || raw === "'") return isDimensionMark(tokens, at) ? measure(found, at) : null;
    return measure(found, at);
  }
  const code = CURRENCY_SIGNS.get(raw);
  if (code === undefined || startsAmount(tokens, at)) return null;
  return measure(money(code), at);
}

const unit = (name: string, kind: Unit['kind']): Unit => ({ name, kind, factor: 1 });

/** The sign belongs to the number behind it: "rose 5 $3". */
const startsAmount = (tokens: FigureTokens, at: number): boolean =>
  tokens.isNumber(at + 1) && tokens.glued(at + 1);

const isDimensionMark = (tokens: FigureTokens, at: number): boolean => {
  for (
    let index = at - 2;
    index >= 0 && tokens.sentence(index) === tokens.sentence(at);
    index -= 1
  ) {
    if (tokens.raw(index) === tokens.raw(at)) return false; // it closes what that mark opened
  }
  return tokens.isWord(at + 1) && !tokens.glued(at + 1);
};

/** Units in another language, past the "de" of "millones de euros" and "milliards d'euros". */
function foreignUnit(tokens: FigureTokens, from: number, foreign: FigureWords): Measure | null {
  const linked = tokens.word(from) === 'de' || tokens.word(from) === 'di';
  const at = linked ? from + 1 : from;
  const word = tokens.word(at);
  const first = word.startsWith("d'") ? word.slice(2) : word;
  const two = foreign.units.get(`${first} ${tokens.word(at + 1)}`);
  const name = two ?? foreign.units.get(first);
  if (name === undefined) return null;
  return measure(unit(name, foreignKind(name)), two === undefined ? at : at + 1);
}

function foreignKind(name: string): Unit['kind'] {
  if (name === 'percent') return 'percent';
  if (name === 'percentage points') return 'points';
  return CURRENCY_CODES.has(name) ? 'money' : 'time';
}

function readSymbol(tokens: FigureTokens, at: number, attributive: boolean): Measure | null {
  const compound = readSlashed(tokens, at);
  if (compound) return compound;
  if (tokens.isWord(at) && !tokens.mayBe(at, LETTERS_BEHIND)) return null;
  const raw = tokens.raw(at);
  const tight = tokens.glued(at) && !attributive;
  const found = UNIT_SYMBOLS.get(raw) ?? (tight ? GLUED_SYMBOLS.get(raw) : undefined);
  return found ? measure(found, at) : readCurrencySymbol(tokens, at, tight);
}

// Most words behind a number are no symbol.
const LETTERS_BEHIND = new WordFilter([
  ...UNIT_SYMBOLS.keys(),
  ...GLUED_SYMBOLS.keys(),
  ...CURRENCY_SIGNS.keys(),
  'p',
  'c',
  ...['M', 'K'].flatMap(multipliedCodes),
]);

/** "km/h" */
function readSlashed(tokens: FigureTokens, at: number): Measure | null {
  if (tokens.mark(at + 1) !== '/' || !tokens.glued(at + 1) || !tokens.glued(at + 2)) return null;
  const found = UNIT_SYMBOLS.get(`${tokens.raw(at)}/${tokens.raw(at + 2)}`);
  return found ? measure(found, at + 2) : null;
}

// The first letter of "MUSD" and "KUSD".
const MULTIPLIED = new Map([
  ['M', 1e6],
  ['K', 1e3],
]);

/** "164p", "11c", "5 USD", "30 MUSD" (millions), "100元". */
function readCurrencySymbol(tokens: FigureTokens, at: number, tight: boolean): Measure | null {
  const raw = tokens.raw(at);
  if (raw === 'p') return isPence(tokens, at) ? measure(money('pence'), at) : null;
  if (raw === 'c' && tight) return measure(money('USD', 0.01), at);
  const factor = raw.length === 4 ? MULTIPLIED.get(raw.charAt(0)) : undefined;
  if (factor !== undefined && CURRENCY_CODES.has(raw.slice(1)))
    return measure(money(raw.slice(1), factor), at);
  if (raw.length === 1 && raw !== '元' && raw !== '円') return null; // an initial
  const code = CURRENCY_SIGNS.get(raw);
  if (code === undefined || (!tight && !CURRENCY_CODES.has(raw) && startsAmount(tokens, at)))
    return null;
  return measure(money(code), at);
}

/** "68 p", not "6 p.m.": a full stop behind it must end the sentence. */
const isPence = (tokens: FigureTokens, at: number): boolean =>
  tokens.glued(at) || tokens.raw(at + 1) !== '.' || tokens.sentence(at + 2) !== tokens.sentence(at);

// Units, currencies and coins by their names; a name in two lists is the first one's.
const NAMED = new Map<string, Unit>(UNIT_WORDS);
for (const [word, code] of CURRENCY_WORDS) if (!NAMED.has(word)) NAMED.set(word, money(code));
for (const [word, coin] of COINS)
  if (!NAMED.has(word)) NAMED.set(word, money(coin.code, coin.factor));
const STARTS = new Set([...UNIT_STARTS, ...CURRENCY_STARTS]);
// Most words behind a number are none of these.
const WORDS_BEHIND = new WordFilter([...STARTS, ...NAMED.keys(), 'pound', 'pounds']);

/** Looks up to three words behind the number; "kilowatt-hours" and "kilowatt hours" are the same. */
function readUnitWords(tokens: FigureTokens, at: number): Measure | null {
  if (!tokens.mayBe(at, WORDS_BEHIND)) return null;
  const word = tokens.word(at);
  const first = word.endsWith("'s") ? word.slice(0, -2) : word;
  const long = STARTS.has(first) ? readLongUnit(tokens, at, first) : null;
  if (long) return long;
  if (isInitials(tokens, at) || (first === 'won' && !isWon(tokens, at))) return null;
  const found = first === 'pound' || first === 'pounds' ? poundsAt(tokens, at) : NAMED.get(first);
  return found ? measure(found, at) : null;
}

function readLongUnit(tokens: FigureTokens, at: number, first: string): Measure | null {
  const second = nextWord(tokens, at);
  if (second < 0) return null;
  const two = `${first} ${tokens.word(second)}`;
  const third = nextWord(tokens, second);
  const three = third < 0 ? undefined : NAMED.get(`${two} ${tokens.word(third)}`);
  if (three) return measure(three, third);
  const found = NAMED.get(two);
  return found ? measure(found, second) : null;
}

/** "half a dozen HP directors": capitals behind a number in words are a name. */
const isInitials = (tokens: FigureTokens, at: number): boolean =>
  tokens.isCapital(at) && !tokens.isNumber(at - 1) && /^\p{Lu}{1,3}$/u.test(tokens.raw(at));

const MONEY_TALK = new Set(
  'worth cost costs costing price priced prices paid pay pays spent spend spending fined fine earn earned earns raised raise invested borrowed owed debt salary budget bill bills fee fees fare fares tax taxes profit profits turnover revenue wages loan charged donated savings £'.split(
    ' ',
  ),
);
const WEIGHT_TALK = new Set(
  'weigh weighs weighed weighing weight heavier lighter heavy pound-for-pound ounces dropping'.split(
    ' ',
  ),
);

const LARGE = new Set('million billion trillion bn m'.split(' '));

/** Pounds are money where they are scaled or the words before speak of money; else they weigh. */
function poundsAt(tokens: FigureTokens, at: number): Unit {
  const scale = tokens.word(at - 1);
  if (LARGE.has(scale)) return money('GBP');
  for (let back = at - 2; back >= 0 && back > at - 12; back -= 1) {
    const word = tokens.word(back);
    if (tokens.sentence(back) !== tokens.sentence(at) || WEIGHT_TALK.has(word)) break;
    if (MONEY_TALK.has(word)) return money('GBP');
  }
  return unit('lb', 'mass');
}

/** South Korea's currency, not the verb: the number before it is scaled or in the thousands. */
const isWon = (tokens: FigureTokens, at: number): boolean => {
  const literal = tokens.literal(at - 1);
  if (literal) return literal.digits.length > 3;
  const scale = tokens.word(at - 1);
  return scale === 'thousand' || LARGE.has(scale);
};

/** "10kW" is a unit, "10points" is not a spelling that a text would use. */
const isGluedUnit = (tokens: FigureTokens, at: number, found: Measure): boolean =>
  found.last > at || tokens.raw(at).length <= 8 || CURRENCY_CODES.has(tokens.raw(at));
