import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashWord } from '../../utils/analysis/tagger/hash.ts';
import { ROOT } from '../support/run-tool.ts';
import type { Article } from './corpus.ts';
import { readSenses } from './senses.ts';

/** What is known of words beside the training articles, by hash. */
export interface Lexicon {
  /** Kinds of meaning, from a dictionary. */
  senses: ReadonlyMap<number, number>;
  /** Groups of words that are used alike, from 1. */
  groups: ReadonlyMap<number, number>;
}

/** Where the groups stand, a line each; `npm run train -- --group-words FILE` makes it. */
export const WORD_GROUPS = join(ROOT, 'scripts', 'train', 'word-groups.txt');

/** Reads what is known of common English words and of those of the articles. */
export function readLexicon(articles: readonly Article[]): Lexicon {
  const lines = readFileSync(WORD_GROUPS, 'utf8').trimEnd().split('\n');
  const groups = new Map<number, number>();
  const words = lines.flatMap((line, index) => {
    const own = line.split(' ').filter((word) => word !== '');
    for (const word of own) groups.set(hashWord(word), index + 1);
    return own;
  });
  return { senses: readSenses([...words, ...listWords(articles)]), groups };
}

/** The words of the articles in lower case, apostrophes made plain. */
function* listWords(articles: readonly Article[]): Generator<string> {
  for (const { text, tokens } of articles) {
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.mark[i] === 0)
        yield text.slice(tokens.start[i], tokens.end[i]).toLowerCase().replaceAll('’', "'");
    }
  }
}
