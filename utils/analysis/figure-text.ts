import { numberFormat } from '../text/number-formats.ts';
import type { Change, Figure } from './analysis.ts';
import { CURRENCY_CODES } from './lexicons/currency-table.ts';

/** The words around a figure, in the language of who reads it. */
export interface FigureWords {
  up: (amount: string) => string;
  down: (amount: string) => string;
  of: (amount: string, counts: string) => string;
  per: (amount: string, unit: string) => string;
  people: string;
  percentagePoints: string;
}

/** What is shown of a figure: also what a note keeps of it. */
export type FigureParts = Pick<Figure, 'value' | 'high' | 'unit' | 'counts' | 'change'>;

// Units that ECMA-402 can format in every locale.
const INTL_UNITS = new Map<string, string>([
  ['percent', 'percent'],
  ['seconds', 'second'],
  ['minutes', 'minute'],
  ['hours', 'hour'],
  ['days', 'day'],
  ['weeks', 'week'],
  ['months', 'month'],
  ['years', 'year'],
  ['mm', 'millimeter'],
  ['cm', 'centimeter'],
  ['metres', 'meter'],
  ['km', 'kilometer'],
  ['miles', 'mile'],
  ['feet', 'foot'],
  ['inches', 'inch'],
  ['yards', 'yard'],
  ['acres', 'acre'],
  ['hectares', 'hectare'],
  ['ml', 'milliliter'],
  ['litres', 'liter'],
  ['gallons', 'gallon'],
  ['grams', 'gram'],
  ['kg', 'kilogram'],
  ['lb', 'pound'],
  ['oz', 'ounce'],
  ['stone', 'stone'],
  ['km/h', 'kilometer-per-hour'],
  ['m/s', 'meter-per-second'],
  ['mph', 'mile-per-hour'],
  ['mpg', 'mile-per-gallon'],
  ['°C', 'celsius'],
  ['°F', 'fahrenheit'],
  ['degrees', 'degree'],
  ['kB', 'kilobyte'],
  ['MB', 'megabyte'],
  ['GB', 'gigabyte'],
  ['TB', 'terabyte'],
  ['petabytes', 'petabyte'],
  ['bytes', 'byte'],
  ['bits', 'bit'],
]);

const TIMES = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']);

// Signs that several currencies share: the card must say whose they are in every locale.
const OPEN_SIGNS = new Map<string, string>([
  ['USD', 'US$'],
  ['AUD', 'A$'],
  ['CAD', 'CA$'],
  ['NZD', 'NZ$'],
  ['HKD', 'HK$'],
  ['SGD', 'S$'],
  ['MXN', 'MX$'],
]);

const BOUNDS: Record<Exclude<Change, 'up' | 'down'>, string> = {
  '=': '',
  '>': '≥ ',
  '<': '≤ ',
  '~': '≈ ',
};

/** As the article counts, in English; the direction is a sign where the reader's language is another. */
const wordsFor = (locale: string): FigureWords => ({
  up: (amount) => `${locale.startsWith('en') ? 'up' : '↑'} ${amount}`,
  down: (amount) => `${locale.startsWith('en') ? 'down' : '↓'} ${amount}`,
  of: (amount, counts) => `${amount} of ${counts}`,
  per: (amount, unit) => `${amount} per ${unit}`,
  people: 'people',
  percentagePoints: 'percentage points',
});

/** Writes a figure in its normal form for a reader of `locale`, a BCP 47 tag: "≥ 11,000 soldiers". */
export function formatFigure(
  figure: FigureParts,
  locale: string,
  words: FigureWords = wordsFor(supportedLocale(locale)),
): string {
  const amount = formatAmount(figure, supportedLocale(locale), words);
  const { change } = figure;
  return change === 'up' || change === 'down' ? words[change](amount) : BOUNDS[change] + amount;
}

const supported = new Map<string, string>();

/** The reader's locale, or English where the tag is malformed or not supported. */
function supportedLocale(locale: string): string {
  const known = supported.get(locale) ?? askSupported(locale);
  supported.set(locale, known);
  return known;
}

function askSupported(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    return 'en'; // a malformed tag from a stored setting or a page
  }
}

