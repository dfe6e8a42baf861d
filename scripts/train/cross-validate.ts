import { join } from 'node:path';
import type { Attribution } from '../../utils/analysis/analysis.ts';
import { analyze } from '../../utils/analysis/analyze.ts';
import type { Span } from '../../utils/text/spans.ts';
import { writeJsonLines } from '../support/jsonl.ts';
import type { Article } from './corpus.ts';
import { learnModel } from './learn.ts';
import type { Lexicon } from './lexicon.ts';

const FOLDS = 5;

/** Analyses each fifth of the articles with a model of the others, and writes gold and predictions. */
export async function crossValidate(
  articles: readonly Article[],
  lexicon: Lexicon,
  folder: string,
  log: (step: string) => void,
): Promise<void> {
  const predicted: unknown[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = await learnModel(
      articles.filter(({ lot }) => lot % FOLDS !== fold),
      lexicon,
      (step) => log(`fold ${fold + 1}: ${step}`),
    );
    for (const { id, text, lot } of articles) {
      if (lot % FOLDS !== fold) continue;
      const { attributions } = analyze(text, { language: 'en', model });
      predicted.push({ id, attributions: attributions.map(toRow) });
    }
  }
  writeJsonLines(join(folder, 'predicted.jsonl'), predicted);
  writeJsonLines(
    join(folder, 'gold.jsonl'),
    articles.map(({ id, text, attributions }) => ({ id, text, attributions })),
  );
  log(`${folder}: gold.jsonl and predicted.jsonl, for score-attributions.mjs`);
}

const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end]);

const toRow = ({ kind, source, cue, content }: Attribution) => ({
  kind,
  source: pairs(source),
  cue: pairs(cue),
  content: pairs(content),
});
