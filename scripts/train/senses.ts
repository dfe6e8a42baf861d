import { hashWord } from '../../utils/analysis/tagger/hash.ts';
import { readWordNet, senseOfWord } from './wordnet.ts';

/** What WordNet tells of each of some words in lower case, by hash. */
export function readSenses(words: Iterable<string>): Map<number, number> {
  const wordNet = readWordNet();
  const senses = new Map<number, number>();
  for (const word of new Set(words)) {
    const sense = senseOfWord(wordNet, word);
    if (sense > 0) senses.set(hashWord(word), sense);
  }
  return senses;
}
