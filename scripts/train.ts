// npm run train [-- --corpus FILE] [--out FILE]: learns the attribution tagger and writes its model.
// npm run train -- --cross-validate DIR: measures it by five-fold cross-validation instead.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from './support/command-line.ts';
import { ROOT } from './support/run-tool.ts';
import { readCorpus } from './train/corpus.ts';
import { crossValidate } from './train/cross-validate.ts';
import { learnModel } from './train/learn.ts';
import { readSenses } from './train/senses.ts';
import { encodeModel } from './train/write-model.ts';

const CORPUS = join(ROOT, '..', 'shared', 'corpora', 'polnear', 'train.jsonl');
const MODEL = join(ROOT, 'public', 'attribution-model.bin');

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    const options = { corpus: text, out: text, 'cross-validate': text };
    return parseArgs({ options }).values;
  } catch (error) {
    throw new UsageError(
      `${(error as Error).message}; usage: npm run train [-- --corpus FILE] [--out FILE] [--cross-validate DIR]`,
    );
  }
}

await runCommand(async () => {
  const { corpus = CORPUS, out = MODEL, 'cross-validate': folder } = readArguments();
  const articles = readCorpus(corpus);
  const senses = readSenses(articles);
  const log = (step: string) => console.log(`${Math.round(performance.now() / 1000)} s  ${step}`);
  log(`${articles.length} articles`);
  if (folder !== undefined) {
    crossValidate(articles, senses, folder, log);
    return;
  }
  const bytes = encodeModel(learnModel(articles, senses, log));
  writeFileSync(out, bytes);
  log(`${out}: ${bytes.length} bytes`);
});
