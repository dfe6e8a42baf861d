import { STOP_WORDS } from './lexicons/stop-words.ts';

const SAMPLE = 20_000;
// Below this many small words a guess is no better than chance.
const ENOUGH = 3;
// The page's own word counts for more than the text's, unless the text clearly says otherwise.
const HINT_SHARE = 0.6;

const BEARERS = new Map<string, string[]>();
for (const [language, list] of Object.entries(STOP_WORDS)) {
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
 * @returns a primary language tag, "und" when neither text nor hint tells
 */
export function guessLanguage(text: string, hint = ''): string {
  const named = primaryTag(hint);
  const sample = text.slice(0, SAMPLE);
  const script = mainScript(sample);
  if (script) return script === 'ar' && /^(?:fa|ur|ps)$/.test(named) ? named : script;
  const scores = countStopWords(sample);
  let best = 'und';
  for (const [language, score] of scores) {
    if (score > (scores.get(best) ?? 0)) best = language;
  }
  const bestScore = scores.get(best) ?? 0;
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
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const counts = new Map(
    SCRIPTS.map(([pattern, language]) => [language, sample.match(pattern)?.length ?? 0]),
  );
  const kana = counts.get('ja') ?? 0;
  if (kana * 10 > letters) return 'ja';
  for (const [language, count] of counts) if (count > 0 && count * 3 > letters) return language;
  return null;
}

function countStopWords(sample: string): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu)) {
    const languages = BEARERS.get(word) ?? [];
    // A word that several languages share tells less.
    for (const language of languages) {
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
    }
  }
  return scores;
}
