import { codeAt, isAsciiDigit } from '../text/characters.ts';
import { lastOf } from '../text/list-ends.ts';

/** A number in digits as a text has it, read by the rules of its language. */
export interface Literal {
  value: number;
  /** Digits before the decimal mark, folded to ASCII. */
  digits: string;
  /** How many digits stand behind the decimal mark. */
  decimals: number;
  /** Has marks between its thousands. */
  grouped: boolean;
  /** A version, address or date ("10.0.1"), or too big for a number: never a quantity. */
  code: boolean;
  end: number;
}

/** Which mark a language puts before the decimals, where one mark alone leaves it open. */
export type DecimalMark = '.' | ',';

const COMMA_LANGUAGES = new Set(
  'bg bs ca cs da de el es et fi fr gl hr hu id is it kk lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk vi'.split(
    ' ',
  ),
);

/** The decimal mark of a language, given as a BCP 47 tag. */
export function decimalMarkOf(language: string): DecimalMark {
  const tag = language.toLowerCase();
  if (tag === 'es-mx' || tag === 'es-us') return '.';
  return COMMA_LANGUAGES.has(tag.split('-')[0] ?? '') ? ',' : '.';
}

// First digits of the decimal digit blocks that news is written in.
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
  0xed0, 0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
];

/** The value of a decimal digit of any script, or -1. */
export const digitValue = (code: number): number =>
  code < 0x660 ? (isAsciiDigit(code) ? code - 48 : -1) : otherDigitValue(code);

// By itself, so that V8 puts the short part above in the place of its calls.
function otherDigitValue(code: number): number {
  for (const zero of ZEROS) if (code >= zero && code < zero + 10) return code - zero;
  return -1;
}

/** Tells whether a code unit takes no room and stands for nothing: soft hyphen, zero-width space, byte order mark. */
export const isInvisible = (code: number): boolean =>
  code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;

// More groups than any number that a text means; bounds the work on "1,1,1,1,...".
const MAX_GROUPS = 12;

interface Groups {
  digits: string[];
  /** The mark before each group but the first: "." "," "'" or " ". */
  marks: string[];
  ends: number[];
}

/** Reads the number whose first digit is at `start`. */
export function scanLiteral(text: string, start: number, decimalMark: DecimalMark): Literal {
  const plain = scanPlain(text, start) ?? scanPair(text, start, decimalMark);
  if (plain) return plain;
  const groups = readGroups(text, start);
  for (let used = groups.digits.length; used > 1; used -= 1) {
    const literal = interpret(groups, used, decimalMark);
    if (literal) return literal;
  }
  return makeLiteral(groups.digits[0] ?? '', '', false, groups.ends[0] ?? start);
}

// So many digits make no number that is not exact.
const EXACT_DIGITS = 15;

/** Reads the ASCII digits at `start` where they are few and no mark or other digit may go on with them. */
function scanPlain(text: string, start: number): Literal | null {
  let end = start;
  let value = 0;
  let code = codeAt(text, end);
  while (isAsciiDigit(code)) {
    value = value * 10 + code - 48;
    end += 1;
    code = codeAt(text, end);
  }
  if (end === start || end > start + EXACT_DIGITS || mayGoOn(text, end)) return null;
  const digits = text.slice(start, end);
  return { value, digits, decimals: 0, grouped: false, code: false, end };
}

/** Reads "1.5" and "12,345": two runs of ASCII digits about one mark of which the meaning is clear. */
function scanPair(text: string, start: number, decimalMark: DecimalMark): Literal | null {
  const middle = endOfDigits(text, start);
  const mark = text.charAt(middle);
  if (middle === start || (mark !== '.' && mark !== ',')) return null;
  const end = endOfDigits(text, middle + 1);
  if (end === middle + 1 || mayGoOn(text, end)) return null;
  const whole = text.slice(start, middle);
  const rest = text.slice(middle + 1, end);
  const isGrouped = rest.length === 3 && whole.length <= 3 && !whole.startsWith('0');
  if (isGrouped && mark !== decimalMark) return makeLiteral(whole + rest, '', true, end);
  return mark === '.' || mark === decimalMark ? makeLiteral(whole, rest, false, end) : null;
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (isAsciiDigit(codeAt(text, end))) end += 1;
  return end;
}

/** Tells whether what stands at `end` may go on with the digits before it. */
const mayGoOn = (text: string, end: number): boolean =>
  codeAt(text, end) > 127 ||
  (digitValue(codeAt(text, end + 1)) >= 0 && MARKS.has(text.charAt(end)));

/** Reads ".5": a number whose first character is the decimal point at `start`. */
export function scanFraction(text: string, start: number): Literal {
  const run = readDigits(text, start + 1);
  return makeLiteral('0', run.digits, false, run.end);
}

