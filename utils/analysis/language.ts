import { findTokens, type Token } from '../text/tokens.ts';
import { STOP_WORDS } from './lexicons/stop-words.ts';
import { LETTERS, STOP_WORD, WORDS } from './listed-words.ts';

const SAMPLE = 20_000;
// Below this many small words a guess is no better than chance.
const ENOUGH = 3;
// The page's own word counts for more than the text's, unless the text clearly says otherwise.
const HINT_SHARE = 0.6;

const LANGUAGES = Object.keys(STOP_WORDS);
/** The languages that have a small word, each as its place in `LANGUAGES`. */
const BEARERS = new Map<string, readonly number[]>();
for (const [language, list] of Object.values(STOP_WORDS).entries()) {
  for (const word of new Set(list.split(' '))) {
    BEARERS.set(word, [...(BEARERS.get(word) ?? []), language]);
  }
}

// Scripts that one language, or nearly one, is written in.
const SCRIPTS: [pattern: RegExp, language: string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
];

/**
 * Guesses the language of a text from its script and small words.
 * @param hint what the page says of itself, a BCP 47 tag or ""
 * @param tokens the text's, where they are known
 * @returns a primary language tag, "und" when neither text nor hint tells
 */
export function guessLanguage(
  text: string,
  hint = '',
  tokens: readonly Token[] = findTokens(text, WORDS),
): string {
  const named = primaryTag(hint);
  const sample = text.slice(0, SAMPLE);
  const script = mainScript(sample);
  if (script) return script === 'ar' && /^(?:fa|ur|ps)$/.test(named) ? named : script;
  const scores = countStopWords(sample, tokens);
  let best = 'und';
  let bestScore = 0;
  for (const [language, score] of scores) {
    if (score <= bestScore) continue;
    best = language;
    bestScore = score;
  }
  if (bestScore < ENOUGH) return named || 'und';
  if (named === 'no' || named === 'nn') return best === 'da' || best === 'nb' ? 'nb' : best;
  return (scores.get(named) ?? 0) >= HINT_SHARE * bestScore ? named : best;
}

/** "en" of "en-GB" and "EN_us"; "" where there is no tag. */
function primaryTag(tag: string): string {
  const primary = /^[a-z]{2,3}(?=[-_]|$)/i.exec(tag.trim())?.[0].toLowerCase() ?? '';
  return primary === 'und' || primary === 'mul' ? '' : primary;
}

/** The language of the script that a third of all letters are in; Han counts as Japanese beside kana. */
function mainScript(sample: string): string | null {
  if (!OTHER_SCRIPT.test(sample)) return null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const counts = new Map(
    SCRIPTS.map(([pattern, language]) => [language, sample.match(pattern)?.length ?? 0]),
  );
  const kana = counts.get('ja') ?? 0;
  if (kana * 10 > letters) return 'ja';
  for (const [language, count] of counts) if (count > 0 && count * 3 > letters) return language;
  return null;
}

// What the first of `SCRIPTS`, Greek, begins with, and all above but general punctuation and signs of currencies.
const OTHER_SCRIPT = /[\u0370-\u200f\u205f-\u209f\u20c1-\uffff]/;

/** How many small words of each language a text has, in the order in which they were met. */
function countStopWords(sample: string, tokens: readonly Token[]): Map<string, number> {
  const scores = new Float64Array(LANGUAGES.length);
  const met: number[] = [];
  for (const { kind, start, end, lower, lists } of tokens) {
    if (start >= sample.length) break;
    const isWhole = end - start === lower.length && end <= sample.length;
    if (isWhole && (lists & STOP_WORD) !== 0) count(lower, scores, met);
    // Most words are of plain letters, and none of the small ones.
    if (isWhole && (lists & (LETTERS | STOP_WORD)) !== 0) continue;
    if (kind === 'mark' || (kind === 'number' && PLAIN_NUMBER.test(lower))) continue;
    const written = isWhole ? lower : sample.slice(start, end).toLowerCase();
    for (const word of wordsOf(written)) count(word, scores, met);
  }
  return new Map(met.map((language) => [LANGUAGES[language] ?? '', scores[language] ?? 0]));
}

/** The parts of a token without what joins them: "well" and "known". */
const wordsOf = (lower: string): string[] =>
  lower.match(BEYOND_ASCII.test(lower) ? /\p{L}+/gu : /[a-z]+/g) ?? [];

const BEYOND_ASCII = /[^\0-\x7f]/;

const PLAIN_NUMBER = /^[\d.,:]+$/;

/** Counts a word, if it is a small one of any language. */
function count(word: string, scores: Float64Array, met: number[]): void {
  const bearers = BEARERS.get(word);
  if (!bearers) return;
  // A word that several languages share tells less.
  const share = 1 / bearers.length;
  for (const language of bearers) {
    const score = scores[language] ?? 0;
    if (score === 0) met.push(language);
    scores[language] = score + share;
  }
}