function formatAmount(figure: FigureParts, locale: string, words: FigureWords): string {
  const { unit, counts } = figure;
  const [base = '', per] = unit.split(' per ');
  const rated = (amount: string): string => (per === undefined ? amount : words.per(amount, per));
  const counted = (amount: string): string => (counts === '' ? amount : words.of(amount, counts));
  if (unit === 'score')
    return `${formatPlain(figure.value, locale)}–${formatPlain(figure.high ?? 0, locale)}`;
  if (unit === 'share') return counted(formatShare(figure, locale));
  if (unit === 'times') return `${formatNumbers(figure, locale)}×`;
  if (CURRENCY_CODES.has(base)) return rated(formatMoney(figure, base, locale));
  const intlUnit = INTL_UNITS.get(base);
  if (intlUnit !== undefined) {
    const unitDisplay = TIMES.has(intlUnit) ? 'long' : 'short';
    const amount = formatDressed(figure, locale, { style: 'unit', unit: intlUnit, unitDisplay });
    return counted(rated(amount));
  }
  const numbers = formatNumbers(figure, locale);
  if (unit === '' || unit === 'people' || unit.startsWith(`${counts} per `)) {
    const thing = counts || (unit === 'people' ? words.people : unit);
    return counts === '' ? joined(numbers, thing) : rated(joined(numbers, thing));
  }
  const thing = unit === 'percentage points' ? words.percentagePoints : unit;
  return counted(`${numbers} ${thing}`);
}

const joined = (amount: string, rest: string): string =>
  rest === '' ? amount : `${amount} ${rest}`;

/** A share as a percentage: "one in seven" is 14.3%. */
function formatShare(figure: FigureParts, locale: string): string {
  const high = figure.high === undefined ? {} : { high: round(100 * figure.high, 1) };
  const percent = { ...figure, ...high, value: round(100 * figure.value, 1) };
  return formatDressed(percent, locale, { style: 'unit', unit: 'percent' });
}

function formatMoney(figure: FigureParts, code: string, locale: string): string {
  if (!/^[A-Z]{3}$/u.test(code)) return joined(formatNumbers(figure, locale), code);
  const text = formatDressed(figure, locale, { style: 'currency', currency: code });
  const sign = OPEN_SIGNS.get(code);
  // Only a bare "$": the locale may have written "US$" already.
  return sign === undefined ? text : text.replace(/(?<![A-Z])\$/gu, () => sign);
}

const NUMERIC = new Set([
  'integer',
  'group',
  'decimal',
  'fraction',
  'compact',
  'minusSign',
  'literal',
]);

/**
 * Puts the sign or unit of `options` around the number. The number is written apart, since no engine
 * writes "US$1.2 billion" or "10–20%" by itself.
 */
function formatDressed(
  figure: FigureParts,
  locale: string,
  options: Intl.NumberFormatOptions,
): string {
  const isPlain = figure.high === undefined && !isScaled(figure.value);
  const digits = Number.isInteger(figure.value) && options.style === 'currency' ? 0 : undefined;
  const format = numberFormat(locale, {
    maximumFractionDigits: Math.max(2, maximumDigits(figure.value)),
    ...(digits === undefined ? {} : { minimumFractionDigits: digits }),
    ...options,
  });
  if (isPlain) return format.format(figure.value);
  const parts = format.formatToParts(Math.abs(figure.high ?? figure.value));
  const first = parts.findIndex(({ type }) => type === 'integer');
  const last = parts.findLastIndex(({ type }) => NUMERIC.has(type) && type !== 'literal');
  const text = (from: number, to: number): string =>
    parts
      .slice(from, to)
      .map(({ value }) => value)
      .join('');
  const cents = options.style === 'currency' && hasCents(figure) ? 2 : 0;
  return `${text(0, first)}${formatNumbers(figure, locale, cents)}${text(last + 1, parts.length)}`;
}

const formatPlain = (value: number, locale: string): string =>
  numberFormat(locale, {}).format(value);

/** Tells whether an end of a range of money is no whole amount: both are then written with cents. */
const hasCents = ({ value, high = value }: FigureParts): boolean =>
  Math.abs(high) < 1e6 && !(Number.isInteger(value) && Number.isInteger(high));

function formatNumbers({ value, high }: FigureParts, locale: string, leastDigits = 0): string {
  const scaled = isScaled(value) && (high === undefined || isScaled(high));
  const format = numberFormat(locale, {
    ...(scaled ? { notation: 'compact', compactDisplay: 'long' } : {}),
    minimumFractionDigits: leastDigits,
    maximumFractionDigits: scaled ? 3 : maximumDigits(value, high),
  });
  if (high === undefined || high === value) return format.format(value);
  // A fall from 4.8 to 4.7: a range must ascend.
  if (high < value) return `${format.format(value)} → ${format.format(high)}`;
  return format.formatRange(value, high);
}

// Decimals as the text has them, without the noise of binary fractions (41 cents, 2/3).
const maximumDigits = (value: number, high = 0): number =>
  Math.max(Math.abs(value), Math.abs(high)) < 0.01 ? 12 : 3;

const round = (value: number, digits: number): number =>
  Math.round(value * 10 ** digits) / 10 ** digits;

/** Tells whether a number reads better, and loses nothing, as "1.2 billion". */
function isScaled(value: number): boolean {
  const size = Math.abs(value);
  if (size < 1e6 || size >= 1e15) return false;
  const unit = size >= 1e12 ? 1e12 : size >= 1e9 ? 1e9 : 1e6;
  return Math.abs(round(size / unit, 3) - size / unit) < 1e-9;
}
