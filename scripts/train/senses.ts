import { hashWord } from '../../utils/analysis/tagger/hash.ts';
import type { Article } from './corpus.ts';
import { readWordNet, senseOfWord } from './wordnet.ts';

/** What WordNet tells of each word of the articles, by hash. */
export function readSenses(articles: readonly Article[]): Map<number, number> {
  const words = readWordNet();
  const senses = new Map<number, number>();
  const seen = new Set<number>();
  for (const { text, tokens } of articles) {
    for (let i = 0; i < tokens.count; i++) {
      const hash = tokens.word[i] as number;
      if (tokens.mark[i] !== 0 || seen.has(hash)) continue;
      seen.add(hash);
      const word = text.slice(tokens.start[i], tokens.end[i]).toLowerCase().replaceAll('’', "'");
      const sense = senseOfWord(words, word);
      if (sense > 0 && hash === hashWord(word)) senses.set(hash, sense);
    }
  }
  return senses;
}
