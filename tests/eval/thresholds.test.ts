import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { predictAttributions } from '../../scripts/support/predict-attributions.ts';
import { ROOT, runTool } from '../../scripts/support/run-tool.ts';

// The corpora lie beside the project and never in it: without them these tests are skipped.
const beside = join(ROOT, '..', 'shared');
// A scorer that is called through a link does not know itself, and says nothing.
const shared = existsSync(beside) ? realpathSync(beside) : beside;
const out = join(ROOT, '.cache', 'eval-tests');

const scores = (scorer: string, corpus: string, file: string) =>
  scoresOf(scorer, join(shared, 'corpora', corpus, file), corpus);

async function scoresOf(scorer: string, gold: string, name: string) {
  mkdirSync(out, { recursive: true });
  const predicted = join(out, `${name}.jsonl`);
  await predictAttributions(gold, predicted);
  const { output } = await runTool(process.execPath, [
    join(shared, 'eval', `${scorer}.mjs`),
    gold,
    predicted,
    '--json',
  ]);
  return JSON.parse(output);
}

describe.skipIf(!existsSync(join(shared, 'corpora')))('the analysis of annotated texts', () => {
  it('finds every direct quotation of the seed article, with its speaker', async () => {
    const found = await scores('score-attributions', 'seed', 'article.jsonl');
    expect(found.directQuotations.recall).toBe(1);
    const named = await scores('score-speakers', 'seed', 'article.jsonl');
    expect(named.speakers.accuracy).toBe(1);
  });

  it('finds direct quotations and speakers in articles it was not made on', async () => {
    const found = await scores('score-attributions', 'articles', 'dev.jsonl');
    expect(found.directQuotations.recall).toBeGreaterThanOrEqual(0.85);
    const named = await scores('score-speakers', 'articles', 'dev.jsonl');
    expect(named.speakers.kinds.direct.accuracy).toBeGreaterThanOrEqual(0.7);
  });

  it.each([
    ['known', 0.87, 0.89],
    ['unseen', 0.8, 0.84],
  ])('names who speaks in articles written apart from its rules: %s', async (name, all, named) => {
    const gold = join(ROOT, 'tests', 'fixtures', 'articles', `${name}.jsonl`);
    const { speakers } = await scoresOf('score-speakers', gold, name);
    expect(speakers.accuracy).toBeGreaterThanOrEqual(all);
    expect(speakers.precision).toBeGreaterThanOrEqual(named);
  });

  it('reads the figures of those articles, and few that are no claims', async () => {
    const { figures } = await scores('score-speakers', 'articles', 'dev.jsonl');
    expect(figures.f1).toBeGreaterThanOrEqual(0.95);
    expect(figures.valueAccuracy).toBeGreaterThanOrEqual(0.97);
    expect(figures.falseHighlights.count).toBeLessThanOrEqual(12);
  });

  it('reads the quantities of news sentences', async () => {
    const { metrics } = await scores('score-figures', 'newsquant', 'dev.jsonl');
    expect(metrics.value.f1).toBeGreaterThanOrEqual(0.94);
    expect(metrics['value+unit'].f1).toBeGreaterThanOrEqual(0.86);
    expect(metrics['value+change'].f1).toBeGreaterThanOrEqual(0.88);
  });

  it('finds the spans of constructed quantities', async () => {
    const { metrics } = await scores('score-figures', 'recognizers', 'dev.jsonl');
    expect(metrics.span.f1).toBeGreaterThanOrEqual(0.9);
  });
});
