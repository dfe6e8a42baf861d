import type { Token } from './figures-tokens.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS } from './lexicons/currency-table.ts';

/** A currency before a number: its ISO code, what the number is multiplied by, its first token. */
export interface Currency {
  code: string;
  factor: number;
  first: number;
}

const currency = (code: string, first: number, factor = 1): Currency => ({ code, factor, first });

/** Reads the currency before the number that begins with token `first`. */
export function readCurrencyBefore(tokens: readonly Token[], first: number): Currency | null {
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[first]?.sentence) return null;
  if (before.raw === '$') return dollarBefore(tokens, first - 1);
  if (before.raw === '.' && before.glued) return abbreviatedBefore(tokens, first - 2);
  // ASCII folding (Unidecode) writes "¥" as "Y=".
  if (before.raw === '=' && before.glued && tokens[first - 2]?.raw === 'Y')
    return currency('JPY', first - 2);
  return suffixedDollar(tokens, first - 1) ?? codeBefore(tokens, first - 1);
}

/** "Rs. 500" */
function abbreviatedBefore(tokens: readonly Token[], at: number): Currency | null {
  const raw = tokens[at]?.raw ?? '';
  const code = CURRENCY_SIGNS.get(raw);
  const isShort = /^(?:Rs|Re|Rp|Tk|Sh|KSh|Fr|Dh)$/u.test(raw);
  return code !== undefined && isShort ? currency(code, at) : null;
}

const LOWER_CODES = new Map([
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

/** "€5", "EUR 5", "MAUD 60" (millions), "R150m". */
function codeBefore(tokens: readonly Token[], at: number): Currency | null {
  const raw = tokens[at]?.raw ?? '';
  const code = CURRENCY_SIGNS.get(raw) ?? LOWER_CODES.get(raw);
  if (code === undefined) {
    const millions = /^M([A-Z]{3})$/u.exec(raw)?.[1] ?? '';
    return CURRENCY_CODES.has(millions) ? currency(millions, at, 1e6) : null;
  }
  // A letter alone is an initial and "PS" a postscript unless the digits follow at once.
  const shy = tokens[at]?.kind === 'word' && (raw.length === 1 || raw === 'PS');
  return shy && !tokens[at + 1]?.glued ? null : currency(code, at);
}

/** "$US7" and "$A7". */
function suffixedDollar(tokens: readonly Token[], at: number): Currency | null {
  const token = tokens[at];
  if (!token?.glued || tokens[at - 1]?.raw !== '$') return null;
  const code = CURRENCY_SIGNS.get(`$${token.raw}`) ?? CURRENCY_SIGNS.get(`${token.raw}$`);
  return code === undefined ? null : currency(code, at - 1);
}

/** "US$", "HK $", "A$": whose dollars. A lone "A $5 note" is an article. */
function dollarBefore(tokens: readonly Token[], at: number): Currency {
  const prefix = tokens[at - 1];
  const plain = currency('USD', at);
  if (prefix?.kind !== 'word' || prefix.sentence !== tokens[at]?.sentence) return plain;
  const raw = prefix.raw.replaceAll('.', '');
  const spaced = !tokens[at]?.glued;
  if (spaced && /^[arj]$/iu.test(raw)) return plain;
  const letters = !spaced || /^(?:us|hk|nz|cad|aud|usd)$/u.test(raw) ? raw.toUpperCase() : raw;
  const code = CURRENCY_SIGNS.get(`${raw}$`) ?? CURRENCY_SIGNS.get(`${letters}$`);
  if (code !== undefined) return currency(code, at - 1);
  return /^(?:USD|AUD|CAD|HKD|NZD|SGD)$/u.test(letters) ? currency(letters, at - 1) : plain;
}
