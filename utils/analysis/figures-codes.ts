import type { Draft } from './figures-draft.ts';
import type { FigureTokens } from './figures-tokens.ts';
import { STREETS } from './lexicons/figure-words.ts';

/** Leading zeros, phone numbers, postcodes, airliners, machine identifiers. */
export function isCode(tokens: FigureTokens, draft: Draft): boolean {
  const { first } = draft.number;
  const literal = tokens.literal(first);
  if (!literal || literal.grouped || literal.decimals > 0) return false;
  const { digits } = literal;
  if ((digits.length > 1 && digits.startsWith('0')) || digits.length > 15) return true;
  if (draft.kind !== 'bare') return false;
  if (/^7[0-8]7$/u.test(digits)) return OWNERS.has(tokens.word(first - 1));
  return (digits.length === 5 && isState(tokens, first - 1)) || isPhone(tokens, first);
}

const OWNERS = new Set(['a', 'his', 'her', 'its', 'their', 'new', 'own']);

/** The "NY" of "NY 10013". */
function isState(tokens: FigureTokens, at: number): boolean {
  const raw = tokens.raw(at);
  return tokens.isWord(at) && /^[A-Z]{2}$/u.test(raw) && raw !== 'US' && raw !== 'UK';
}

const PHONE_MARKS = new Set(['-', '+', '(', ')', '.']);

/** Three or more bare numbers in a row, seven digits in all: "+44 20 7946 0958". */
function isPhone(tokens: FigureTokens, first: number): boolean {
  let count = 0;
  let digits = 0;
  const take = (from: number, step: number): void => {
    for (let at = from; Math.abs(at - from) < 8; at += step) {
      if (tokens.sentence(at) !== tokens.sentence(first)) return;
      const literal = tokens.literal(at);
      if (literal) {
        count += 1;
        digits += literal.digits.length;
      } else if (!PHONE_MARKS.has(tokens.raw(at))) return;
    }
  };
  take(first, -1);
  take(first + 1, 1);
  return count >= 3 && digits >= 7;
}

/** "49 Mill Road", "22 Ave Foch", "the 1200 block of Elm Street". */
export function isAddress(tokens: FigureTokens, draft: Draft): boolean {
  const start = draft.number.last + 1;
  if (tokens.word(start) === 'block' && tokens.word(start + 1) === 'of') return true;
  for (let at = start; at < start + 5; at += 1) {
    if (tokens.sentence(at) !== tokens.sentence(start)) return false;
    if (tokens.isNumber(at) || (tokens.glued(at) && tokens.isWord(at))) continue; // "9 E 71st St"
    if (!tokens.isCapital(at)) return false;
    if (STREETS.has(tokens.word(at))) return true;
  }
  return false;
}
