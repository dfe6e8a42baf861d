import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Whether what is drawn stands on a page of somebody else, whose scripts may look for words in it. */
export const OnForeignPage = createContext(false);

/**
 * What the reader wrote. On a foreign page it is drawn by the style sheet: Firefox finds text for a
 * page (`window.find`) in any frame, but not what stands in no node. Screen readers read it alike.
 */
export function OwnWords({ words }: { words: string }) {
  return useContext(OnForeignPage) ? <span class="own-words" data-words={words} /> : words;
}
