import type { Token } from '../text/tokens.ts';

// "through his long-serving media aide, Mr. Quist"
const MAX_WORDS = 7;

/**
 * The pronoun for the one who speaks through whom a source names, as an index: "who spoke through his
 * media aide, Quist, said". Null where the source speaks for itself.
 */
export function speaksThrough(tokens: readonly Token[], source: number): number | null {
  for (let i = source - 1; i > source - MAX_WORDS; i--) {
    const token = tokens[i];
    const isWord = token?.kind === 'word' || (i === source - 1 && token?.text === ',');
    if (!isWord) return null;
    const { lower } = token;
    if (lower === 'his' || lower === 'her' || lower === 'its')
      return tokens[i - 1]?.lower === 'through' ? i : null;
  }
  return null;
}
