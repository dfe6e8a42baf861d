// Scripts that write words without spaces between them: each character counts as a word.
const SPACELESS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORD = new RegExp(`[${SPACELESS}]|(?:(?![${SPACELESS}])[\\p{L}\\p{N}\\p{M}'’])+`, 'gu');
const PLAIN = /^[a-z0-9]*$/;

/** Splits a text into words as search knows them: without case, accents and apostrophes. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [match] of text.matchAll(WORD)) {
    const word = foldWord(match);
    if (word !== '') words.push(word);
  }
  return words;
}

/** Folds what a reader types plainly and what a newsroom sets with care into the same. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
}
