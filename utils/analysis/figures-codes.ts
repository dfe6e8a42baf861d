import type { Draft } from './figures-draft.ts';
import { isCapital, type Token } from './figures-tokens.ts';
import { STREETS } from './lexicons/figure-words.ts';

/** Leading zeros, phone numbers, postcodes, airliners, machine identifiers. */
export function isCode(tokens: readonly Token[], draft: Draft): boolean {
  const { first } = draft.number;
  const literal = tokens[first]?.literal;
  if (!literal || literal.grouped || literal.decimals > 0) return false;
  const { digits } = literal;
  if ((digits.length > 1 && digits.startsWith('0')) || digits.length > 15) return true;
  if (draft.kind !== 'bare') return false;
  const before = tokens[first - 1];
  if (/^7[0-8]7$/u.test(digits))
    return /^(?:a|his|her|its|their|new|own)$/u.test(before?.word ?? '');
  const isZip = digits.length === 5 && before?.kind === 'word' && /^[A-Z]{2}$/u.test(before.raw);
  return (isZip && before.raw !== 'US' && before.raw !== 'UK') || isPhone(tokens, first);
}

/** Three or more bare numbers in a row, seven digits in all: "+44 20 7946 0958". */
function isPhone(tokens: readonly Token[], first: number): boolean {
  let count = 0;
  let digits = 0;
  const take = (from: number, step: number): void => {
    for (let at = from; Math.abs(at - from) < 8; at += step) {
      const token = tokens[at];
      if (token?.sentence !== tokens[first]?.sentence) return;
      if (token?.literal) {
        count += 1;
        digits += token.literal.digits.length;
      } else if (!token || !/^[-+().]$/u.test(token.raw)) return;
    }
  };
  take(first, -1);
  take(first + 1, 1);
  return count >= 3 && digits >= 7;
}

/** "49 Mill Road", "22 Ave Foch". */
export function isAddress(tokens: readonly Token[], draft: Draft): boolean {
  const start = draft.number.last + 1;
  for (let at = start; at < start + 5; at += 1) {
    const token = tokens[at];
    if (token?.sentence !== tokens[start]?.sentence) return false;
    if (token?.kind === 'number' || (token?.glued && token.kind === 'word')) continue; // "9 E 71st St"
    if (!isCapital(token)) return false;
    if (STREETS.has(token?.word ?? '')) return true;
  }
  return false;
}
