import { ask } from '../../utils/messages/ask.ts';
import type { View } from './reader.ts';

/** Makes what tells the background which notes have lost their passage, whenever that is news. */
export function soughtTeller(): (notes: View['notes']) => void {
  let last = '';
  return (notes) => {
    const onPassages = notes.filter(({ note }) => note.target);
    const ids = (isFound: boolean): string[] =>
      onPassages.flatMap(({ note, span }) => ((span !== null) === isFound ? [note.id] : []));
    const sought = { found: ids(true), missing: ids(false) };
    const news = JSON.stringify(sought);
    if (onPassages.length === 0 || news === last) return;
    last = news;
    void ask('notesSought', sought);
  };
}
