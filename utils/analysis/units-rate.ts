import type { Token } from './figures-tokens.ts';
import { RATE_WORDS, UNIT_STARTS, UNIT_SYMBOLS, UNIT_WORDS } from './lexicons/unit-table.ts';
import { nextWord } from './numbers-mention.ts';

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
    const short = slash?.raw === '/' ? SHORT_RATES.get(word) : undefined;
    if (short !== undefined) return { per: short, last: at };
    if (known) return ratePer(tokens, at, word);
    return word === 'cent' || word.length < 3 ? null : { per: word, last: at };
  }
  // "from $6.78 billion a year earlier" tells when.
  if (/^(?:earlier|ago|before|later|after|previously)$/u.test(tokens[at + 1]?.word ?? ''))
    return null;
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