function readDigits(text: string, start: number): { digits: string; end: number } {
  let end = start;
  let last = start;
  let ascii = true;
  for (; end < text.length; end += 1) {
    const code = codeAt(text, end);
    if (code >= 48 && code <= 57) last = end + 1;
    else if (digitValue(code) >= 0) {
      ascii = false;
      last = end + 1;
    } else if (isInvisible(code)) ascii = false;
    else break;
  }
  const raw = text.slice(start, last);
  return { digits: ascii && last === end ? raw : foldDigits(raw), end: last };
}

function foldDigits(raw: string): string {
  const digits: string[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const value = digitValue(raw.charCodeAt(at));
    if (value >= 0) digits.push(String(value));
  }
  return digits.join('');
}

const MARKS = new Map<string, string>([
  ['.', '.'],
  ['．', '.'],
  ['\u066b', '.'],
  [',', ','],
  ['，', ','],
  ['\u066c', ','],
  ["'", "'"],
  ['’', "'"],
  [' ', ' '],
  ['\u00a0', ' '],
  ['\u2007', ' '],
  ['\u2008', ' '],
  ['\u2009', ' '],
  ['\u202f', ' '],
]);

function readGroups(text: string, start: number): Groups {
  const first = readDigits(text, start);
  const groups: Groups = { digits: [first.digits], marks: [], ends: [first.end] };
  let end = first.end;
  while (groups.digits.length < MAX_GROUPS) {
    const mark = MARKS.get(text.charAt(end));
    if (mark === undefined || digitValue(codeAt(text, end + 1)) < 0) break;
    const run = readDigits(text, end + 1);
    if ((mark === ' ' || mark === "'") && !joinsThousands(groups, mark, run.digits)) break;
    groups.digits.push(run.digits);
    groups.marks.push(mark);
    groups.ends.push(run.end);
    end = run.end;
  }
  return groups;
}

/** A space or an apostrophe is never a decimal mark: it must part exact thousands from the start on. */
function joinsThousands(groups: Groups, mark: string, run: string): boolean {
  const first = groups.digits[0] ?? '';
  return (
    run.length === 3 &&
    first.length <= 3 &&
    !first.startsWith('0') &&
    groups.marks.every((earlier) => earlier === mark)
  );
}

const firstOf = (list: string[], count: number): string[] =>
  count === list.length ? list : list.slice(0, count);

function interpret(groups: Groups, used: number, decimalMark: DecimalMark): Literal | null {
  const digits = firstOf(groups.digits, used);
  const marks = firstOf(groups.marks, used - 1);
  const end = groups.ends[used - 1] ?? 0;
  const last = lastOf(marks) ?? '';
  const inner = marks[0] ?? '';
  if (marks.every((mark) => mark === last)) {
    if (last === '.' && used > 2 && !areThousands(digits, last)) return codeLiteral(digits, end);
    if (isGrouping(digits, last, decimalMark)) return makeLiteral(digits.join(''), '', true, end);
    const isList = last !== decimalMark && groups.marks[used - 1] === last; // "1,2,3"
    if (used > 2 || isList || !isDecimal(digits, last, decimalMark)) return null;
    return makeLiteral(digits[0] ?? '', digits[1] ?? '', false, end);
  }
  const whole = digits.slice(0, -1);
  const grouped = marks.slice(0, -1).every((mark) => mark === inner) && areThousands(whole, inner);
  if (!grouped || (last !== '.' && last !== ',')) return null;
  return makeLiteral(whole.join(''), lastOf(digits) ?? '', true, end);
}

function isGrouping(digits: string[], mark: string, decimalMark: DecimalMark): boolean {
  if (!areThousands(digits, mark)) return false;
  // One "." or "," alone could be either; the language decides.
  return digits.length > 2 || mark !== decimalMark;
}

function isDecimal(digits: string[], mark: string, decimalMark: DecimalMark): boolean {
  if (mark === decimalMark || mark === '.') return true;
  // "1,3" in English: a foreign decimal comma, unless the parts look like a list of numbers.
  return mark === ',' && (digits[0] ?? '').length <= 3 && (digits[1] ?? '').length <= 2;
}

/** 12,345,678 or, with commas, the Indian 1,23,45,678. */
function areThousands(digits: string[], mark: string): boolean {
  const first = digits[0] ?? '';
  if (first.length > 3 || first.startsWith('0') || lastOf(digits)?.length !== 3) return false;
  if (digits.length < 2) return false;
  const rest = digits.slice(1);
  if (rest.every((group) => group.length === 3)) return true;
  return (
    mark === ',' && first.length <= 2 && rest.slice(0, -1).every((group) => group.length === 2)
  );
}

function codeLiteral(digits: string[], end: number): Literal {
  return { value: 0, digits: digits[0] ?? '', decimals: 0, grouped: false, code: true, end };
}

function makeLiteral(whole: string, fraction: string, grouped: boolean, end: number): Literal {
  const value = Number(fraction === '' ? whole : `${whole}.${fraction}`);
  const code = !Number.isFinite(value);
  return { value: code ? 0 : value, digits: whole, decimals: fraction.length, grouped, code, end };
}
