import { lowerOf } from './characters.ts';

/** Mixes one more number into a hash. */
export const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
};

/** The hash of no letters, to which `addLetter` adds some. */
export const NO_LETTERS = 0x811c9dc5 | 0;

/** Adds a letter in lower case to a hash. */
export const addLetter = (hash: number, letter: number): number =>
  Math.imul(hash ^ letter, 0x01000193);

/** The hash that `Tokens.word` holds for a word in lower case. */
export function hashWord(word: string): number {
  let hash = NO_LETTERS;
  for (let i = 0; i < word.length; i++) hash = addLetter(hash, lowerOf(word.charCodeAt(i)));
  return hash;
}
