// npm run eval: predicts on the corpora beside the project and prints the scorers' tables.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { predictAttributions } from './support/predict-attributions.ts';
import { predictPages } from './support/predict-pages.ts';
import { predictReanchor } from './support/predict-reanchor.ts';
import { ROOT, runTool } from './support/run-tool.ts';

const shared = join(ROOT, '..', 'shared');
const corpora = join(shared, 'corpora');
const out = join(ROOT, '.cache', 'eval');

const TEXTS: { corpus: string; file: string; scorers: string[] }[] = [
  { corpus: 'seed', file: 'article.jsonl', scorers: ['score-attributions', 'score-speakers'] },
  { corpus: 'articles', file: 'dev.jsonl', scorers: ['score-attributions', 'score-speakers'] },
  { corpus: 'polnear', file: 'train.jsonl', scorers: ['score-attributions'] },
  { corpus: 'newsquant', file: 'dev.jsonl', scorers: ['score-figures'] },
  { corpus: 'recognizers', file: 'dev.jsonl', scorers: ['score-figures'] },
];

async function score(scorer: string, args: string[]): Promise<void> {
  console.log(`\n## ${scorer} ${args.slice(2).join(' ')}`.trimEnd());
  const { code, output } = await runTool(process.execPath, [
    join(shared, 'eval', `${scorer}.mjs`),
    ...args,
  ]);
  console.log(output.trimEnd());
  if (code !== 0) process.exitCode = 1;
}

async function evaluateTexts(): Promise<void> {
  for (const { corpus, file, scorers } of TEXTS) {
    const gold = join(corpora, corpus, file);
    const predicted = join(out, `${corpus}.jsonl`);
    console.log(`\n# ${corpus}`);
    await predictAttributions(gold, predicted);
    for (const scorer of scorers) await score(scorer, [gold, predicted]);
  }
}

async function evaluatePages(): Promise<void> {
  console.log('\n# pages');
  const predicted = join(out, 'pages.jsonl');
  await predictPages(join(corpora, 'pages'), predicted);
  const gold = join(corpora, 'pages', 'truth.jsonl');
  await score('score-pages', [gold, predicted]);
  await score('score-pages', [gold, predicted, '--except-type', 'reference,synthetic']);
}

async function evaluateReanchor(): Promise<void> {
  for (const level of ['light', 'medium', 'heavy']) {
    console.log(`\n# reanchor, ${level}`);
    const folder = join(out, `reanchor-${level}`);
    await runTool(process.execPath, [
      join(shared, 'eval', 'make-reanchor-cases.mjs'),
      join(corpora, 'pages'),
      folder,
      '--level',
      level,
    ]);
    await predictReanchor(join(folder, 'cases.jsonl'), join(folder, 'predicted.jsonl'));
    await score('score-reanchor', [join(folder, 'truth.jsonl'), join(folder, 'predicted.jsonl')]);
  }
}

if (existsSync(corpora)) {
  mkdirSync(out, { recursive: true });
  await evaluateTexts();
  await evaluatePages();
  await evaluateReanchor();
} else {
  console.log('The corpora are not beside the project (../shared/corpora): nothing to evaluate.');
}
