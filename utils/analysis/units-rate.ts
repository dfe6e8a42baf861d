import type { FigureTokens } from './figures-tokens.ts';
import { RATE_WORDS, UNIT_STARTS, UNIT_SYMBOLS, UNIT_WORDS } from './lexicons/unit-table.ts';
import { nextWord } from './numbers-mention.ts';

const THEN = new Set(['earlier', 'ago', 'before', 'later', 'after', 'previously']);
const EVERY = new Set(['a', 'an', 'per', 'every', 'each']);

/** Reads what an amount is counted by ("a barrel", "per square foot", "/month"), behind token `last`. */
export function readRate(tokens: FigureTokens, last: number): { per: string; last: number } | null {
  let at = nextWord(tokens, last);
  let word = tokens.word(at);
  let by = '';
  if (tokens.mark(last + 1) === '/' && tokens.isWord(last + 2)) {
    at = last + 2;
    by = 'per';
  } else if (EVERY.has(word)) {
    by = word;
    at = nextWord(tokens, at);
  } else return null;
  if (!tokens.has(at)) return null;
  word = tokens.word(at);
  if (by === 'per') {
    const short = tokens.raw(last + 1) === '/' ? SHORT_RATES.get(word) : undefined;
    if (short !== undefined) return { per: short, last: at };
    const known = UNIT_STARTS.has(word) || UNIT_WORDS.has(word) || UNIT_SYMBOLS.has(tokens.raw(at));
    if (known) return ratePer(tokens, at, word);
    return word === 'cent' || word.length < 3 ? null : { per: word, last: at };
  }
  // "from $6.78 billion a year earlier" tells when.
  if (THEN.has(tokens.word(at + 1))) return null;
  return RATE_WORDS.has(word) ? { per: word, last: at } : null;
}

const SHORT_RATES = new Map([
  ['s', 'second'],
  ['h', 'hour'],
  ['hr', 'hour'],
  ['d', 'day'],
  ['wk', 'week'],
  ['mo', 'month'],
  ['yr', 'year'],
]);

function ratePer(tokens: FigureTokens, at: number, word: string): { per: string; last: number } {
  const second = nextWord(tokens, at);
  const pair = `${word} ${tokens.word(second)}`;
  if (second > 0 && UNIT_WORDS.has(pair)) return { per: pair, last: second };
  const symbol = UNIT_WORDS.has(word) ? undefined : UNIT_SYMBOLS.get(tokens.raw(at));
  return { per: symbol?.name ?? word, last: at };
}
