import { WordFilter } from '../text/word-filter.ts';
import type { FigureTokens } from './figures-tokens.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS } from './lexicons/currency-table.ts';

/** A currency before a number: its ISO code, what the number is multiplied by, its first token. */
export interface Currency {
  code: string;
  factor: number;
  first: number;
}

const currency = (code: string, first: number, factor = 1): Currency => ({ code, factor, first });

/** Reads the currency before the number that begins with token `first`. */
export function readCurrencyBefore(tokens: FigureTokens, first: number): Currency | null {
  const at = first - 1;
  if (tokens.sentence(at) !== tokens.sentence(first)) return null;
  if (tokens.isWord(at) && !tokens.glued(at) && !tokens.mayBe(at, LETTERS_BEFORE)) return null;
  const before = tokens.raw(at);
  if (before === '$') return dollarBefore(tokens, at);
  if (before === '.' && tokens.glued(at)) return abbreviatedBefore(tokens, at - 1);
  // ASCII folding (Unidecode) writes "¥" as "Y=".
  if (before === '=' && tokens.glued(at) && tokens.raw(at - 1) === 'Y')
    return currency('JPY', at - 1);
  return suffixedDollar(tokens, at) ?? codeBefore(tokens, at);
}

/** "Rs. 500" */
function abbreviatedBefore(tokens: FigureTokens, at: number): Currency | null {
  const raw = tokens.raw(at);
  const code = CURRENCY_SIGNS.get(raw);
  return code !== undefined && SHORTENED.has(raw) ? currency(code, at) : null;
}

const SHORTENED = new Set(['Rs', 'Re', 'Rp', 'Tk', 'Sh', 'KSh', 'Fr', 'Dh']);

const BEFORE = new Map([
  ...CURRENCY_SIGNS,
  ['usd', 'USD'],
  ['eur', 'EUR'],
  ['gbp', 'GBP'],
  ['rmb', 'CNY'],
  ['inr', 'INR'],
  ['cny', 'CNY'],
  ['jpy', 'JPY'],
  ['aud', 'AUD'],
  ['cad', 'CAD'],
]);

/** Codes behind an "M" or "K" for millions or thousands: "MAUD". */
export const multipliedCodes = (letter: string): string[] =>
  [...CURRENCY_CODES].map((code) => letter + code);

// Most words before a number are none of these.
const LETTERS_BEFORE = new WordFilter([...BEFORE.keys(), ...multipliedCodes('M')]);

/** "€5", "EUR 5", "MAUD 60" (millions), "R150m". */
function codeBefore(tokens: FigureTokens, at: number): Currency | null {
  const raw = tokens.raw(at);
  const code = BEFORE.get(raw);
  if (code === undefined) {
    const millions = raw.length === 4 && raw.startsWith('M') ? raw.slice(1) : '';
    return CURRENCY_CODES.has(millions) ? currency(millions, at, 1e6) : null;
  }
  // A letter alone is an initial and "PS" a postscript unless the digits follow at once.
  const shy = tokens.isWord(at) && (raw.length === 1 || raw === 'PS');
  return shy && !tokens.glued(at + 1) ? null : currency(code, at);
}

/** "$US7" and "$A7". */
function suffixedDollar(tokens: FigureTokens, at: number): Currency | null {
  if (!tokens.glued(at) || tokens.raw(at - 1) !== '$') return null;
  const code = CURRENCY_SIGNS.get(`$${tokens.raw(at)}`) ?? CURRENCY_SIGNS.get(`${tokens.raw(at)}$`);
  return code === undefined ? null : currency(code, at - 1);
}

/** "US$", "HK $", "A$": whose dollars. A lone "A $5 note" is an article. */
function dollarBefore(tokens: FigureTokens, at: number): Currency {
  const plain = currency('USD', at);
  if (!tokens.isWord(at - 1) || tokens.sentence(at - 1) !== tokens.sentence(at)) return plain;
  const raw = tokens.raw(at - 1).replaceAll('.', '');
  const spaced = !tokens.glued(at);
  if (spaced && /^[arj]$/iu.test(raw)) return plain;
  const letters = !spaced || /^(?:us|hk|nz|cad|aud|usd)$/u.test(raw) ? raw.toUpperCase() : raw;
  const code = CURRENCY_SIGNS.get(`${raw}$`) ?? CURRENCY_SIGNS.get(`${letters}$`);
  if (code !== undefined) return currency(code, at - 1);
  return /^(?:USD|AUD|CAD|HKD|NZD|SGD)$/u.test(letters) ? currency(letters, at - 1) : plain;
}
