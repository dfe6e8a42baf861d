import { lowerOf } from './characters.ts';

/** Mixes one more number into a hash. */
export const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
};

/** The hash that `Tokens.word` holds for a word in lower case. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < word.length; i++)
    hash = Math.imul(hash ^ lowerOf(word.charCodeAt(i)), 0x01000193);
  return hash;
}
